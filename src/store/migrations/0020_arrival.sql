-- Who said to have come, by the code on the host's screen, where the bureau lets people do so.

alter table genji.attendance
  drop constraint attendance_way_check,
  add constraint attendance_way_check check (way in ('roll-call', 'number', 'sheet', 'qr'));

-- One press of a person. It stands on the draft of the record from then on, as if the recorder had
-- marked it, and proves the mark afterwards. Of the device and of where it was nothing is kept.
create table genji.arrival (
  tenant uuid not null,
  gathering uuid not null,
  unit int not null,
  person uuid not null,
  sitting smallint not null check (sitting between 1 and 9),
  at timestamptz not null default now(),
  primary key (tenant, gathering, person),
  foreign key (tenant, gathering, unit) references genji.gathering (tenant, id, unit),
  foreign key (tenant, person) references genji.person (tenant, person)
);
create index arrival_person on genji.arrival (tenant, person);

-- What is held today with oneself on the list of its draft, each sitting of today. A list names
-- nobody who reads it otherwise, so that this is all that somebody without a role learns of it.
create function genji.own_today()
  returns table (gathering uuid, unit int, sitting int, held_on date, starts_at time,
    ends_at time, place text, title text)
  language sql stable security definer set search_path = pg_catalog as $$
  with own as (
    select g.id, g.unit, g.held_on, g.starts_at, g.ends_at, g.place, g.title
      from genji.attendance a
      join genji.gathering g on g.tenant = a.tenant and g.id = a.gathering
     where a.tenant = genji.tenant() and a.person = genji.person()
       and a.held_on > genji.today() - 366 and g.status = 'draft'
  )
  select o.id, o.unit, 1, o.held_on, o.starts_at, o.ends_at, o.place, o.title
    from own o where o.held_on = genji.today()
   union all
  select o.id, o.unit, s.position, s.held_on, s.starts_at, s.ends_at, s.place, o.title
    from own o
    join genji.sitting s on s.tenant = genji.tenant() and s.gathering = o.id
   where s.held_on = genji.today()
$$;
revoke execute on function genji.own_today() from public;
grant execute on function genji.own_today() to genji_app;
create policy definer on genji.gathering for select to genji_owner
  using (tenant = (select genji.tenant()) and status = 'draft');
create policy definer on genji.attendance for select to genji_owner
  using (tenant = (select genji.tenant()) and attendance.person = (select genji.person()));
create policy definer on genji.sitting for select to genji_owner
  using (tenant = (select genji.tenant()));
create function genji.expected_today() returns uuid[] language sql stable as $$
  select array(select t.gathering from genji.own_today() t)
$$;

alter table genji.arrival enable row level security;
alter table genji.arrival force row level security;
create policy reads on genji.arrival for select to genji_app
  using (tenant = (select genji.tenant())
    and coalesce(arrival.unit <@ (select genji.scope('activity_read')), false));
create policy drafts on genji.arrival for select to genji_app
  using (tenant = (select genji.tenant())
    and arrival.gathering = any((select genji.drafts())::uuid[]));
create policy own on genji.arrival for select to genji_app
  using (tenant = (select genji.tenant()) and arrival.person = (select genji.person()));
create policy arrives on genji.arrival for insert to genji_app
  with check (tenant = (select genji.tenant()) and at = now()
    and arrival.person = (select genji.person())
    and arrival.gathering = any((select genji.expected_today())::uuid[]));
grant select, insert on genji.arrival to genji_app;
