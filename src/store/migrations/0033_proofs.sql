-- Two more ways to prove who one is: a certificate as the second factor, and single sign-on.

-- What was shown, whether it was taken, and why not. Only added to; the trail has a line for each.
create table account.proof (
  id uuid primary key,
  account uuid not null references account.account (id),
  at timestamptz not null default clock_timestamp(),
  kind text not null check (kind in ('certificate', 'sign-on')),
  -- Null: it was taken. Otherwise the word of the refusal.
  why text check (why <> ''),
  -- What names it to whoever issued it: the fingerprint of a certificate, the issuer of a sign-on.
  mark text not null
);
create index on account.proof (account, at);

create function account.on_proof() returns trigger
  language plpgsql set search_path = pg_catalog as $$
declare
  v_account account.account;
begin
  select * into strict v_account from account.account a where a.id = new.account;
  perform account.record(v_account.tenant, case when new.why is null then v_account.person end,
    case when new.why is null then 'account/use-' else 'account/fail-' end || new.kind,
    'account', new.account::text, new.why is null,
    jsonb_strip_nulls(jsonb_build_object('mark', new.mark, 'why', new.why)));
  return new;
end $$;
create trigger record after insert on account.proof
  for each row execute function account.on_proof();

alter table account.proof enable row level security, force row level security;
create policy account_only on account.proof to genji_account using (true) with check (true);
grant select, insert on account.proof to genji_account;

-- Who came by single sign-on once is known by the provider's own name from then on, since police
-- numbers stand on a roster that cadres write: one name for each account, one account for each name.
create unique index one_name_at_each_provider on account.credential (account, provider);

-- A certificate names its holder by the police number. Of whoever signs in, and of nobody else.
create function genji.own_police_number() returns text
  language sql stable security definer set search_path = pg_catalog as $$
  select d.police_number from genji.person_detail d
   where d.tenant = genji.tenant() and d.person = genji.person() and d.voided_at is null
     and daterange(d.valid_from, d.valid_to) @> genji.business_day(genji.tenant())
$$;

-- Whom a provider means by a police number, of those who have an open account. No constraint keeps
-- two persons from one number: then both come, and nobody is let in.
create function genji.accounts_numbered(p_number text) returns table (account uuid)
  language sql stable security definer set search_path = pg_catalog as $$
  select a.id from genji.person_detail d
    join account.account a on a.tenant = d.tenant and a.person = d.person
   where d.tenant = genji.tenant() and d.police_number = p_number and d.voided_at is null
     and daterange(d.valid_from, d.valid_to) @> genji.business_day(genji.tenant())
     and a.disabled_at is null
$$;
revoke execute on function account.on_proof(), genji.own_police_number(),
  genji.accounts_numbered(text) from public;
grant execute on function account.on_proof(), genji.own_police_number(),
  genji.accounts_numbered(text) to genji_account;
