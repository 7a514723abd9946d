-- What was held: a gathering has one time, place, roster and sign-in; its parts are activities.

create table genji.gathering (
  tenant uuid not null references genji.tenant,
  id uuid not null,
  unit int not null,
  held_on date not null,
  starts_at time,
  ends_at time,
  place text,
  host uuid,
  host_name text,
  recorder uuid,
  recorder_name text,
  title text not null,
  year_of_account int not null,
  status text not null check (status in ('draft', 'recorded', 'withdrawn')),
  -- Why it came in later than the setting allows; shown, never deducted for.
  late_reason text,
  version int not null check (version > 0),
  created_by uuid not null,
  created_at timestamptz not null default now(),
  recorded_at timestamptz,
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (tenant, id),
  -- What hangs on a gathering names its unit too, so that nobody hangs anything on another unit's.
  unique (tenant, id, unit),
  foreign key (tenant, unit) references genji.unit (tenant, unit),
  check ((status = 'draft') or (recorded_at is not null))
);
create index gathering_unit_day on genji.gathering (tenant, unit, held_on desc, id desc);
create index gathering_day on genji.gathering (tenant, held_on desc, id desc);

create table genji.part (
  tenant uuid not null,
  gathering uuid not null,
  position int not null check (position > 0),
  unit int not null,
  held_on date not null,
  -- Id of the activity, as in handles.lock.json.
  handle text not null,
  -- All who were to come and came; and, among them, who may vote (E and A of domain.md 2.6).
  expected int not null check (expected >= 0),
  attended int not null check (attended between 0 and expected),
  entitled int not null check (entitled between 0 and expected),
  present int not null check (present between 0 and entitled),
  -- What the activity's form holds: agenda, minutes, resolutions.
  content jsonb not null,
  primary key (tenant, gathering, position),
  unique (tenant, gathering, position, unit),
  foreign key (tenant, gathering, unit) references genji.gathering (tenant, id, unit)
    on delete cascade
);
create index part_handle on genji.part (tenant, unit, handle, held_on);

create table genji.ballot (
  tenant uuid not null,
  gathering uuid not null,
  part int not null,
  position int not null check (position > 0),
  unit int not null,
  subject text not null check (subject <> ''),
  rule text not null,
  entitled int not null check (entitled >= 0),
  present int not null check (present between 0 and entitled),
  yes int not null check (yes >= 0),
  no int not null check (no >= 0),
  abstain int not null check (abstain >= 0),
  written int not null default 0 check (written >= 0),
  declared text check (declared in ('passed', 'failed')),
  primary key (tenant, gathering, part, position),
  foreign key (tenant, gathering, part, unit)
    references genji.part (tenant, gathering, position, unit) on delete cascade
);

-- One line per person of the roster of that day. Nobody is present by default.
create table genji.attendance (
  tenant uuid not null,
  gathering uuid not null,
  person uuid not null,
  unit int not null,
  held_on date not null,
  name text not null,
  mark text not null check (mark in ('unconfirmed', 'present', 'leave', 'absent')),
  reason text,
  -- Whether the person counts among those who may vote.
  votes boolean not null,
  observer boolean not null default false,
  primary key (tenant, gathering, person),
  foreign key (tenant, gathering, unit) references genji.gathering (tenant, id, unit)
    on delete cascade,
  foreign key (tenant, person) references genji.person (tenant, person)
);
create index attendance_person on genji.attendance (tenant, person, held_on);

-- Every saved state, so that a report of any day can be printed again and nothing disappears.
create table genji.gathering_revision (
  tenant uuid not null,
  gathering uuid not null,
  version int not null,
  unit int not null,
  at timestamptz not null default now(),
  actor uuid not null,
  content jsonb not null,
  primary key (tenant, gathering, version),
  foreign key (tenant, gathering, unit) references genji.gathering (tenant, id, unit)
);
-- What was known at a moment: the last revision of each gathering up to it.
create index gathering_revision_at on genji.gathering_revision (tenant, unit, at);

-- Which activities records stand under. The server reads this when it starts: one that the catalogue
-- does not know any more stops it, since its records would be unreadable.
create table genji.handle_used (
  tenant uuid not null references genji.tenant,
  handle text not null,
  primary key (tenant, handle)
);
