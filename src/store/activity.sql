-- name: unit
-- The unit as it stood on the day, or as it stands nearest to it; its whole life beside it.
select s.kind, s.name, s.number_only as "numberOnly",
       (min(s.valid_from) over ())::text as "from",
       case when bool_or(s.valid_to is null) over () then null
            else (max(s.valid_to) over ())::text end as "to"
  from genji.unit_state s
 where s.tenant = (select genji.tenant()) and s.unit = $1 and s.voided_at is null
 order by (s.valid_from <= $2) desc, s.valid_from desc limit 1

-- name: roll
-- Roster lines of a unit or of a group on a day, as known now. A member's line comes before any
-- other of the same person.
select l.person, l.name, l.standing, l.member_kind as "memberKind", t.name as team,
       l.team as "teamId",
       l.valid_from::text as "from", l.valid_to::text as "to",
       l.joined_on::text as "joinedOn", l.full_on::text as "fullOn",
       d.police_number as "policeNumber"
  from genji.roll_of_day($1, $2) l
  -- Only where the reader may see the file of the person: a recorder gets the names.
  left join genji.person_detail d on d.tenant = (select genji.tenant()) and d.person = l.person
   and daterange(d.valid_from, d.valid_to) @> $2::date and d.voided_at is null
  left join genji.unit_state t on t.tenant = (select genji.tenant()) and t.unit = l.team
   and daterange(t.valid_from, t.valid_to) @> $2::date and t.voided_at is null
 order by array_position(array['member', 'participant', 'known'], l.standing),
       t.name collate "zh-Hans-x-icu" nulls first, l.name collate "zh-Hans-x-icu", l.person

-- name: headcount
select formal, probationary from genji.headcount
 where tenant = (select genji.tenant()) and unit = $1 and voided_at is null
   and valid_from <= $2 and (valid_to is null or valid_to > $2)

-- name: last
-- The last record of the same kind before a day: its structure is offered for the next.
select g.host, g.recorder, g.place, to_char(g.starts_at, 'HH24:MI') as "startsAt", p.content
  from genji.gathering g
  join genji.part p on p.tenant = g.tenant and p.gathering = g.id and p.handle = $3
 where g.tenant = (select genji.tenant()) and g.unit = $1 and g.held_on < $2
   and g.status = 'recorded'
 order by g.held_on desc, g.id desc limit 1

-- name: list
-- The scope stands twice, as a parameter for the plan and in the policy for the wall. Everything
-- else about a gathering is fetched for the rows of the page only.
select g.id, g.unit, u.name as "unitName", g.held_on::text as "heldOn", g.title, g.status,
       p.kinds, p.expected, p.attended
  from (select id, unit, held_on, title, status from genji.gathering
         where tenant = (select genji.tenant())
           and ($1::int[] is null or unit = any($1::int[]))
           and ($2::date is null or held_on >= $2) and ($3::date is null or held_on < $3)
           and ($4::date is null or (held_on, id) < ($4::date, $5::uuid))
         order by held_on desc, id desc limit $6) g
 cross join lateral (
       select coalesce(array_agg(x.handle order by x.position), '{}') as kinds,
              coalesce(max(x.expected), 0) as expected, coalesce(max(x.attended), 0) as attended
         from genji.part x
        where x.tenant = (select genji.tenant()) and x.gathering = g.id) p
 cross join lateral (
       select s.name from genji.unit_state s
        where s.tenant = (select genji.tenant()) and s.unit = g.unit and s.voided_at is null
        order by (s.valid_from <= g.held_on and (s.valid_to is null or s.valid_to > g.held_on)) desc,
                 s.valid_from desc
        limit 1) u
 order by g.held_on desc, g.id desc

