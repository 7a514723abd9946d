-- Cases: what moves through steps, such as somebody's way into the Party, and what was recorded of
-- it. A step is never edited: it is taken back with a reason, and recorded anew.

create table genji.party_case (
  tenant uuid not null,
  id uuid not null,
  -- Id of its kind, as in handles.lock.json.
  handle text not null check (handle <> ''),
  unit int not null,
  person uuid not null,
  -- As the person was called on the day on which it was opened.
  name text not null check (name <> ''),
  -- Read and kept by the few whom a seal lets in, and by nobody else.
  sealed boolean not null,
  opened_on date not null,
  -- Grows with everything that is recorded of it; whoever writes on an older state is told.
  version int not null default 1 check (version > 0),
  opened_by uuid not null,
  opened_at timestamptz not null default now(),
  primary key (tenant, id),
  -- What hangs on a case names its unit and its seal too, so that the walls need not look it up.
  unique (tenant, id, unit, sealed),
  foreign key (tenant, unit) references genji.unit (tenant, unit),
  foreign key (tenant, person) references genji.person (tenant, person)
);
create index party_case_unit on genji.party_case (tenant, unit, opened_on desc, id desc);
create index party_case_day on genji.party_case (tenant, opened_on desc, id desc);
create index party_case_person on genji.party_case (tenant, person, handle);

create table genji.case_step (
  tenant uuid not null,
  id uuid not null,
  party_case uuid not null,
  unit int not null,
  sealed boolean not null,
  step text not null check (step <> ''),
  -- Decided above the unit, hence recorded by whoever speaks for those above.
  above boolean not null,
  on_day date not null,
  outcome text check (outcome <> ''),
  -- What the form of the step holds that is not sealed.
  documents jsonb not null check (jsonb_typeof(documents) = 'object'),
  vote jsonb check (jsonb_typeof(vote) = 'object'),
  -- The record of the gathering in which the vote was taken.
  gathering uuid,
  confirmed text[] not null default '{}',
  -- Everybody whom documents and vote name, without those whom sealed words name.
  people uuid[] not null default '{}',
  late_reason text check (late_reason <> ''),
  -- What it changed in other records, in that order.
  effects uuid[] not null default '{}',
  -- The state of the case that it made: two cannot make the same one.
  version int not null check (version > 1),
  actor uuid not null,
  recorded_at timestamptz not null default now(),
  voided_at timestamptz,
  voided_by uuid,
  void_reason text check (void_reason <> ''),
  primary key (tenant, id),
  unique (tenant, id, party_case, unit, sealed),
  unique (tenant, party_case, version),
  foreign key (tenant, party_case, unit, sealed)
    references genji.party_case (tenant, id, unit, sealed),
  foreign key (tenant, gathering) references genji.gathering (tenant, id),
  check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null)),
  check (not sealed or people = '{}')
);
create index case_step_of on genji.case_step (tenant, party_case, on_day, version);
create index case_step_unit on genji.case_step (tenant, unit, on_day);
create index case_step_people on genji.case_step using gin (people) where people <> '{}';

-- Sealed fields of a step, in one envelope whose key lies outside the database.
create table genji.case_sealed (
  tenant uuid not null,
  step uuid not null,
  party_case uuid not null,
  unit int not null,
  sealed boolean not null check (sealed),
  envelope text not null check (envelope <> ''),
  primary key (tenant, step),
  foreign key (tenant, step, party_case, unit, sealed)
    references genji.case_step (tenant, id, party_case, unit, sealed)
);

-- How a sealed case ended: all that anybody else may read of it.
create table genji.case_conclusion (
  tenant uuid not null,
  step uuid not null,
  party_case uuid not null,
  unit int not null,
  sealed boolean not null check (sealed),
  handle text not null check (handle <> ''),
  person uuid not null,
  name text not null check (name <> ''),
  taken text not null check (taken <> ''),
  outcome text not null check (outcome <> ''),
  on_day date not null,
  recorded_at timestamptz not null default now(),
  voided_at timestamptz,
  primary key (tenant, step),
  foreign key (tenant, step, party_case, unit, sealed)
    references genji.case_step (tenant, id, party_case, unit, sealed),
  foreign key (tenant, person) references genji.person (tenant, person)
);
create index case_conclusion_unit on genji.case_conclusion (tenant, unit, handle);

