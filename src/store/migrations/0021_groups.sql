-- Groups of a unit may hold their meetings within its gathering: one part, which counts for each of
-- the groups that took part in it.

-- Of each group its counts; null: the part was held by the unit or by a body of it.
alter table genji.part
  add column teams jsonb,
  add check (teams is null or (jsonb_typeof(teams) = 'array' and teams <> '[]'));

-- The group of the person on that day.
alter table genji.attendance add column team integer;

-- Whoever leads a group sees that it met, not the record of the whole unit: the gathering reaches
-- the group through rows of its own. They stand as long as the record does.
create table genji.team_held (
  tenant uuid not null,
  gathering uuid not null,
  part integer not null,
  unit integer not null,
  team integer not null,
  held_on date not null,
  handle text not null,
  title text not null,
  expected integer not null check (expected >= 0),
  attended integer not null check (attended >= 0 and attended <= expected),
  recorded_on date not null,
  primary key (tenant, gathering, part, team),
  foreign key (tenant, gathering, part, unit)
    references genji.part (tenant, gathering, position, unit) on delete cascade,
  foreign key (tenant, team) references genji.unit (tenant, unit)
);
create index team_held_day on genji.team_held (tenant, team, held_on);

alter table genji.team_held enable row level security;
alter table genji.team_held force row level security;
create policy reads on genji.team_held for select to genji_app
  using (tenant = (select genji.tenant())
    and coalesce(team_held.team <@ (select genji.scope('activity_read')), false));
create policy writes on genji.team_held for insert to genji_app
  with check (tenant = (select genji.tenant())
    and team_held.unit <@ (select genji.scope('activity_write')));
create policy ends on genji.team_held for delete to genji_app
  using (tenant = (select genji.tenant())
    and team_held.unit <@ (select genji.scope('activity_write')));
grant select, insert, delete on genji.team_held to genji_app;
