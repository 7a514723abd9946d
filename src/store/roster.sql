-- name: lines
select l.person, l.name, l.unit, l.team, l.standing, l.member_kind as "memberKind", l.staff,
       l.flags, l.valid_from::text as "from", l.valid_to::text as "to",
       count(*) over ()::int as total
  -- Two searches by an index each: with an `or` PostgreSQL 15 reads the roster of the whole bureau.
  from (select * from genji.roster_line u
         where u.tenant = (select genji.tenant()) and u.unit = any($1::int[])
         union all
        select * from genji.roster_line t
         where t.tenant = (select genji.tenant()) and t.team = any($1::int[])
           and not t.unit = any($1::int[])) l
 where l.valid_from <= $2 and (l.valid_to is null or l.valid_to > $2)
   and l.recorded_at <= coalesce($3, now()) and (l.voided_at is null or l.voided_at > $3)
   and ($4::text is null or strpos(l.name, $4) > 0)
   and ($5::text is null or l.standing = $5) and ($6::text is null or l.member_kind = $6)
   and ($7::text is null or l.staff = $7) and ($8::text is null or $8 = any(l.flags))
 order by l.unit, l.team nulls first, l.standing, l.name collate "zh-Hans-x-icu", l.person
 offset $9 limit $10

-- name: linesOfPerson
select person, name, unit, team, standing, member_kind as "memberKind", staff, flags,
       valid_from::text as "from", valid_to::text as "to"
  from genji.roster_line
 where tenant = (select genji.tenant()) and person = $1
   and recorded_at <= coalesce($2, now()) and (voided_at is null or voided_at > $2)
 order by valid_from, unit

-- name: card
select id as "basedOn", person, unit, name, gender, ethnicity, born_on::text as "bornOn",
       education, joined_on::text as "joinedOn", full_on::text as "fullOn",
       id_number_state as "idNumberState", id_number_tail as "idNumberTail",
       mobile_tail as "mobileTail", police_number as "policeNumber", recorded_at as "recordedAt",
       id_number_sealed as "idNumberSealed", id_number_index as "idNumberIndex",
       mobile_sealed as "mobileSealed", valid_from::text as "from"
  from genji.person_detail
 where tenant = (select genji.tenant()) and person = $1
   and valid_from <= $2 and (valid_to is null or valid_to > $2)
   and recorded_at <= coalesce($3, now()) and (voided_at is null or voided_at > $3)

-- name: details
-- What rules ask of members, without anything sealed.
select l.person, l.name, l.unit, l.team, l.member_kind as "memberKind", l.staff,
       l.valid_from::text as "from", l.valid_to::text as "to",
       d.joined_on::text as "joinedOn", d.full_on::text as "fullOn",
       d.id_number_state as "idNumberState", l.flags
  from genji.roster_line l
  left join genji.person_detail d on d.tenant = l.tenant and d.person = l.person
   and d.valid_from <= $3 and (d.valid_to is null or d.valid_to > $3)
   and d.recorded_at <= coalesce($4, now()) and (d.voided_at is null or d.voided_at > $4)
 where l.tenant = (select genji.tenant()) and l.unit = any($1::int[]) and l.standing = 'member'
   and l.valid_from < $3::date + 1 and (l.valid_to is null or l.valid_to > $2)
   and l.recorded_at <= coalesce($4, now()) and (l.voided_at is null or l.voided_at > $4)

-- name: headcounts
select unit, formal, probationary from genji.headcount
 where tenant = (select genji.tenant()) and unit = any($1::int[])
   and valid_from <= $2 and (valid_to is null or valid_to > $2)
   and recorded_at <= coalesce($3, now()) and (voided_at is null or voided_at > $3)
