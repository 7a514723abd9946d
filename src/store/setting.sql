-- name: propose
insert into genji.setting_entry (tenant, id, key, unit, value, valid_from, document_no, note,
  proposed_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)

-- name: decide
-- Changes nothing when somebody else was faster.
update genji.setting_entry set decided_by = $2, decided_at = now(), accepted = $3
 where tenant = (select genji.tenant()) and id = $1 and decided_by is null

-- name: list
select id, key, unit, value, valid_from::text as "from", document_no as "documentNo", note,
       proposed_by as "proposedBy", proposed_at as "proposedAt", decided_by as "decidedBy",
       decided_at as "decidedAt", accepted
  from genji.setting_entry
 where tenant = (select genji.tenant()) and ($1::uuid is null or id = $1)
 order by valid_from desc, proposed_at desc, id desc

-- name: accepted
-- What was decided, as known at a moment, in the order in which it was decided.
select key, unit::text as scope, value, valid_from::text as "from", document_no as "documentNo"
  from genji.setting_entry
 where tenant = (select genji.tenant()) and accepted and decided_at <= coalesce($1, now())
 order by decided_at, id

-- name: above
-- The units above these on a day, each with the one above it.
with recursive up as (
  select l.unit, l.parent from genji.unit_link l
   where l.tenant = (select genji.tenant()) and l.unit = any($1::int[])
     and l.relation = 'subordinate' and l.voided_at is null
     and l.valid_from <= $2 and (l.valid_to is null or l.valid_to > $2)
   union
  select l.unit, l.parent from up
    join genji.unit_link l on l.tenant = (select genji.tenant()) and l.unit = up.parent
     and l.relation = 'subordinate' and l.voided_at is null
     and l.valid_from <= $2 and (l.valid_to is null or l.valid_to > $2)
)
select unit::text as unit, parent::text as parent from up
