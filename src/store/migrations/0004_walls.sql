-- Row security: the second wall. The first is `may` in engines/org; the two share no code.
-- Lists are read once per statement: each stands in a sub-select that names no column.
-- The coalesce of the read policies changes no answer. Without it the planner takes the scope for
-- one row in two hundred, multiplies that with the scope that the query states itself, expects a few
-- hundred rows where there are a hundred thousand, and sorts them (measured on 1,000,000 rows: 344 ms
-- for a cadre of 167 units, 4 ms with it).

do $$
declare t regclass;
begin
  for t in select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'genji' and c.relkind = 'r' and c.relname <> 'migration' loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
  end loop;
end $$;

-- The bureau itself and its tree: visible to everybody of the tenant.
create policy of_tenant on genji.tenant for select to genji_app
  using (tenant = (select genji.tenant()));
create policy counts on genji.tenant for update to genji_app
  using (tenant = (select genji.tenant())) with check (tenant = (select genji.tenant()));
create policy begins on genji.tenant for insert to genji_app
  with check (tenant = (select genji.tenant()));

-- Which bureaus there are, and that roles changed: for the server itself when it starts.
create policy starts on genji.tenant for all to genji_owner using (true) with check (true);

create policy of_tenant on genji.unit for select to genji_app
  using (tenant = (select genji.tenant()));
create policy founds on genji.unit for insert to genji_app
  with check (tenant = (select genji.tenant())
    and (select genji.holds('unit_write') or genji.founding())
    and (not outside or (select 1 <@ genji.scope('unit_write'))));

create policy of_tenant on genji.unit_state for select to genji_app
  using (tenant = (select genji.tenant()));
create policy writes on genji.unit_state for insert to genji_app
  with check (tenant = (select genji.tenant())
    and unit_state.unit <@ (select genji.scope('unit_write')));
create policy voids on genji.unit_state for update to genji_app
  using (tenant = (select genji.tenant())
    and unit_state.unit <@ (select genji.scope('unit_write')));
-- Outside bodies stand in nobody's reach: whoever writes the bureau's first unit names them.
create policy names_outside on genji.unit_state for insert to genji_app
  with check (tenant = (select genji.tenant()) and outside
    and (select 1 <@ genji.scope('unit_write')));
create policy voids_outside on genji.unit_state for update to genji_app
  using (tenant = (select genji.tenant()) and outside
    and (select 1 <@ genji.scope('unit_write')));

-- A link needs both ends: nothing is moved in from elsewhere, nothing is moved away unasked.
create policy of_tenant on genji.unit_link for select to genji_app
  using (tenant = (select genji.tenant()));
create policy writes on genji.unit_link for insert to genji_app
  with check (tenant = (select genji.tenant())
    and unit_link.unit <@ (select genji.scope('unit_write'))
    and unit_link.parent <@ (select genji.scope('unit_write')));
create policy voids on genji.unit_link for update to genji_app
  using (tenant = (select genji.tenant())
    and unit_link.unit <@ (select genji.scope('unit_write')));

create policy of_tenant on genji.place for select to genji_app
  using (tenant = (select genji.tenant()));
create policy writes on genji.place for insert to genji_app
  with check (tenant = (select genji.tenant())
    and place.unit <@ (select genji.scope('unit_write')));
create policy voids on genji.place for update to genji_app
  using (tenant = (select genji.tenant())
    and place.unit <@ (select genji.scope('unit_write')));

create policy of_tenant on genji.post_holding for select to genji_app
  using (tenant = (select genji.tenant()));
create policy writes on genji.post_holding for insert to genji_app
  with check (tenant = (select genji.tenant())
    and post_holding.unit <@ (select genji.scope('unit_write')));
create policy voids on genji.post_holding for update to genji_app
  using (tenant = (select genji.tenant())
    and post_holding.unit <@ (select genji.scope('unit_write')));

create policy reads on genji.headcount for select to genji_app
  using (tenant = (select genji.tenant())
    and coalesce(headcount.unit <@ (select genji.scope('roster_read')), false));
create policy writes on genji.headcount for insert to genji_app
  with check (tenant = (select genji.tenant())
    and headcount.unit <@ (select genji.scope('roster_write')));
create policy voids on genji.headcount for update to genji_app
  using (tenant = (select genji.tenant())
    and headcount.unit <@ (select genji.scope('roster_write')));

-- Persons: through the unit that owns the row, or because it is oneself.
create policy of_tenant on genji.person for select to genji_app
  using (tenant = (select genji.tenant()));
create policy enrols on genji.person for insert to genji_app
  with check (tenant = (select genji.tenant())
    and (select genji.holds('roster_write') or genji.holds('account_manage')));

create policy reads on genji.person_detail for select to genji_app
  using (tenant = (select genji.tenant())
    and (coalesce(person_detail.unit <@ (select genji.scope('roster_read')), false)
      or person_detail.person = (select genji.person())));
