-- What a bureau decides itself, by a paper of its own: one proposes, another decides. Entries are
-- never edited; a later one takes over.

create table genji.setting_entry (
  tenant uuid not null,
  id uuid not null,
  -- As the catalogue declares it.
  key text not null,
  -- The unit that decided; it holds for what stands below it too.
  unit int not null,
  -- Null: from that day on the unit has no value of its own.
  value jsonb not null,
  valid_from date not null,
  document_no text not null check (document_no <> ''),
  note text check (note <> ''),
  proposed_by uuid not null,
  proposed_at timestamptz not null default now(),
  decided_by uuid,
  decided_at timestamptz,
  accepted boolean,
  primary key (tenant, id),
  foreign key (tenant, unit) references genji.unit (tenant, unit),
  check ((decided_by is null) = (decided_at is null)),
  check ((decided_by is null) = (accepted is null)),
  -- Whoever proposed may take it back, never accept it.
  constraint four_eyes check (accepted is not true or decided_by <> proposed_by)
);
create index setting_entry_of on genji.setting_entry (tenant, decided_at);

alter table genji.setting_entry enable row level security;
alter table genji.setting_entry force row level security;
-- By what everybody is judged, everybody may read.
create policy of_tenant on genji.setting_entry for select to genji_app
  using (tenant = (select genji.tenant()));
create policy proposes on genji.setting_entry for insert to genji_app
  with check (tenant = (select genji.tenant())
    and proposed_by = (select genji.person()) and proposed_at = now()
    and decided_by is null
    and setting_entry.unit <@ (select genji.scope('setting_write')));
create policy decides on genji.setting_entry for update to genji_app
  using (tenant = (select genji.tenant()) and decided_by is null
    and setting_entry.unit <@ (select genji.scope('setting_write')))
  with check (tenant = (select genji.tenant())
    and decided_by = (select genji.person()) and decided_at = now()
    and setting_entry.unit <@ (select genji.scope('setting_write')));
grant select, insert on genji.setting_entry to genji_app;
grant update (decided_by, decided_at, accepted) on genji.setting_entry to genji_app;
