-- The service `account`: who can sign in, with what, and which sessions are alive. Its tables
-- are kept by the sign-in library (docs/decisions/0005-sign-in.md) under names of our own, plus
-- what the library does not know: the person behind an account, limits, attempts, one-time
-- codes, audit.
--
-- Only the role genji_account reads or writes here. genji_app may ask open_session() and nothing
-- else. These are local tables, never distributed: a session is found by its token before any
-- tenant is known.

revoke all on schema account from public;
grant usage on schema account to genji_account, genji_app;

-- Limits by kind of account, as data: trust.md G11 is the ceiling, a bureau may only be stricter.
create table account.session_limit (
  kind text primary key check (kind in ('administrator', 'other')),
  idle interval not null check (idle > interval '0'),
  absolute interval not null check (absolute between interval '1 minute' and interval '8 hours'),
  check (idle <= case kind when 'administrator' then interval '15 minutes'
    else interval '30 minutes' end)
);
insert into account.session_limit (kind, idle, absolute) values
  ('administrator', '15 minutes', '8 hours'),
  ('other', '30 minutes', '8 hours');

create table account.account (
  id uuid primary key,
  tenant uuid not null,
  person uuid not null,
  username text not null unique,
  name text not null,
  -- The library wants an address; nobody is ever written to at `.invalid` (RFC 2606).
  email text not null unique check (email like '%.invalid'),
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  disabled_at timestamptz,
  unique (tenant, person)
);

create table account.credential (
  id uuid primary key,
  account uuid not null references account.account (id),
  provider text not null,
  subject text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  unique (provider, subject)
);
create index on account.credential (account);

