-- Who writes drafts and nothing else, who looks in until a last day, and who was told of a gathering.

-- A recorder reads and writes what is still a draft. Which gatherings those are is worked out once
-- per statement, and not at all for whoever drafts nowhere.
create function genji.drafts() returns uuid[] language sql stable as $$
  select case when genji.holds('activity_draft')
    then array(select g.id from genji.gathering g
                where g.tenant = genji.tenant() and g.status = 'draft'
                  and g.unit <@ genji.scope('activity_draft'))
    else '{}' end
$$;
create policy drafts on genji.gathering for select to genji_app
  using (tenant = (select genji.tenant()) and status = 'draft'
    and gathering.unit <@ (select genji.scope('activity_draft')));
create policy drafts_in on genji.gathering for insert to genji_app
  with check (tenant = (select genji.tenant()) and status = 'draft'
    and gathering.unit <@ (select genji.scope('activity_draft')));
create policy drafts_on on genji.gathering for update to genji_app
  using (tenant = (select genji.tenant()) and status = 'draft'
    and gathering.unit <@ (select genji.scope('activity_draft')))
  with check (tenant = (select genji.tenant()) and status = 'draft'
    and changed_by = (select genji.person())
    and gathering.unit <@ (select genji.scope('activity_draft')));
do $$
declare t text;
begin
  foreach t in array array['part', 'ballot', 'attendance', 'gathering_revision'] loop
    execute format($f$create policy drafts on genji.%1$I for select to genji_app
      using (tenant = (select genji.tenant())
        and %1$I.gathering = any((select genji.drafts())::uuid[]))$f$, t);
    execute format($f$create policy drafts_in on genji.%1$I for insert to genji_app
      with check (tenant = (select genji.tenant())
        and %1$I.gathering = any((select genji.drafts())::uuid[]))$f$, t);
  end loop;
  foreach t in array array['part', 'ballot', 'attendance'] loop
    execute format($f$create policy drafts_out on genji.%1$I for delete to genji_app
      using (tenant = (select genji.tenant())
        and %1$I.gathering = any((select genji.drafts())::uuid[]))$f$, t);
  end loop;
end $$;
create policy drafts on genji.handle_used for insert to genji_app
  with check (tenant = (select genji.tenant()) and (select genji.holds('activity_draft')));
create policy drafts on genji.headcount for select to genji_app
  using (tenant = (select genji.tenant())
    and coalesce(headcount.unit <@ (select genji.scope('activity_draft')), false));
create index gathering_draft on genji.gathering (tenant, unit, held_on) where status = 'draft';

-- The roll of one day: names and what decides a vote, for whoever reads the roster, and for whoever
-- only drafts records, to whom the roster itself stays shut.
create function genji.roll_of_day(p_unit int, p_on date)
  returns table (person uuid, name text, standing text, member_kind text, team int,
    valid_from date, valid_to date, joined_on date, full_on date)
  language sql stable security definer set search_path = pg_catalog as $$
  select l.person, l.name, l.standing, l.member_kind, l.team, l.valid_from, l.valid_to,
         d.joined_on, d.full_on
    from genji.roster_line l
    left join genji.person_detail d on d.tenant = l.tenant and d.person = l.person
     and daterange(d.valid_from, d.valid_to) @> p_on and d.voided_at is null
   where l.tenant = genji.tenant() and (l.unit = p_unit or l.team = p_unit)
     and l.voided_at is null and l.valid_from <= p_on
     and (l.valid_to is null or l.valid_to > p_on)
     and (p_unit <@ genji.scope('roster_read') or p_unit <@ genji.scope('activity_draft'))
$$;
revoke execute on function genji.roll_of_day(int, date) from public;
grant execute on function genji.roll_of_day(int, date) to genji_app;

-- Days that a grant of a role may last; null: until it is ended. Held by the database, since a grant
-- without its last day would never end by itself.
alter table genji.role_permission add column most_days int check (most_days > 0);
create function genji.keep_last_day() returns trigger language plpgsql as $$
declare most int;
begin
  select max(rp.most_days) into most from genji.role_permission rp where rp.role = new.role;
  if most is not null and (new.valid_to is null or new.valid_to - new.valid_from > most) then
    raise exception using errcode = 'GJ425', message = 'a grant of this role has a last day';
  end if;
  return new;
end $$;
create trigger keep_last_day before insert on genji.role_grant
  for each row execute function genji.keep_last_day();

-- What was opened under the grants that oneself asked for or approved. One sees no business
-- data by this: which list or record of which unit, and when.
create function genji.opened_under()
  returns table (grant_id uuid, seq bigint, at timestamptz, what text, unit int)
  language sql stable security definer set search_path = pg_catalog as $$
  select g.id, e.seq, e.at, e.detail ->> 'what', e.unit
    from genji.role_grant g
    join genji.audit_event e on e.tenant = g.tenant and e.object_type = 'grant'
     and e.object_id = g.id::text and e.action = 'grant.use'
   where g.tenant = genji.tenant() and genji.person() in (g.requested_by, g.approved_by)
$$;
revoke execute on function genji.opened_under() from public;
grant execute on function genji.opened_under() to genji_app;
create policy definer on genji.audit_event for select to genji_owner
  using (tenant = (select genji.tenant()) and action = 'grant.use');
-- Who asked for a grant sees what became of it.
create policy asked on genji.role_grant for select to genji_app
  using (tenant = (select genji.tenant()) and requested_by = (select genji.person()));