-- name: load
select g.id, g.version, g.status, g.unit, g.held_on::text as "heldOn",
       to_char(g.starts_at, 'HH24:MI') as "startsAt", to_char(g.ends_at, 'HH24:MI') as "endsAt",
       g.place, g.host, g.host_name as "hostName", g.recorder,
       g.recorder_name as "recorderName", g.title, g.year_of_account as "yearOfAccount",
       g.late_reason as "lateReason", g.original, g.guests,
       case when g.joint_of is null then null
            else json_build_object('gathering', g.joint_of, 'version', g.joint_version) end
         as "jointOf",
       g.recorded_at as "recordedAt", g.changed_by as "changedBy",
       g.changed_at as "changedAt",
       (select s.name from genji.unit_state s
         where s.tenant = g.tenant and s.unit = g.unit and s.voided_at is null
         order by daterange(s.valid_from, s.valid_to) @> g.held_on desc, s.valid_from desc
         limit 1) as "unitName",
       coalesce((select json_agg(json_build_object('person', coalesce(m.kept, a.person), 'name', a.name,
                'mark', case when v.at is not null then 'present' when n.answer = 'leave' then 'leave' else a.mark end,
                'reason', case when v.at is null then coalesce(a.reason, n.reason) end, 'votes', a.votes, 'parts', a.parts,
                'missed', a.missed, 'sitting', coalesce(v.sitting, a.sitting),
                'way', case when v.at is null then a.way else 'qr' end, 'team', a.team,
                'cameAt', to_char(coalesce((v.at at time zone 'Asia/Shanghai')::time, a.came_at), 'HH24:MI')) order by a.parts = '{}', a.name collate "zh-Hans-x-icu", a.person)
          from genji.attendance a
          -- As one person, unless both files stand on this very list.
          left join genji.person_merge m on m.tenant = a.tenant and m.gone = a.person
           and m.voided_at is null and not exists (
             select from genji.attendance b where b.tenant = a.tenant
              and b.gathering = a.gathering and b.person = m.kept)
          -- Leave that the person asked for stands on a draft until somebody marks otherwise.
          left join lateral (
            select x.answer, x.reason from genji.notice_answer x
             where x.tenant = a.tenant and x.gathering = a.gathering and x.person = a.person
             order by x.at desc limit 1) n on g.status = 'draft' and a.mark = 'unconfirmed'
          -- So does that the person came, and it also outlasts leave that was marked before it.
          left join genji.arrival v on v.tenant = a.tenant and v.gathering = a.gathering
           and v.person = a.person and g.status = 'draft'
           and (a.mark = 'unconfirmed' or a.mark <> 'present' and v.at > g.changed_at)
           and v.sitting <= 1 + (select count(*) from genji.sitting s
                                  where s.tenant = g.tenant and s.gathering = g.id)
         where a.tenant = g.tenant and a.gathering = g.id), '[]') as attendance,
       coalesce((select json_agg(json_build_object('heldOn', s.held_on,
                'startsAt', to_char(s.starts_at, 'HH24:MI'), 'endsAt', to_char(s.ends_at, 'HH24:MI'),
                'place', s.place) order by s.position)
          from genji.sitting s where s.tenant = g.tenant and s.gathering = g.id), '[]') as sittings,
       coalesce((select json_agg(json_build_object('handle', p.handle, 'body', p.body, 'teams', p.teams,
                'expected', p.expected, 'attended', p.attended, 'entitled', p.entitled, 'present', p.present,
                'content', p.content, 'ballots', coalesce((
                  select json_agg(json_build_object('subject', b.subject, 'rule', b.rule,
                    'entitled', b.entitled, 'present', b.present, 'yes', b.yes, 'no', b.no,
                    'abstain', b.abstain, 'written', b.written, 'declared', b.declared)
                    order by b.position)
                  from genji.ballot b where b.tenant = p.tenant and b.gathering = p.gathering
                   and b.part = p.position), '[]')) order by p.position)
          from genji.part p where p.tenant = g.tenant and p.gathering = g.id), '[]') as parts
  from genji.gathering g
 where g.tenant = (select genji.tenant()) and g.id = $1

-- name: unitOf
select unit from genji.gathering where tenant = (select genji.tenant()) and id = $1

-- name: insert
insert into genji.gathering (tenant, id, unit, held_on, starts_at, ends_at, place, host, host_name,
  recorder, recorder_name, title, year_of_account, late_reason, original, guests, joint_version,
  joint_of, status, version, created_by, changed_by, recorded_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 1,
  $20, $20, case when $19 = 'draft' then null else now() end)
on conflict do nothing

-- name: update
-- Changes nothing when somebody else was faster. What it is joint with stays.
update genji.gathering
   set held_on = $3, starts_at = $4, ends_at = $5, place = $6, host = $7, host_name = $8,
       recorder = $9, recorder_name = $10, title = $11, year_of_account = $12, late_reason = $13,
       original = $14, guests = $15, joint_version = $16, status = $17, version = version + 1,
       changed_by = $18, changed_at = now(),
       recorded_at = case when $17 = 'draft' then null else coalesce(recorded_at, now()) end
 where tenant = (select genji.tenant()) and id = $1 and version = $2