-- `owes` names what is still missing: 'totp' a code, 'enrol' a second factor altogether.
create table account.session (
  id uuid primary key,
  token text not null unique check (length(token) >= 22),
  account uuid not null references account.account (id),
  tenant uuid not null,
  person uuid not null,
  kind text not null references account.session_limit (kind),
  owes text check (owes in ('totp', 'enrol')),
  idle interval not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  address text,
  agent text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create index on account.session (account);
create index on account.session (tenant, person);
create index on account.session (expires_at);

create table account.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create index on account.verification (identifier);
create index on account.verification (expires_at);

-- `secret` and `recovery_codes` are sealed by the library with a key that is not in the database.
create table account.second_factor (
  id uuid primary key,
  account uuid not null unique references account.account (id),
  secret text not null,
  recovery_codes text not null,
  verified boolean not null default false,
  failed_count integer not null default 0,
  locked_until timestamptz
);

-- The last time step whose code was accepted: no step is ever accepted again, nor an earlier one.
create table account.totp_step (
  account uuid primary key references account.account (id),
  step bigint not null
);

create table account.activation_code (
  id uuid primary key,
  account uuid not null references account.account (id),
  code_hash bytea not null unique check (length(code_hash) = 32),
  issued_at timestamptz not null default clock_timestamp(),
  issued_by uuid,
  expires_at timestamptz not null,
  used_at timestamptz,
  check (expires_at <= issued_at + interval '7 days')
);
create index on account.activation_code (account);

-- Every try, written before the answer is worked out: a crash counts as a failure. `subject` is
-- a keyed hash of what was typed, since people type passwords into the wrong box.
create table account.attempt (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  kind text not null check (kind in ('password', 'second-factor', 'activation', 'password-change')),
  subject text not null,
  device text not null,
  account uuid references account.account (id),
  address text not null,
  outcome text not null check (outcome in ('pending', 'passed', 'failed', 'refused'))
);
create index on account.attempt (subject, device, at);
create index on account.attempt (address, at);

-- Writes one audit row in the transaction of the change; if it cannot be written, the change fails.
create function account.record(
  p_tenant uuid, p_person uuid, p_action text, p_type text, p_id text, p_ok boolean,
  p_detail jsonb
) returns void language plpgsql set search_path = pg_catalog as $$
begin
  insert into genji.audit_event (tenant, actor, action, object_type, object_id, ok, detail)
  values (
    p_tenant,
    coalesce(nullif(current_setting('genji.person', true), '')::uuid, p_person),
    p_action, p_type, p_id, p_ok, p_detail
  );
end $$;

create function account.on_account() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    perform account.record(new.tenant, null, 'account/create', 'account', new.id::text, true,
      jsonb_build_object('person', new.person));
    return new;
  end if;
  if new.disabled_at is not null and old.disabled_at is null then
    delete from account.session s where s.account = new.id;
    perform account.record(new.tenant, null, 'account/disable', 'account', new.id::text, true,
      '{}');
  elsif new.disabled_at is null and old.disabled_at is not null then
    perform account.record(new.tenant, null, 'account/enable', 'account', new.id::text, true,
      '{}');
  end if;
  return new;
end $$;
create trigger record after insert or update on account.account
  for each row execute function account.on_account();

create function account.on_credential() returns trigger
  language plpgsql set search_path = pg_catalog as $$
declare
  v_account account.account;
begin
  if tg_op = 'UPDATE' and new.password is not distinct from old.password then
    return new;
  end if;
  select * into strict v_account from account.account a where a.id = new.account;
  if tg_op = 'UPDATE' then
    perform account.record(v_account.tenant, v_account.person, 'account/set-password',
      'account', new.account::text, true, '{}');
  end if;
  return new;
end $$;
create trigger record after insert or update on account.credential
  for each row execute function account.on_credential();

-- Person, tenant and limits come from the account, whoever writes the row.
create function account.before_session() returns trigger
  language plpgsql set search_path = pg_catalog as $$
declare
  v_account account.account;
  v_limit account.session_limit;
begin
  select * into strict v_account from account.account a where a.id = new.account for share;
  if v_account.disabled_at is not null then
    raise exception 'account % is disabled', new.account using errcode = 'GJ401';
  end if;
  select * into strict v_limit from account.session_limit l where l.kind = new.kind;
  new.tenant := v_account.tenant;
  new.person := v_account.person;
  new.idle := v_limit.idle;
  new.created_at := clock_timestamp();
  new.last_seen_at := new.created_at;
  new.expires_at := new.created_at + v_limit.absolute;
  return new;
end $$;
create trigger settle before insert on account.session
  for each row execute function account.before_session();

-- A session that owes a code lives for the moment between password and code and is nobody's
-- sign-in yet.
create function account.on_session() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    perform account.record(new.tenant, new.person,
      case when new.owes = 'totp' then 'account/pass-password' else 'account/sign-in' end,
      'session', new.id::text, true,
      jsonb_strip_nulls(jsonb_build_object(
        'account', new.account, 'owes', new.owes, 'address', new.address)));
  elsif old.owes is distinct from 'totp' then
    perform account.record(old.tenant, old.person, 'account/end-session',
      'session', old.id::text, true, jsonb_build_object(
        'account', old.account, 'expired', old.expires_at <= clock_timestamp()));
  end if;
  return coalesce(new, old);
end $$;
create trigger record after insert or delete on account.session
  for each row execute function account.on_session();

create function account.on_second_factor() returns trigger
  language plpgsql set search_path = pg_catalog as $$
declare
  v_account account.account;
  v_action text;
begin
  v_action := case
    when tg_op = 'DELETE' then 'account/remove-second-factor'
    when new.verified and (tg_op = 'INSERT' or not old.verified) then 'account/enrol-second-factor'
    when tg_op = 'UPDATE' and new.verified and new.recovery_codes <> old.recovery_codes
      then 'account/use-recovery-code'
  end;
  if v_action is not null then
    select * into strict v_account from account.account a
      where a.id = coalesce(new.account, old.account);
    perform account.record(v_account.tenant, v_account.person, v_action,
      'account', v_account.id::text, true, '{}');
  end if;
  return coalesce(new, old);
end $$;
create trigger record after insert or update or delete on account.second_factor
  for each row execute function account.on_second_factor();

create function account.on_activation_code() returns trigger
  language plpgsql set search_path = pg_catalog as $$
declare
  v_account account.account;
begin
  select * into strict v_account from account.account a where a.id = new.account;
  if tg_op = 'INSERT' then
    perform account.record(v_account.tenant, new.issued_by, 'account/issue-code',
      'account', new.account::text, true, jsonb_build_object('expires', new.expires_at));
  elsif new.used_at is not null and old.used_at is null then
    perform account.record(v_account.tenant, v_account.person, 'account/activate',
      'account', new.account::text, true, '{}');
  end if;
  return new;
end $$;
create trigger record after insert or update on account.activation_code
  for each row execute function account.on_activation_code();

create function account.on_attempt() returns trigger
  language plpgsql set search_path = pg_catalog as $$
declare
  v_account account.account;
begin
  if new.account is null or new.outcome <> 'failed' or old.outcome = 'failed' then
    return new;
  end if;
  select * into strict v_account from account.account a where a.id = new.account;
  perform account.record(v_account.tenant, null, 'account/fail-' || new.kind,
    'account', new.account::text, false, jsonb_build_object('address', new.address));
  return new;
end $$;
create trigger record after update on account.attempt
  for each row execute function account.on_attempt();

-- A device from which the account was fully signed in: its tries are counted apart, so that
-- strangers who use up theirs lock nobody out. The cookie that names it opens nothing.
create table account.device (
  account uuid not null references account.account (id),
  device text not null,
  last_at timestamptz not null default clock_timestamp(),
  primary key (account, device)
);

-- Takes one of 5 tries that (subject, device) has in 15 minutes, or one of the 100 that an
-- address has; without one left, `attempt` is null and `wait` says how many seconds to wait. The
-- lock makes 1,000 guesses at once wait for each other: counting and writing are one step.
create function account.begin_attempt(
  p_kind text, p_subject text, p_device text, p_account uuid, p_address text
) returns table (attempt bigint, wait integer) language plpgsql set search_path = pg_catalog as $$
declare
  v_device text;
  v_since timestamptz;
  v_oldest timestamptz;
begin
  select d.device into v_device from account.device d
    where d.account = p_account and d.device = p_device and d.last_at > now() - interval '180 days';
  v_device := coalesce(v_device, 'stranger');
  perform pg_advisory_xact_lock(
    hashtextextended('account.attempt ' || p_subject || ' ' || v_device, 0));
  v_since := clock_timestamp() - interval '15 minutes';
  select min(t.at) into v_oldest from (
    select a.at from account.attempt a
    where a.subject = p_subject and a.device = v_device and a.at > v_since
      and a.outcome in ('pending', 'failed')
    order by a.at desc limit 5
  ) t having count(*) = 5;
  if v_oldest is null then
    select min(t.at) into v_oldest from (
      select a.at from account.attempt a
      where a.address = p_address and a.at > v_since and a.outcome in ('pending', 'failed')
      order by a.at desc limit 100
    ) t having count(*) = 100;
  end if;
  insert into account.attempt as a (kind, subject, device, account, address, outcome)
  values (p_kind, p_subject, v_device, p_account, p_address,
    case when v_oldest is null then 'pending' else 'refused' end)
  returning a.id into attempt;
  if v_oldest is not null then
    attempt := null;
    wait := greatest(1, ceil(extract(epoch from v_oldest - v_since)));
  end if;
  return next;
end $$;

-- The state of a live session, or no row. Touches last-seen at most once a minute, so that a
-- session dies up to a minute early, never late; never in a read-only transaction, and never
-- waiting for another request.
create function account.session_state(p_token text)
  returns table (person uuid, tenant uuid, account uuid, session uuid, owes text)
  language plpgsql security definer
  set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
  v_now timestamptz := clock_timestamp();
  v_seen timestamptz;
begin
  select s.person, s.tenant, s.account, s.id, s.owes, s.last_seen_at
    into person, tenant, account, session, owes, v_seen
  from account.session s join account.account a on a.id = s.account
  where s.token = p_token and a.disabled_at is null
    and s.expires_at > v_now and s.last_seen_at + s.idle > v_now;
  if not found then
    return;
  end if;
  if v_seen < v_now - interval '1 minute' and current_setting('transaction_read_only') = 'off' then
    perform 1 from account.session s where s.id = session for no key update skip locked;
    if found then
      update account.session s set last_seen_at = v_now where s.id = session;
    end if;
  end if;
  return next;
end $$;

-- The first thing that every request's transaction asks. No row is ever cached between requests:
-- an ended session, a disabled account or a changed role takes effect with the next one.
create function account.open_session(p_token text)
  returns table (person uuid, account text, session text, tenant uuid)
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  v record;
begin
  select * into v from account.session_state(p_token);
  if v.session is null or v.owes is not null then
    raise exception 'session is not alive' using errcode = 'GJ401';
  end if;
  person := v.person;
  account := v.account::text;
  session := v.session::text;
  tenant := v.tenant;
  return next;
end $$;

-- To be called where a grant begins or ends: the next sign-in works out limits and second factor
-- anew.
create function account.end_sessions(p_tenant uuid, p_person uuid) returns integer
  language sql security definer set search_path = pg_catalog as $$
  with gone as (
    delete from account.session s where s.tenant = p_tenant and s.person = p_person returning 1
  )
  select count(*)::integer from gone;
$$;

do $$
declare
  v_table record;
begin
  for v_table in select tablename from pg_tables where schemaname = 'account' loop
    execute format('alter table account.%I enable row level security,
      force row level security', v_table.tablename);
    execute format('create policy account_only on account.%I to genji_account
      using (true) with check (true)', v_table.tablename);
    execute format('grant select, insert, update, delete on account.%I to genji_account',
      v_table.tablename);
  end loop;
end $$;
-- What is only ever added: attempts change their outcome once, nothing of it is deleted before
-- its time.
revoke insert, update, delete on account.session_limit from genji_account;
revoke update, delete on account.attempt from genji_account;
grant update (outcome) on account.attempt to genji_account;

revoke execute on all functions in schema account from public;
grant execute on all functions in schema account to genji_account;
grant execute on function account.open_session(text), account.end_sessions(uuid, uuid) to genji_app;

-- Definer functions belong to genji_owner, who is held by forced row security too: this is all
-- they may touch.
create policy definer on account.account for select to genji_owner using (true);
create policy definer on account.session for select to genji_owner using (true);
create policy definer_touch on account.session for update to genji_owner
  using (true) with check (true);
create policy definer_end on account.session for delete to genji_owner using (true);

-- end_sessions() leaves its trace as the owner; what genji_account may write stands with the
-- other walls.
create policy account_definer on genji.audit_event for insert to genji_owner
  with check (object_type = 'session');

-- A grant that begins or ends ends the sessions of its person (G11): limits and second factor
-- are worked out anew.
create function account.on_grant() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if new.approved_by is not null and (tg_op = 'INSERT' or old.approved_by is null
      or new.ended_at is distinct from old.ended_at) then
    perform account.end_sessions(new.tenant, new.person);
  end if;
  return new;
end $$;
create trigger ends_sessions after insert or update on genji.role_grant
  for each row execute function account.on_grant();
revoke execute on function account.on_grant() from public;
