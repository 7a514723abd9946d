-- name: holdPerson
-- Until the transaction ends nobody else opens a case of that kind about that person.
select pg_advisory_xact_lock(hashtextextended($1 || ' ' || $2, 25))

-- name: open
insert into genji.party_case (tenant, id, handle, unit, person, name, sealed, confined, opened_on,
  opened_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)

-- name: useHandle
insert into genji.handle_used (tenant, handle) values ($1, $2) on conflict do nothing

-- name: list
-- A page of cases, the latest first. What closes a case is handed in as `step outcome`; `total`
-- counts all that the narrowing leaves, whatever the page.
with wanted as (
  select c.id, c.opened_on
    from genji.party_case c
    left join genji.case_end e on e.tenant = c.tenant and e.party_case = c.id
   where c.tenant = (select genji.tenant()) and c.sealed = $1 and c.confined = $10
     and ($2::int[] is null or c.unit = any($2::int[]))
     and ($3::text is null or c.handle = $3)
     and ($4::uuid is null or c.person = $4)
     and ($5::text is null or ($5 = 'closed') = (e.party_case is not null or exists (
           select from genji.case_step s
            where s.tenant = c.tenant and s.party_case = c.id and s.voided_at is null
              and s.step || ' ' || s.outcome = any($6::text[]))))
), page as (
  select id from wanted
   where $7::date is null or (opened_on, id) < ($7::date, $8::uuid)
   order by opened_on desc, id desc limit $9
)
select c.id, c.handle, c.unit, coalesce(k.kept, c.person) as person, c.name, c.sealed,
       c.confined, c.opened_on::text as "openedOn", c.version, e.ended_on::text as "endedOn", e.why,
       e.reason as "endReason", (select count(*) from wanted)::int as total
  from page
  join genji.party_case c on c.tenant = (select genji.tenant()) and c.id = page.id
  left join genji.case_end e on e.tenant = c.tenant and e.party_case = c.id
  left join genji.person_merge k on k.tenant = c.tenant and k.gone = c.person
   and k.voided_at is null
 order by c.opened_on desc, c.id desc

-- name: some
-- Cases by id, or about persons, whoever's; or the unsealed ones about oneself.
select c.id, c.handle, c.unit, coalesce(k.kept, c.person) as person, c.name, c.sealed,
       c.confined, c.opened_on::text as "openedOn", c.version, e.ended_on::text as "endedOn", e.why,
       e.reason as "endReason"
  from genji.party_case c
  left join genji.case_end e on e.tenant = c.tenant and e.party_case = c.id
  left join genji.person_merge k on k.tenant = c.tenant and k.gone = c.person
   and k.voided_at is null
 where c.tenant = (select genji.tenant())
   and (c.id = any($1::uuid[]) or coalesce(k.kept, c.person) = any($2::uuid[]))
 order by c.opened_on, c.id

-- name: steps
-- In order of day; those that were taken back among them.
select s.id, s.party_case as "caseId", s.step, s.above, s.on_day::text as "on", s.outcome,
       s.documents, s.vote, s.gathering, s.confirmed, s.people, s.late_reason as "lateReason",
       s.effects, s.version, s.actor, s.recorded_at as "recordedAt",
       (s.recorded_at at time zone 'Asia/Shanghai')::date::text as "recordedOn",
       s.voided_at as "voidedAt", s.voided_by as "voidedBy", s.void_reason as "voidReason",
       z.envelope
  from genji.case_step s
  left join genji.case_sealed z on z.tenant = s.tenant and z.step = s.id
 where s.tenant = (select genji.tenant()) and s.party_case = any($1::uuid[])
 order by s.on_day, s.version

-- name: conclusions
-- How sealed cases about these persons ended: all that is read of them elsewhere.
select k.step as id, k.party_case as "caseId", k.handle, coalesce(m.kept, k.person) as person,
       k.name, k.unit, k.taken as step, k.outcome, k.on_day::text as "on"
  from genji.case_conclusion k
  left join genji.person_merge m on m.tenant = k.tenant and m.gone = k.person
   and m.voided_at is null
 where k.tenant = (select genji.tenant()) and k.voided_at is null
   and coalesce(m.kept, k.person) = any($1::uuid[])
 order by k.on_day, k.step

