-- What is held once for everybody may be held in several sittings, for shifts: one record, one roll,
-- further times and places. Who came, came to one of them.

-- The second sitting and those after it; the first is the gathering's own day.
create table genji.sitting (
  tenant uuid not null,
  gathering uuid not null,
  position int not null check (position between 2 and 9),
  unit int not null,
  held_on date not null,
  starts_at time,
  ends_at time,
  place text,
  primary key (tenant, gathering, position),
  foreign key (tenant, gathering, unit) references genji.gathering (tenant, id, unit)
    on delete cascade
);
alter table genji.attendance
  add column sitting smallint not null default 1 check (sitting between 1 and 9),
  add check (mark = 'present' or sitting = 1);

alter table genji.sitting enable row level security;
alter table genji.sitting force row level security;
create policy reads on genji.sitting for select to genji_app
  using (tenant = (select genji.tenant())
    and coalesce(sitting.unit <@ (select genji.scope('activity_read')), false));
create policy writes on genji.sitting for insert to genji_app
  with check (tenant = (select genji.tenant())
    and sitting.unit <@ (select genji.scope('activity_write')));
-- What hangs on a gathering is written anew with every save; gathering_revision keeps each state.
create policy replaces on genji.sitting for delete to genji_app
  using (tenant = (select genji.tenant())
    and sitting.unit <@ (select genji.scope('activity_write')));
-- Of what is still a draft a recorder writes the sittings too.
create policy drafts on genji.sitting for select to genji_app
  using (tenant = (select genji.tenant())
    and sitting.gathering = any((select genji.drafts())::uuid[]));
create policy drafts_in on genji.sitting for insert to genji_app
  with check (tenant = (select genji.tenant())
    and sitting.gathering = any((select genji.drafts())::uuid[]));
create policy drafts_out on genji.sitting for delete to genji_app
  using (tenant = (select genji.tenant())
    and sitting.gathering = any((select genji.drafts())::uuid[]));
grant select, insert, delete on genji.sitting to genji_app;

-- Until now everything was held in one sitting.
alter table genji.gathering_revision no force row level security;
update genji.gathering_revision r
   set content = r.content || jsonb_build_object('sittings', '[]'::jsonb, 'attendance', coalesce((
         select jsonb_agg(one.line || '{"sitting": 1}' order by one.at)
           from jsonb_array_elements(r.content -> 'attendance') with ordinality as one (line, at)),
         '[]'));
alter table genji.gathering_revision force row level security;

-- Who missed something that decides nothing may make up for it; counted apart, never as present.
-- The last word on a person counts; without a day, an earlier word is taken back.
create table genji.make_up (
  tenant uuid not null,
  id uuid not null,
  gathering uuid not null,
  unit int not null,
  person uuid not null,
  made_up_on date,
  -- How it was made up for, or why the word was taken back.
  how text not null check (how <> ''),
  actor uuid not null,
  at timestamptz not null default now(),
  primary key (tenant, id),
  foreign key (tenant, gathering, unit) references genji.gathering (tenant, id, unit),
  foreign key (tenant, person) references genji.person (tenant, person)
);
create index make_up_of on genji.make_up (tenant, gathering, at desc);

alter table genji.make_up enable row level security;
alter table genji.make_up force row level security;
create policy reads on genji.make_up for select to genji_app
  using (tenant = (select genji.tenant())
    and coalesce(make_up.unit <@ (select genji.scope('activity_read')), false));
create policy writes on genji.make_up for insert to genji_app
  with check (tenant = (select genji.tenant())
    and make_up.unit <@ (select genji.scope('activity_write')));
create policy authors on genji.make_up as restrictive for insert to genji_app
  with check (actor = (select genji.person()) and at = now());
grant select, insert on genji.make_up to genji_app;
