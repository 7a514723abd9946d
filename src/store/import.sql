-- name: add
insert into genji.import_batch (tenant, id, kind, unit, file_name, file_hash, sealed_file, choices,
  summary, status, created_by, valid_on, fingerprint)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'preview', $10, $11, $12)
returning created_at as "createdAt"

-- name: list
select id, kind, unit, file_name as "fileName", status, created_by as "createdBy",
       created_at as "createdAt", ended_at as "endedAt", summary, choices,
       valid_on::text as "on", fingerprint
  from genji.import_batch
 where tenant = (select genji.tenant()) and unit = any($1::int[]) and kind = $2
 order by created_at desc, id desc
 limit 200

-- name: one
select id, kind, unit, file_name as "fileName", status, created_by as "createdBy",
       created_at as "createdAt", ended_at as "endedAt", summary, choices,
       valid_on::text as "on", fingerprint, sealed_file as "sealedFile",
       sealed_report as "sealedReport"
  from genji.import_batch
 where tenant = (select genji.tenant()) and kind = $1 and id = $2

-- name: lock
-- The row is held until the transaction ends: whoever comes second sees what became of it.
select status from genji.import_batch
 where tenant = (select genji.tenant()) and kind = $1 and id = $2
   for update

-- name: committedBefore
select count(*)::int as times from genji.import_batch
 where tenant = (select genji.tenant()) and unit = $1 and kind = $2 and file_hash = $3
   and status = 'committed'

-- name: show
-- A preview that was worked out again, because the roster moved under it.
update genji.import_batch set fingerprint = $2, summary = $3
 where tenant = (select genji.tenant()) and id = $1 and status = 'preview'

-- name: take
-- Exactly one caller finds the batch open: the others wait for the row and then see it taken.
update genji.import_batch
   set status = 'committed', ended_by = $2, ended_at = now(), summary = $3, sealed_report = $4
 where tenant = (select genji.tenant()) and id = $1 and status = 'preview'

-- name: undo
update genji.import_batch set status = 'undone', sealed_file = null, ended_by = $2, ended_at = now()
 where tenant = (select genji.tenant()) and id = $1 and status = 'committed'

-- name: dropPreviews
update genji.import_batch set status = 'dropped', ended_at = now(), sealed_file = null
 where tenant = (select genji.tenant()) and unit = any($1::int[]) and status = 'preview'
   and created_at < now() - interval '1 day'

-- name: dropFiles
update genji.import_batch set sealed_file = null
 where tenant = (select genji.tenant()) and unit = any($1::int[]) and sealed_file is not null
   and created_at < now() - interval '1 day'

-- name: people
-- Persons within reach who bear one of the names or numbers of a file, as recorded now.
select d.person, d.unit, d.name, d.gender, d.ethnicity, d.born_on::text as "bornOn", d.education,
       d.joined_on::text as "joinedOn", d.full_on::text as "fullOn",
       d.id_number_state as "idNumberState", d.id_number_tail as "idNumberTail",
       d.id_number_sealed as "idNumberSealed", d.id_number_index as "idNumberIndex",
       d.mobile_sealed as "mobileSealed", d.mobile_tail as "mobileTail",
       d.police_number as "policeNumber", d.valid_from::text as "from"
  from genji.person_detail d
 where d.tenant = (select genji.tenant()) and d.unit = any($1::int[]) and d.voided_at is null
   and (d.valid_to is null or d.valid_to > $2)
   and (d.name = any($3::text[]) or d.id_number_index = any($4::bytea[]))

-- name: linesOf
select person, unit, team, standing, member_kind as "memberKind", staff, flags, name,
       valid_from::text as "from", valid_to::text as "to"
  from genji.roster_line
 where tenant = (select genji.tenant()) and person = any($1::uuid[]) and voided_at is null
   and (valid_to is null or valid_to > $2)
 order by valid_from

-- name: numbersHeld
select index from genji.numbers_held($1::bytea[], $2)

-- name: postsOf
select unit, person, name, post, body, term_ends_on::text as "termEndsOn",
       document_no as "documentNo", valid_from::text as "from"
  from genji.post_holding
 where tenant = (select genji.tenant()) and unit = any($1::int[]) and voided_at is null
   and (valid_to is null or valid_to > $2)

-- name: heldIn
-- Gatherings of units that these effects founded.
select count(*)::int as held from genji.gathering g
 where g.tenant = (select genji.tenant())
   and g.unit in (select u.unit from genji.unit u
                   where u.tenant = (select genji.tenant()) and u.effect = any($1::uuid[]))

-- name: touchedBy
-- Whom these effects are about, as far as the reader may know them.
select l.person, l.effect, l.name from genji.roster_line l
 where l.tenant = (select genji.tenant()) and l.effect = any($1::uuid[])
union
select d.person, d.effect, d.name from genji.person_detail d
 where d.tenant = (select genji.tenant()) and d.effect = any($1::uuid[])
union
select p.person, p.effect, p.name from genji.post_holding p
 where p.tenant = (select genji.tenant()) and p.effect = any($1::uuid[])

-- name: dependents
-- Effects whose standing rows are about persons or units that the given effects brought in.
with born as (
  select person from genji.person where tenant = (select genji.tenant()) and effect = any($1::uuid[])
), founded as (
  select unit from genji.unit where tenant = (select genji.tenant()) and effect = any($1::uuid[])
), standing as (
  select effect from genji.person_detail
   where tenant = (select genji.tenant()) and voided_at is null
     and (person in (select person from born) or unit in (select unit from founded))
  union
  select effect from genji.roster_line
   where tenant = (select genji.tenant()) and voided_at is null
     and (person in (select person from born) or unit in (select unit from founded)
       or team in (select unit from founded))
  union
  select effect from genji.post_holding
   where tenant = (select genji.tenant()) and voided_at is null
     and (person in (select person from born) or unit in (select unit from founded))
  union
  select effect from genji.unit_link
   where tenant = (select genji.tenant()) and voided_at is null
     and (unit in (select unit from founded) or parent in (select unit from founded))
  union
  select effect from genji.unit_state
   where tenant = (select genji.tenant()) and voided_at is null
     and unit in (select unit from founded)
  union
  select effect from genji.headcount
   where tenant = (select genji.tenant()) and voided_at is null
     and unit in (select unit from founded)
  union
  select effect from genji.place
   where tenant = (select genji.tenant()) and voided_at is null
     and unit in (select unit from founded)
)
select e.id, e.kind, e.at, e.actor, e.unit from genji.effect e
 where e.tenant = (select genji.tenant()) and e.id in (select effect from standing)
   and not e.id = any($1::uuid[])

-- name: attendancesOf
-- Records of what was held that name persons whom the given effects brought in, or units.
select a.name, g.changed_at as at, g.changed_by as actor
  from genji.attendance a
  join genji.gathering g on g.tenant = a.tenant and g.id = a.gathering
 where a.tenant = (select genji.tenant())
   and a.person in (select p.person from genji.person p
                     where p.tenant = (select genji.tenant()) and p.effect = any($1::uuid[]))
 order by g.changed_at desc
 limit 500
