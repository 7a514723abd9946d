-- name: made
-- When the own link was made, where there is one.
select made_at as "madeAt" from genji.calendar_link
 where tenant = (select genji.tenant()) and person = (select genji.person()) and ended_at is null

-- name: end
update genji.calendar_link set ended_at = now()
 where tenant = (select genji.tenant()) and person = (select genji.person()) and ended_at is null

-- name: make
insert into genji.calendar_link (tenant, person, hash) values ($1, $2, $3)

-- name: whose
select tenant, person from genji.calendar_of($1)
