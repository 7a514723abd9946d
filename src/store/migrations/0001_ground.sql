-- The ground: tenants, the tree through time, persons, rosters, grants, audit.
--
-- Every table of facts has `tenant` first in its keys. Facts that change through time carry two
-- times: valid `[valid_from, valid_to)` and recorded (`recorded_at`, `voided_at`); a row is never
-- edited, it is voided by an effect and another effect's row stands in its place.
-- `unit` is the small integer of the unit that owns the row; row security compares it with the lists
-- that the opening statement of the transaction put into `genji.<area>`.

grant usage on schema genji to genji_app, genji_account, genji_sealer;

-- What the opening statement said. All answer null, hence nothing, when it said nothing:
-- a setting that was used once in a session reads as '' afterwards.
create function genji.tenant() returns uuid language sql stable
  as $$ select nullif(current_setting('genji.tenant', true), '')::uuid $$;
create function genji.person() returns uuid language sql stable
  as $$ select nullif(current_setting('genji.person', true), '')::uuid $$;
create function genji.today() returns date language sql stable
  as $$ select nullif(current_setting('genji.today', true), '')::date $$;
-- As ranges: two thousand units of a bureau are mostly one range, found by bisection, where a list
-- of them is ten kilobytes to read and is searched from its start for every row.
create function genji.scope(area text) returns int4multirange language sql stable
  as $$ select nullif(current_setting('genji.' || area, true), '')::int4multirange $$;
-- Whether an area reaches any unit at all.
create function genji.holds(area text) returns boolean language sql stable
  as $$ select coalesce(not isempty(genji.scope(area)), false) $$;

create table genji.tenant (
  tenant uuid primary key,
  name text not null,
  demo boolean not null default false,
  -- Days that the business day of a demo bureau lies away from the calendar.
  day_shift int not null default 0 check (day_shift = 0 or demo),
  next_unit int not null default 1,
  -- Moves with every grant and every change of the tree; caches of scopes hang on it.
  access_version bigint not null default 1,
  founded_at timestamptz not null default now()
);

-- True only within the transaction that founds the bureau: there is no grant yet, nor anybody who
-- could give one.
create function genji.founding() returns boolean language sql stable
  as $$ select exists (select from genji.tenant t
                        where t.tenant = genji.tenant() and t.founded_at = now()) $$;

create function genji.business_day(p_tenant uuid) returns date language sql stable
  as $$ select (now() at time zone 'Asia/Shanghai')::date + t.day_shift
          from genji.tenant t where t.tenant = p_tenant $$;

-- An act that changed facts: one row per effect of the closed union in store/effects.
create table genji.effect (
  tenant uuid not null references genji.tenant,
  id uuid not null,
  kind text not null check (kind in ('found', 'rename', 'move', 'merge', 'split', 'dissolve',
    'headcount', 'enrol', 'amend', 'place', 'end-membership', 'appoint', 'end-post', 'serve-place',
    'merge-person', 'reverse')),
  unit int not null,
  at timestamptz not null default now(),
  actor uuid not null,
  batch uuid,
  reverses uuid,
  document_no text,
  note text,
  primary key (tenant, id),
  unique (tenant, reverses),
  foreign key (tenant, reverses) references genji.effect (tenant, id)
);
create index effect_batch on genji.effect (tenant, batch) where batch is not null;

create table genji.unit (
  tenant uuid not null references genji.tenant,
  unit int not null,
  -- Outside bodies are counterparts of letters. Nothing reaches them, so they hold no facts; who
  -- writes the first unit of the bureau names them. What a unit is, it stays.
  outside boolean not null default false,
  recorded_at timestamptz not null default now(),
  effect uuid not null,
  primary key (tenant, unit),
  unique (tenant, unit, outside),
  foreign key (tenant, effect) references genji.effect (tenant, id)
);
alter table genji.effect add foreign key (tenant, unit) references genji.unit (tenant, unit)
  deferrable initially deferred;

