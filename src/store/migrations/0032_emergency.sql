-- Opening something outside the own reach for a few hours, in need: a grant row like every other, so
-- that both walls hold it, with an end by the clock. Its holder asks for it, a second person who
-- grants agrees, the hours run from that moment, and a third one signs what was read afterwards.
alter table genji.role_permission
  add column most_hours smallint check (most_hours between 1 and 24);

alter table genji.role_grant
  add column hours smallint check (hours between 1 and 24),
  -- Set when it is approved: the end of the hours.
  add column until_at timestamptz,
  -- One person's file alone. The name is as the holder wrote it; whose it is, is looked up when it is
  -- approved, so that nobody learns by asking who stands on a roster.
  add column about uuid,
  add column about_name text check (about_name <> ''),
  add foreign key (tenant, about) references genji.person (tenant, person),
  drop constraint not_for_oneself,
  add constraint not_for_oneself check (first_run or requested_by <> person or hours is not null),
  add constraint emergency_whole check (
    case when hours is null then until_at is null and about_name is null and about is null
         else for_grant is null and requested_by = person and not first_run
           and coalesce(valid_to - valid_from <= 2, false)
           and (approved_by is null) = (until_at is null)
           and coalesce(about <> person, true)
           and (about is not null) = (about_name is not null and approved_by is not null) end);
create index role_grant_hours on genji.role_grant (tenant, unit) where hours is not null;

-- Held when it is asked for and when it is approved. It runs as the owner: whoever approves sees no
-- roster, and whoever asks sees none of that unit.
create function genji.keep_emergency() returns trigger language plpgsql
  security definer set search_path = pg_catalog as $$
declare
  most int;
  of_file boolean;
  found uuid[];
begin
  select max(rp.most_hours), coalesce(bool_or(rp.permission = 'person.file'), false)
    into most, of_file from genji.role_permission rp where rp.role = new.role;
  if (most is null) <> (new.hours is null) or coalesce(new.hours > most, false)
    or (most is not null and of_file <> (new.about_name is not null)) then
    raise exception using errcode = 'GJ427', message = 'no such hours for this role';
  end if;
  if most is null then
    return new;
  end if;
  if tg_op = 'INSERT' and not exists (
    select from genji.role_grant g
     where g.tenant = new.tenant and g.person = new.person and g.hours is null
       and g.approved_at is not null and g.ended_at is null and g.valid_from <= new.valid_from
       and (g.valid_to is null or g.valid_to > new.valid_from)
       and exists (select from genji.role_permission rp
                    where rp.role = g.role and rp.office = 'business')) then
    raise exception using errcode = 'GJ428', message = 'asked for by nobody with a role';
  end if;
  if new.approved_by is not null and new.until_at is null then
    if genji.business_day(new.tenant) >= new.valid_to then
      raise exception using errcode = 'GJ429', message = 'asked for too long ago';
    end if;
    new.until_at := now() + make_interval(hours => new.hours);
    if new.about_name is not null then
      select coalesce(array_agg(distinct l.person), '{}') into found
        from genji.roster_line l
        left join genji.person_detail d on d.tenant = l.tenant and d.person = l.person
         and d.voided_at is null and d.valid_from <= new.valid_from
         and (d.valid_to is null or d.valid_to > new.valid_from)
       where l.tenant = new.tenant and l.unit = new.unit and l.voided_at is null
         and l.valid_from <= new.valid_from
         and (l.valid_to is null or l.valid_to > new.valid_from)
         and (l.name = new.about_name or d.police_number = new.about_name);
      if cardinality(found) <> 1 then
        raise exception using errcode = 'GJ430', message = 'nobody of that name';
      end if;
      new.about := found[1];
    end if;
  end if;
  return new;
end $$;
create trigger keep_emergency before insert or update on genji.role_grant
  for each row execute function genji.keep_emergency();

create policy asks_emergency on genji.role_grant for insert to genji_app
  with check (tenant = (select genji.tenant()) and hours is not null
    and person = (select genji.person()) and requested_by = (select genji.person())
    and requested_at = now() and not first_run and approved_by is null and refused_by is null
    and ended_by is null and ended_at is null);
create policy ends_emergency on genji.role_grant for update to genji_app
  using (tenant = (select genji.tenant()) and hours is not null and ended_at is null
    and person = (select genji.person()))
  with check (tenant = (select genji.tenant()) and hours is not null
    and coalesce(ended_by = (select genji.person()), false) and ended_at is not null);
