-- Printed sheets of one-time codes, for places where nobody may carry a phone: a second factor on
-- paper, beside the authenticator or instead of it. A code is kept as a keyed hash (the key is not
-- in the database), is used once, and ends with its sheet; an account has one sheet at a time.
create table account.code_sheet (
  id uuid primary key,
  account uuid not null references account.account (id),
  issued_at timestamptz not null default clock_timestamp(),
  -- Null: printed by the owner.
  issued_by uuid,
  ended_at timestamptz check (ended_at >= issued_at)
);
create index on account.code_sheet (account);
create unique index one_sheet_at_a_time on account.code_sheet (account) where ended_at is null;

create table account.sheet_code (
  sheet uuid not null references account.code_sheet (id),
  number smallint not null check (number between 1 and 40),
  code_hash bytea not null check (length(code_hash) = 32),
  used_at timestamptz,
  primary key (sheet, number),
  unique (sheet, code_hash)
);

create function account.on_code_sheet() returns trigger
  language plpgsql set search_path = pg_catalog as $$
declare
  v_account account.account;
begin
  select * into strict v_account from account.account a where a.id = new.account;
  perform account.record(v_account.tenant, coalesce(new.issued_by, v_account.person),
    'account/issue-sheet', 'account', new.account::text, true,
    jsonb_build_object('byOwner', new.issued_by is null));
  return new;
end $$;
create trigger record after insert on account.code_sheet
  for each row execute function account.on_code_sheet();

create function account.on_sheet_code() returns trigger
  language plpgsql set search_path = pg_catalog as $$
declare
  v_account account.account;
begin
  select a.* into strict v_account from account.code_sheet s
    join account.account a on a.id = s.account where s.id = new.sheet;
  perform account.record(v_account.tenant, v_account.person, 'account/use-sheet-code',
    'account', v_account.id::text, true, jsonb_build_object('number', new.number));
  return new;
end $$;
create trigger record after update on account.sheet_code
  for each row execute function account.on_sheet_code();

-- A second factor that is taken away takes its sheet with it.
create function account.end_sheet() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  update account.code_sheet s set ended_at = clock_timestamp()
   where s.account = old.account and s.ended_at is null;
  return old;
end $$;
create trigger ends_sheet after delete on account.second_factor
  for each row execute function account.end_sheet();

do $$
declare t text;
begin
  foreach t in array array['code_sheet', 'sheet_code'] loop
    execute format('alter table account.%I enable row level security,
      force row level security', t);
    execute format('create policy account_only on account.%I to genji_account
      using (true) with check (true)', t);
    execute format('grant select, insert on account.%I to genji_account', t);
  end loop;
end $$;
grant update (ended_at) on account.code_sheet to genji_account;
grant update (used_at) on account.sheet_code to genji_account;

revoke execute on function account.on_code_sheet(), account.on_sheet_code(), account.end_sheet()
  from public;
grant execute on function account.on_code_sheet(), account.on_sheet_code(), account.end_sheet()
  to genji_account;

-- Whom the system administrator could open accounts for, of one unit: name and police number, and
-- nothing else of a roster that stays shut.
create function genji.names_for_accounts(p_unit int, p_on date)
  returns table (person uuid, name text, police_number text)
  language sql stable security definer set search_path = pg_catalog as $$
  select l.person, l.name, d.police_number
    from genji.roster_line l
    left join genji.person_detail d on d.tenant = l.tenant and d.person = l.person
     and daterange(d.valid_from, d.valid_to) @> p_on and d.voided_at is null
   where l.tenant = genji.tenant() and l.unit = p_unit and l.standing = 'member'
     and l.voided_at is null and l.valid_from <= p_on
     and (l.valid_to is null or l.valid_to > p_on)
     and p_unit <@ genji.scope('account_manage')
$$;
revoke execute on function genji.names_for_accounts(int, date) from public;
grant execute on function genji.names_for_accounts(int, date) to genji_app;

-- Acting for somebody for a while: a grant row like every other, with dates, so that both walls
-- need no rule of their own. It names the grant that it is lent from and whose that is; it is asked
-- for by the giver and approved by a second person like every grant.
alter table genji.role_grant add column for_grant uuid, add column for_person uuid,
  add column for_name text,
  add foreign key (tenant, for_grant) references genji.role_grant (tenant, id),
  add foreign key (tenant, for_person) references genji.person (tenant, person),
  add constraint lent_whole check (
    (for_grant is null) = (for_person is null) and (for_grant is null) = (for_name is null)),
  add constraint lent_by_its_holder check (
    coalesce(for_person = requested_by and for_person <> person, true)),
  add constraint lent_for_a_while check (
    for_grant is null or coalesce(valid_to - valid_from <= 30, false));
create index role_grant_lent on genji.role_grant (tenant, for_grant) where for_grant is not null;

-- Never more than the giver has, when it is asked for and again when it is approved. What was lent
-- is not lent on, nor a role of an administrator, nor one that is given for a few days anyway.
create function genji.keep_lending() returns trigger language plpgsql as $$
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
                and (rp.office <> 'business' or rp.most_days is not null)) then
    raise exception using errcode = 'GJ426', message = 'more than the giver may lend';
  end if;
  return new;
end $$;
create trigger keep_lending before insert or update on genji.role_grant
  for each row when (new.for_grant is not null) execute function genji.keep_lending();

-- With the giver's grant everything ends that was lent from it.
create function genji.end_lent() returns trigger language plpgsql as $$
begin
  -- Asked first: an update of no row would still move the version that every session waits for.
  if exists (select from genji.role_grant g
              where g.tenant = new.tenant and g.for_grant = new.id and g.ended_at is null) then
    update genji.role_grant g set ended_by = new.ended_by, ended_at = new.ended_at
     where g.tenant = new.tenant and g.for_grant = new.id and g.ended_at is null
       and g.refused_by is null;
  end if;
  return new;
end $$;
create trigger end_lent after update on genji.role_grant
  for each row when (old.ended_at is null and new.ended_at is not null and new.for_grant is null)
  execute function genji.end_lent();

create policy lends on genji.role_grant for insert to genji_app
  with check (tenant = (select genji.tenant()) and for_person = (select genji.person())
    and requested_by = (select genji.person()) and requested_at = now() and not first_run
    and approved_by is null and refused_by is null and ended_by is null and ended_at is null);
-- Either of the two ends it; nothing else of it can be changed by that.
create policy ends_lent on genji.role_grant for update to genji_app
  using (tenant = (select genji.tenant()) and for_person is not null and ended_at is null
    and (role_grant.person = (select genji.person()) or for_person = (select genji.person())))
  with check (tenant = (select genji.tenant()) and for_person is not null
    and coalesce(ended_by = (select genji.person()), false) and ended_at is not null);

-- Whoever acts for another sees the traces of it too.
create or replace function genji.opened_under()
  returns table (grant_id uuid, seq bigint, at timestamptz, what text, unit int)
  language sql stable security definer set search_path = pg_catalog as $$
  select g.id, e.seq, e.at, e.detail ->> 'what', e.unit
    from genji.role_grant g
    join genji.audit_event e on e.tenant = g.tenant and e.object_type = 'grant'
     and e.object_id = g.id::text and e.action = 'grant.use'
   where g.tenant = genji.tenant()
     and (genji.person() in (g.requested_by, g.approved_by)
       or (g.for_grant is not null and g.person = genji.person()))
$$;
