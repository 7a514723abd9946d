-- name: isDemo
select from genji.tenant where tenant = $1 and demo

-- name: addGatherings
insert into genji.gathering (tenant, id, unit, held_on, starts_at, ends_at, place, host, host_name,
  recorder, recorder_name, title, year_of_account, late_reason, status, version, created_by,
  created_at, recorded_at, changed_by, changed_at, guests, joint_of, joint_version)
select $1, g.id, g.unit, g."heldOn", g."startsAt", g."endsAt", g.place, g.host, g."hostName",
       g.recorder, g."recorderName", g.title, g."yearOfAccount", g."lateReason", 'recorded', 1,
       g.author, g.at, g.at, g.author, g.at,
       array(select jsonb_array_elements_text(g.guests)::int),
       (g."jointOf" ->> 'gathering')::uuid, (g."jointOf" ->> 'version')::int
  from jsonb_to_recordset($2) as g (id uuid, unit int, "heldOn" date, "startsAt" time,
    "endsAt" time, place text, host uuid, "hostName" text, recorder uuid, "recorderName" text,
    title text, "yearOfAccount" int, "lateReason" text, author uuid, at timestamptz,
    guests jsonb, "jointOf" jsonb)

-- name: addJoint
insert into genji.joint (tenant, gathering, version, unit, guest, guests, status, held_on, starts_at,
  ends_at, place, host, host_name, title, sittings, parts, at)
select $1, j.id, 1, j.unit, j.guest, array(select jsonb_array_elements_text(j.guests)::int),
       'recorded', j."heldOn", j."startsAt", j."endsAt", j.place, j.host, j."hostName", j.title,
       j.sittings, j.parts, j.at
  from jsonb_to_recordset($2) as j (id uuid, unit int, guest int, guests jsonb, "heldOn" date,
    "startsAt" time, "endsAt" time, place text, host uuid, "hostName" text, title text,
    sittings jsonb, parts jsonb, at timestamptz)

-- name: addJointAnswers
insert into genji.joint_answer (tenant, id, gathering, host, unit, version, answer, actor, at)
select $1, gen_random_uuid(), a.gathering, j.unit, a.unit, a.version, 'recorded', a.author, a.at
  from jsonb_to_recordset($2) as a (gathering uuid, version int, unit int, author uuid,
    at timestamptz)
  join genji.joint j on j.tenant = $1 and j.gathering = a.gathering and j.guest = a.unit
   and j.version = a.version

-- name: addParts
insert into genji.part (tenant, gathering, unit, held_on, position, handle, body, expected,
  attended, entitled, present, content)
select $1, p.gathering, p.unit, p."heldOn", p.position, p.handle, p.body, p.expected, p.attended,
       p.entitled, p.present, p.content
  from jsonb_to_recordset($2) as p (gathering uuid, unit int, "heldOn" date, position int,
    handle text, body text, expected int, attended int, entitled int, present int, content jsonb)

-- name: addBallots
insert into genji.ballot (tenant, gathering, unit, part, position, subject, rule, entitled, present,
  yes, no, abstain, written, declared)
select $1, b.gathering, b.unit, b.part, b.position, b.subject, b.rule, b.entitled, b.present,
       b.yes, b.no, b.abstain, b.written, b.declared
  from jsonb_to_recordset($2) as b (gathering uuid, unit int, part int, position int, subject text,
    rule text, entitled int, present int, yes int, no int, abstain int, written int, declared text)

-- name: addAttendance
insert into genji.attendance (tenant, gathering, unit, held_on, person, name, mark, reason, votes,
  parts, missed, sitting)
select $1, a.gathering, a.unit, a."heldOn", a.person, a.name, a.mark, a.reason, a.votes, a.parts,
       a.missed, a.sitting
  from jsonb_to_recordset($2) as a (gathering uuid, unit int, "heldOn" date, person uuid,
    name text, mark text, reason text, votes boolean, parts smallint[], missed smallint[],
    sitting smallint)

-- name: addSittings
insert into genji.sitting (tenant, gathering, unit, position, held_on, starts_at, ends_at, place)
select $1, s.gathering, s.unit, s.position, s."heldOn", s."startsAt", s."endsAt", s.place
  from jsonb_to_recordset($2) as s (gathering uuid, unit int, position int, "heldOn" date,
    "startsAt" time, "endsAt" time, place text)

-- name: addRevisions
insert into genji.gathering_revision (tenant, gathering, version, unit, at, actor, content)
select $1, r.id, 1, r.unit, r.at, r.author, r.content
  from jsonb_to_recordset($2) as r (id uuid, unit int, at timestamptz, author uuid, content jsonb)

-- name: addFollowUps
-- Said on the evening of the day on which it was closed.
insert into genji.follow_up (tenant, id, gathering, unit, handle, resolution, outcome, done_on,
  actor, at)
select $1, gen_random_uuid(), f.gathering, f.unit, f.handle, f.resolution, f.outcome, f."doneOn",
       f.author, (f."doneOn" || 'T18:00:00+08:00')::timestamptz
  from jsonb_to_recordset($2) as f (gathering uuid, unit int, handle text, resolution text,
    outcome text, "doneOn" date, author uuid)

-- name: useHandles
insert into genji.handle_used (tenant, handle) select $1, unnest($2::text[])
on conflict do nothing