-- Those concerned are told: whose file it is, and whoever keeps the roster of the unit.
create policy concerned on genji.role_grant for select to genji_app
  using (tenant = (select genji.tenant()) and hours is not null
    and (coalesce(about = (select genji.person()), false)
      or coalesce(role_grant.unit <@ (select genji.scope('roster_write')), false)));

-- Neither hours that are over nor one person's file reach a unit; otherwise as in 0016.
create or replace function genji.reach() returns table (permission text, units int[])
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
    select g.unit, rp.permission, rp.reach, rp.office, g.about
      from genji.role_grant g join genji.role_permission rp on rp.role = g.role
     where g.tenant = genji.tenant() and g.person = genji.person()
       and g.approved_at is not null and g.ended_at is null
       and g.valid_from <= genji.today() and (g.valid_to is null or g.valid_to > genji.today())
       and (g.until_at is null or g.until_at > now())
  ), mine as (
    select distinct h.unit, h.permission, h.reach from held h
     where h.unit in (select v.unit from living v) and h.about is null
       and (select count(distinct o.office) from held o) = 1
  ), start (permission, unit, deep) as (
    select m.permission, m.unit, m.reach = 'unit-and-below' from mine m
     where m.reach in ('unit', 'unit-and-below')
    union
    select m.permission, l.unit, true from mine m join link l on l.parent = m.unit
     where (m.reach = 'guided' and l.relation = 'guided')
        or (m.reach = 'below' and l.relation = 'subordinate')
  ), reached (permission, unit, deep) as (
    select s.permission, s.unit, s.deep from start s
    union
    select r.permission, l.unit, r.deep from reached r join link l on l.parent = r.unit
     where l.relation = 'succeeded' or (r.deep and l.relation = 'subordinate')
  )
  select r.permission, array_agg(distinct r.unit order by r.unit)
    from reached r group by r.permission
$$;

-- When the reach that is worked out now ends by the clock; null: it does not.
create function genji.reach_ends() returns timestamptz language sql stable as $$
  select min(g.until_at) from genji.role_grant g
   where g.tenant = genji.tenant() and g.person = genji.person() and g.ended_at is null
     and g.until_at > now()
$$;
-- Raises GJ409 as genji.open() does: the caller works its scopes out again.
create function genji.reach_lasts(p_until timestamptz) returns void language plpgsql stable as $$
begin
  if p_until <= now() then
    raise exception using errcode = 'GJ409', message = 'access moved';
  end if;
end $$;
revoke execute on function genji.reach_ends(), genji.reach_lasts(timestamptz) from public;
grant execute on function genji.reach_ends(), genji.reach_lasts(timestamptz) to genji_app;

-- The file of the one person for whom the reader's hours run: what hangs on the unit of the grant
-- and nothing else. The scope is that unit for the length of this one question.
create function genji.file_in_need(p_grant uuid)
  returns table (source text, col text, id text, unit int, day date, at timestamptz,
    gathering uuid, data jsonb)
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  given genji.role_grant;
  before text := coalesce(current_setting('genji.roster_write', true), '');
begin
  select g.* into given from genji.role_grant g
   where g.tenant = genji.tenant() and g.id = p_grant and g.person = genji.person()
     and g.about is not null and g.approved_at is not null and g.ended_at is null
     and g.until_at > now()
     and g.valid_from <= genji.today() and g.valid_to > genji.today();
  if given.id is null then
    return;
  end if;
  perform set_config('genji.roster_write', format('{[%s,%s)}', given.unit, given.unit + 1), true);
  return query select f.* from genji.person_file(given.about) f where f.unit = given.unit;
  perform set_config('genji.roster_write', before, true);
end $$;
revoke execute on function genji.file_in_need(uuid) from public;
grant execute on function genji.file_in_need(uuid) to genji_app;

-- What was read is looked through afterwards, once, by somebody who neither asked nor agreed.
create table genji.emergency_review (
  tenant uuid not null,
  grant_id uuid not null,
  unit int not null,
  at timestamptz not null default now(),
  actor uuid not null,
  verdict text not null check (verdict in ('in-order', 'objection')),
  note text not null check (note <> ''),
  primary key (tenant, grant_id),
  foreign key (tenant, grant_id) references genji.role_grant (tenant, id),
  foreign key (tenant, unit) references genji.unit (tenant, unit)
);
create function genji.keep_emergency_review() returns trigger language plpgsql
  security definer set search_path = pg_catalog as $$