create policy writes on genji.person_detail for insert to genji_app
  with check (tenant = (select genji.tenant())
    and person_detail.unit <@ (select genji.scope('roster_write')));
-- Whoever opens accounts may name somebody who stands on no roster, and nothing more of him.
create policy names on genji.person_detail for insert to genji_app
  with check (tenant = (select genji.tenant())
    and person_detail.unit <@ (select genji.scope('account_manage'))
    and born_on is null and id_number_sealed is null and mobile_sealed is null);
create policy voids on genji.person_detail for update to genji_app
  using (tenant = (select genji.tenant())
    and person_detail.unit <@ (select genji.scope('roster_write')));

create policy reads on genji.roster_line for select to genji_app
  using (tenant = (select genji.tenant())
    and (coalesce(roster_line.unit <@ (select genji.scope('roster_read')), false)
      or coalesce(roster_line.team <@ (select genji.scope('roster_read')), false)
      or roster_line.person = (select genji.person())));
create policy writes on genji.roster_line for insert to genji_app
  with check (tenant = (select genji.tenant())
    and roster_line.unit <@ (select genji.scope('roster_write')));
create policy names on genji.roster_line for insert to genji_app
  with check (tenant = (select genji.tenant()) and standing = 'known'
    and roster_line.unit <@ (select genji.scope('account_manage')));
create policy voids on genji.roster_line for update to genji_app
  using (tenant = (select genji.tenant())
    and roster_line.unit <@ (select genji.scope('roster_write')));

create policy of_tenant on genji.effect for select to genji_app
  using (tenant = (select genji.tenant()));
create policy acts on genji.effect for insert to genji_app
  with check (tenant = (select genji.tenant()) and actor = (select genji.person()));

-- Grants: one's own, or all for whoever grants.
create policy known on genji.role_permission for select to genji_app using (true);
create policy from_catalogue on genji.role_permission for all to genji_owner
  using (true) with check (true);
create policy reads on genji.role_grant for select to genji_app
  using (tenant = (select genji.tenant())
    and (role_grant.person = (select genji.person())
      or role_grant.unit <@ (select genji.scope('grant_manage'))
      or role_grant.unit <@ (select genji.scope('account_manage'))
      or role_grant.unit <@ (select genji.scope('audit_read'))));
create policy requests on genji.role_grant for insert to genji_app
  with check (tenant = (select genji.tenant()) and requested_by = (select genji.person())
    and requested_at = now() and not first_run and approved_by is null and refused_by is null
    and ended_by is null and ended_at is null
    and (role_grant.unit <@ (select genji.scope('grant_manage'))
      or role_grant.unit <@ (select genji.scope('unit_write'))
      or role_grant.unit <@ (select genji.scope('account_manage'))));
-- The grants that a bureau starts with, in the very transaction that founds it.
create policy starts on genji.role_grant for insert to genji_app
  with check (tenant = (select genji.tenant()) and requested_by = (select genji.person())
    and first_run and (select genji.founding()));
create policy decides on genji.role_grant for update to genji_app
  using (tenant = (select genji.tenant())
    and role_grant.unit <@ (select genji.scope('grant_manage')))
  with check (tenant = (select genji.tenant())
    and role_grant.unit <@ (select genji.scope('grant_manage'))
    and (ended_at is null) = (ended_by is null));
-- keep_offices_apart() looks at all grants of a person, whoever approves.
create policy definer on genji.role_grant for select to genji_owner using (true);

-- Gatherings.
do $$
declare t text;
begin
  foreach t in array array['gathering', 'part', 'ballot', 'gathering_revision'] loop
    execute format($f$create policy reads on genji.%1$I for select to genji_app
      using (tenant = (select genji.tenant())
        and coalesce(%1$I.unit <@ (select genji.scope('activity_read')), false))$f$, t);
    execute format($f$create policy writes on genji.%1$I for insert to genji_app
      with check (tenant = (select genji.tenant())
        and %1$I.unit <@ (select genji.scope('activity_write')))$f$, t);
  end loop;
end $$;
create policy reads on genji.attendance for select to genji_app
  using (tenant = (select genji.tenant())
    and coalesce(attendance.unit <@ (select genji.scope('activity_read')), false));
create policy writes on genji.attendance for insert to genji_app
  with check (tenant = (select genji.tenant())
    and attendance.unit <@ (select genji.scope('activity_write')));
create policy changes on genji.gathering for update to genji_app
  using (tenant = (select genji.tenant())
    and gathering.unit <@ (select genji.scope('activity_write')))
  with check (tenant = (select genji.tenant()) and changed_by = (select genji.person())
    and gathering.unit <@ (select genji.scope('activity_write')));
create policy authors on genji.gathering as restrictive for insert to genji_app
  with check (created_by = (select genji.person()) and changed_by = (select genji.person()));
create policy authors on genji.gathering_revision as restrictive for insert to genji_app
  with check (actor = (select genji.person()) and at = now());