-- A case that ended outside of its steps: withdrawn, dropped, moved away, died.
create table genji.case_end (
  tenant uuid not null,
  party_case uuid not null,
  unit int not null,
  sealed boolean not null,
  ended_on date not null,
  why text not null check (why in ('withdrawn', 'dropped', 'moved-away', 'died')),
  reason text not null check (reason <> ''),
  actor uuid not null,
  at timestamptz not null default now(),
  primary key (tenant, party_case),
  foreign key (tenant, party_case, unit, sealed)
    references genji.party_case (tenant, id, unit, sealed)
);

-- Row security. A sealed case is in nobody's reach but that of who keeps reviews; of another one,
-- who reads the unit's cases, and the person concerned.
do $$
declare t text;
begin
  foreach t in array array['party_case', 'case_step', 'case_sealed', 'case_conclusion', 'case_end']
  loop
    execute format('alter table genji.%I enable row level security', t);
    execute format('alter table genji.%I force row level security', t);
    execute format($f$create policy dossier on genji.%I for select to genji_owner
      using (tenant = (select genji.tenant()))$f$, t);
  end loop;
  foreach t in array array['party_case', 'case_step', 'case_end'] loop
    execute format($f$create policy reads on genji.%1$I for select to genji_app
      using (tenant = (select genji.tenant()) and not sealed
        and coalesce(%1$I.unit <@ (select genji.scope('case_read')), false))$f$, t);
    execute format($f$create policy reads_sealed on genji.%1$I for select to genji_app
      using (tenant = (select genji.tenant()) and sealed
        and coalesce(%1$I.unit <@ (select genji.scope('case_review')), false))$f$, t);
    execute format($f$create policy keeps_sealed on genji.%1$I for insert to genji_app
      with check (tenant = (select genji.tenant()) and sealed
        and %1$I.unit <@ (select genji.scope('case_review')))$f$, t);
  end loop;
  foreach t in array array['party_case', 'case_step'] loop
    execute format($f$create policy changes_sealed on genji.%1$I for update to genji_app
      using (tenant = (select genji.tenant()) and sealed
        and coalesce(%1$I.unit <@ (select genji.scope('case_review')), false))$f$, t);
  end loop;
end $$;
create policy reads on genji.case_sealed for select to genji_app
  using (tenant = (select genji.tenant())
    and coalesce(case_sealed.unit <@ (select genji.scope('case_review')), false));
create policy keeps_sealed on genji.case_sealed for insert to genji_app
  with check (tenant = (select genji.tenant())
    and case_sealed.unit <@ (select genji.scope('case_review')));
create policy reads on genji.case_conclusion for select to genji_app
  using (tenant = (select genji.tenant())
    and (coalesce(case_conclusion.unit <@ (select genji.scope('case_read')), false)
      or coalesce(case_conclusion.unit <@ (select genji.scope('case_review')), false)));
create policy keeps_sealed on genji.case_conclusion for insert to genji_app
  with check (tenant = (select genji.tenant()) and recorded_at = now() and voided_at is null
    and case_conclusion.unit <@ (select genji.scope('case_review')));
create policy voids on genji.case_conclusion for update to genji_app
  using (tenant = (select genji.tenant()) and voided_at is null
    and coalesce(case_conclusion.unit <@ (select genji.scope('case_review')), false))
  with check (tenant = (select genji.tenant()) and voided_at = now());

-- Whoever takes the unit's own steps opens a case and may end it; what is decided above the unit is
-- written by those above, and by nobody else.
create policy opens on genji.party_case for insert to genji_app
  with check (tenant = (select genji.tenant()) and not sealed
    and party_case.unit <@ (select genji.scope('case_record')));
create policy authors on genji.party_case as restrictive for insert to genji_app
  with check (opened_by = (select genji.person()) and opened_at = now() and version = 1);
create policy moves_on on genji.party_case for update to genji_app
  using (tenant = (select genji.tenant()) and not sealed
    and (coalesce(party_case.unit <@ (select genji.scope('case_record')), false)
      or coalesce(party_case.unit <@ (select genji.scope('case_decide')), false)));
create policy records on genji.case_step for insert to genji_app
  with check (tenant = (select genji.tenant()) and not sealed and not above
    and case_step.unit <@ (select genji.scope('case_record')));
create policy decides on genji.case_step for insert to genji_app
  with check (tenant = (select genji.tenant()) and not sealed and above
    and case_step.unit <@ (select genji.scope('case_decide')));
