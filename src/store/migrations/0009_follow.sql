-- What comes after a record: somebody else reviews it, its resolutions are carried out, and the
-- signed original lies somewhere.

-- Box and page, or wherever the signed original is kept.
alter table genji.gathering add column original text;
grant update (original) on genji.gathering to genji_app;
alter table genji.gathering_revision no force row level security;
update genji.gathering_revision set content = content || '{"original": null}';
alter table genji.gathering_revision force row level security;

-- A second person's word on one saved state. What is changed afterwards waits for a review again.
create table genji.gathering_review (
  tenant uuid not null,
  id uuid not null,
  gathering uuid not null,
  version int not null,
  unit int not null,
  verdict text not null check (verdict in ('accepted', 'returned')),
  note text check (note <> ''),
  actor uuid not null,
  at timestamptz not null default now(),
  primary key (tenant, id),
  foreign key (tenant, gathering, unit) references genji.gathering (tenant, id, unit),
  foreign key (tenant, gathering, version)
    references genji.gathering_revision (tenant, gathering, version),
  check (verdict = 'accepted' or note is not null)
);
create index gathering_review_of on genji.gathering_review (tenant, gathering, version desc, at desc);

-- What became of a resolution. It is named by its words: a correction may move its row, and new
-- words are a new resolution.
create table genji.follow_up (
  tenant uuid not null,
  id uuid not null,
  gathering uuid not null,
  unit int not null,
  -- Id of the activity, as in handles.lock.json, and the words of the resolution.
  handle text not null,
  resolution text not null check (resolution <> ''),
  outcome text not null check (outcome <> ''),
  -- The day on which it was closed; null: a word on how far it has come.
  done_on date,
  actor uuid not null,
  at timestamptz not null default now(),
  primary key (tenant, id),
  foreign key (tenant, gathering, unit) references genji.gathering (tenant, id, unit)
);
create index follow_up_of on genji.follow_up (tenant, gathering, at desc);
create index follow_up_unit on genji.follow_up (tenant, unit, at);

do $$
declare
  t text;
begin
  foreach t in array array['gathering_review', 'follow_up'] loop
    execute format('alter table genji.%I enable row level security', t);
    execute format('alter table genji.%I force row level security', t);
    execute format($f$create policy reads on genji.%1$I for select to genji_app
      using (tenant = (select genji.tenant())
        and coalesce(%1$I.unit <@ (select genji.scope('activity_read')), false))$f$, t);
    execute format($f$create policy authors on genji.%1$I as restrictive for insert to genji_app
      with check (actor = (select genji.person()) and at = now())$f$, t);
    execute format('grant select, insert on genji.%I to genji_app', t);
  end loop;
end $$;
create policy writes on genji.follow_up for insert to genji_app
  with check (tenant = (select genji.tenant())
    and follow_up.unit <@ (select genji.scope('activity_write')));
create policy writes on genji.gathering_review for insert to genji_app
  with check (tenant = (select genji.tenant())
    and gathering_review.unit <@ (select genji.scope('activity_review')));

-- Nobody reviews what they wrote, not even an earlier state of it: held by the database, because a
-- transaction may not see every state.
create function genji.keep_reviewer_apart() returns trigger language plpgsql
  security definer set search_path = pg_catalog as $$
begin
  if exists (select from genji.gathering_revision r
              where r.tenant = new.tenant and r.gathering = new.gathering and r.actor = new.actor)
  then
    raise exception using errcode = '42501', message = 'nobody reviews what they wrote';
  end if;
  return new;
end $$;
revoke execute on function genji.keep_reviewer_apart() from public;
create trigger keep_reviewer_apart before insert on genji.gathering_review
  for each row execute function genji.keep_reviewer_apart();
-- What that function may read: rows of the tenant that asks.
create policy definer on genji.gathering_revision for select to genji_owner
  using (tenant = (select genji.tenant()));
