-- What is held on one person, for that person; and what she says is wrong about it.

-- Functions of the owner read these tables on behalf of whom they are about; each of them states
-- its own limits (docs/decisions/0025).
do $$
declare t text;
begin
  foreach t in array array['notice', 'notice_line', 'notice_answer', 'arrival', 'attendance',
      'gathering', 'gathering_revision', 'gathering_review', 'make_up', 'duty_shift', 'waiver',
      'waiver_end', 'person_merge', 'saved_filter', 'file', 'part', 'effect', 'import_batch',
      'follow_up', 'monthly_report', 'report_answer', 'report_sent', 'setting_entry'] loop
    execute format($f$create policy dossier on genji.%I for select to genji_owner
      using (tenant = (select genji.tenant()))$f$, t);
  end loop;
end $$;
create policy dossier on genji.audit_event for select to genji_owner
  using (tenant = (select genji.tenant())
    and (object_type = 'person' or actor = (select genji.person())));
create index audit_event_person on genji.audit_event (tenant, object_id, seq)
  where object_type = 'person';

-- A request to put right what is held: in the person's own words, beside the entry as it read then.
-- The entry itself stays until somebody corrects it where it is kept.
create table genji.correction (
  tenant uuid not null,
  id uuid not null,
  person uuid not null,
  -- Whose answer it waits for: the person's own unit, or the one above where she keeps its roster.
  unit int not null,
  -- Of which table the entry is, which one, and what it said; all null: something is missing.
  source text check (source <> ''),
  entry text,
  said text check (said <> ''),
  wish text not null check (wish <> ''),
  -- Where the signed paper lies, when somebody entered it for her.
  paper text check (paper <> ''),
  filed_on date not null default genji.today(),
  due_on date not null check (due_on >= filed_on),
  actor uuid not null,
  at timestamptz not null default now(),
  primary key (tenant, id),
  unique (tenant, id, unit),
  foreign key (tenant, person) references genji.person (tenant, person),
  foreign key (tenant, unit) references genji.unit (tenant, unit),
  check ((source is null) = (said is null)),
  check ((actor = person) = (paper is null))
);
create index correction_person on genji.correction (tenant, person, at);
create index correction_unit on genji.correction (tenant, unit, due_on);

create table genji.correction_answer (
  tenant uuid not null,
  correction uuid not null,
  unit int not null,
  answer text not null check (answer in ('done', 'refused')),
  reason text check (reason <> ''),
  answered_on date not null default genji.today(),
  actor uuid not null,
  at timestamptz not null default now(),
  primary key (tenant, correction),
  foreign key (tenant, correction, unit) references genji.correction (tenant, id, unit),
  check (answer = 'done' or reason is not null)
);

do $$
declare t text;
begin
  foreach t in array array['correction', 'correction_answer'] loop
    execute format('alter table genji.%I enable row level security', t);
    execute format('alter table genji.%I force row level security', t);
    execute format($f$create policy answers_for on genji.%1$I for select to genji_app
      using (tenant = (select genji.tenant())
        and coalesce(%1$I.unit <@ (select genji.scope('roster_write')), false))$f$, t);
    execute format($f$create policy authors on genji.%I as restrictive for insert to genji_app
      with check (actor = (select genji.person()) and at = now())$f$, t);
    execute format($f$create policy dossier on genji.%I for select to genji_owner
      using (tenant = (select genji.tenant()))$f$, t);
    execute format('grant select, insert on genji.%I to genji_app', t);
  end loop;
end $$;
create policy own on genji.correction for select to genji_app
  using (tenant = (select genji.tenant()) and correction.person = (select genji.person()));
create policy files on genji.correction for insert to genji_app
  with check (tenant = (select genji.tenant()) and filed_on = (select genji.today())
    and correction.person = (select genji.person()));
create policy files_for on genji.correction for insert to genji_app
  with check (tenant = (select genji.tenant()) and filed_on = (select genji.today())
    and coalesce(correction.unit <@ (select genji.scope('roster_write')), false));
