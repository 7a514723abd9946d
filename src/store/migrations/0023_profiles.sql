-- Rules of passwords that a bureau chooses, passwords that grow old under them, sessions on a
-- shared computer, and how far the clock of an authenticator is off.

-- Two profiles (trust.md 1.1): the default one, after ASVS 5.0, knows neither kinds of characters
-- nor an age; `mlps3` asks for both, as an assessor of MLPS level 3 does. Without a row: default.
create table account.password_policy (
  tenant uuid primary key,
  profile text not null check (profile in ('default', 'mlps3')),
  set_at timestamptz not null default clock_timestamp()
);
alter table account.password_policy enable row level security, force row level security;
create policy account_only on account.password_policy to genji_account
  using (true) with check (true);
grant select, insert, update on account.password_policy to genji_account;

create function account.on_password_policy() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  perform account.record(new.tenant, null, 'account/set-profile', 'bureau', new.tenant::text, true,
    jsonb_build_object('profile', new.profile));
  return new;
end $$;
create trigger record after insert or update on account.password_policy
  for each row execute function account.on_password_policy();

alter table account.credential add column password_set_at timestamptz;
update account.credential set password_set_at = updated_at;
alter table account.credential alter column password_set_at set not null,
  alter column password_set_at set default clock_timestamp();

create function account.before_credential() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if new.password is distinct from old.password then
    new.password_set_at := clock_timestamp();
  end if;
  return new;
end $$;
create trigger settle before update on account.credential
  for each row execute function account.before_credential();

-- `owes` names what is still missing: 'totp' a code, 'enrol' a second factor altogether, 'password'
-- a new password for one that is too old.
alter table account.session drop constraint session_owes_check;
alter table account.session add constraint session_owes_check
  check (owes in ('totp', 'enrol', 'password'));

create or replace function account.before_session() returns trigger
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
  -- The second factor comes first: whoever has the password alone does not set a new one.
  if new.owes is null and exists (
    select from account.password_policy p
      join account.credential c on c.account = new.account and c.provider = 'credential'
     where p.tenant = v_account.tenant and p.profile = 'mlps3'
       and c.password_set_at <= new.created_at - interval '90 days') then
    new.owes := 'password';
  end if;
  return new;
end $$;

-- When each account was last signed in to, for the list of accounts.
create index attempt_passed on account.attempt (account, at)
  where kind = 'password' and outcome = 'passed';

-- By how many steps of 30 seconds the last code was off: negative where the phone is slow.
alter table account.totp_step add column drift smallint not null default 0
  check (drift between -1 and 1);

revoke execute on function account.on_password_policy(), account.before_credential() from public;
grant execute on function account.on_password_policy(), account.before_credential()
  to genji_account;
