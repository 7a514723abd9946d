-- The own file tells which right is barred to the person herself, and to nobody else; never that a
-- confined case is there: whoever decides it tells her, on paper and in time. The function is taken
-- as it stands, so that what others added before stays in it.
do $$
declare
  whole text := pg_get_functiondef('genji.person_file(uuid)'::regprocedure);
  cases constant text := E'e.party_case = c.id\n     where c.tenant = genji.tenant()';
  mark constant text := E'\n  )\n  select f.source, f.col,';
begin
  if position(mark in whole) = 0 or position(cases in whole) = 0 then
    raise exception 'genji.person_file is not as this migration expects it';
  end if;
  whole := replace(whole, cases, cases || ' and not c.confined');
  execute replace(whole, mark, $f$
     union all
    select 'genji.case_bar', 'person', b.id::text, null, b.valid_from, b.recorded_at, null,
           jsonb_build_object('to', b.valid_to, 'voidedAt', b.voided_at)
      from genji.case_bar b
     where b.tenant = genji.tenant() and b.person in (select person from who)$f$ || mark);
end $$;
