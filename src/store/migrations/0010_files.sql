-- Files that hang on records: scans, material, pictures. Their bytes lie in the data folder under
-- the hash of the content; a row says what a file is, to what it belongs, and who brought it.

create table genji.file (
  tenant uuid not null,
  id uuid not null,
  unit int not null,
  -- What it hangs on. Each noun gets a column of its own, so that the database holds the reference.
  gathering uuid not null,
  purpose text not null check (purpose <> ''),
  -- As somebody called it, cleaned, and what it is by its content.
  name text not null check (name <> ''),
  format text not null check (format <> ''),
  bytes bigint not null check (bytes > 0),
  sha256 bytea not null check (length(sha256) = 32),
  actor uuid not null,
  at timestamptz not null default now(),
  -- Taken away: it no longer counts, and stays with who did it, when and why.
  voided_by uuid,
  voided_at timestamptz,
  reason text check (reason <> ''),
  primary key (tenant, id),
  foreign key (tenant, gathering, unit) references genji.gathering (tenant, id, unit),
  check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (reason is null))
);
-- The same content hangs on a record once.
create unique index file_once on genji.file (tenant, gathering, sha256) where voided_at is null;
create index file_of on genji.file (tenant, gathering, at);
create index file_unit on genji.file (tenant, unit, at);

alter table genji.file enable row level security;
alter table genji.file force row level security;
create policy reads on genji.file for select to genji_app
  using (tenant = (select genji.tenant())
    and coalesce(file.unit <@ (select genji.scope('activity_read')), false));
create policy writes on genji.file for insert to genji_app
  with check (tenant = (select genji.tenant())
    and file.unit <@ (select genji.scope('activity_write')));
create policy authors on genji.file as restrictive for insert to genji_app
  with check (actor = (select genji.person()) and at = now() and voided_at is null);
create policy voids on genji.file for update to genji_app
  using (tenant = (select genji.tenant()) and voided_at is null
    and file.unit <@ (select genji.scope('activity_write')))
  with check (voided_by = (select genji.person()) and voided_at = now());
grant select, insert on genji.file to genji_app;
grant update (voided_by, voided_at, reason) on genji.file to genji_app;
