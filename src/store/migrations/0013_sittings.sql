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
grant select, insert, delete on genji.sitting to genji_app;

-- Until now everything was held in one sitting.
alter table genji.gathering_revision no force row level security;
update genji.gathering_revision r
   set content = r.content || jsonb_build_object('sittings', '[]'::jsonb, 'attendance', coalesce((
         select jsonb_agg(one.line || '{"sitting": 1}' order by one.at)
           from jsonb_array_elements(r.content -> 'attendance') with ordinality as one (line, at)),
         '[]'));
alter table genji.gathering_revision force row level security;