create table genji.unit_state (
  tenant uuid not null,
  id uuid not null,
  unit int not null,
  kind text not null,
  name text not null check (name <> ''),
  short_name text,
  code text,
  -- Names of its people must not be stored: only counts exist (genji.headcount).
  number_only boolean not null default false,
  -- Order among its siblings, as the bureau lists them.
  position int not null default 0,
  outside boolean not null default false,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  recorded_at timestamptz not null default now(),
  voided_at timestamptz,
  effect uuid not null,
  voided_by uuid,
  primary key (tenant, id),
  foreign key (tenant, unit, outside) references genji.unit (tenant, unit, outside),
  foreign key (tenant, effect) references genji.effect (tenant, id),
  check ((voided_at is null) = (voided_by is null)),
  exclude using gist (tenant with =, unit with =, daterange(valid_from, valid_to) with &&)
    where (voided_at is null)
);

-- The exclusion's own index finds a unit too, thirty times slower.
create index unit_state_unit on genji.unit_state (tenant, unit) where voided_at is null;

-- Who stands under whom. Subordinate (approvals, dues, roster) and guided (sees what is filed) are
-- two relations; a unit has at most one parent of each on a day. After a dissolution the
-- successor is the parent, so that old rows stay within reach.
create table genji.unit_link (
  tenant uuid not null,
  id uuid not null,
  unit int not null,
  parent int not null check (parent <> unit),
  relation text not null check (relation in ('subordinate', 'guided', 'succeeded')),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  recorded_at timestamptz not null default now(),
  voided_at timestamptz,
  effect uuid not null,
  voided_by uuid,
  primary key (tenant, id),
  foreign key (tenant, unit) references genji.unit (tenant, unit),
  foreign key (tenant, parent) references genji.unit (tenant, unit),
  foreign key (tenant, effect) references genji.effect (tenant, id),
  check ((voided_at is null) = (voided_by is null)),
  exclude using gist (tenant with =, unit with =, relation with =,
    daterange(valid_from, valid_to) with &&) where (voided_at is null)
);
create index unit_link_unit on genji.unit_link (tenant, unit) where voided_at is null;
create index unit_link_parent on genji.unit_link (tenant, parent) where voided_at is null;

-- Counts of a number-only unit.
create table genji.headcount (
  tenant uuid not null,
  id uuid not null,
  unit int not null,
  formal int not null check (formal >= 0),
  probationary int not null check (probationary >= 0),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  recorded_at timestamptz not null default now(),
  voided_at timestamptz,
  effect uuid not null,
  voided_by uuid,
  primary key (tenant, id),
  foreign key (tenant, unit) references genji.unit (tenant, unit),
  foreign key (tenant, effect) references genji.effect (tenant, id),
  check ((voided_at is null) = (voided_by is null)),
  exclude using gist (tenant with =, unit with =, daterange(valid_from, valid_to) with &&)
    where (voided_at is null)
);

-- Places that a branch serves, such as police rooms.
create table genji.place (
  tenant uuid not null,
  id uuid not null,
  -- Stays the same through the place's history.
  place uuid not null,
  unit int not null,
  kind text not null,
  name text not null check (name <> ''),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  recorded_at timestamptz not null default now(),
  voided_at timestamptz,
  effect uuid not null,
  voided_by uuid,
  primary key (tenant, id),
  foreign key (tenant, unit) references genji.unit (tenant, unit),
  foreign key (tenant, effect) references genji.effect (tenant, id),
  check ((voided_at is null) = (voided_by is null)),
  exclude using gist (tenant with =, place with =, daterange(valid_from, valid_to) with &&)
    where (voided_at is null)
);
create index place_unit on genji.place (tenant, unit) where voided_at is null;

-- A person whom the bureau knows: member, applicant, other. What can be told of one stands in
-- genji.roster_line (place in a branch) and genji.person_detail.
create table genji.person (
  tenant uuid not null references genji.tenant,
  person uuid not null,
  recorded_at timestamptz not null default now(),
  effect uuid not null,
  primary key (tenant, person),
  foreign key (tenant, effect) references genji.effect (tenant, id)
);

