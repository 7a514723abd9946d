-- One person recorded twice becomes one; and what somebody looks for again and again.

-- `gone` is the same person as `kept`: rosters, posts and file went over to `kept`, attendance stays
-- as it was written and is shown under `kept`. Read as known now; a moment before it, two persons.
create table genji.person_merge (
  tenant uuid not null,
  id uuid not null,
  gone uuid not null,
  kept uuid not null check (kept <> gone),
  -- The unit that owns the row, and every unit where the merge changed anything.
  unit int not null,
  units int4multirange not null check (units @> unit),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  recorded_at timestamptz not null default now(),
  voided_at timestamptz,
  effect uuid not null,
  voided_by uuid,
  primary key (tenant, id),
  foreign key (tenant, gone) references genji.person (tenant, person),
  foreign key (tenant, kept) references genji.person (tenant, person),
  foreign key (tenant, unit) references genji.unit (tenant, unit),
  foreign key (tenant, effect) references genji.effect (tenant, id),
  check ((voided_at is null) = (voided_by is null))
);
create unique index person_merge_gone on genji.person_merge (tenant, gone) where voided_at is null;
create index person_merge_kept on genji.person_merge (tenant, kept) where voided_at is null;
create index person_merge_effect on genji.person_merge (tenant, effect);
create index person_merge_voided_by on genji.person_merge (tenant, voided_by)
  where voided_by is not null;

-- Everything of the person went over, and the person holds no role: held by the database, because
-- whoever merges may see neither every roster nor any grant.
create function genji.keep_merge_whole() returns trigger language plpgsql
  security definer set search_path = pg_catalog as $$
begin
  if exists (select from genji.role_grant g where g.tenant = new.tenant and g.person = new.gone
              and g.ended_at is null and g.refused_by is null
              and (g.valid_to is null or g.valid_to > genji.today())) then
    raise exception using errcode = 'GJ424', message = 'a person who holds a role is kept';
  end if;
  if exists (select from genji.roster_line l where l.tenant = new.tenant and l.person = new.gone
              and l.voided_at is null)
    or exists (select from genji.person_detail d where d.tenant = new.tenant
                and d.person = new.gone and d.voided_at is null)
    or exists (select from genji.post_holding h where h.tenant = new.tenant
                and h.person = new.gone and h.voided_at is null) then
    raise exception using errcode = '42501', message = 'part of the person is out of reach';
  end if;
  return new;
end $$;
revoke execute on function genji.keep_merge_whole() from public;
create trigger keep_merge_whole before insert on genji.person_merge
  for each row execute function genji.keep_merge_whole();
-- What that function may read: rows of the tenant that asks.
create policy definer on genji.roster_line for select to genji_owner
  using (tenant = (select genji.tenant()));
create policy definer on genji.post_holding for select to genji_owner
  using (tenant = (select genji.tenant()));

-- A search of the roster under a name, for whoever saved it and nobody else.
create table genji.saved_filter (
  tenant uuid not null references genji.tenant,
  id uuid not null,
  person uuid not null,
  name text not null check (name <> '' and length(name) <= 30),
  -- The query of the roster list, as its contract says it.
  filter jsonb not null,
  saved_at timestamptz not null default now(),
  dropped_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, person) references genji.person (tenant, person)
);
create unique index saved_filter_name on genji.saved_filter (tenant, person, name)
  where dropped_at is null;

do $$
declare
  t text;
begin
  foreach t in array array['person_merge', 'saved_filter'] loop
    execute format('alter table genji.%I enable row level security', t);
    execute format('alter table genji.%I force row level security', t);
  end loop;
end $$;

create policy of_tenant on genji.person_merge for select to genji_app
  using (tenant = (select genji.tenant()));
create policy writes on genji.person_merge for insert to genji_app
  with check (tenant = (select genji.tenant())
    and person_merge.units <@ (select genji.scope('roster_write')));
create policy voids on genji.person_merge for update to genji_app
  using (tenant = (select genji.tenant())
    and person_merge.units <@ (select genji.scope('roster_write')));
create policy recorded_now on genji.person_merge as restrictive for insert to genji_app
  with check (recorded_at = now() and voided_at is null);
create policy voided_once on genji.person_merge as restrictive for update to genji_app
  using (voided_at is null) with check (voided_at = now());

create policy own on genji.saved_filter for select to genji_app
  using (tenant = (select genji.tenant()) and person = (select genji.person()));
create policy saves on genji.saved_filter for insert to genji_app
  with check (tenant = (select genji.tenant()) and person = (select genji.person())
    and saved_at = now() and dropped_at is null);
create policy drops on genji.saved_filter for update to genji_app
  using (tenant = (select genji.tenant()) and person = (select genji.person())
    and dropped_at is null)
  with check (dropped_at = now());

grant select, insert on genji.person_merge, genji.saved_filter to genji_app;
grant update (voided_at, voided_by) on genji.person_merge to genji_app;
grant update (dropped_at) on genji.saved_filter to genji_app;
