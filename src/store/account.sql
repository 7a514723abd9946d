-- name: find_account
select id, disabled_at is not null as disabled from account.account where username = $1

-- name: account_by_id
select id, tenant, person, username, two_factor_enabled as "secondFactor",
       disabled_at is not null as disabled
  from account.account where id = $1

-- name: list_accounts
select a.id, a.person, a.username, a.two_factor_enabled as "secondFactor",
       a.disabled_at as "disabledAt", a.created_at as "createdAt",
       greatest(
         (select max(t.at) from account.attempt t
           where t.account = a.id and t.kind = 'password' and t.outcome = 'passed'),
         (select max(p.at) from account.proof p
           where p.account = a.id and p.kind = 'sign-on' and p.why is null)) as "lastSignIn",
       (exists (select from account.activation_code c
                 where c.account = a.id and c.used_at is not null)
        -- Accounts of a demo are made ready, without a code.
        or not exists (select from account.activation_code c where c.account = a.id)) as activated
  from account.account a where a.tenant = $1 order by a.username

-- name: held_of
-- How many rows hang on the account of a person, without anything that is secret.
with mine as (select * from account.account where tenant = $1 and person = $2),
held (source, col, at, says) as (
  select 'account.account', 'person', created_at, username from mine
   union all
  select 'account.session', 'person', s.created_at, null from account.session s
   where s.tenant = $1 and s.person = $2
   union all
  select 'account.credential', 'account', c.created_at, null
    from account.credential c join mine on mine.id = c.account
   union all
  select 'account.second_factor', 'account', null, null
    from account.second_factor f join mine on mine.id = f.account
   union all
  select 'account.totp_step', 'account', null, null
    from account.totp_step t join mine on mine.id = t.account
   union all
  select 'account.device', 'account', d.last_at, null
    from account.device d join mine on mine.id = d.account
   union all
  select 'account.attempt', 'account', a.at, null
    from account.attempt a join mine on mine.id = a.account
   union all
  select 'account.activation_code', 'account', c.issued_at, null
    from account.activation_code c join mine on mine.id = c.account
   union all
  select 'account.activation_code', 'issued_by', c.issued_at, null
    from account.activation_code c where c.issued_by = $2
   union all
  select 'account.code_sheet', 'account', s.issued_at, null
    from account.code_sheet s join mine on mine.id = s.account
   union all
  select 'account.code_sheet', 'issued_by', s.issued_at, null
    from account.code_sheet s where s.issued_by = $2
   union all
  select 'account.proof', 'account', p.at, null
    from account.proof p join mine on mine.id = p.account
)
select source, col, count(*)::int as count, to_json(min(at)) #>> '{}' as "firstAt",
       to_json(max(at)) #>> '{}' as "lastAt", min(says) as says
  from held group by source, col order by source, col

-- name: taken_names
-- A name is one account's among all bureaus of the database.
select username from account.account where username = any($1::text[])

-- name: insert_account
insert into account.account (id, tenant, person, username, name, email)
values ($1, $2, $3, $4, $4, $5)

-- name: insert_credential
insert into account.credential (id, account, provider, subject, password)
values ($1, $2, 'credential', $3, $4)

-- name: rename_account
update account.account set username = $2, name = $2, updated_at = clock_timestamp() where id = $1

-- name: set_password
update account.credential set password = $2, updated_at = clock_timestamp()
 where account = $1 and provider = 'credential'

-- name: disable_account
update account.account set disabled_at = clock_timestamp()
 where tenant = $1 and id = $2 and disabled_at is null

-- name: enable_account
update account.account set disabled_at = null
 where tenant = $1 and id = $2 and disabled_at is not null

-- name: remove_second_factor
with gone as (
  delete from account.second_factor f using account.account a
   where f.account = a.id and a.tenant = $1 and a.id = $2 returning f.account
)
update account.account a set two_factor_enabled = false, updated_at = clock_timestamp()
  from gone where a.id = gone.account

-- name: drop_codes
delete from account.activation_code c using account.account a
 where c.account = a.id and a.tenant = $1 and a.id = $2 and c.used_at is null

-- name: insert_code
insert into account.activation_code (id, account, code_hash, issued_by, issued_at, expires_at)
select $3, a.id, $4, $5, t.now, t.now + $6 * interval '1 day'
  from account.account a, (select clock_timestamp()) t (now)
 where a.tenant = $1 and a.id = $2 and a.disabled_at is null
returning expires_at as "expiresAt"

-- name: find_code
select a.id as account, a.username, a.tenant
  from account.activation_code c join account.account a on a.id = c.account
 where c.code_hash = $1 and c.used_at is null and c.expires_at > clock_timestamp()
   and a.disabled_at is null

-- name: take_code
update account.activation_code set used_at = clock_timestamp()
 where code_hash = $1 and used_at is null and expires_at > clock_timestamp()
returning account

-- name: begin_attempt
select attempt::text, wait from account.begin_attempt($1, $2, $3, $4, $5)

-- name: finish_attempt
update account.attempt set outcome = $2 where id = $1 and outcome = 'pending'

-- name: remember_device
insert into account.device (account, device) values ($1, $2)
on conflict (account, device) do update set last_at = clock_timestamp()

-- name: claim_step
insert into account.totp_step as s (account, step, drift) values ($1, $2, $3)
on conflict (account) do update set step = excluded.step, drift = excluded.drift
 where s.step < excluded.step
