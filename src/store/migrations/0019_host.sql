-- Where a branch has no committee, whoever hosted a gathering confirms its record or returns it: a
-- right that comes with having hosted it, not with a role (docs/decisions/0021).

alter table genji.gathering_review
  drop constraint gathering_review_verdict_check,
  drop constraint gathering_review_check,
  add constraint gathering_review_verdict_check
    check (verdict in ('accepted', 'returned', 'confirmed')),
  add constraint gathering_review_check check (verdict <> 'returned' or note is not null);
create index gathering_host on genji.gathering (tenant, host, held_on)
  where status = 'recorded' and host is not null;

-- Whether a unit that keeps people is led by those in office alone: somebody is, and nobody has a
-- seat in a body of it. Where nobody is in office on record, nobody knows. A group keeps no people
-- of its own; of a unit that is kept by numbers alone neither stands on record.
create function genji.without_committee(p_unit int, p_on date) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return exists (select from genji.post_holding p
          where p.tenant = genji.tenant() and p.unit = p_unit and p.voided_at is null
            and p.valid_from <= p_on and (p.valid_to is null or p.valid_to > p_on))
     and not exists (select from genji.post_holding p
          where p.tenant = genji.tenant() and p.unit = p_unit and p.body is not null
            and p.voided_at is null
            and p.valid_from <= p_on and (p.valid_to is null or p.valid_to > p_on))
     and exists (select from genji.roster_line l
          where l.tenant = genji.tenant() and l.unit = p_unit and l.standing <> 'known'
            and l.voided_at is null);
end $$;
revoke execute on function genji.without_committee(int, date) from public;
grant execute on function genji.without_committee(int, date) to genji_app;

-- The host sees the record with what hangs on it, and nothing else of the unit. Permissive policies
-- are tried from the last name to the first: that of `reads` answers for nearly every row before the
-- list below has to be worked out. A host who is not known is none: after a null the rest of a
-- condition would have to be asked all the same.
create policy by_host on genji.gathering for select to genji_app
  using (tenant = (select genji.tenant()) and status = 'recorded'
    and coalesce(gathering.host = (select genji.person()), false)
    and genji.without_committee(gathering.unit, gathering.held_on));
create function genji.hosted() returns uuid[] language sql stable as $$
  select array(select g.id from genji.gathering g
                where g.tenant = genji.tenant() and g.host = genji.person()
                  and g.status = 'recorded' and genji.without_committee(g.unit, g.held_on))
$$;
do $$
declare t text;
begin
  foreach t in array array['part', 'ballot', 'attendance', 'sitting', 'gathering_review'] loop
    execute format($f$create policy by_host on genji.%1$I for select to genji_app
      using (tenant = (select genji.tenant())
        and %1$I.gathering = any((select genji.hosted())::uuid[]))$f$, t);
  end loop;
end $$;
-- Whether oneself wrote a state of it.
create policy by_host on genji.gathering_revision for select to genji_app
  using (tenant = (select genji.tenant()) and actor = (select genji.person())
    and gathering_revision.gathering = any((select genji.hosted())::uuid[]));

-- As long as nobody has said anything of the present state. That the host wrote none of it, the
-- trigger holds that keeps reviewers apart from authors.
create function genji.host_speaks(p_gathering uuid, p_version int) returns boolean
  language sql stable as $$
  select exists (select from genji.gathering g
          where g.tenant = genji.tenant() and g.id = p_gathering and g.version = p_version
            and g.status = 'recorded' and g.host = genji.person()
            and genji.without_committee(g.unit, g.held_on))
     and not exists (select from genji.gathering_review r
          where r.tenant = genji.tenant() and r.gathering = p_gathering and r.version = p_version)
$$;
create policy hosts on genji.gathering_review for insert to genji_app
  with check (tenant = (select genji.tenant()) and verdict in ('confirmed', 'returned')
    and genji.host_speaks(gathering_review.gathering, gathering_review.version));
alter policy writes on genji.gathering_review
  with check (tenant = (select genji.tenant()) and verdict <> 'confirmed'
    and gathering_review.unit <@ (select genji.scope('activity_review')));

-- The number by which a saved state is drawn for the sample, as `engines/activity/review.ts` works
-- it out: lists ask it, so that what nobody drew is not read again and again.
create function genji.draw(p_record uuid, p_version int) returns int
  language sql immutable as $$
  select ((((('x' || right(p_record::text, 12))::bit(48)::bigint % 1000003 + p_version) * 48271)
            % 2147483647) % 10000)::int
$$;
grant execute on function genji.draw(uuid, int) to genji_app;