begin
  if not exists (
    select from genji.role_grant g
     where g.tenant = new.tenant and g.id = new.grant_id and g.unit = new.unit
       and g.until_at is not null and (g.until_at <= now() or g.ended_at is not null)
       and new.actor not in (g.person, g.approved_by, coalesce(g.about, g.person))) then
    raise exception using errcode = '42501', message = 'not by this person, or not yet';
  end if;
  return new;
end $$;
create trigger keep_emergency_review before insert on genji.emergency_review
  for each row execute function genji.keep_emergency_review();
alter table genji.emergency_review enable row level security, force row level security;
-- Whoever sees the grant sees what was found.
create function genji.emergencies() returns uuid[] language sql stable as $$
  select array(select g.id from genji.role_grant g
                where g.tenant = genji.tenant() and g.hours is not null)
$$;
create policy of_grant on genji.emergency_review for select to genji_app
  using (tenant = (select genji.tenant())
    and grant_id = any((select genji.emergencies())::uuid[]));
create policy signs on genji.emergency_review for insert to genji_app
  with check (tenant = (select genji.tenant()) and actor = (select genji.person())
    and at = now() and emergency_review.unit <@ (select genji.scope('audit_read')));
grant select, insert on genji.emergency_review to genji_app;
create policy definer on genji.emergency_review for select to genji_owner
  using (tenant = (select genji.tenant()));

-- The traces of an emergency are for all who see it.
create or replace function genji.opened_under()
  returns table (grant_id uuid, seq bigint, at timestamptz, what text, unit int)
  language sql stable security definer set search_path = pg_catalog as $$
  select g.id, e.seq, e.at, e.detail ->> 'what', e.unit
    from genji.role_grant g
    join genji.audit_event e on e.tenant = g.tenant and e.object_type = 'grant'
     and e.object_id = g.id::text and e.action = 'grant.use'
   where g.tenant = genji.tenant()
     and (genji.person() in (g.requested_by, g.approved_by)
       or (g.for_grant is not null and g.person = genji.person())
       or (g.hours is not null and (coalesce(g.about = genji.person(), false)
         or coalesce(g.unit <@ (select genji.scope('roster_write')), false)
         or coalesce(g.unit <@ (select genji.scope('audit_read')), false))))
$$;

-- A reader's hours that were over are no role of the reader; otherwise as in 0024.
create or replace function genji.own_trail()
  returns table (seq text, at timestamptz, action text, unit int, own boolean, reason text,
    fields jsonb, roles jsonb)
  language sql stable security definer set search_path = pg_catalog as $$
  select e.seq::text, e.at, e.action, e.unit, e.actor = genji.person(), e.detail ->> 'reason',
         coalesce(e.detail -> 'fields', to_jsonb(array_remove(array[e.detail ->> 'field'], null))),
         coalesce((select jsonb_agg(distinct jsonb_build_object('role', g.role, 'unit', g.unit))
            from genji.role_grant g
           where g.tenant = e.tenant and g.person = e.actor and g.approved_at <= e.at
             and (g.ended_at is null or g.ended_at > e.at)
             and (g.until_at is null or g.until_at > e.at)
             and g.valid_from <= (e.at at time zone 'Asia/Shanghai')::date
             and (g.valid_to is null
               or g.valid_to > (e.at at time zone 'Asia/Shanghai')::date)), '[]')
    from genji.audit_event e
   where e.tenant = genji.tenant() and e.object_type = 'person' and e.ok
     and e.object_id in (
       select genji.person()::text
        union all
       select m.gone::text from genji.person_merge m
        where m.tenant = genji.tenant() and m.kept = genji.person() and m.voided_at is null)
   order by e.seq desc
$$;

-- Hours are not lent; otherwise as in 0028.
create or replace function genji.keep_lending() returns trigger language plpgsql as $$
declare
  giver genji.role_grant;
begin
  if new.ended_at is not null or new.refused_by is not null then
    return new;
  end if;
  select g.* into giver from genji.role_grant g
   where g.tenant = new.tenant and g.id = new.for_grant;
  if giver.id is null or giver.person <> new.for_person or giver.for_grant is not null
    or giver.role <> new.role or giver.unit <> new.unit
    or giver.approved_by is null or giver.ended_at is not null
    or new.valid_from < giver.valid_from
    or (giver.valid_to is not null and new.valid_to > giver.valid_to)
    or exists (select from genji.role_permission rp where rp.role = new.role
                and (rp.office <> 'business' or rp.most_days is not null
                  or rp.most_hours is not null)) then
    raise exception using errcode = 'GJ426', message = 'more than the giver may lend';
  end if;
  return new;
end $$;
