-- name: add
-- Nothing where the same content hangs on the record already.
insert into genji.file (tenant, id, unit, gathering, purpose, name, format, bytes, sha256, actor)
values ($1, $2, $3, $4, $5, $6, $7, $8, decode($9, 'hex'), $10)
on conflict do nothing

-- name: ofGathering
-- In the order in which they came, those that were taken away among them.
select id, unit, purpose, name, format, bytes::float8 as bytes, encode(sha256, 'hex') as sha256,
       actor, at, voided_by as "voidedBy", voided_at as "voidedAt", reason
  from genji.file
 where tenant = (select genji.tenant()) and gathering = $1
 order by at, id

-- name: one
select id, unit, purpose, name, format, bytes::float8 as bytes, encode(sha256, 'hex') as sha256,
       actor, at, voided_by as "voidedBy", voided_at as "voidedAt", reason
  from genji.file
 where tenant = (select genji.tenant()) and id = $1

-- name: void
-- Changes nothing where it was taken away already.
update genji.file set voided_by = $2, voided_at = now(), reason = $3
 where tenant = (select genji.tenant()) and id = $1 and voided_at is null

-- name: isOwn
-- Whether the reader stands on the roster of a unit today, on that of the unit whose group it is, or
-- in the group itself. Somebody who is only known to a committee is not of its branches.
select exists (select from genji.roster_line l
  where l.tenant = (select genji.tenant()) and l.person = $2
    and l.voided_at is null and l.valid_from <= $3 and (l.valid_to is null or l.valid_to > $3)
    and (l.unit = $1 or l.team = $1 or (l.standing <> 'known' and exists (
          select from genji.unit_link k
           where k.tenant = l.tenant and k.unit = $1 and k.parent = l.unit
             and k.relation = 'subordinate' and k.voided_at is null
             and k.valid_from <= $3 and (k.valid_to is null or k.valid_to > $3))))) as own
