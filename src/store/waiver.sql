-- name: give
insert into genji.waiver (tenant, id, rule, unit, subject_type, subject, subject_name, reason,
  valid_from, valid_to, actor)
values ($1, $2, $3, $4, $5, $6, $7, $8, genji.today(), $9, $10)

-- name: takeBack
-- Changes nothing when somebody else was faster.
insert into genji.waiver_end (tenant, waiver, unit, ended_on, reason, actor)
values ($1, $2, $3, genji.today(), $4, $5)
on conflict do nothing

-- name: inForce
-- Leave that holds on a day for what these units answer for, as known at a moment.
select w.id, w.rule, w.unit, w.subject_type as "subjectType", coalesce(k.kept::text, w.subject)
         as subject, w.subject_name as "subjectName", w.reason, w.valid_from::text as "from",
       w.valid_to::text as until, w.actor, w.at
  from genji.waiver w
  left join genji.waiver_end e on e.tenant = w.tenant and e.waiver = w.id
   and e.at <= coalesce($3, now())
  left join genji.person_merge k on k.tenant = w.tenant and k.gone::text = w.subject
   and k.voided_at is null and w.subject_type = 'member'
 where w.tenant = (select genji.tenant()) and w.unit = any($1::int[]) and w.valid_from <= $2
   and w.valid_to > $2 and w.at <= coalesce($3, now()) and (e.ended_on is null or e.ended_on > $2)
 order by w.at, w.id

-- name: list
-- Every waiver of these units, or one; the latest first.
select w.id, w.rule, w.unit, w.subject_type as "subjectType", w.subject, w.subject_name
         as "subjectName", w.reason, w.valid_from::text as "from", w.valid_to::text as until,
       w.actor, w.at, e.ended_on::text as "endedOn", e.reason as "endReason", e.actor as "endedBy"
  from genji.waiver w
  left join genji.waiver_end e on e.tenant = w.tenant and e.waiver = w.id
 where w.tenant = (select genji.tenant()) and ($1::int[] is null or w.unit = any($1))
   and ($2::uuid is null or w.id = $2)
 order by w.at desc, w.id desc limit $3
