-- The opening of a request's transaction, and the scopes that it is opened with.

-- Raises GJ401 when the session is not alive or is not this person's, GJ409 when grants, tree or
-- business day moved since the caller worked out its scopes: the caller works them out again.
create function genji.open(p_token text, p_version bigint) returns void language plpgsql as $$
declare
  found_version bigint;
  found_day date;
begin
  if p_token is not null and not exists (
    select from account.open_session(p_token) s
     where s.person = genji.person() and s.tenant = genji.tenant()) then
    raise exception using errcode = 'GJ401', message = 'the session has ended';
  end if;
  select t.access_version, genji.business_day(t.tenant) into found_version, found_day
    from genji.tenant t where t.tenant = genji.tenant();
  if found_version is distinct from p_version or found_day is distinct from genji.today() then
    raise exception using errcode = 'GJ409', message = 'access moved';
  end if;
end $$;

-- The units that each permission reaches, from the actor's own grant rows and the tree of the day.
-- A unit that no longer lives belongs to the one that keeps its records, and to whoever reaches that;
-- a grant on a unit that does not live reaches nothing. Roles that exclude each other reach nothing
-- either, should one person hold them in spite of everything (docs/decisions/0002).
create function genji.reach() returns table (permission text, units int[])
language sql stable as $$
  with recursive living as (
    select s.unit from genji.unit_state s
     where s.tenant = genji.tenant() and s.voided_at is null
       and s.valid_from <= genji.today() and (s.valid_to is null or s.valid_to > genji.today())
  ), link as (
    select l.unit, l.parent, l.relation from genji.unit_link l
     where l.tenant = genji.tenant() and l.voided_at is null
       and l.valid_from <= genji.today() and (l.valid_to is null or l.valid_to > genji.today())
       and (l.relation = 'succeeded') = (l.unit not in (select v.unit from living v))
       and (l.relation = 'succeeded' or l.parent in (select v.unit from living v))
  ), held as (
    select g.unit, rp.permission, rp.reach, rp.office
      from genji.role_grant g join genji.role_permission rp on rp.role = g.role
     where g.tenant = genji.tenant() and g.person = genji.person()
       and g.approved_at is not null and g.ended_at is null
       and g.valid_from <= genji.today() and (g.valid_to is null or g.valid_to > genji.today())
  ), mine as (
    select distinct h.unit, h.permission, h.reach from held h
     where h.unit in (select v.unit from living v)
       and (select count(distinct o.office) from held o) = 1
  ), start (permission, unit, deep) as (
    select m.permission, m.unit, m.reach = 'unit-and-below' from mine m
     where m.reach in ('unit', 'unit-and-below')
    union
    select m.permission, l.unit, true from mine m join link l on l.parent = m.unit
     where m.reach = 'guided' and l.relation = 'guided'
  ), reached (permission, unit, deep) as (
    select s.permission, s.unit, s.deep from start s
    union
    select r.permission, l.unit, r.deep from reached r join link l on l.parent = r.unit
     where l.relation = 'succeeded' or (r.deep and l.relation = 'subordinate')
  )
  select r.permission, array_agg(distinct r.unit order by r.unit)
    from reached r group by r.permission
$$;
revoke all on function genji.open(text, bigint), genji.reach() from public;
grant execute on function genji.open(text, bigint), genji.reach() to genji_app;
