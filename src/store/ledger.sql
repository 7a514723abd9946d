-- name: enter
insert into genji.ledger_entry (tenant, id, book, unit, voucher, voucher_year, actor, key, digest,
  on_day, booked_on, reverses, reason, second_person, detail)
select $1, e.id, $2, $3, 1, 1, e.actor, e.key, e.digest, e.on_day, e.booked_on, e.reverses,
       e.reason, e.second_person, e.detail
  from unnest($4::uuid[], $5::uuid[], $6::text[], $7::bytea[], $8::date[], $9::date[], $10::uuid[],
         $11::text[], $12::uuid[], $13::jsonb[]) with ordinality
       e (id, actor, key, digest, on_day, booked_on, reverses, reason, second_person, detail, n)
 order by e.n
returning id, voucher, voucher_year as "voucherYear"

-- name: write
insert into genji.ledger_row (tenant, entry, position, book, unit, booked_on, on_day, posting,
  debit, debit_of, credit, credit_of, amount, item, basis, person)
select $1, r.entry, r.position, $2, $3, r.booked_on, r.on_day, r.posting, r.debit, r.debit_of,
       r.credit, r.credit_of, r.amount, r.item, r.basis, r.person
  from unnest($4::uuid[], $5::smallint[], $6::date[], $7::date[], $8::text[], $9::text[],
         $10::text[], $11::text[], $12::text[], $13::bigint[], $14::text[], $15::jsonb[],
         $16::uuid[])
       r (entry, position, booked_on, on_day, posting, debit, debit_of, credit, credit_of, amount,
         item, basis, person)

-- name: useHandle
insert into genji.handle_used (tenant, handle) values ($1, $2) on conflict do nothing

-- name: close
insert into genji.ledger_close (tenant, book, unit, open_from, actor) values ($1, $2, $3, $4, $5)

-- name: ask
insert into genji.ledger_reversal (tenant, id, entry, book, unit, reason, asked_by)
values ($1, $2, $3, $4, $5, $6, $7)

-- name: asked
-- Requests to take an entry back that wait for a second person.
select q.id, q.entry, q.book, q.unit, q.reason, q.asked_by as "askedBy", q.asked_at as "askedAt"
  from genji.ledger_reversal q
 where q.tenant = (select genji.tenant()) and q.answer is null
   and ($1::uuid is null or q.id = $1) and ($2::int[] is null or q.unit = any($2::int[]))
 order by q.asked_at, q.id

-- name: answer
update genji.ledger_reversal set answer = $2, answered_by = $3, answered_at = now(), note = $4
 where tenant = (select genji.tenant()) and id = $1 and answer is null