-- A notice of what is planned, as it stood when it went out: a change of day, time or place and a
-- cancellation are notices of their own.
create table genji.notice (
  tenant uuid not null,
  id uuid not null,
  gathering uuid not null,
  unit int not null,
  -- Counts the notices of a gathering from 1.
  number int not null check (number > 0),
  what text not null check (what in ('first', 'changed', 'cancelled')),
  held_on date not null,
  starts_at time,
  ends_at time,
  place text,
  title text not null,
  -- Topics of the agenda, and what those who come are asked to bring or read.
  agenda text[] not null default '{}',
  prepare text check (prepare <> ''),
  -- What the notice before said, where this one says otherwise: heldOn, startsAt, endsAt, place.
  before jsonb not null default '{}',
  actor uuid not null,
  at timestamptz not null default now(),
  primary key (tenant, id),
  unique (tenant, gathering, number),
  foreign key (tenant, gathering, unit) references genji.gathering (tenant, id, unit)
);

-- Whose inbox it lies in. Received is what the person says, not whether a page was opened.
create table genji.notice_line (
  tenant uuid not null,
  notice uuid not null,
  person uuid not null,
  gathering uuid not null,
  unit int not null,
  number int not null,
  held_on date not null,
  received_at timestamptz,
  primary key (tenant, notice, person),
  foreign key (tenant, notice) references genji.notice (tenant, id),
  foreign key (tenant, gathering, number) references genji.notice (tenant, gathering, number),
  foreign key (tenant, gathering, unit) references genji.gathering (tenant, id, unit),
  foreign key (tenant, person) references genji.person (tenant, person)
);
create index notice_line_person on genji.notice_line (tenant, person, held_on);
create index notice_line_gathering on genji.notice_line (tenant, gathering);

-- What a person answered. Leave stands on the draft of the record from then on, as if the recorder
-- had marked it; whoever says to be coming is not present for that.
create table genji.notice_answer (
  tenant uuid not null,
  id uuid not null,
  gathering uuid not null,
  unit int not null,
  person uuid not null,
  answer text not null check (answer in ('coming', 'leave')),
  reason text check (reason <> ''),
  at timestamptz not null default now(),
  primary key (tenant, id),
  foreign key (tenant, gathering, unit) references genji.gathering (tenant, id, unit),
  foreign key (tenant, person) references genji.person (tenant, person),
  check ((answer = 'leave') = (reason is not null))
);
create index notice_answer_of on genji.notice_answer (tenant, gathering, person, at desc);

do $$
declare t text;
begin
  foreach t in array array['notice', 'notice_line', 'notice_answer'] loop
    execute format('alter table genji.%I enable row level security', t);
    execute format('alter table genji.%I force row level security', t);
    execute format($f$create policy reads on genji.%1$I for select to genji_app
      using (tenant = (select genji.tenant())
        and coalesce(%1$I.unit <@ (select genji.scope('activity_read')), false))$f$, t);
    execute format('grant select, insert on genji.%I to genji_app', t);
  end loop;
end $$;
create policy writes on genji.notice for insert to genji_app
  with check (tenant = (select genji.tenant()) and actor = (select genji.person()) and at = now()
    and notice.unit <@ (select genji.scope('activity_write')));
create policy writes on genji.notice_line for insert to genji_app
  with check (tenant = (select genji.tenant()) and received_at is null
    and notice_line.unit <@ (select genji.scope('activity_write')));
create policy own on genji.notice_line for select to genji_app
  using (tenant = (select genji.tenant()) and notice_line.person = (select genji.person()));
create policy receives on genji.notice_line for update to genji_app
  using (tenant = (select genji.tenant()) and notice_line.person = (select genji.person()))
  with check (received_at = now());
grant update (received_at) on genji.notice_line to genji_app;
-- Notices to oneself, and the gatherings that they are about.
create function genji.own_notices() returns uuid[] language sql stable as $$
  select array(select l.notice from genji.notice_line l
                where l.tenant = genji.tenant() and l.person = genji.person())
$$;
create function genji.told_of() returns uuid[] language sql stable as $$
  select array(select distinct l.gathering from genji.notice_line l
                where l.tenant = genji.tenant() and l.person = genji.person())
$$;
create policy own on genji.notice for select to genji_app
  using (tenant = (select genji.tenant()) and notice.id = any((select genji.own_notices())::uuid[]));
create policy own on genji.notice_answer for select to genji_app
  using (tenant = (select genji.tenant()) and notice_answer.person = (select genji.person()));
-- Whoever drafts the record marks attendance on it, and a change of the plan is told by itself.
do $$
declare t text;
begin
  foreach t in array array['notice', 'notice_line', 'notice_answer'] loop
    execute format($f$create policy drafts on genji.%1$I for select to genji_app
      using (tenant = (select genji.tenant())
        and %1$I.gathering = any((select genji.drafts())::uuid[]))$f$, t);
  end loop;
end $$;
create policy drafts_in on genji.notice for insert to genji_app
  with check (tenant = (select genji.tenant()) and actor = (select genji.person()) and at = now()
    and notice.gathering = any((select genji.drafts())::uuid[]));
create policy drafts_in on genji.notice_line for insert to genji_app
  with check (tenant = (select genji.tenant()) and received_at is null
    and notice_line.gathering = any((select genji.drafts())::uuid[]));
create policy answers on genji.notice_answer for insert to genji_app
  with check (tenant = (select genji.tenant()) and at = now()
    and notice_answer.person = (select genji.person())
    and notice_answer.gathering = any((select genji.told_of())::uuid[]));
