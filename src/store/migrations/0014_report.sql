-- The monthly report: what is sent to the units first, what they say to it, and what goes up. No
-- row is ever changed: what was told on a day stays what was told.

create table genji.monthly_report (
  tenant uuid not null,
  id uuid not null,
  -- The committee that reports.
  unit int not null,
  -- First day of the month that it is about.
  month date not null check (extract(day from month) = 1),
  -- What the draft says, as it was judged on the day of issue.
  content jsonb not null,
  issued_on date not null default genji.today(),
  -- First day on which it may go up; until then the units repair or answer.
  goes_up_on date not null check (goes_up_on >= issued_on),
  actor uuid not null,
  at timestamptz not null default now(),
  primary key (tenant, id),
  unique (tenant, unit, month),
  unique (tenant, id, unit, month, goes_up_on),
  foreign key (tenant, unit) references genji.unit (tenant, unit)
);

-- One gap that the draft names. It belongs to the unit that is named: that unit reads its own gaps
-- and nothing else of the report.
create table genji.report_gap (
  tenant uuid not null,
  id uuid not null,
  report uuid not null,
  issuer int not null,
  month date not null,
  goes_up_on date not null,
  unit int not null,
  -- Id of the duty, and the first day of the period that was missed.
  rule text not null,
  period_from date not null,
  -- What was missed, in words, and on whose word it was asked for.
  content jsonb not null,
  primary key (tenant, id),
  unique (tenant, id, unit, goes_up_on),
  unique (tenant, report, unit, rule, period_from),
  foreign key (tenant, report, issuer, month, goes_up_on)
    references genji.monthly_report (tenant, id, unit, month, goes_up_on) on update cascade,
  foreign key (tenant, unit) references genji.unit (tenant, unit)
);
create index report_gap_unit on genji.report_gap (tenant, unit, goes_up_on);

-- What the unit says to a gap, before the report goes up.
create table genji.report_answer (
  tenant uuid not null,
  id uuid not null,
  gap uuid not null,
  unit int not null,
  goes_up_on date not null,
  answer text not null check (answer <> ''),
  -- Only while the report waits.
  answered_on date not null default genji.today() check (answered_on < goes_up_on),
  actor uuid not null,
  at timestamptz not null default now(),
  primary key (tenant, id),
  foreign key (tenant, gap, unit, goes_up_on)
    references genji.report_gap (tenant, id, unit, goes_up_on)
);
create index report_answer_of on genji.report_answer (tenant, gap, at desc);

-- The report as it went up, without the gaps that were repaired.
create table genji.report_sent (
  tenant uuid not null,
  report uuid not null,
  unit int not null,
  month date not null,
  goes_up_on date not null,
  content jsonb not null,
  sent_on date not null default genji.today() check (sent_on >= goes_up_on),
  actor uuid not null,
  at timestamptz not null default now(),
  primary key (tenant, report),
  foreign key (tenant, report, unit, month, goes_up_on)
    references genji.monthly_report (tenant, id, unit, month, goes_up_on)
);

do $$
declare
  t text;
begin
  foreach t in array array['monthly_report', 'report_gap', 'report_answer', 'report_sent'] loop
    execute format('alter table genji.%I enable row level security', t);
    execute format('alter table genji.%I force row level security', t);
    execute format($f$create policy reads on genji.%1$I for select to genji_app
      using (tenant = (select genji.tenant())
        and coalesce(%1$I.unit <@ (select genji.scope('activity_read')), false))$f$, t);
    execute format('grant select, insert on genji.%I to genji_app', t);
  end loop;
  foreach t in array array['monthly_report', 'report_answer', 'report_sent'] loop
    execute format($f$create policy authors on genji.%1$I as restrictive for insert to genji_app
      with check (actor = (select genji.person()) and at = now())$f$, t);
  end loop;
end $$;

create policy writes on genji.monthly_report for insert to genji_app
  with check (tenant = (select genji.tenant()) and issued_on = (select genji.today())
    and coalesce(monthly_report.unit <@ (select genji.scope('activity_review')), false));
create policy writes on genji.report_gap for insert to genji_app
  with check (tenant = (select genji.tenant())
    and coalesce(report_gap.issuer <@ (select genji.scope('activity_review')), false)
    and coalesce(report_gap.unit <@ (select genji.scope('activity_review')), false));
create policy writes on genji.report_answer for insert to genji_app
  with check (tenant = (select genji.tenant()) and answered_on = (select genji.today())
    and coalesce(report_answer.unit <@ (select genji.scope('activity_write')), false));
create policy writes on genji.report_sent for insert to genji_app
  with check (tenant = (select genji.tenant()) and sent_on = (select genji.today())
    and coalesce(report_sent.unit <@ (select genji.scope('activity_review')), false));