create policy authors on genji.case_step as restrictive for insert to genji_app
  with check (actor = (select genji.person()) and recorded_at = now() and voided_at is null);
create policy takes_back on genji.case_step for update to genji_app
  using (tenant = (select genji.tenant()) and not sealed
    and ((not above and coalesce(case_step.unit <@ (select genji.scope('case_record')), false))
      or (above and coalesce(case_step.unit <@ (select genji.scope('case_decide')), false))));
create policy voided_once on genji.case_step as restrictive for update to genji_app
  using (voided_at is null)
  with check (voided_at = now() and voided_by = (select genji.person()));
create policy ends on genji.case_end for insert to genji_app
  with check (tenant = (select genji.tenant()) and not sealed
    and case_end.unit <@ (select genji.scope('case_record')));
create policy authors on genji.case_end as restrictive for insert to genji_app
  with check (actor = (select genji.person()) and at = now());

-- The person concerned reads the own case, never a sealed one.
create policy own on genji.party_case for select to genji_app
  using (tenant = (select genji.tenant()) and not sealed
    and party_case.person = (select genji.person()));
create function genji.own_cases() returns uuid[] language sql stable as $$
  select array(select c.id from genji.party_case c
                where c.tenant = genji.tenant() and c.person = genji.person() and not c.sealed)
$$;
create policy own on genji.case_step for select to genji_app
  using (tenant = (select genji.tenant()) and not sealed
    and case_step.party_case = any((select genji.own_cases())::uuid[]));
create policy own on genji.case_end for select to genji_app
  using (tenant = (select genji.tenant()) and not sealed
    and case_end.party_case = any((select genji.own_cases())::uuid[]));

grant select, insert on genji.party_case, genji.case_step, genji.case_sealed,
  genji.case_conclusion, genji.case_end to genji_app;
grant update (version) on genji.party_case to genji_app;
grant update (voided_at, voided_by, void_reason) on genji.case_step to genji_app;
grant update (voided_at) on genji.case_conclusion to genji_app;

-- Which kinds of case are in use is written by whoever opens the first one.
create policy opens on genji.handle_used for insert to genji_app
  with check (tenant = (select genji.tenant())
    and ((select genji.holds('case_record')) or (select genji.holds('case_review'))));

-- Admission and confirmation change a roster as the steps of a case.
alter table genji.effect drop constraint effect_kind_check,
  add constraint effect_kind_check check (kind in ('found', 'rename', 'move', 'merge', 'split',
    'dissolve', 'headcount', 'enrol', 'amend', 'place', 'end-membership', 'appoint', 'end-post',
    'serve-place', 'merge-person', 'reverse', 'admit', 'confirm'));