-- What hangs on a gathering is written anew with every save; gathering_revision keeps each state.
do $$
declare t text;
begin
  foreach t in array array['part', 'ballot', 'attendance'] loop
    execute format($f$create policy replaces on genji.%1$I for delete to genji_app
      using (tenant = (select genji.tenant())
        and %1$I.unit <@ (select genji.scope('activity_write')))$f$, t);
  end loop;
end $$;

create policy records on genji.handle_used for insert to genji_app
  with check (tenant = (select genji.tenant()) and (select genji.holds('activity_write')));
create policy starts on genji.handle_used for select to genji_owner using (true);

create policy reads on genji.import_batch for select to genji_app
  using (tenant = (select genji.tenant())
    and import_batch.unit <@ (select genji.scope('roster_write')));
create policy writes on genji.import_batch for insert to genji_app
  with check (tenant = (select genji.tenant()) and created_by = (select genji.person())
    and import_batch.unit <@ (select genji.scope('roster_write')));
create policy changes on genji.import_batch for update to genji_app
  using (tenant = (select genji.tenant())
    and import_batch.unit <@ (select genji.scope('roster_write')));

-- Audit: everybody writes under the own name, auditors read, the sealer chains.
create policy records on genji.audit_event for insert to genji_app
  with check (tenant = (select genji.tenant())
    and actor = (select genji.person()));
-- An event without a unit (a sign-in, a refusal) belongs to the bureau itself: its first unit.
create policy reads on genji.audit_event for select to genji_app
  using (tenant = (select genji.tenant())
    and coalesce(coalesce(audit_event.unit, 1) <@ (select genji.scope('audit_read')), false));
create policy records_account on genji.audit_event for insert to genji_account with check (true);
create policy seals on genji.audit_event for select to genji_sealer using (true);
create policy seals on genji.audit_seal for all to genji_sealer using (true) with check (true);
create policy seals on genji.audit_head for all to genji_sealer using (true) with check (true);
create policy seals on genji.audit_checkpoint for all to genji_sealer
  using (true) with check (true);
create policy seals on genji.tenant for select to genji_sealer using (true);
create policy seen on genji.audit_seal for select to genji_app
  using (tenant = (select genji.tenant()) and (select genji.holds('audit_read')));
create policy seen on genji.audit_checkpoint for select to genji_app
  using (tenant = (select genji.tenant()) and (select genji.holds('audit_read')));

-- Recording time is the database's, and what was voided stays voided: whatever else a role may write.
do $$
declare t text;
begin
  foreach t in array array['unit_state', 'unit_link', 'headcount', 'place', 'person_detail',
      'roster_line', 'post_holding'] loop
    execute format('create policy recorded_now on genji.%I as restrictive for insert to genji_app
      with check (recorded_at = now() and voided_at is null)', t);
    execute format('create policy voided_once on genji.%I as restrictive for update to genji_app
      using (voided_at is null) with check (voided_at = now())', t);
  end loop;
  foreach t in array array['unit', 'person'] loop
    execute format('create policy recorded_now on genji.%I as restrictive for insert to genji_app
      with check (recorded_at = now())', t);
  end loop;
end $$;
create policy recorded_now on genji.effect as restrictive for insert to genji_app
  with check (at = now());

-- Rights: insert and read; the only columns that may change are those that end a row.
grant select on all tables in schema genji to genji_app;
revoke select on genji.migration, genji.audit_head from genji_app;
grant insert on genji.handle_used, genji.tenant, genji.effect, genji.unit, genji.unit_state, genji.unit_link,
  genji.headcount, genji.place, genji.person, genji.person_detail, genji.roster_line,
  genji.post_holding, genji.role_grant,
  genji.import_batch, genji.gathering, genji.part, genji.ballot, genji.attendance,
  genji.gathering_revision to genji_app;
grant update (next_unit, access_version) on genji.tenant to genji_app;
grant update (voided_at, voided_by) on genji.unit_state, genji.unit_link, genji.headcount,
  genji.place, genji.person_detail, genji.roster_line, genji.post_holding to genji_app;
grant update (approved_by, approved_at, refused_by, ended_by, ended_at)
  on genji.role_grant to genji_app;
grant update (sealed_file, choices, summary, status, ended_by, ended_at)
  on genji.import_batch to genji_app;
grant update (held_on, starts_at, ends_at, place, host, host_name, recorder, recorder_name,
  title, year_of_account, status, late_reason, version, recorded_at, changed_by, changed_at)
  on genji.gathering to genji_app;
grant delete on genji.part, genji.ballot, genji.attendance to genji_app;
-- Number, moment and transaction of an event are the database's own.
grant insert (tenant, actor, action, object_type, object_id, unit, ok, detail)
  on genji.audit_event to genji_app, genji_account;

grant select on genji.tenant, genji.audit_event to genji_sealer;
grant select, insert on genji.audit_seal, genji.audit_checkpoint to genji_sealer;
grant select, insert, update on genji.audit_head to genji_sealer;
