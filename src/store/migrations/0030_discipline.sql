-- Sanctions and dispositions: cases that fewer read than a sealed one, and the rights that they bar
-- (docs/decisions/0034).

-- Confined: behind a seal of its own. Nobody else learns even that such a case is there.
alter table genji.party_case
  add column confined boolean not null default false,
  add check (not confined or sealed),
  add unique (tenant, id, confined);
do $$
declare t text;
begin
  foreach t in array array['case_step', 'case_sealed', 'case_end', 'case_conclusion'] loop
    execute format('alter table genji.%I
      add column confined boolean not null default false,
      add foreign key (tenant, party_case, confined)
        references genji.party_case (tenant, id, confined)', t);
  end loop;
end $$;
-- How a confined case ended is for nobody else to read.
alter table genji.case_conclusion add check (not confined);

-- Rights that a case bars, as its steps say. Made anew with every step; what no longer holds is voided.
create table genji.case_bar (
  tenant uuid not null,
  id uuid not null,
  party_case uuid not null,
  unit int not null,
  confined boolean not null check (confined),
  person uuid not null,
  -- Id of the right, as in kernel/rights.ts.
  barred text not null check (barred <> ''),
  -- May not; or had better not.
  weight text not null check (weight in ('must', 'normally')),
  valid_from date not null,
  -- Null: until somebody gives it back.
  valid_to date check (valid_to > valid_from),
  recorded_at timestamptz not null default now(),
  voided_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, party_case, confined)
    references genji.party_case (tenant, id, confined),
  foreign key (tenant, unit) references genji.unit (tenant, unit),
  foreign key (tenant, person) references genji.person (tenant, person)
);
create index case_bar_person on genji.case_bar (tenant, person) where voided_at is null;
create index case_bar_case on genji.case_bar (tenant, party_case);
create index case_bar_unit on genji.case_bar (tenant, unit);

-- Whoever keeps discipline, and nobody who only keeps reviews or reads cases.
do $$
declare t text;
begin
  alter table genji.case_bar enable row level security;
  alter table genji.case_bar force row level security;
  create policy dossier on genji.case_bar for select to genji_owner
    using (tenant = (select genji.tenant()));
  foreach t in array array['party_case', 'case_step', 'case_sealed', 'case_end'] loop
    execute format($f$create policy confined on genji.%1$I as restrictive for all to genji_app
      using (not confined
        or coalesce(%1$I.unit <@ (select genji.scope('case_discipline')), false))
      with check (not confined
        or coalesce(%1$I.unit <@ (select genji.scope('case_discipline')), false))$f$, t);
  end loop;
  foreach t in array array['party_case', 'case_step', 'case_sealed', 'case_end', 'case_bar'] loop
    execute format($f$create policy reads_confined on genji.%1$I for select to genji_app
      using (tenant = (select genji.tenant()) and confined
        and coalesce(%1$I.unit <@ (select genji.scope('case_discipline')), false))$f$, t);
    execute format($f$create policy keeps_confined on genji.%1$I for insert to genji_app
      with check (tenant = (select genji.tenant()) and confined
        and coalesce(%1$I.unit <@ (select genji.scope('case_discipline')), false))$f$, t);
  end loop;
  foreach t in array array['party_case', 'case_step', 'case_bar'] loop
    execute format($f$create policy changes_confined on genji.%1$I for update to genji_app
      using (tenant = (select genji.tenant()) and confined
        and coalesce(%1$I.unit <@ (select genji.scope('case_discipline')), false))$f$, t);
  end loop;
end $$;
create policy recorded_now on genji.case_bar as restrictive for insert to genji_app
  with check (recorded_at = now() and voided_at is null);
create policy voided_once on genji.case_bar as restrictive for update to genji_app
  using (voided_at is null) with check (voided_at = now());
grant select, insert, update (voided_at) on genji.case_bar to genji_app;
create policy opens_confined on genji.handle_used for insert to genji_app
  with check (tenant = (select genji.tenant()) and (select genji.holds('case_discipline')));

-- Nobody reads what is sealed about him, whatever he keeps about others.
create function genji.own_sealed() returns uuid[]
  language sql stable security definer set search_path = pg_catalog as $$
  select array(
    select c.id from genji.party_case c
     where c.tenant = genji.tenant() and c.person = genji.person() and c.sealed
     union all
    select c.id from genji.person_merge m
      join genji.party_case c on c.tenant = m.tenant and c.person = m.gone and c.sealed
     where m.tenant = genji.tenant() and m.kept = genji.person() and m.voided_at is null)
$$;
revoke execute on function genji.own_sealed() from public;
grant execute on function genji.own_sealed() to genji_app;
create policy not_ones_own on genji.party_case as restrictive for select to genji_app
  using (not sealed or party_case.id <> all((select genji.own_sealed())::uuid[]));
do $$
declare t text;
begin
  foreach t in array array['case_step', 'case_sealed', 'case_end', 'case_bar'] loop
    execute format($f$create policy not_ones_own on genji.%1$I as restrictive for select to genji_app
      using (%1$I.party_case <> all((select genji.own_sealed())::uuid[]))$f$, t);
  end loop;
end $$;

-- Whether a right of somebody is barred on a day: all that others learn of a confined case. Only of
-- whoever stands on that day in a unit whose roster or record the reader keeps; no day on which it
-- begins or ends, and no reason, is in the answer.
create function genji.barred_on(p_barred text, p_persons uuid[], p_days date[])
  returns table (person uuid, day date, weight text)
  language sql stable security definer set search_path = pg_catalog as $$
  with reach as materialized (
    select coalesce(genji.scope('roster_read'), '{}') + coalesce(genji.scope('activity_draft'), '{}')
             as units
  ), asked as materialized (
    select distinct a.person, a.day from unnest(p_persons, p_days) a (person, day)
     where exists (select from genji.roster_line l, reach r
                    where l.tenant = genji.tenant() and l.person = a.person and l.voided_at is null
                      and l.valid_from <= a.day and (l.valid_to is null or l.valid_to > a.day)
                      and (l.unit <@ r.units or l.team <@ r.units))
        or exists (select from genji.post_holding p, reach r
                    where p.tenant = genji.tenant() and p.person = a.person and p.voided_at is null
                      and p.valid_from <= a.day and (p.valid_to is null or p.valid_to > a.day)
                      and p.unit <@ r.units)
  ), whose as (
    select a.person as who, a.person, a.day from asked a
     union all
    select m.gone, a.person, a.day from asked a
      join genji.person_merge m on m.tenant = genji.tenant() and m.kept = a.person
       and m.voided_at is null
  )
  select distinct w.person, w.day, b.weight
    from whose w
    join genji.case_bar b on b.tenant = genji.tenant() and b.person = w.who and b.voided_at is null
     and b.barred = p_barred and b.valid_from <= w.day
     and (b.valid_to is null or b.valid_to > w.day)
$$;
revoke execute on function genji.barred_on(text, uuid[], date[]) from public;
grant execute on function genji.barred_on(text, uuid[], date[]) to genji_app;

-- Whether an act belongs to a standing step, of a confined case too: such an act is taken back with
-- its step alone, also by whoever does not learn which step that is.
create function genji.kept_by_step(p_effect uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from genji.case_step s
                  where s.tenant = genji.tenant() and s.effects @> array[p_effect]
                    and s.voided_at is null)
$$;
revoke execute on function genji.kept_by_step(uuid) from public;
grant execute on function genji.kept_by_step(uuid) to genji_app;
