-- name: openOf
-- What the members of a unit owe and have paid.
select o.person, o.account as kind, o.item, o.balance from genji.ledger_open($1, $2, $3) o
 order by o.person, o.account, o.item

-- name: ownOpen
select b.person, b.account as kind, b.item, b.debits - b.credits as balance
  from genji.ledger_balance b
 where b.tenant = (select genji.tenant()) and b.book = $1
   and b.person = (select genji.person()) and b.debits <> b.credits
 order by b.account, b.item

-- name: balances
-- What stands in the accounts of units, without their persons' ones.
select b.unit, b.account as kind, b.debits, b.credits from genji.ledger_balance b
 where b.tenant = (select genji.tenant()) and b.book = $1 and b.unit = any($2::int[])
   and b.item = ''
 order by b.unit, b.account

-- name: ownRows
-- What was posted of oneself, wherever.
select r.entry, r.booked_on::text as "bookedOn", r.on_day::text as "on", r.posting, r.amount,
       r.item, r.basis, r.unit, r.debit, r.credit
  from genji.ledger_row r
 where r.tenant = (select genji.tenant()) and r.book = $1 and r.person = (select genji.person())
 order by r.booked_on, r.entry, r.position

-- name: page
-- Entries of a unit, the latest first.
select e.id from genji.ledger_entry e
 where e.tenant = (select genji.tenant()) and e.book = $1 and e.unit = $2
   and e.booked_on >= $3 and e.booked_on < $4
   and ($5::date is null or (e.booked_on, e.id) < ($5::date, $6::uuid))
 order by e.booked_on desc, e.id desc limit $7
