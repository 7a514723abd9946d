-- Waivers (豁免): leave from a rule for a time, given from above, with its reason. A waiver is never
-- changed: it ends on its day, or is taken back by a row of its own.

-- A permission may reach what stands below, and never the unit of the grant itself.
alter table genji.role_permission
  drop constraint role_permission_reach_check,
  add check (reach in ('unit', 'unit-and-below', 'below', 'guided'));

create or replace function genji.reach() returns table (permission text, units int[])
language sql stable as $$
  with recursive living as (
    select s.unit from genji.unit_state s
     where s.tenant = genji.tenant() and s.voided_at is null
       and s.valid_from <= genji.today() and (s.valid_to is null or s.valid_to > genji.today())
  ), link as (
    select l.unit, l.parent, l.relation from genji.unit_link l
     where l.tenant = genji.tenant() and l.voided_at is null
       and l.valid_from <= genji.today() and (l.valid_to is null or l.valid_to > genji.today())
       and (l.relation = 'succeeded') = (l.unit not in (select v.unit from living v))
       and (l.relation = 'succeeded' or l.parent in (select v.unit from living v))
  ), held as (
    select g.unit, rp.permission, rp.reach, rp.office
      from genji.role_grant g join genji.role_permission rp on rp.role = g.role
     where g.tenant = genji.tenant() and g.person = genji.person()
       and g.approved_at is not null and g.ended_at is null
       and g.valid_from <= genji.today() and (g.valid_to is null or g.valid_to > genji.today())
  ), mine as (
    select distinct h.unit, h.permission, h.reach from held h
     where h.unit in (select v.unit from living v)
       and (select count(distinct o.office) from held o) = 1
  ), start (permission, unit, deep) as (
    select m.permission, m.unit, m.reach = 'unit-and-below' from mine m
     where m.reach in ('unit', 'unit-and-below')
    union
    select m.permission, l.unit, true from mine m join link l on l.parent = m.unit
     where (m.reach = 'guided' and l.relation = 'guided')
        or (m.reach = 'below' and l.relation = 'subordinate')
  ), reached (permission, unit, deep) as (
    select s.permission, s.unit, s.deep from start s
    union
    select r.permission, l.unit, r.deep from reached r join link l on l.parent = r.unit
     where l.relation = 'succeeded' or (r.deep and l.relation = 'subordinate')
  )
  select r.permission, array_agg(distinct r.unit order by r.unit)
    from reached r group by r.permission
$$;

create table genji.waiver (
  tenant uuid not null,
  id uuid not null,
  rule text not null check (rule <> ''),
  -- The unit that answers for what was found.
  unit int not null,
  -- What it is about: a member, a record, a part of the unit. Null: everything of the unit.
  subject_type text check (subject_type in ('member', 'activity', 'unit', 'place')),
  subject text,
  -- As the finding called it on the day on which leave was given.
  subject_name text,
  reason text not null check (reason <> ''),
  valid_from date not null,
  -- First day on which it no longer holds.
  valid_to date not null check (valid_to > valid_from),
  actor uuid not null,
  at timestamptz not null default now(),
  primary key (tenant, id),
  unique (tenant, id, unit),
  foreign key (tenant, unit) references genji.unit (tenant, unit),
  check ((subject_type is null) = (subject is null)),
  check ((subject is null) = (subject_name is null)),
  -- Whoever wants it longer says so again.
  constraint a_year_at_most check (valid_to <= valid_from + interval '1 year')
);
create index waiver_of on genji.waiver (tenant, unit, valid_to);

create table genji.waiver_end (
  tenant uuid not null,
  waiver uuid not null,
  unit int not null,
  -- First day on which it no longer holds: what was judged before stays as it was.
  ended_on date not null,
  reason text not null check (reason <> ''),
  actor uuid not null,
  at timestamptz not null default now(),
  primary key (tenant, waiver),
  foreign key (tenant, waiver, unit) references genji.waiver (tenant, id, unit)
);

alter table genji.waiver enable row level security;
alter table genji.waiver force row level security;
alter table genji.waiver_end enable row level security;
alter table genji.waiver_end force row level security;
-- Whoever reads what is found of a unit reads why it is set aside; of members, who reads the roster.
create policy reads on genji.waiver for select to genji_app
  using (tenant = (select genji.tenant())
    and coalesce(waiver.unit <@ (select genji.scope('activity_read')), false)
    and (coalesce(subject_type, '') <> 'member'
      or coalesce(waiver.unit <@ (select genji.scope('roster_read')), false)));
create policy reads on genji.waiver_end for select to genji_app
  using (tenant = (select genji.tenant())
    and coalesce(waiver_end.unit <@ (select genji.scope('activity_read')), false));
create policy gives on genji.waiver for insert to genji_app
  with check (tenant = (select genji.tenant())
    and waiver.unit <@ (select genji.scope('norm_waive')));
create policy authors on genji.waiver as restrictive for insert to genji_app
  with check (actor = (select genji.person()) and at = now()
    and valid_from = (select genji.today()));
create policy takes_back on genji.waiver_end for insert to genji_app
  with check (tenant = (select genji.tenant())
    and waiver_end.unit <@ (select genji.scope('norm_waive')));
create policy authors on genji.waiver_end as restrictive for insert to genji_app
  with check (actor = (select genji.person()) and at = now()
    and ended_on = (select genji.today()));
grant select, insert on genji.waiver, genji.waiver_end to genji_app;