-- name: grow
-- Changes nothing when somebody else was faster.
update genji.party_case set version = version + 1
 where tenant = (select genji.tenant()) and id = $1 and version = $2

-- name: record
insert into genji.case_step (tenant, id, party_case, unit, sealed, confined, step, above, on_day,
  outcome, documents, vote, gathering, confirmed, people, late_reason, effects, version, actor)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)

-- name: seal
insert into genji.case_sealed (tenant, step, party_case, unit, sealed, confined, envelope)
values ($1, $2, $3, $4, true, $5, $6)

-- name: conclude
insert into genji.case_conclusion (tenant, step, party_case, unit, sealed, handle, person, name,
  taken, outcome, on_day)
values ($1, $2, $3, $4, true, $5, $6, $7, $8, $9, $10)

-- name: takeBack
update genji.case_step set voided_at = now(), voided_by = $2, void_reason = $3
 where tenant = (select genji.tenant()) and id = $1 and voided_at is null

-- name: takeBackConclusion
update genji.case_conclusion set voided_at = now()
 where tenant = (select genji.tenant()) and step = $1 and voided_at is null

-- name: end
insert into genji.case_end (tenant, party_case, unit, sealed, confined, ended_on, why, reason, actor)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)

-- name: born
-- Days of birth as they stand now, of those within reach.
select distinct on (d.person) d.person, d.born_on::text as "bornOn"
  from genji.person_detail d
 where d.tenant = (select genji.tenant()) and d.person = any($1::uuid[]) and d.voided_at is null
 order by d.person, d.valid_from desc

-- name: places
-- Where persons stand and stood, of those within reach.
select l.person, l.name, l.unit::text as unit, l.standing, l.member_kind as kind,
       l.valid_from::text as "from", l.valid_to::text as "to"
  from genji.roster_line l
 where l.tenant = (select genji.tenant()) and l.person = any($1::uuid[]) and l.voided_at is null

-- name: meeting
-- A gathering on record, part by part: who may vote, who came, when it began.
select g.unit, g.held_on::text as "heldOn", to_char(g.starts_at, 'HH24:MI') as "startsAt", p.handle,
       p.entitled, p.present,
       (select coalesce(array_agg(a.person), '{}') from genji.attendance a
         where a.tenant = g.tenant and a.gathering = g.id and a.mark = 'present' and a.votes
           and p.position = any(a.parts)) as came
  from genji.gathering g
  join genji.part p on p.tenant = g.tenant and p.gathering = g.id
 where g.tenant = (select genji.tenant()) and g.id = $1 and g.status = 'recorded'
 order by p.position

-- name: keptByStep
-- Whether a standing step, of whatever case, holds an act.
select genji.kept_by_step($1) as kept

-- name: ofUnits
-- Every case of these units as known at a moment; no rule judges a confined one.
select c.id, c.handle, c.unit, coalesce(k.kept, c.person) as person, c.name, c.sealed,
       c.confined, c.opened_on::text as "openedOn", c.version, e.ended_on::text as "endedOn", e.why,
       e.reason as "endReason"
  from genji.party_case c
  left join genji.case_end e on e.tenant = c.tenant and e.party_case = c.id
   and e.at <= coalesce($2, now())
  left join genji.person_merge k on k.tenant = c.tenant and k.gone = c.person
   and k.voided_at is null
 where c.tenant = (select genji.tenant()) and not c.confined and c.unit = any($1::int[])
   and c.opened_at <= coalesce($2, now())
 order by c.opened_on, c.id

-- name: placesTaken
-- Of each group of units, who took a place in a year and who is on the way to one.
select s.scope, p.taken, p.under_way as "underWay"
  from jsonb_to_recordset($1) as s (scope int, units jsonb)
 cross join lateral genji.places_taken(array(select jsonb_array_elements_text(s.units)::int), $2,
   $3, $4, $5, $6, $7) p
