-- After 0034, which counts anew what oneself did: whatever is counted by then is kept as it is.
-- How often oneself signed such a review, beside everything that was counted before.
alter function genji.own_acts() rename to own_acts_before_0035;
create function genji.own_acts()
  returns table (source text, col text, count int, first_at timestamptz, last_at timestamptz)
  language sql stable security definer set search_path = pg_catalog as $$
  select a.source, a.col, a.count, a.first_at, a.last_at from genji.own_acts_before_0035() a
   union all
  select 'genji.emergency_review', 'actor', count(*)::int, min(r.at), max(r.at)
    from genji.emergency_review r
   where r.tenant = genji.tenant() and r.actor = genji.person()
  having count(*) > 0
$$;
revoke execute on function genji.own_acts_before_0035() from genji_app;
revoke execute on function genji.own_acts() from public;
grant execute on function genji.own_acts() to genji_app;
