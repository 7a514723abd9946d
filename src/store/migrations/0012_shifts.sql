-- Who has which shift on which day, for as long as a gathering may need to know; and in which way it
-- was established that somebody came.

-- One month of a unit as one import said it. The latest that stands is the table of the month:
-- importing again replaces it, and undoing brings back the one before.
create table genji.duty_month (
  tenant uuid not null,
  id uuid not null,
  unit int not null,
  -- Its first day.
  month date not null check (extract(day from month) = 1),
  batch uuid not null,
  -- The day from which nobody reads it any more; it is deleted then.
  kept_until date not null check (kept_until > month),
  recorded_at timestamptz not null default now(),
  voided_at timestamptz,
  primary key (tenant, id),
  unique (tenant, id, unit),
  foreign key (tenant, unit) references genji.unit (tenant, unit),
  foreign key (tenant, batch) references genji.import_batch (tenant, id)
);
create index duty_month_unit on genji.duty_month (tenant, unit, month, id desc);
create index duty_month_batch on genji.duty_month (tenant, batch);

create table genji.duty_shift (
  tenant uuid not null,
  duty_month uuid not null,
  unit int not null,
  person uuid not null,
  name text not null,
  on_day date not null,
  -- As the paper says it, and what the unit says it means.
  word text not null check (word <> ''),
  meaning text not null check (meaning in ('here', 'away', 'by-day', 'by-night', 'rest')),
  primary key (tenant, duty_month, person, on_day),
  foreign key (tenant, duty_month, unit) references genji.duty_month (tenant, id, unit)
    on delete cascade,
  foreign key (tenant, person) references genji.person (tenant, person)
);
create index duty_shift_person on genji.duty_shift (tenant, person, on_day);

do $$
declare
  t text;
begin
  foreach t in array array['duty_month', 'duty_shift'] loop
    execute format('alter table genji.%I enable row level security', t);
    execute format('alter table genji.%I force row level security', t);
    execute format($f$create policy reads on genji.%1$I for select to genji_app
      using (tenant = (select genji.tenant())
        and coalesce(%1$I.unit <@ (select genji.scope('roster_read')), false))$f$, t);
    execute format($f$create policy writes on genji.%1$I for insert to genji_app
      with check (tenant = (select genji.tenant())
        and %1$I.unit <@ (select genji.scope('roster_write')))$f$, t);
    execute format('grant select, insert on genji.%I to genji_app', t);
  end loop;
end $$;
create policy voids on genji.duty_month for update to genji_app
  using (tenant = (select genji.tenant())
    and duty_month.unit <@ (select genji.scope('roster_write')));
grant update (voided_at) on genji.duty_month to genji_app;
-- Only what is past its day goes.
create policy forgets on genji.duty_month for delete to genji_app
  using (tenant = (select genji.tenant())
    and duty_month.unit <@ (select genji.scope('roster_write'))
    and kept_until <= (select genji.today()));
grant delete on genji.duty_month to genji_app;

-- In which way it was established that somebody came, and at what time where that was told.
alter table genji.attendance
  add column way text check (way in ('roll-call', 'number', 'sheet')),
  add column came_at time,
  add check (mark = 'present' or (way is null and came_at is null));