create table genji.person_detail (
  tenant uuid not null,
  id uuid not null,
  person uuid not null,
  -- The unit that owns the row: where the person stands on the roster, or is known.
  unit int not null,
  name text not null check (name <> ''),
  gender text,
  ethnicity text,
  born_on date,
  education text,
  joined_on date,
  full_on date,
  -- What the check of the ID number found when it was entered; the number itself is sealed.
  id_number_state text not null default 'absent',
  id_number_tail text,
  id_number_sealed text,
  -- Keyed hash: finds a number without reading it.
  id_number_index bytea,
  mobile_sealed text,
  mobile_tail text,
  police_number text,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  recorded_at timestamptz not null default now(),
  voided_at timestamptz,
  effect uuid not null,
  voided_by uuid,
  primary key (tenant, id),
  foreign key (tenant, person) references genji.person (tenant, person),
  foreign key (tenant, unit) references genji.unit (tenant, unit),
  foreign key (tenant, effect) references genji.effect (tenant, id),
  check ((voided_at is null) = (voided_by is null)),
  exclude using gist (tenant with =, person with =, daterange(valid_from, valid_to) with &&)
    where (voided_at is null),
  -- One number, one person, at any one time.
  exclude using gist (tenant with =, id_number_index with =,
    daterange(valid_from, valid_to) with &&)
    where (voided_at is null and id_number_index is not null)
);
create index person_detail_person on genji.person_detail (tenant, person);
create index person_detail_unit on genji.person_detail (tenant, unit, name)
  where voided_at is null;

-- A line of a roster: somebody's place in a branch over a time. `standing` tells membership
-- (member) from taking part without belonging (participant) and from people who are not members.
create table genji.roster_line (
  tenant uuid not null,
  id uuid not null,
  person uuid not null,
  unit int not null,
  team int,
  name text not null check (name <> ''),
  standing text not null check (standing in ('member', 'participant', 'known')),
  member_kind text check (member_kind in ('formal', 'probationary')),
  staff text,
  flags text[] not null default '{}',
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  recorded_at timestamptz not null default now(),
  voided_at timestamptz,
  effect uuid not null,
  voided_by uuid,
  primary key (tenant, id),
  check ((standing = 'member') = (member_kind is not null)),
  foreign key (tenant, person) references genji.person (tenant, person),
  foreign key (tenant, unit) references genji.unit (tenant, unit),
  foreign key (tenant, team) references genji.unit (tenant, unit),
  foreign key (tenant, effect) references genji.effect (tenant, id),
  check ((voided_at is null) = (voided_by is null)),
  -- A member belongs to one branch on any one day.
  constraint one_branch_at_a_time
  exclude using gist (tenant with =, person with =, daterange(valid_from, valid_to) with &&)
    where (voided_at is null and standing = 'member'),
  exclude using gist (tenant with =, person with =, unit with =, standing with =,
    daterange(valid_from, valid_to) with &&)
    where (voided_at is null)
);
create index roster_line_unit on genji.roster_line (tenant, unit, valid_from);
create index roster_line_team on genji.roster_line (tenant, team) where team is not null;
create index roster_line_person on genji.roster_line (tenant, person);

-- Who holds which post, with the term and the paper that it rests on.
create table genji.post_holding (
  tenant uuid not null,
  id uuid not null,
  unit int not null,
  person uuid not null,
  name text not null,
  post text not null,
  -- Id of the body (支委会, 党委班子) where it is one of its seats.
  body text,
  term_ends_on date,
  document_no text,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  recorded_at timestamptz not null default now(),
  voided_at timestamptz,
  effect uuid not null,
  voided_by uuid,
  primary key (tenant, id),
  foreign key (tenant, unit) references genji.unit (tenant, unit),
  foreign key (tenant, person) references genji.person (tenant, person),
  foreign key (tenant, effect) references genji.effect (tenant, id),
  check ((voided_at is null) = (voided_by is null)),
  exclude using gist (tenant with =, unit with =, person with =, post with =,
    daterange(valid_from, valid_to) with &&) where (voided_at is null)
);

