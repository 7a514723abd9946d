-- name: hold
select h.account as kind, h.of, h.item, h.balance
  from genji.ledger_hold($1, $2, $3, $4, $5) h

-- name: standing
select s.person, s.posting, s.item, s.entry
  from genji.ledger_standing($1, $2, $3) s

-- name: openFrom
-- First day that is not closed on the page of a unit; null: nothing is.
select max(c.open_from)::text as "openFrom" from genji.ledger_close c
 where c.tenant = (select genji.tenant()) and c.book = $1 and c.unit = $2

-- name: byKey
-- Acts of the writer that were posted under these words.
select e.id from genji.ledger_entry e
 where e.tenant = (select genji.tenant()) and e.actor = $1 and e.key = any($2::text[])

-- name: reversals
-- Which of these entries were taken back.
select e.reverses as entry, e.id from genji.ledger_entry e
 where e.tenant = (select genji.tenant()) and e.reverses = any($1::uuid[])

-- name: entries
select e.id, e.book, e.unit, e.voucher, e.voucher_year as "voucherYear", e.actor as by, e.key,
       e.on_day::text as "on", e.booked_on::text as "bookedOn", e.reverses, e.reason,
       e.second_person as "secondPerson", e.detail, e.recorded_at as "recordedAt",
       encode(e.digest, 'hex') as digest
  from genji.ledger_entry e
 where e.tenant = (select genji.tenant()) and e.id = any($1::uuid[])
 order by e.booked_on, e.id

-- name: rows
select r.entry, r.posting, r.debit, r.debit_of as "debitOf", r.credit, r.credit_of as "creditOf",
       r.amount, r.item, r.basis, r.person
  from genji.ledger_row r
 where r.tenant = (select genji.tenant()) and r.entry = any($1::uuid[])
 order by r.entry, r.position