create function genji.own_corrections() returns uuid[] language sql stable as $$
  select array(select c.id from genji.correction c
                where c.tenant = genji.tenant() and c.person = genji.person())
$$;
create policy own on genji.correction_answer for select to genji_app
  using (tenant = (select genji.tenant())
    and correction_answer.correction = any((select genji.own_corrections())::uuid[]));
-- Never by whom it is about, and never by whoever sees no more of it than she does.
create policy answers on genji.correction_answer for insert to genji_app
  with check (tenant = (select genji.tenant()) and answered_on = (select genji.today())
    and coalesce(correction_answer.unit <@ (select genji.scope('roster_write')), false)
    and not correction_answer.correction = any((select genji.own_corrections())::uuid[]));

-- Everything that names a person as the one it is about, a row for each column that does: of
-- oneself all of it; of somebody of a roster that one keeps, what hangs on units of that roster.
-- `data` never holds what is sealed, a secret, or somebody else's name.
create function genji.person_file(p_person uuid)
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
  )
  select f.source, f.col, f.id, f.unit, f.day, f.at, f.gathering, jsonb_strip_nulls(f.data)
    from found f
   where p_person = genji.person()
      or coalesce(f.unit <@ (select genji.scope('roster_write')), false)
   order by coalesce(f.day, f.at::date) desc, f.at desc, f.source, f.col, f.id
$$;
revoke execute on function genji.person_file(uuid) from public;
grant execute on function genji.person_file(uuid) to genji_app;
create policy dossier on genji.joint for select to genji_owner
  using (tenant = (select genji.tenant()));
create policy dossier on genji.person for select to genji_owner
  using (tenant = (select genji.tenant()));
create policy dossier on genji.duty_month for select to genji_owner
  using (tenant = (select genji.tenant()));

-- How often oneself wrote, decided or ended something, by table and column; not what about.
create function genji.own_acts()
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
    select 'genji.role_grant', c.col, c.person, c.at
      from genji.role_grant g, lateral (values ('requested_by', g.requested_by, g.requested_at),
        ('approved_by', g.approved_by, g.approved_at), ('refused_by', g.refused_by, g.approved_at),
        ('ended_by', g.ended_by, g.ended_at)) c (col, person, at)
     where g.tenant = genji.tenant() and c.person = genji.person()
  )
  select source, col, count(*)::int, min(at), max(at) from acts group by source, col
$$;
revoke execute on function genji.own_acts() from public;
grant execute on function genji.own_acts() to genji_app;

-- What the trail says about one's own file: who opened or changed what of it. A reader is told by
-- the roles that were in force then, never by name.
create function genji.own_trail()
  returns table (seq text, at timestamptz, action text, unit int, own boolean, reason text,
    fields jsonb, roles jsonb)
  language sql stable security definer set search_path = pg_catalog as $$
  select e.seq::text, e.at, e.action, e.unit, e.actor = genji.person(), e.detail ->> 'reason',
         coalesce(e.detail -> 'fields', to_jsonb(array_remove(array[e.detail ->> 'field'], null))),
         coalesce((select jsonb_agg(distinct jsonb_build_object('role', g.role, 'unit', g.unit))
            from genji.role_grant g
           where g.tenant = e.tenant and g.person = e.actor and g.approved_at <= e.at
             and (g.ended_at is null or g.ended_at > e.at)
             and g.valid_from <= (e.at at time zone 'Asia/Shanghai')::date
             and (g.valid_to is null
               or g.valid_to > (e.at at time zone 'Asia/Shanghai')::date)), '[]')
    from genji.audit_event e
   where e.tenant = genji.tenant() and e.object_type = 'person' and e.ok
     and e.object_id in (
       select genji.person()::text
        union all
       select m.gone::text from genji.person_merge m
        where m.tenant = genji.tenant() and m.kept = genji.person() and m.voided_at is null)
   order by e.seq desc
$$;
revoke execute on function genji.own_trail() from public;
grant execute on function genji.own_trail() to genji_app;
