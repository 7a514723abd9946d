-- The opening of a request's transaction, and the scopes that it is opened with.

-- Raises GJ401 when the session is not alive or is not this person's, GJ409 when grants, tree or
-- business day moved since the caller worked out its scopes: the caller works them out again.
create function genji.open(p_token text, p_version bigint) returns void language plpgsql as $$
declare
  found_version bigint;
  found_day date;
begin
  if p_token is not null and not exists (
    select from account.open_session(p_token) s where s.person = genji.person()) then
    raise exception using errcode = 'GJ401', message = 'the session has ended';
  end if;
  select t.access_version, genji.business_day(t.tenant) into found_version, found_day
    from genji.tenant t where t.tenant = genji.tenant();
  if found_version is distinct from p_version or found_day is distinct from genji.today() then
    raise exception using errcode = 'GJ409', message = 'access moved';
  end if;
end $$;

-- The units that each permission reaches, from the actor's own grant rows and the tree of the day.
create function genji.reach() returns table (permission text, units int[])
language sql stable as $$
  with recursive mine as (
    select g.unit, rp.permission, rp.reach
      from genji.role_grant g join genji.role_permission rp on rp.role = g.role
     where g.tenant = genji.tenant() and g.person = genji.person()
       and g.approved_at is not null and g.ended_at is null
       and g.valid_from <= genji.today() and (g.valid_to is null or g.valid_to > genji.today())
  ), link as (
    select l.unit, l.parent, l.relation from genji.unit_link l
     where l.tenant = genji.tenant() and l.voided_at is null
       and l.valid_from <= genji.today() and (l.valid_to is null or l.valid_to > genji.today())
  ), below as (
    select distinct m.unit as top, m.unit from mine m where m.reach <> 'unit'
    union
    select b.top, l.unit from below b join link l on l.parent = b.unit
     where l.relation in ('subordinate', 'succeeded')
  ), guided as (
    select b.top, l.unit from below b join link l on l.parent = b.unit
     where l.relation = 'guided'
    union
    select g.top, l.unit from guided g join link l on l.parent = g.unit
     where l.relation in ('subordinate', 'succeeded')
  ), reached as (
    select m.permission, m.unit from mine m where m.reach = 'unit'
    union
    select m.permission, b.unit from mine m join below b on b.top = m.unit
     where m.reach = 'unit-and-below'
    union
    select m.permission, g.unit from mine m join guided g on g.top = m.unit
     where m.reach = 'guided'
  )
  select r.permission, array_agg(r.unit order by r.unit) from reached r group by r.permission
$$;
revoke all on function genji.open(text, bigint), genji.reach() from public;
grant execute on function genji.open(text, bigint), genji.reach() to genji_app;
