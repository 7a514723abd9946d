-- The own calendar as a link that a calendar program opens without signing in. Only the hash of its
-- secret is kept: whoever reads the database cannot open it. A new link ends the one before.
create table genji.calendar_link (
  tenant uuid not null,
  person uuid not null,
  made_at timestamptz not null default now(),
  hash bytea not null check (octet_length(hash) = 32),
  ended_at timestamptz,
  primary key (tenant, person, made_at),
  foreign key (tenant, person) references genji.person (tenant, person)
);
create unique index calendar_link_alive on genji.calendar_link (tenant, person)
  where ended_at is null;
create index calendar_link_hash on genji.calendar_link (hash) where ended_at is null;

alter table genji.calendar_link enable row level security;
alter table genji.calendar_link force row level security;
create policy own on genji.calendar_link for select to genji_app
  using (tenant = (select genji.tenant()) and calendar_link.person = (select genji.person()));
create policy makes on genji.calendar_link for insert to genji_app
  with check (tenant = (select genji.tenant()) and ended_at is null and made_at = now()
    and calendar_link.person = (select genji.person()));
create policy ends on genji.calendar_link for update to genji_app
  using (tenant = (select genji.tenant()) and calendar_link.person = (select genji.person())
    and ended_at is null)
  with check (ended_at = now());
grant select, insert, update (ended_at) on genji.calendar_link to genji_app;

-- Whose calendar a link opens, as long as the person has an account.
create function genji.calendar_of(p_hash bytea) returns table (tenant uuid, person uuid)
  language sql stable security definer set search_path = pg_catalog as $$
  select l.tenant, l.person
    from genji.calendar_link l
    join account.account a on a.tenant = l.tenant and a.person = l.person
   where l.hash = p_hash and l.ended_at is null and a.disabled_at is null
$$;
revoke execute on function genji.calendar_of(bytea) from public;
grant execute on function genji.calendar_of(bytea) to genji_app;
create policy definer on genji.calendar_link for select to genji_owner using (true);
