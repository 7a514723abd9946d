-- name: officesOf
select distinct p.office, p.second_factor as "secondFactor"
  from genji.role_grant g join genji.role_permission p on p.role = g.role
 where g.tenant = (select genji.tenant()) and g.person = $1
   and g.approved_at is not null and g.ended_at is null
   and g.valid_from <= genji.business_day(g.tenant)
   and (g.valid_to is null or g.valid_to > genji.business_day(g.tenant))

-- name: grantAtFirstRun
insert into genji.role_grant (tenant, id, person, role, unit, valid_from, requested_by, reason,
  person_name, approved_by, approved_at, first_run)
values ($1, $2, $3, $4, $5, $6, (select genji.person()), $7, $8, (select genji.person()), now(), true)

-- name: request
insert into genji.role_grant (tenant, id, person, role, unit, valid_from, valid_to, requested_by,
  reason, person_name)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)

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
       ended_at as "endedAt"
  from genji.role_grant where tenant = (select genji.tenant()) and id = $1

-- name: list
select id, person, person_name as "name", role, unit, valid_from::text as "from", valid_to::text as "to", reason,
       requested_by as "requestedBy", requested_at as "requestedAt", approved_by as "approvedBy",
       approved_at as "approvedAt", refused_by as "refusedBy", ended_at as "endedAt"
  from genji.role_grant
 where tenant = (select genji.tenant()) and ($1::uuid is null or person = $1)
   and ($2::int is null or unit = $2)
 order by requested_at desc limit 500

-- name: endSessions
select account.end_sessions((select genji.tenant()), $1)
