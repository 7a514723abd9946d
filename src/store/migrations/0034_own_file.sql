-- The own file tells of books too: otherwise as before.
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
     union all
    -- What somebody pays is hers: of no unit, so that nobody else is told by this way.
    select 'genji.ledger_rate', 'person', r.id::text, null, r.valid_from, r.recorded_at, null,
           jsonb_build_object('book', r.book, 'name', r.name, 'amount', r.book || ' ' || r.amount,
             'basis', r.book || ' ' || r.basis, 'reason', r.reason, 'voidedAt', r.voided_at)
      from genji.ledger_rate r
     where r.tenant = genji.tenant() and r.person in (select person from who)
     union all
    select 'genji.ledger_rate_word', 'person', w.rate::text, null, w.signed_on, w.at, null,
           jsonb_build_object('book', w.book, 'signed', w.how)
      from genji.ledger_rate_word w
     where w.tenant = genji.tenant() and w.person in (select person from who)
     union all
    select 'genji.ledger_row', 'person', r.entry || ':' || r.position, null, r.on_day,
           e.recorded_at, null,
           jsonb_build_object('book', r.book, 'posting', r.book || ' ' || r.posting,
             'amount', r.book || ' ' || r.amount, 'item', r.item,
             'basis', r.book || ' ' || (r.basis -> 'inputs'))
      from genji.ledger_row r
      join genji.ledger_entry e on e.tenant = r.tenant and e.id = r.entry
     where r.tenant = genji.tenant() and r.person in (select person from who)
     union all
    select 'genji.ledger_balance', 'person', concat_ws(':', b.book, b.account, b.of, b.item), null,
           null, now(), null,
           jsonb_build_object('book', b.book, 'account', b.book || ' ' || b.account,
             'item', nullif(b.item, ''), 'amount', b.book || ' ' || (b.debits - b.credits))
      from genji.ledger_balance b
     where b.tenant = genji.tenant() and b.person in (select person from who)
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
    select 'genji.ledger_entry', c.col, c.person, e.recorded_at
      from genji.ledger_entry e, lateral (values ('actor', e.actor),
        ('second_person', e.second_person)) c (col, person)
     where e.tenant = genji.tenant() and c.person = genji.person()
     union all
    select 'genji.ledger_close', 'actor', actor, at from genji.ledger_close
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.ledger_rate', c.col, c.person, c.at
      from genji.ledger_rate r, lateral (values ('actor', r.actor, r.recorded_at),
        ('voided_by', r.voided_by, r.voided_at)) c (col, person, at)
     where r.tenant = genji.tenant() and c.person = genji.person()
     union all
    select 'genji.ledger_rate_word', 'actor', actor, at from genji.ledger_rate_word
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.ledger_reversal', c.col, c.person, c.at
      from genji.ledger_reversal q, lateral (values ('asked_by', q.asked_by, q.asked_at),
        ('answered_by', q.answered_by, q.answered_at)) c (col, person, at)
     where q.tenant = genji.tenant() and c.person = genji.person()
     union all
    select 'genji.role_grant', c.col, c.person, c.at
      from genji.role_grant g, lateral (values ('requested_by', g.requested_by, g.requested_at),
        ('approved_by', g.approved_by, g.approved_at), ('refused_by', g.refused_by, g.approved_at),
        ('ended_by', g.ended_by, g.ended_at)) c (col, person, at)
     where g.tenant = genji.tenant() and c.person = genji.person()
  )
  select source, col, count(*)::int, min(at), max(at) from acts group by source, col
$$;
