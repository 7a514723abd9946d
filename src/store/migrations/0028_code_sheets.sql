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
