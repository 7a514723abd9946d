-- A quota counts over a whole committee, of which a branch reads its own cases alone: so that its
-- step can say that no place is left, a sum over these units is told to whoever reads cases of one
-- of them. A number and no name, of cases that are not sealed.
create function genji.places_taken(p_units int[], p_handle text, p_from date, p_to date,
    p_waits text, p_takes text, p_frees text)
  returns table (taken int, under_way int)
  language sql stable security definer set search_path = pg_catalog as $$
  select count(*) filter (where s.took >= p_from and s.took < p_to and not s.freed)::int,
         count(*) filter (where s.waits and s.took is null and e.party_case is null)::int
    from genji.party_case c
    cross join lateral (
      select max(t.on_day) filter (where t.step || ' ' || t.outcome = p_takes) as took,
             coalesce(bool_or(t.step || ' ' || t.outcome = p_frees), false) as freed,
             coalesce(bool_or(t.step = p_waits), false) as waits
        from genji.case_step t
       where t.tenant = c.tenant and t.party_case = c.id and t.voided_at is null
    ) s
    left join genji.case_end e on e.tenant = c.tenant and e.party_case = c.id
   where c.tenant = genji.tenant() and c.handle = p_handle and not c.sealed
     and c.unit = any(p_units)
     and exists (select from unnest(p_units) u where u <@ genji.scope('case_read'))
$$;
revoke execute on function genji.places_taken(int[], text, date, date, text, text, text)
  from public;
grant execute on function genji.places_taken(int[], text, date, date, text, text, text)
  to genji_app;