-- The own file tells of cases too: otherwise as in 0024.
create or replace function genji.person_file(p_person uuid)
  returns table (source text, col text, id text, unit int, day date, at timestamptz,
    gathering uuid, data jsonb)
  language sql stable security definer set search_path = pg_catalog as $$
  with who as materialized (
    select p_person as person
     union all
    select m.gone from genji.person_merge m
     where m.tenant = genji.tenant() and m.kept = p_person and m.voided_at is null
  ), found (source, col, id, unit, day, at, gathering, data) as (
    select 'genji.person', 'person', d.person::text, null::int, null::date, d.recorded_at,
           null::uuid, '{}'::jsonb
      from genji.person d where d.tenant = genji.tenant() and d.person in (select person from who)
     union all
    select 'genji.person_detail', 'person', d.id::text, d.unit, d.valid_from, d.recorded_at, null,
           jsonb_build_object('name', d.name, 'gender', d.gender, 'ethnicity', d.ethnicity,
             'bornOn', d.born_on, 'education', d.education, 'joinedOn', d.joined_on,
             'fullOn', d.full_on, 'idNumberTail', d.id_number_tail, 'mobileTail', d.mobile_tail,
             'policeNumber', d.police_number, 'to', d.valid_to, 'voidedAt', d.voided_at)
      from genji.person_detail d
     where d.tenant = genji.tenant() and d.person in (select person from who)
     union all
    select 'genji.person_merge', c.col, m.id::text, m.unit, m.valid_from, m.recorded_at, null,
           jsonb_build_object('voidedAt', m.voided_at)
      from genji.person_merge m,
           lateral (values ('gone', m.gone), ('kept', m.kept)) c (col, person)
     where m.tenant = genji.tenant() and c.person in (select person from who)
     union all
    select 'genji.roster_line', 'person', l.id::text, l.unit, l.valid_from, l.recorded_at, null,
           jsonb_build_object('name', l.name, 'standing', l.standing,
             'memberKind', l.member_kind, 'staff', l.staff, 'team', l.team, 'flags', l.flags,
             'to', l.valid_to, 'voidedAt', l.voided_at)
      from genji.roster_line l
     where l.tenant = genji.tenant() and l.person in (select person from who)
     union all
    select 'genji.post_holding', 'person', p.id::text, p.unit, p.valid_from, p.recorded_at, null,
           jsonb_build_object('name', p.name, 'post', p.post, 'body', p.body,
             'termEndsOn', p.term_ends_on, 'documentNo', p.document_no, 'to', p.valid_to,
             'voidedAt', p.voided_at)
      from genji.post_holding p
     where p.tenant = genji.tenant() and p.person in (select person from who)
     union all
    select 'genji.attendance', 'person', a.gathering::text, a.unit, a.held_on, g.changed_at,
           a.gathering,
           jsonb_build_object('title', g.title, 'name', a.name, 'mark', a.mark,
             'reason', a.reason, 'votes', a.votes, 'way', a.way, 'cameAt', a.came_at,
             'missed', cardinality(a.missed), 'status', g.status)
      from genji.attendance a
      join genji.gathering g on g.tenant = a.tenant and g.id = a.gathering
     where a.tenant = genji.tenant() and a.person in (select person from who)
     union all
    select 'genji.arrival', 'person', a.gathering::text, a.unit, g.held_on, a.at, a.gathering,
           jsonb_build_object('title', g.title)
      from genji.arrival a
      join genji.gathering g on g.tenant = a.tenant and g.id = a.gathering
     where a.tenant = genji.tenant() and a.person in (select person from who)
     union all
    select 'genji.make_up', 'person', m.id::text, m.unit, g.held_on, m.at, m.gathering,
           jsonb_build_object('title', g.title, 'madeUpOn', m.made_up_on, 'how', m.how)
      from genji.make_up m
      join genji.gathering g on g.tenant = m.tenant and g.id = m.gathering
     where m.tenant = genji.tenant() and m.person in (select person from who)
     union all
    select 'genji.gathering', c.col, g.id::text, g.unit, g.held_on, g.changed_at, g.id,
           jsonb_build_object('title', g.title, 'name', c.name, 'status', g.status)
      from genji.gathering g,
           lateral (values ('host', g.host, g.host_name), ('recorder', g.recorder,
             g.recorder_name)) c (col, person, name)
     where g.tenant = genji.tenant() and c.person in (select person from who)
     union all
    select 'genji.part', 'content', p.gathering || ':' || p.position, p.unit, p.held_on,
           g.changed_at, p.gathering,
           jsonb_build_object('title', g.title, 'lecturer', p.content ->> 'lecturer')
      from genji.attendance a
      join genji.part p on p.tenant = a.tenant and p.gathering = a.gathering
       and p.content ->> 'lecturer' = a.name
      join genji.gathering g on g.tenant = a.tenant and g.id = a.gathering
     where a.tenant = genji.tenant() and a.person in (select person from who)
     union all
    select 'genji.gathering_revision', 'content', r.gathering || ':' || r.version, r.unit,
           g.held_on, r.at, r.gathering,
           jsonb_build_object('title', g.title, 'version', r.version)
      from genji.gathering_revision r
      join genji.gathering g on g.tenant = r.tenant and g.id = r.gathering
     where r.tenant = genji.tenant()
       and exists (select from who w where r.content @> jsonb_build_object('attendance',
             jsonb_build_array(jsonb_build_object('person', w.person))))
     union all
    select 'genji.joint', 'host', j.gathering || ':' || j.version || ':' || j.guest, j.guest,
           j.held_on, j.at, j.gathering,
           jsonb_build_object('title', j.title, 'name', j.host_name, 'status', j.status)
      from genji.joint j
     where j.tenant = genji.tenant() and j.host in (select person from who)
     union all
    select 'genji.gathering_review', 'actor', r.id::text, r.unit, g.held_on, r.at, r.gathering,
           jsonb_build_object('title', g.title, 'verdict', r.verdict, 'note', r.note)
      from genji.gathering_review r
      join genji.gathering g on g.tenant = r.tenant and g.id = r.gathering
     where r.tenant = genji.tenant() and r.actor in (select person from who)
     union all
    select 'genji.notice_line', 'person', l.notice::text, l.unit, l.held_on, n.at, l.gathering,
           jsonb_build_object('title', n.title, 'what', n.what, 'receivedAt', l.received_at)
      from genji.notice_line l
      join genji.notice n on n.tenant = l.tenant and n.id = l.notice
     where l.tenant = genji.tenant() and l.person in (select person from who)
     union all
    select 'genji.notice_answer', 'person', a.id::text, a.unit, g.held_on, a.at, a.gathering,
           jsonb_build_object('title', g.title, 'answer', a.answer, 'reason', a.reason)
      from genji.notice_answer a
      join genji.gathering g on g.tenant = a.tenant and g.id = a.gathering
     where a.tenant = genji.tenant() and a.person in (select person from who)
     union all
    select 'genji.duty_shift', 'person', s.duty_month || ':' || s.on_day, s.unit, s.on_day,
           m.recorded_at, null,
           jsonb_build_object('name', s.name, 'word', s.word, 'meaning', s.meaning,
             'keptUntil', m.kept_until, 'voidedAt', m.voided_at)
      from genji.duty_shift s
      join genji.duty_month m on m.tenant = s.tenant and m.id = s.duty_month
     where s.tenant = genji.tenant() and s.person in (select person from who)
     union all
    select 'genji.waiver', 'subject', w.id::text, w.unit, w.valid_from, w.at, null,
           jsonb_build_object('name', w.subject_name, 'rule', w.rule, 'reason', w.reason,
             'to', w.valid_to, 'ended', e.ended_on)
      from genji.waiver w
      left join genji.waiver_end e on e.tenant = w.tenant and e.waiver = w.id
     where w.tenant = genji.tenant() and w.subject_type = 'member'
       and w.subject in (select person::text from who)
     union all
    select 'genji.file', 'actor', f.id::text, f.unit, null, f.at, f.gathering,
           jsonb_build_object('file', f.name, 'purpose', f.purpose, 'bytes', f.bytes,
             'voidedAt', f.voided_at)
      from genji.file f
     where f.tenant = genji.tenant() and f.actor in (select person from who)
     union all
    select 'genji.correction', 'person', c.id::text, c.unit, c.filed_on, c.at, null,
           jsonb_build_object('said', c.said, 'wish', c.wish, 'paper', c.paper,
             'dueOn', c.due_on, 'answer', a.answer, 'reason', a.reason)
      from genji.correction c
      left join genji.correction_answer a on a.tenant = c.tenant and a.correction = c.id
     where c.tenant = genji.tenant() and c.person in (select person from who)
     union all
    -- Of no unit, so that nobody but the person herself is told.
    select 'genji.role_grant', 'person', r.id::text, null, r.valid_from, r.requested_at, null,
           jsonb_build_object('name', r.person_name, 'role', r.role, 'ofUnit', r.unit,
             'reason', r.reason, 'to', r.valid_to, 'approvedAt', r.approved_at,
             'endedAt', r.ended_at)
      from genji.role_grant r
     where r.tenant = genji.tenant() and r.person in (select person from who)
     union all
    select 'genji.calendar_link', 'person', c.made_at::text, null, null, c.made_at, null,
           jsonb_build_object('endedAt', c.ended_at)
      from genji.calendar_link c
     where c.tenant = genji.tenant() and c.person in (select person from who)
     union all
    select 'genji.saved_filter', 'person', f.id::text, null, null, f.saved_at, null,
           jsonb_build_object('filter', f.name, 'search', f.filter, 'endedAt', f.dropped_at)
      from genji.saved_filter f
     where f.tenant = genji.tenant() and f.person in (select person from who)
     union all
    -- That a sealed case is there is told to nobody but the person herself, and nothing more of it.
    select 'genji.party_case', 'person', c.id::text, case when c.sealed then null else c.unit end,
           c.opened_on, c.opened_at, null,
           jsonb_build_object('case', c.handle, 'endedOn', e.ended_on, 'why', e.why)
      from genji.party_case c
      left join genji.case_end e on e.tenant = c.tenant and e.party_case = c.id
     where c.tenant = genji.tenant() and c.person in (select person from who)
     union all
    -- Whom a step of somebody else's names, such as an introducer: never whose it is.
    select 'genji.case_step', 'people', s.id::text, s.unit, s.on_day, s.recorded_at, null,
           jsonb_build_object('case', c.handle, 'step', c.handle || ' ' || s.step,
             'voidedAt', s.voided_at)
      from genji.case_step s
      join genji.party_case c on c.tenant = s.tenant and c.id = s.party_case
     where s.tenant = genji.tenant() and not s.sealed
       and exists (select from who w where s.people @> array[w.person])
     union all
    select 'genji.case_conclusion', 'person', k.step::text, null, k.on_day, k.recorded_at, null,
           jsonb_build_object('case', k.handle, 'voidedAt', k.voided_at)
      from genji.case_conclusion k
     where k.tenant = genji.tenant() and k.person in (select person from who)
  )
  select f.source, f.col, f.id, f.unit, f.day, f.at, f.gathering, jsonb_strip_nulls(f.data)
    from found f
   where p_person = genji.person()
      or coalesce(f.unit <@ (select genji.scope('roster_write')), false)
   order by coalesce(f.day, f.at::date) desc, f.at desc, f.source, f.col, f.id
