-- Rosters come in: what a batch needs, and what makes taking back a thousand effects at once cheap.

alter table genji.import_batch
  -- The day from which the file's rows hold.
  add column valid_on date not null,
  -- What the batch would do, as it was last shown: a commit of anything else is refused.
  add column fingerprint text not null,
  -- Lines and problems as they were committed, sealed: they name persons.
  add column sealed_report text;
grant update (fingerprint, sealed_report) on genji.import_batch to genji_app;

-- Rows by the effect that put or voided them.
do $$
declare
  t text;
begin
  foreach t in array array['unit_state', 'unit_link', 'headcount', 'place', 'person_detail',
      'roster_line', 'post_holding'] loop
    execute format('create index %1$s_effect on genji.%1$I (tenant, effect)', t);
    execute format('create index %1$s_voided_by on genji.%1$I (tenant, voided_by)
      where voided_by is not null', t);
  end loop;
end $$;
create index person_effect on genji.person (tenant, effect);
create index unit_effect on genji.unit (tenant, effect);
create index person_detail_number on genji.person_detail (tenant, id_number_index)
  where voided_at is null and id_number_index is not null;

-- Which of these keyed hashes somebody of the bureau carries, within reach or not. One number is
-- one person, so a row that claims a taken number must be refused by name; who has it is not told.
create function genji.numbers_held(p_indexes bytea[], p_on date) returns table (index bytea)
  language sql stable security definer set search_path = pg_catalog as $$
  select distinct d.id_number_index
    from unnest(p_indexes) as wanted (index)
    join genji.person_detail d on d.id_number_index = wanted.index
   where d.tenant = genji.tenant() and d.voided_at is null
     and (d.valid_to is null or d.valid_to > p_on)
     and genji.holds('roster_write')
$$;
revoke execute on function genji.numbers_held(bytea[], date) from public;
grant execute on function genji.numbers_held(bytea[], date) to genji_app;
-- All that the function's owner may read: rows of the tenant that asks.
create policy definer on genji.person_detail for select to genji_owner
  using (tenant = (select genji.tenant()));