returning step

-- name: drift
select drift from account.totp_step where account = $1

-- name: second_factor
-- With the step of thirty seconds that the database's clock is in.
select secret, verified, floor(extract(epoch from clock_timestamp()) / 30)::int as step
  from account.second_factor where account = $1

-- name: insert_second_factor
with enrolled as (
  insert into account.second_factor (id, account, secret, recovery_codes, verified)
  values ($1, $2, $3, $4, true) returning account
)
update account.account a set two_factor_enabled = true from enrolled where a.id = enrolled.account

-- name: begin_challenge
-- The library wrote its own clock; ours is the database's.
update account.verification set created_at = clock_timestamp() where identifier = $1

-- name: factor_for_sheet
-- Somebody without an authenticator: what an interrupted enrolment left is replaced.
with enrolled as (
  insert into account.second_factor as f (id, account, secret, recovery_codes, verified)
  values ($1, $2, $3, $4, true)
  on conflict (account) do update set secret = excluded.secret,
    recovery_codes = excluded.recovery_codes, verified = true where not f.verified
  returning account
)
update account.account a set two_factor_enabled = true from enrolled where a.id = enrolled.account

-- name: hold_account
-- Two sheets that are printed at once come one after the other.
select username, two_factor_enabled as "secondFactor" from account.account
 where tenant = $1 and id = $2 and disabled_at is null for update

-- name: end_sheet
update account.code_sheet set ended_at = clock_timestamp() where account = $1 and ended_at is null

-- name: insert_sheet
with sheet as (
  insert into account.code_sheet (id, account, issued_by) values ($1, $2, $3)
  returning id, issued_at
), codes as (
  insert into account.sheet_code (sheet, number, code_hash)
  select s.id, c.number, c.hash from sheet s, unnest($4::bytea[]) with ordinality c (hash, number)
)
select issued_at as "issuedAt" from sheet

-- name: claim_sheet_code
-- One statement: of several who give the same code at once, one finds it unused.
update account.sheet_code c set used_at = clock_timestamp() from account.code_sheet s
 where s.id = c.sheet and s.account = $1 and s.ended_at is null
   and c.code_hash = $2 and c.used_at is null
returning c.number

-- name: used_sheet_code
select c.number from account.sheet_code c join account.code_sheet s on s.id = c.sheet
 where s.account = $1 and s.ended_at is null and c.code_hash = $2 and c.used_at is not null

-- name: sheet_of
select s.issued_at as "issuedAt", s.issued_by is null as "byOwner", count(*)::int as total,
       coalesce(array_agg(c.number order by c.number) filter (where c.used_at is not null), '{}')
         as used
  from account.code_sheet s join account.sheet_code c on c.sheet = s.id
 where s.account = $1 and s.ended_at is null
 group by s.id

-- name: had_sheet
select exists (select from account.code_sheet where account = $1) as had

-- name: challenged_account
select value as account from account.verification
 where identifier = $1 and created_at > clock_timestamp() - interval '5 minutes'

-- name: begin_factor
-- For somebody without an authenticator whose certificate is the second factor: a secret that
-- nobody is shown, to be verified by the library at once.
insert into account.second_factor as f (id, account, secret, recovery_codes, verified)
values ($1, $2, $3, $4, false)
on conflict (account) do update set secret = excluded.secret,
  recovery_codes = excluded.recovery_codes where not f.verified

-- name: own_police_number
select genji.own_police_number() as number

-- name: accounts_numbered
select account from genji.accounts_numbered($1)

-- name: tenants_with_accounts
select distinct on (tenant) tenant, person from account.account order by tenant, id

-- name: bind_sign_on
-- Of two who come first at once, one binds; the other finds it bound.
insert into account.credential (id, account, provider, subject) values ($1, $2, $3, $4)
on conflict do nothing

-- name: bound_sign_on
select account, subject from account.credential
 where provider = $2 and (account = $1 or subject = $3)

-- name: unbind_sign_on
delete from account.credential where account = $1 and provider <> 'credential'

-- name: insert_proof
insert into account.proof (id, account, kind, why, mark) values ($1, $2, $3, $4, $5)

-- name: session_state
select person, tenant, account, session, owes from account.session_state($1)

-- name: list_sessions
select id, created_at as "signedInAt", last_seen_at as "lastSeenAt", address, agent
  from account.session
 where account = $1 and expires_at > clock_timestamp() and last_seen_at + idle > clock_timestamp()
   and owes is distinct from 'totp'
 order by created_at desc

-- name: share_session
-- On a computer that others use too, silence ends a session sooner.
update account.session set idle = least(idle, interval '5 minutes') where id = $1

-- name: password_profile
select profile from account.password_policy where tenant = $1

-- name: set_password_profile
insert into account.password_policy as p (tenant, profile) values ($1, $2)
on conflict (tenant) do update set profile = excluded.profile, set_at = clock_timestamp()
 where p.profile <> excluded.profile

-- name: session_times
select extract(epoch from idle)::integer as "idleSeconds", expires_at as "endsAt"
  from account.session where id = $1

-- name: end_session
delete from account.session where id = $1 and account = $2

-- name: end_account_sessions
delete from account.session where account = $1

-- name: sweep_sessions
delete from account.session
 where expires_at <= clock_timestamp() or last_seen_at + idle <= clock_timestamp()

-- name: sweep_verifications
delete from account.verification where expires_at <= clock_timestamp()