$$;

create or replace function genji.own_acts()
  returns table (source text, col text, count int, first_at timestamptz, last_at timestamptz)
  language sql stable security definer set search_path = pg_catalog as $$
  with acts (source, col, person, at) as (
    select 'genji.gathering', 'created_by', created_by, created_at from genji.gathering
     where tenant = genji.tenant() and created_by = genji.person()
     union all
    select 'genji.gathering', 'changed_by', changed_by, changed_at from genji.gathering
     where tenant = genji.tenant() and changed_by = genji.person()
     union all
    select 'genji.gathering_revision', 'actor', actor, at from genji.gathering_revision
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.follow_up', 'actor', actor, at from genji.follow_up
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.make_up', 'actor', actor, at from genji.make_up
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.notice', 'actor', actor, at from genji.notice
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.file', 'voided_by', voided_by, voided_at from genji.file
     where tenant = genji.tenant() and voided_by = genji.person()
     union all
    select 'genji.joint_answer', 'actor', actor, at from genji.joint_answer
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.monthly_report', 'actor', actor, at from genji.monthly_report
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.report_answer', 'actor', actor, at from genji.report_answer
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.report_sent', 'actor', actor, at from genji.report_sent
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.import_batch', 'created_by', created_by, created_at from genji.import_batch
     where tenant = genji.tenant() and created_by = genji.person()
     union all
    select 'genji.import_batch', 'ended_by', ended_by, ended_at from genji.import_batch
     where tenant = genji.tenant() and ended_by = genji.person()
     union all
    select 'genji.setting_entry', 'proposed_by', proposed_by, proposed_at from genji.setting_entry
     where tenant = genji.tenant() and proposed_by = genji.person()
     union all
    select 'genji.setting_entry', 'decided_by', decided_by, decided_at from genji.setting_entry
     where tenant = genji.tenant() and decided_by = genji.person()
     union all
    select 'genji.waiver', 'actor', actor, at from genji.waiver
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.waiver_end', 'actor', actor, at from genji.waiver_end
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.effect', 'actor', actor, at from genji.effect
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.correction', 'actor', actor, at from genji.correction
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.correction_answer', 'actor', actor, at from genji.correction_answer
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.audit_event', 'actor', actor, at from genji.audit_event
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.party_case', 'opened_by', opened_by, opened_at from genji.party_case
     where tenant = genji.tenant() and opened_by = genji.person()
     union all
    select 'genji.case_end', 'actor', actor, at from genji.case_end
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.case_step', c.col, c.person, c.at
      from genji.case_step s, lateral (values ('actor', s.actor, s.recorded_at),
        ('voided_by', s.voided_by, s.voided_at)) c (col, person, at)
     where s.tenant = genji.tenant() and c.person = genji.person()
     union all
    select 'genji.role_grant', c.col, c.person, c.at
      from genji.role_grant g, lateral (values ('requested_by', g.requested_by, g.requested_at),
        ('approved_by', g.approved_by, g.approved_at), ('refused_by', g.refused_by, g.approved_at),
        ('ended_by', g.ended_by, g.ended_at)) c (col, person, at)
     where g.tenant = genji.tenant() and c.person = genji.person()
  )
  select source, col, count(*)::int, min(at), max(at) from acts group by source, col
$$;
