-- name: set
insert into genji.ledger_rate (tenant, id, book, unit, person, name, valid_from, amount, basis,
  reason, actor)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)

-- name: void
update genji.ledger_rate set voided_at = now(), voided_by = $2
 where tenant = (select genji.tenant()) and id = $1 and voided_at is null

-- name: ofPersons
-- What these persons are to pay, the latest first, with their word on it.
select r.id, r.unit, r.person, r.name, r.valid_from::text as "from", r.amount, r.basis, r.reason,
       r.actor, r.recorded_at as "recordedAt", w.how, w.signed_on::text as "signedOn"
  from genji.ledger_rate r
  left join genji.ledger_rate_word w on w.tenant = r.tenant and w.rate = r.id
 where r.tenant = (select genji.tenant()) and r.book = $1 and r.voided_at is null
   and (r.person = any($2::uuid[]) or r.unit = any($3::int[]))
 order by r.person, r.valid_from desc, r.recorded_at desc

-- name: confirm
insert into genji.ledger_rate_word (tenant, rate, book, unit, person, how, signed_on, actor)
select r.tenant, r.id, r.book, r.unit, r.person, $2, $3, $4 from genji.ledger_rate r
 where r.tenant = (select genji.tenant()) and r.id = $1 and r.voided_at is null
on conflict do nothing

-- name: joined
select distinct on (d.person) d.person, d.joined_on::text as "joinedOn"
  from genji.person_detail d
 where d.tenant = (select genji.tenant()) and d.person = any($1::uuid[]) and d.voided_at is null
   and d.joined_on is not null
 order by d.person, d.valid_from desc
