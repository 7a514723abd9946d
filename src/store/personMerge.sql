-- name: voidLines
update genji.roster_line set voided_at = now(), voided_by = $2
 where tenant = (select genji.tenant()) and person = $1 and voided_at is null

-- name: voidFiles
update genji.person_detail set voided_at = now(), voided_by = $2
 where tenant = (select genji.tenant()) and person = $1 and voided_at is null

-- name: voidSeats
update genji.post_holding set voided_at = now(), voided_by = $2
 where tenant = (select genji.tenant()) and person = $1 and voided_at is null

-- name: mergedInto
-- Files that became this person’s earlier on.
select gone, unit, units::text as units, valid_from::text as "from"
  from genji.person_merge
 where tenant = (select genji.tenant()) and kept = $1 and voided_at is null

-- name: voidMerges
update genji.person_merge set voided_at = now(), voided_by = $2
 where tenant = (select genji.tenant()) and kept = $1 and voided_at is null

-- name: keptFor
select kept from genji.person_merge
 where tenant = (select genji.tenant()) and gone = $1
   and recorded_at <= coalesce($2, now()) and (voided_at is null or voided_at > $2)

-- name: unitsOf
-- Every unit where a merge changed anything.
select array(select generate_series(lower(r), upper(r) - 1) from unnest(m.units) r) as units
  from genji.person_merge m
 where m.tenant = (select genji.tenant()) and m.effect = $1 and m.voided_at is null

-- name: files
-- Everything that stands of a person, whatever its days.
select id as "basedOn", person, unit, name, gender, ethnicity, born_on::text as "bornOn",
       education, joined_on::text as "joinedOn", full_on::text as "fullOn",
       id_number_state as "idNumberState", id_number_tail as "idNumberTail",
       mobile_tail as "mobileTail", police_number as "policeNumber", recorded_at as "recordedAt",
       id_number_sealed as "idNumberSealed", id_number_index as "idNumberIndex",
       mobile_sealed as "mobileSealed", valid_from::text as "from", valid_to::text as "to"
  from genji.person_detail
 where tenant = (select genji.tenant()) and person = $1 and voided_at is null
 order by valid_from

-- name: seats
select unit, post, body, term_ends_on::text as "termEndsOn", document_no as "documentNo",
       valid_from::text as "from", valid_to::text as "to"
  from genji.post_holding
 where tenant = (select genji.tenant()) and person = $1 and voided_at is null
 order by valid_from

-- name: alike
-- Files of units within reach that have the same name, and what else they share. Two different ID
-- numbers are two persons; in one branch, so are two different birth dates.
with mine as (
  select d.person, d.unit, d.name, translate(d.name, ' 　·•', '') as plain, d.born_on,
         d.police_number, d.id_number_index
    from genji.person_detail d
   where d.tenant = (select genji.tenant()) and d.unit = any($1::int[]) and d.voided_at is null
     and (d.valid_to is null or d.valid_to > $2)
), place as (
  select distinct l.person, l.unit from genji.roster_line l
   where l.tenant = (select genji.tenant()) and l.unit = any($1::int[]) and l.voided_at is null
     and (l.valid_to is null or l.valid_to > $2)
), pair as (
  select a.person as one, b.person as other,
         a.born_on = b.born_on as born, a.police_number = b.police_number as numbered,
         (a.born_on = b.born_on) is not false and exists (
           select from place x join place y on y.unit = x.unit
            where x.person = a.person and y.person = b.person) as together
    from mine a join mine b on b.plain = a.plain and b.person > a.person
   where (a.id_number_index = b.id_number_index) is not false
     and (a.police_number = b.police_number) is not false
)
select one, other, array_remove(array[case when born then 'born-on' end,
         case when numbered then 'police-number' end, case when together then 'branch' end], null)
         as reasons
  from pair where born or numbered or together
 order by one, other limit $3

-- name: summaries
select d.person, d.name, d.unit, d.born_on::text as "bornOn", d.police_number as "policeNumber",
       d.id_number_tail as "idNumberTail", d.joined_on::text as "joinedOn",
       d.valid_from::text as "from"
  from genji.person_detail d
 where d.tenant = (select genji.tenant()) and d.person = any($1::uuid[]) and d.voided_at is null
   and (d.valid_to is null or d.valid_to > $2)
 order by d.valid_from
