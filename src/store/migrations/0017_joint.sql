-- A gathering that several units hold together: each keeps a record of its own, with its own roll.
-- Who invites says so in its record; what the invited need of it reaches them by rows of its own,
-- so that no policy of the record itself lets anybody else in.

-- Units with which it is held, and of an invited one the record that invited it, in the state from
-- which day, place and words were taken over.
alter table genji.gathering
  add column guests int[] not null default '{}',
  add column joint_of uuid,
  add column joint_version int,
  add check (cardinality(guests) = 0 or joint_of is null),
  add check ((joint_of is null) = (joint_version is null));
grant update (guests, joint_version) on genji.gathering to genji_app;

-- What an invited unit is shown of one state of the record: only added to, the last state counts.
-- Nothing of the roll, of reasons, of votes, nor of what a form keeps for some readers.
create table genji.joint (
  tenant uuid not null,
  gathering uuid not null,
  version int not null check (version > 0),
  unit int not null,
  guest int not null check (guest <> unit),
  -- All who are invited in this state; `uninvited`: this one is not any more.
  guests int[] not null,
  status text not null check (status in ('draft', 'recorded', 'withdrawn', 'uninvited')),
  held_on date not null,
  starts_at time,
  ends_at time,
  place text,
  host uuid,
  host_name text,
  title text not null,
  sittings jsonb not null,
  -- Handle and content of each part.
  parts jsonb not null,
  at timestamptz not null default now(),
  primary key (tenant, gathering, guest, version),
  foreign key (tenant, gathering, unit) references genji.gathering (tenant, id, unit),
  foreign key (tenant, guest) references genji.unit (tenant, unit)
);
create index joint_guest on genji.joint (tenant, guest, held_on);

-- A record is joint with one that invited its unit, and a unit keeps one record of it.
alter table genji.gathering
  add foreign key (tenant, joint_of, unit, joint_version)
    references genji.joint (tenant, gathering, guest, version);
create unique index gathering_joint on genji.gathering (tenant, joint_of, unit)
  where joint_of is not null and status <> 'withdrawn';

-- What an invited unit says: that it has no part in it, and why; or what its own record has become.
create table genji.joint_answer (
  tenant uuid not null,
  id uuid not null,
  gathering uuid not null,
  host int not null,
  unit int not null,
  version int not null,
  answer text not null check (answer in ('declined', 'draft', 'recorded', 'withdrawn')),
  reason text check (reason <> ''),
  actor uuid not null,
  at timestamptz not null default now(),
  primary key (tenant, id),
  foreign key (tenant, gathering, host) references genji.gathering (tenant, id, unit),
  foreign key (tenant, gathering, unit, version)
    references genji.joint (tenant, gathering, guest, version),
  check ((answer = 'declined') = (reason is not null))
);
create index joint_answer_of on genji.joint_answer (tenant, gathering, unit, at desc);

do $$
declare t text;
begin
  foreach t in array array['joint', 'joint_answer'] loop
    execute format('alter table genji.%I enable row level security', t);
    execute format('alter table genji.%I force row level security', t);
    execute format('grant select, insert on genji.%I to genji_app', t);
  end loop;
end $$;

create policy reads on genji.joint for select to genji_app
  using (tenant = (select genji.tenant())
    and (coalesce(joint.unit <@ (select genji.scope('activity_read')), false)
      or coalesce(joint.guest <@ (select genji.scope('activity_read')), false)));
create policy drafts on genji.joint for select to genji_app
  using (tenant = (select genji.tenant())
    and (joint.gathering = any((select genji.drafts())::uuid[])
      or joint.guest <@ (select genji.scope('activity_draft'))));
create policy writes on genji.joint for insert to genji_app
  with check (tenant = (select genji.tenant()) and at = now()
    and joint.unit <@ (select genji.scope('activity_write')));
create policy drafts_in on genji.joint for insert to genji_app
  with check (tenant = (select genji.tenant()) and at = now()
    and joint.gathering = any((select genji.drafts())::uuid[]));

create policy reads on genji.joint_answer for select to genji_app
  using (tenant = (select genji.tenant())
    and (coalesce(joint_answer.unit <@ (select genji.scope('activity_read')), false)
      or coalesce(joint_answer.host <@ (select genji.scope('activity_read')), false)));
create policy drafts on genji.joint_answer for select to genji_app
  using (tenant = (select genji.tenant())
    and joint_answer.unit <@ (select genji.scope('activity_draft')));
create policy writes on genji.joint_answer for insert to genji_app
  with check (tenant = (select genji.tenant())
    and joint_answer.unit <@ (select genji.scope('activity_write')));
create policy drafts_in on genji.joint_answer for insert to genji_app
  with check (tenant = (select genji.tenant()) and answer = 'draft'
    and joint_answer.unit <@ (select genji.scope('activity_draft')));
create policy authors on genji.joint_answer as restrictive for insert to genji_app
  with check (actor = (select genji.person()) and at = now());

-- Which invited units take no part: their fellows may know that, and not why.
create function genji.declined() returns table (gathering uuid, unit int)
  language sql stable security definer set search_path = pg_catalog as $$
  select said.gathering, said.unit
    from (select distinct on (a.gathering, a.unit) a.gathering, a.unit, a.answer
            from genji.joint_answer a
           where a.tenant = genji.tenant()
           order by a.gathering, a.unit, a.at desc, a.id desc) said
   where said.answer = 'declined' and exists (
     select from genji.joint j where j.tenant = genji.tenant() and j.gathering = said.gathering
      and (j.unit <@ genji.scope('activity_read') or j.guest <@ genji.scope('activity_read')
        or j.guest <@ genji.scope('activity_draft')))
$$;
revoke execute on function genji.declined() from public;
grant execute on function genji.declined() to genji_app;
create policy definer on genji.joint for select to genji_owner
  using (tenant = (select genji.tenant()));
create policy definer on genji.joint_answer for select to genji_owner
  using (tenant = (select genji.tenant()));

-- Until now nothing was held together.
alter table genji.gathering_revision no force row level security;
update genji.gathering_revision r
   set content = r.content || '{"guests": [], "jointOf": null}'::jsonb;
alter table genji.gathering_revision force row level security;
