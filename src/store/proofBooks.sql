-- name: entries
-- Entries of a bureau with their rows, a page at a time.
select e.id, e.actor as by, e.key, e.on_day::text as "on", e.booked_on::text as "bookedOn",
       e.reverses, e.reason, e.second_person as "secondPerson", encode(e.digest, 'hex') as digest,
       coalesce(jsonb_agg(jsonb_build_object('posting', r.posting, 'debit', r.debit,
         'debitOf', r.debit_of, 'credit', r.credit, 'creditOf', r.credit_of,
         'amount', r.amount::text, 'item', r.item, 'basis', r.basis) order by r.position)
         filter (where r.entry is not null), '[]') as rows
  from (select * from genji.ledger_entry
         where tenant = $1 and id > $2 order by id limit $3) e
  left join genji.ledger_row r on r.tenant = e.tenant and r.entry = e.id
 group by e.id, e.actor, e.key, e.on_day, e.booked_on, e.reverses, e.reason, e.second_person,
       e.digest
 order by e.id

-- name: unprinted
-- Entries that the trail knows otherwise, does not know, or knows alone.
with prints as (
  select (p ->> 'id')::uuid as id, p ->> 'digest' as digest
    from genji.audit_event a, jsonb_array_elements(a.detail -> 'entries') p
   where a.tenant = $1 and a.action = 'ledger.post'
   union all
  select a.object_id::uuid, a.detail ->> 'digest' from genji.audit_event a
   where a.tenant = $1 and a.action = 'ledger.reverse'
), kept as (
  select e.id, encode(e.digest, 'hex') as digest from genji.ledger_entry e where e.tenant = $1
)
select coalesce(k.id, p.id) as id,
       case when k.id is null then 'missing' when p.id is null then 'unknown' else 'altered'
        end as what
  from kept k full join prints p on p.id = k.id
 where k.digest is distinct from p.digest
 order by 1 limit 100

-- name: unbalanced
-- Balances that are not the sum of the rows, by account.
with sides as (
  select book, debit as account, debit_of as of, item, amount as debits, 0 as credits
    from genji.ledger_row where tenant = $1
   union all
  select book, credit, credit_of, item, 0, amount from genji.ledger_row where tenant = $1
), slots as (
  select book, account, of, '' as item, debits, credits from sides
   union all
  select book, account, of, item, debits, credits from sides where item is not null
), summed as (
  select book, account, of, item, sum(debits) as debits, sum(credits) as credits from slots
   group by book, account, of, item
), kept as (
  select book, account, of, item, debits, credits from genji.ledger_balance
   where tenant = $1 and (debits <> 0 or credits <> 0)
)
select coalesce(k.book, s.book) as book, coalesce(k.account, s.account) as account,
       coalesce(k.item, s.item) as item
  from kept k full join summed s
    on s.book = k.book and s.account = k.account and s.of = k.of and s.item = k.item
 where k.debits is distinct from s.debits or k.credits is distinct from s.credits
 order by 1, 2, 3 limit 100
