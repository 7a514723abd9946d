-- name: officesOf
select distinct p.office, p.second_factor as "secondFactor"
  from genji.role_grant g join genji.role_permission p on p.role = g.role
 where g.tenant = (select genji.tenant()) and g.person = $1
   and g.approved_at is not null and g.ended_at is null
   and g.valid_from <= genji.business_day(g.tenant)
   and (g.valid_to is null or g.valid_to > genji.business_day(g.tenant))

-- name: lastDay
-- The last day of somebody whose every grant is over, one of a role that lasts until a day among
-- them, and who takes part in no branch: such an account was opened for that time alone.
select max(least(g.valid_to - 1, (g.ended_at at time zone 'Asia/Shanghai')::date))::text as day
  from genji.role_grant g
 where g.tenant = (select genji.tenant()) and g.person = $1 and g.approved_at is not null
having bool_and(g.ended_at is not null
         or (g.valid_to is not null and g.valid_to <= genji.business_day($2)))
   and bool_or(exists (select from genji.role_permission p
                        where p.role = g.role and p.most_days is not null))
   and not exists (select from genji.roster_line l where l.tenant = (select genji.tenant())
                    and l.person = $1 and l.standing <> 'known' and l.voided_at is null
                    and (l.valid_to is null or l.valid_to > genji.business_day($2)))

-- name: inForce
-- One's own grants of some roles on the day.
select id from genji.role_grant
 where tenant = (select genji.tenant()) and person = (select genji.person())
   and role = any($1::text[]) and approved_at is not null and ended_at is null
   and valid_from <= $2 and (valid_to is null or valid_to > $2)

-- name: opened
-- What was opened under a grant that oneself asked for or approved, the latest first.
select seq::text, at, what, unit from genji.opened_under() where grant_id = $1
 order by seq desc limit 500

-- name: grantAtFirstRun
insert into genji.role_grant (tenant, id, person, role, unit, valid_from, valid_to, requested_by,
  reason, person_name, approved_by, approved_at, first_run)
values ($1, $2, $3, $4, $5, $6, $7, (select genji.person()), $8, $9, (select genji.person()), now(),
  true)

-- name: request
insert into genji.role_grant (tenant, id, person, role, unit, valid_from, valid_to, requested_by,
  reason, person_name)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)

-- name: lend
insert into genji.role_grant (tenant, id, person, person_name, role, unit, valid_from, valid_to,
  requested_by, reason, for_grant, for_person, for_name)
select g.tenant, $2, $3, $4, g.role, g.unit, $5, $6, g.person, $7, g.id, g.person, g.person_name
  from genji.role_grant g
 where g.tenant = (select genji.tenant()) and g.id = $1 and g.person = (select genji.person())

-- name: lent
-- What I lent, and what was lent to me, the latest first.
select id, person, person_name as "name", role, unit, valid_from::text as "from",
       valid_to::text as "to", reason, requested_by as "requestedBy",
       requested_at as "requestedAt", approved_by as "approvedBy", approved_at as "approvedAt",
       refused_by as "refusedBy", ended_at as "endedAt", for_grant as "forGrant",
       for_name as "forName", hours
  from genji.role_grant
 where tenant = (select genji.tenant()) and for_grant is not null
   and (person = (select genji.person()) or for_person = (select genji.person()))
 order by requested_at desc limit 100

-- name: lendable
-- Grants of one's own that are in force, of business roles that last until they are ended.
select g.id, g.role, g.unit, g.valid_from::text as "from", g.valid_to::text as "to"
  from genji.role_grant g
 where g.tenant = (select genji.tenant()) and g.person = (select genji.person())
   and g.for_grant is null and g.approved_at is not null and g.ended_at is null
   and (g.valid_to is null or g.valid_to > $1)
   and not exists (select from genji.role_permission p where p.role = g.role
                    and (p.office <> 'business' or p.most_days is not null
                      or p.most_hours is not null))
 order by g.requested_at, g.id

-- name: endLent
update genji.role_grant set ended_by = (select genji.person()), ended_at = now()
 where tenant = (select genji.tenant()) and id = $1 and for_grant is not null
   and ended_at is null and refused_by is null
   and (person = (select genji.person()) or for_person = (select genji.person()))

-- name: decide
update genji.role_grant
   set approved_by = case when $2 = 'approve' then $3::uuid else approved_by end,
       approved_at = case when $2 = 'approve' then now() else approved_at end,
       refused_by = case when $2 = 'refuse' then $3::uuid else refused_by end,
       ended_by = case when $2 = 'end' then $3::uuid else ended_by end,
       ended_at = case when $2 = 'end' then now() else ended_at end
 where tenant = (select genji.tenant()) and id = $1 and ended_at is null and refused_by is null
   and (case when $2 = 'end' then approved_by is not null else approved_by is null end)

-- name: one
select id, person, person_name as "name", role, unit, valid_from::text as "from", valid_to::text as "to",
       requested_by as "requestedBy", approved_by as "approvedBy", refused_by as "refusedBy",
       ended_at as "endedAt", for_grant as "forGrant", for_name as "forName", hours
  from genji.role_grant where tenant = (select genji.tenant()) and id = $1

-- name: list
select id, person, person_name as "name", role, unit, valid_from::text as "from", valid_to::text as "to", reason,
       requested_by as "requestedBy", requested_at as "requestedAt", approved_by as "approvedBy",
       approved_at as "approvedAt", refused_by as "refusedBy", ended_at as "endedAt",
       for_grant as "forGrant", for_name as "forName", hours
  from genji.role_grant
 where tenant = (select genji.tenant()) and ($1::uuid is null or person = $1)
   and ($2::int is null or unit = $2) and hours is null
 order by requested_at desc limit 500

-- name: endSessions
select account.end_sessions((select genji.tenant()), $1)