-- name: withdraw
with met as (
  delete from genji.team_held where tenant = (select genji.tenant()) and gathering = $1
    and exists (select from genji.gathering g where g.tenant = (select genji.tenant())
                   and g.id = $1 and g.version = $2)
)
update genji.gathering
   set status = 'withdrawn', version = version + 1, changed_by = $3, changed_at = now(),
       recorded_at = coalesce(recorded_at, now())
 where tenant = (select genji.tenant()) and id = $1 and version = $2 and status <> 'withdrawn'

-- name: clear
with gone as (
  delete from genji.attendance where tenant = (select genji.tenant()) and gathering = $1
), counted as (
  delete from genji.ballot where tenant = (select genji.tenant()) and gathering = $1
), sat as (
  delete from genji.sitting where tenant = (select genji.tenant()) and gathering = $1
)
delete from genji.part where tenant = (select genji.tenant()) and gathering = $1

-- name: addAttendance
insert into genji.attendance (tenant, gathering, unit, held_on, person, name, mark, reason, votes,
  parts, missed, sitting, way, came_at, team)
select $1, $2, $3, $4, a.person, a.name, a.mark, a.reason, a.votes, a.parts, a.missed, a.sitting,
       a.way, a."cameAt", a.team
  from jsonb_to_recordset($5) as a (person uuid, name text, mark text, reason text, votes boolean,
    parts smallint[], missed smallint[], sitting smallint, way text, "cameAt" time,
    team int)

-- name: addSittings
insert into genji.sitting (tenant, gathering, unit, position, held_on, starts_at, ends_at, place)
select $1, $2, $3, s.at + 1, (s.one ->> 'heldOn')::date, (s.one ->> 'startsAt')::time,
       (s.one ->> 'endsAt')::time, s.one ->> 'place'
  from jsonb_array_elements($4) with ordinality as s (one, at)

-- name: addParts
insert into genji.part (tenant, gathering, unit, held_on, position, handle, body, teams, expected,
  attended, entitled, present, content)
select $1, $2, $3, $4, p.position, p.handle, p.body, nullif(p.teams, 'null'), p.expected,
       p.attended, p.entitled, p.present, p.content
  from jsonb_to_recordset($5) as p (position int, handle text, body text, teams jsonb,
    expected int, attended int, entitled int, present int, content jsonb)

-- name: addTeams
-- What groups held within a record, a row each; of a draft nothing was held yet.
insert into genji.team_held (tenant, gathering, part, unit, team, held_on, handle, title, expected,
  attended, recorded_on)
select g.tenant, g.id, p.position, g.unit, t.team, g.held_on, p.handle, g.title, t.expected,
       t.attended, (g.recorded_at at time zone 'Asia/Shanghai')::date
  from genji.gathering g
  join genji.part p on p.tenant = g.tenant and p.gathering = g.id
 cross join lateral jsonb_to_recordset(p.teams) as t (team int, expected int, attended int)
 where g.tenant = $1 and g.id = $2 and g.status = 'recorded'

-- name: addBallots
insert into genji.ballot (tenant, gathering, unit, part, position, subject, rule, entitled, present,
  yes, no, abstain, written, declared)
select $1, $2, $3, b.part, b.position, b.subject, b.rule, b.entitled, b.present, b.yes, b.no,
       b.abstain, b.written, b.declared
  from jsonb_to_recordset($4) as b (part int, position int, subject text, rule text, entitled int,
    present int, yes int, no int, abstain int, written int, declared text)

-- name: revise
insert into genji.gathering_revision (tenant, gathering, version, unit, actor, content)
values ($1, $2, $3, $4, $5, $6)

-- name: revisions
select version, at, actor, content from genji.gathering_revision
 where tenant = (select genji.tenant()) and gathering = $1
 order by version desc

-- name: revision
select content from genji.gathering_revision
 where tenant = (select genji.tenant()) and gathering = $1 and version = $2

-- name: useHandles
insert into genji.handle_used (tenant, handle) select $1, unnest($2::text[])
on conflict do nothing
