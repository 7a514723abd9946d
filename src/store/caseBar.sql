-- name: standing
-- What a case bars, as it stands on record.
select id, person, barred as right, weight, valid_from::text as "from", valid_to::text as "to"
  from genji.case_bar
 where tenant = (select genji.tenant()) and party_case = $1 and voided_at is null
 order by valid_from, barred

-- name: void
update genji.case_bar set voided_at = now()
 where tenant = (select genji.tenant()) and party_case = $1 and id = any($2::uuid[])
   and voided_at is null

-- name: lay
insert into genji.case_bar (tenant, id, party_case, unit, confined, person, barred, weight,
  valid_from, valid_to)
values ($1, $2, $3, $4, true, $5, $6, $7, $8, $9)

-- name: barredOn
-- Of pairs of person and day, those on which the right is barred: never since when, nor why.
select person, day::text as day, weight from genji.barred_on($1, $2, $3)
