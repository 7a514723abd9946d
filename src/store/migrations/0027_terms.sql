-- The clock of elected bodies: when a term began, how long it is, and the papers that concern its end
-- (docs/decisions/0030).

-- Two more acts. The list is taken as it stands, so that what others added before stays in it.
do $$
declare
  list text := (select pg_get_constraintdef(c.oid) from pg_constraint c
                 where c.conrelid = 'genji.effect'::regclass and c.conname = 'effect_kind_check');
begin
  list := replace(list, $l$'reverse'::text$l$,
    $l$'reverse'::text, 'begin-term'::text, 'term-paper'::text$l$);
  alter table genji.effect drop constraint effect_kind_check;
  execute 'alter table genji.effect add constraint effect_kind_check ' || list;
end $$;

create table genji.term (
  tenant uuid not null,
  id uuid not null,
  unit int not null,
  -- Null: nobody wrote down how long it is.
  years smallint check (years between 1 and 10),
  -- Whether the committee above agreed to the election; unsaid: the paper was not found.
  approval text not null check (approval in ('given', 'none', 'unsaid')),
  approval_no text,
  approval_on date,
  -- From the day of the election up to that of the next one.
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  recorded_at timestamptz not null default now(),
  voided_at timestamptz,
  effect uuid not null,
  voided_by uuid,
  primary key (tenant, id),
  foreign key (tenant, unit) references genji.unit (tenant, unit),
  foreign key (tenant, effect) references genji.effect (tenant, id),
  check ((approval = 'given') = (approval_no is not null)),
  check ((approval = 'given') = (approval_on is not null)),
  check ((voided_at is null) = (voided_by is null)),
  exclude using gist (tenant with =, unit with =, daterange(valid_from, valid_to) with &&)
    where (voided_at is null)
);
create index term_unit on genji.term (tenant, unit);

-- Of the term that runs on its day.
create table genji.term_paper (
  tenant uuid not null,
  id uuid not null,
  -- Stays the same through its history.
  paper uuid not null,
  unit int not null,
  kind text not null check (kind in ('reminder', 'request', 'approval', 'extension')),
  document_no text check (document_no <> ''),
  -- Until when an extension lets the next election wait.
  until_on date,
  -- The day of the paper, or of the call.
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  recorded_at timestamptz not null default now(),
  voided_at timestamptz,
  effect uuid not null,
  voided_by uuid,
  primary key (tenant, id),
  foreign key (tenant, unit) references genji.unit (tenant, unit),
  foreign key (tenant, effect) references genji.effect (tenant, id),
  check ((kind = 'extension') = (until_on is not null)),
  check (kind not in ('approval', 'extension') or document_no is not null),
  check ((voided_at is null) = (voided_by is null)),
  exclude using gist (tenant with =, paper with =, daterange(valid_from, valid_to) with &&)
    where (voided_at is null)
);
create index term_paper_unit on genji.term_paper (tenant, unit);

do $$
declare
  t text;
begin
  foreach t in array array['term', 'term_paper'] loop
    execute format('create index %1$s_effect on genji.%1$I (tenant, effect)', t);
    execute format('create index %1$s_voided_by on genji.%1$I (tenant, voided_by)
      where voided_by is not null', t);
    execute format('alter table genji.%I enable row level security', t);
    execute format('alter table genji.%I force row level security', t);
    -- Like posts: when a committee is to be elected is no secret within the bureau.
    execute format('create policy of_tenant on genji.%I for select to genji_app
      using (tenant = (select genji.tenant()))', t);
    execute format('create policy writes on genji.%1$I for insert to genji_app
      with check (tenant = (select genji.tenant())
        and %1$I.unit <@ (select genji.scope(''unit_write'')))', t);
    execute format('create policy voids on genji.%1$I for update to genji_app
      using (tenant = (select genji.tenant())
        and %1$I.unit <@ (select genji.scope(''unit_write'')))', t);
    execute format('create policy recorded_now on genji.%I as restrictive for insert to genji_app
      with check (recorded_at = now() and voided_at is null)', t);
    execute format('create policy voided_once on genji.%I as restrictive for update to genji_app
      using (voided_at is null) with check (voided_at = now())', t);
    execute format('grant select, insert, update (voided_at, voided_by) on genji.%I to genji_app', t);
  end loop;
end $$;