-- Which permission a role gives and how far; written from the catalogue when the server starts.
create table genji.role_permission (
  role text not null,
  permission text not null,
  reach text not null check (reach in ('unit', 'unit-and-below', 'guided')),
  office text not null check (office in
    ('business', 'system-admin', 'security-admin', 'audit-admin')),
  second_factor boolean not null,
  primary key (role, permission, reach)
);

-- A grant is asked for by one person and approved by another (four eyes), and ends by a row of its
-- own kind: `ended_*`. The first three administrators are the only ones without a second person.
create table genji.role_grant (
  tenant uuid not null references genji.tenant,
  id uuid not null,
  person uuid not null,
  -- As whoever asked knows the person: administrators who decide see no roster.
  person_name text not null,
  role text not null,
  unit int not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  requested_by uuid not null,
  requested_at timestamptz not null default now(),
  reason text not null,
  approved_by uuid,
  approved_at timestamptz,
  refused_by uuid,
  ended_by uuid,
  ended_at timestamptz,
  first_run boolean not null default false,
  primary key (tenant, id),
  foreign key (tenant, person) references genji.person (tenant, person),
  foreign key (tenant, unit) references genji.unit (tenant, unit),
  check ((approved_by is null) = (approved_at is null)),
  check (approved_by is null or refused_by is null),
  constraint four_eyes check (first_run or approved_by is null or
    (approved_by <> requested_by and approved_by <> person)),
  constraint not_for_oneself check (first_run or requested_by <> person)
);
create index role_grant_person on genji.role_grant (tenant, person);

-- Three administrators are separate people without a business role: held by the database, and the
-- lock on the person keeps two grants at the same moment from passing each other. It runs as the
-- owner: whoever approves may not see every grant that the person holds.
create function genji.keep_offices_apart() returns trigger language plpgsql
  security definer set search_path = pg_catalog as $$
declare
  mine text;
  held text[];
begin
  if new.approved_by is null or new.ended_at is not null then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(new.tenant::text || new.person::text, 0));
  select min(rp.office) into mine from genji.role_permission rp where rp.role = new.role;
  if mine is null then
    raise exception using errcode = 'GJ422', message = 'unknown role ' || new.role;
  end if;
  select coalesce(array_agg(distinct rp.office), '{}') into held
    from genji.role_grant g join genji.role_permission rp on rp.role = g.role
   where g.tenant = new.tenant and g.person = new.person and g.id <> new.id
     and g.approved_by is not null and g.ended_at is null
     and (g.valid_to is null or g.valid_to > new.valid_from)
     and (new.valid_to is null or g.valid_from < new.valid_to);
  if held <> '{}' and (mine <> 'business' or held <> array['business']) and held <> array[mine] then
    raise exception using errcode = 'GJ423', message = 'offices must not meet in one person';
  end if;
  return new;
end $$;
create trigger keep_offices_apart before insert or update on genji.role_grant
  for each row execute function genji.keep_offices_apart();

-- A decision is made once, by the person who asks the database for it, and at that moment: nobody
-- signs for a second pair of eyes.
create function genji.keep_decisions() returns trigger language plpgsql as $$
begin
  if new.approved_by is distinct from old.approved_by then
    perform genji.keep_decision(old.approved_by, new.approved_by);
    new.approved_at := now();
  end if;
  if new.refused_by is distinct from old.refused_by then
    perform genji.keep_decision(old.refused_by, new.refused_by);
  end if;
  if new.ended_by is distinct from old.ended_by then
    perform genji.keep_decision(old.ended_by, new.ended_by);
    new.ended_at := now();
  elsif old.ended_at is not null and new.ended_at is distinct from old.ended_at then
    perform genji.keep_decision(old.ended_by, null);
  end if;
  return new;
end $$;
create function genji.keep_decision(p_before uuid, p_after uuid) returns void
language plpgsql stable as $$
begin
  if p_before is not null or p_after is distinct from coalesce(genji.person(), p_after)
      or p_after is null then
    raise exception using errcode = '42501', message = 'nobody decides twice, or for another';
  end if;
end $$;
create trigger keep_decisions before update on genji.role_grant
  for each row execute function genji.keep_decisions();

-- One step per statement, not per row: an import of a thousand units moves it once.
create function genji.move_access_version() returns trigger language plpgsql as $$
begin
  update genji.tenant set access_version = access_version + 1
   where tenant in (select c.tenant from changed c);
  return null;
end $$;
create trigger moves_access_in after insert on genji.role_grant
  referencing new table as changed for each statement execute function genji.move_access_version();
create trigger moves_access_up after update on genji.role_grant
  referencing new table as changed for each statement execute function genji.move_access_version();
create trigger moves_access_in after insert on genji.unit_link
  referencing new table as changed for each statement execute function genji.move_access_version();
create trigger moves_access_up after update on genji.unit_link
  referencing new table as changed for each statement execute function genji.move_access_version();

-- The audit trail: written in the transaction of the change; chained by the sealer afterwards.
create table genji.audit_event (
  tenant uuid not null references genji.tenant,
  seq bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  xid xid8 not null default pg_current_xact_id(),
  actor uuid,
  action text not null,
  object_type text not null,
  object_id text not null,
  unit int,
  ok boolean not null default true,
  -- Names of fields, counts, keyed hashes; never words of a talk, ballots or ID numbers.
  detail jsonb not null default '{}',
  primary key (tenant, seq)
);
-- As the trail is read: an event without a unit belongs to the bureau's own, the first. By `case`,
-- since row security keeps a condition with coalesce() from using an index.
create index audit_event_unit on genji.audit_event
  (tenant, (case when unit is null then 1 else unit end), seq);
create index audit_event_object on genji.audit_event (tenant, object_type, object_id);
create index audit_event_unsealed on genji.audit_event (tenant, xid);

create table genji.audit_seal (
  tenant uuid not null,
  position bigint not null,
  seq bigint not null,
  hash bytea not null,
  sealed_at timestamptz not null default clock_timestamp(),
  primary key (tenant, position),
  unique (tenant, seq),
  foreign key (tenant, seq) references genji.audit_event (tenant, seq)
);

create table genji.audit_head (
  tenant uuid primary key references genji.tenant,
  position bigint not null,
  hash bytea not null,
  -- Every event of an older transaction is sealed.
  below xid8 not null
);

create table genji.audit_checkpoint (
  tenant uuid not null references genji.tenant,
  position bigint not null,
  at timestamptz not null default clock_timestamp(),
  -- C2SP tlog-checkpoint: origin, size, root, then signature lines.
  note text not null,
  primary key (tenant, position)
);

-- A file that came in as a table. The bytes are sealed and leave with the commit or after a day.
create table genji.import_batch (
  tenant uuid not null references genji.tenant,
  id uuid not null,
  kind text not null,
  unit int not null,
  file_name text not null,
  file_hash bytea not null,
  sealed_file text,
  -- How the columns and the defaults were read, as confirmed in the preview.
  choices jsonb not null default '{}',
  summary jsonb not null default '{}',
  status text not null check (status in ('preview', 'committed', 'undone', 'dropped')),
  created_by uuid not null,
  created_at timestamptz not null default now(),
  ended_by uuid,
  ended_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, unit) references genji.unit (tenant, unit)
);
create index import_batch_unit on genji.import_batch (tenant, unit, created_at desc);
-- The same file is committed once, unless it was undone.
create unique index import_batch_once on genji.import_batch (tenant, unit, kind, file_hash)
  where status = 'committed';
