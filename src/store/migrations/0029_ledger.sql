-- Books: who owes or holds what, as transfers between accounts (decision 28). Rows are written once;
-- what was wrong is reversed and posted again. Balances are a projection that the rows keep by
-- themselves, and that `genji verify` works out anew.

-- One act in a book of a unit: its rows stand or fall together.
create table genji.ledger_entry (
  tenant uuid not null,
  id uuid not null,
  -- Id of the book, as in handles.lock.json.
  book text not null check (book <> ''),
  unit int not null,
  -- Voucher number of the book, the unit and the year, without a gap.
  voucher int not null check (voucher > 0),
  voucher_year int not null,
  actor uuid not null,
  -- The writer's own word for the act: a second try with it has no second effect.
  key text not null check (key <> ''),
  -- SHA-256 of what the act says of itself.
  digest bytea not null check (octet_length(digest) = 32),
  on_day date not null,
  booked_on date not null,
  reverses uuid,
  reason text check (reason <> ''),
  second_person uuid,
  -- How and by whom it was paid, the paper that it rests on.
  detail jsonb not null default '{}' check (jsonb_typeof(detail) = 'object'),
  recorded_at timestamptz not null default now(),
  primary key (tenant, id),
  unique (tenant, id, book, unit),
  unique (tenant, actor, key),
  unique (tenant, reverses),
  unique (tenant, book, unit, voucher_year, voucher),
  foreign key (tenant, unit) references genji.unit (tenant, unit),
  foreign key (tenant, reverses, book, unit)
    references genji.ledger_entry (tenant, id, book, unit),
  check ((reverses is null) = (reason is null)),
  check (second_person is null or reverses is not null),
  check (second_person <> actor)
);
create index ledger_entry_day on genji.ledger_entry (tenant, book, unit, booked_on desc, id desc);

create table genji.ledger_row (
  tenant uuid not null,
  entry uuid not null,
  position smallint not null check (position > 0),
  book text not null,
  unit int not null,
  booked_on date not null,
  on_day date not null,
  posting text not null check (posting <> ''),
  debit text not null check (debit <> ''),
  debit_of text not null check (debit_of <> ''),
  credit text not null check (credit <> ''),
  credit_of text not null check (credit_of <> ''),
  amount bigint not null check (amount > 0),
  -- What it raises or settles, such as a month.
  item text check (item <> ''),
  -- Rule, first day of its version and inputs: from what the amount was worked out.
  basis jsonb check (jsonb_typeof(basis) = 'object'),
  -- The person whose account it touches.
  person uuid,
  primary key (tenant, entry, position),
  foreign key (tenant, entry, book, unit)
    references genji.ledger_entry (tenant, id, book, unit),
  foreign key (tenant, person) references genji.person (tenant, person),
  check ((debit, debit_of) <> (credit, credit_of))
);
create index ledger_row_unit on genji.ledger_row (tenant, book, unit, booked_on);
create index ledger_row_person on genji.ledger_row (tenant, person, book, booked_on)
  where person is not null;

-- What stands in an account, and, with an item, what the rows of that item make of it.
create table genji.ledger_balance (
  tenant uuid not null,
  book text not null,
  account text not null,
  of text not null,
  -- Empty: the whole account.
  item text not null,
  unit int,
  person uuid,
  debits bigint not null check (debits >= 0),
  credits bigint not null check (credits >= 0),
  primary key (tenant, book, account, of, item)
);
create index ledger_balance_unit on genji.ledger_balance (tenant, book, unit) where unit is not null;
create index ledger_balance_person on genji.ledger_balance (tenant, book, person, account, item)
  where person is not null;

-- The page of a unit in a book: held by whoever posts in it or closes it.
create table genji.ledger_page (
  tenant uuid not null,
  book text not null,
  unit int not null,
  voucher_year int not null,
  voucher int not null,
  primary key (tenant, book, unit),
  foreign key (tenant, unit) references genji.unit (tenant, unit)
);

-- A period that takes no entry any more; the last one counts.
create table genji.ledger_close (
  tenant uuid not null,
  book text not null,
  unit int not null,
  open_from date not null,
  actor uuid not null,
  at timestamptz not null default now(),
  primary key (tenant, book, unit, open_from),
  foreign key (tenant, unit) references genji.unit (tenant, unit)
);

-- What somebody is to pay an item, from a day on, until another one stands: worked out or decided
-- by the unit, and confirmed by the person, on a screen or on paper, never by silence.
create table genji.ledger_rate (
  tenant uuid not null,
  id uuid not null,
  book text not null check (book <> ''),
  unit int not null,
  person uuid not null,
  name text not null check (name <> ''),
  valid_from date not null,
  amount bigint not null check (amount >= 0),
  -- Kind of payer and what else the rule asks.
  basis jsonb not null check (jsonb_typeof(basis) = 'object'),
  -- Why it changes within the year.
  reason text check (reason <> ''),
  actor uuid not null,
  recorded_at timestamptz not null default now(),
  voided_at timestamptz,
  voided_by uuid,
  primary key (tenant, id),
  unique (tenant, id, book, unit, person),
  foreign key (tenant, unit) references genji.unit (tenant, unit),
  foreign key (tenant, person) references genji.person (tenant, person),
  check ((voided_at is null) = (voided_by is null))
);
create unique index ledger_rate_once on genji.ledger_rate
  (tenant, book, person, unit, valid_from) where voided_at is null;
create index ledger_rate_unit on genji.ledger_rate (tenant, book, unit, valid_from);

create table genji.ledger_rate_word (
  tenant uuid not null,
  rate uuid not null,
  book text not null,
  unit int not null,
  person uuid not null,
  -- `screen`: by the person; `paper`: signed, and entered by whoever is named.
  how text not null check (how in ('screen', 'paper')),
  signed_on date not null,
  actor uuid not null,
  at timestamptz not null default now(),
  primary key (tenant, rate),
  foreign key (tenant, rate, book, unit, person)
    references genji.ledger_rate (tenant, id, book, unit, person),
  check (how = 'paper' or actor = person)
);

-- An entry that waits for the second person who agrees to take it back.
create table genji.ledger_reversal (
  tenant uuid not null,
  id uuid not null,
  entry uuid not null,
  book text not null,
  unit int not null,
  reason text not null check (reason <> ''),
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  answer text check (answer in ('agreed', 'refused', 'withdrawn')),
  answered_by uuid,
  answered_at timestamptz,
  note text check (note <> ''),
  primary key (tenant, id),
  foreign key (tenant, entry, book, unit)
    references genji.ledger_entry (tenant, id, book, unit),
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
  check (answer is distinct from 'agreed' or answered_by <> asked_by)
);
create unique index ledger_reversal_open on genji.ledger_reversal (tenant, entry)
  where answer is null;

-- Whose an account is: a unit, a person, or, with neither, the book itself.
create function genji.ledger_unit(of text) returns int language sql immutable as $$
  select case when of ~ '^[0-9]{1,9}$' then of::int end
$$;
create function genji.ledger_person(of text) returns uuid language sql immutable as $$
  select case when of ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then of::uuid end
$$;

-- The number of a voucher is given under the lock of its page, so that none is left out or twice.
create function genji.before_ledger_entry() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
declare year int := extract(year from new.booked_on);
begin
  -- Whoever agrees writes it in the name of who asked for it, and of nobody else.
  if new.second_person is not null and not exists (
      select from genji.ledger_reversal q
       where q.tenant = new.tenant and q.entry = new.reverses and q.asked_by = new.actor
         and q.answer = 'agreed' and q.answered_by = new.second_person
         and q.answered_at = now()) then
    raise insufficient_privilege using message = 'nobody asked for this reversal';
  end if;
  insert into genji.ledger_page as p (tenant, book, unit, voucher_year, voucher)
  values (new.tenant, new.book, new.unit, year, 1)
  on conflict (tenant, book, unit) do update
    set voucher = case when p.voucher_year = year then p.voucher + 1
          else 1 + coalesce((select max(e.voucher) from genji.ledger_entry e
            where e.tenant = new.tenant and e.book = new.book and e.unit = new.unit
              and e.voucher_year = year), 0) end,
        voucher_year = year
  returning voucher into new.voucher;
  new.voucher_year := year;
  return new;
end $$;
create trigger numbered before insert on genji.ledger_entry
  for each row execute function genji.before_ledger_entry();

-- Whoever writes rows moves the balances, in the order of their keys so that nobody waits in a ring.
-- An entry of an earlier act takes no row any more.
create function genji.after_ledger_rows() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from (select distinct w.tenant, w.entry from written w) w
      join genji.ledger_entry e on e.tenant = w.tenant and e.id = w.entry
     where e.recorded_at <> now()) then
    raise insufficient_privilege using message = 'an entry is written once';
  end if;
  insert into genji.ledger_balance as b
    (tenant, book, account, of, item, unit, person, debits, credits)
  select s.tenant, s.book, s.account, s.of, i.item, genji.ledger_unit(s.of),
         genji.ledger_person(s.of), sum(s.debits), sum(s.credits)
    from (select r.tenant, r.book, r.debit as account, r.debit_of as of, r.item,
                 r.amount as debits, 0 as credits from written r
           union all
          select r.tenant, r.book, r.credit, r.credit_of, r.item, 0, r.amount from written r) s,
         lateral (select '' as item union all select s.item where s.item is not null) i
   group by s.tenant, s.book, s.account, s.of, i.item
   order by 1, 2, 3, 4, 5
  on conflict (tenant, book, account, of, item) do update
    set debits = b.debits + excluded.debits, credits = b.credits + excluded.credits;
  return null;
end $$;
create trigger balanced after insert on genji.ledger_row
  referencing new table as written for each statement
  execute function genji.after_ledger_rows();

do $$
declare t text;
begin
  foreach t in array array['ledger_entry', 'ledger_row', 'ledger_balance', 'ledger_page',
    'ledger_close', 'ledger_rate', 'ledger_rate_word', 'ledger_reversal']
  loop
    execute format('alter table genji.%I enable row level security', t);
    execute format('alter table genji.%I force row level security', t);
    execute format($f$create policy dossier on genji.%I for select to genji_owner
      using (tenant = (select genji.tenant()))$f$, t);
    execute format($f$create policy reads on genji.%1$I for select to genji_app
      using (tenant = (select genji.tenant())
        and coalesce(%1$I.unit <@ (select genji.scope('ledger_read')), false))$f$, t);
  end loop;
  -- The two that only rows move.
  foreach t in array array['ledger_balance', 'ledger_page'] loop
    execute format($f$create policy kept on genji.%I for all to genji_owner
      using (tenant = (select genji.tenant()))
      with check (tenant = (select genji.tenant()))$f$, t);
  end loop;
  foreach t in array array['ledger_entry', 'ledger_row', 'ledger_rate', 'ledger_rate_word',
    'ledger_reversal']
  loop
    execute format($f$create policy posts on genji.%1$I for insert to genji_app
      with check (tenant = (select genji.tenant())
        and %1$I.unit <@ (select genji.scope('ledger_post')))$f$, t);
  end loop;
end $$;
create policy authors on genji.ledger_entry as restrictive for insert to genji_app
  with check (recorded_at = now() and (second_person is null and actor = (select genji.person())
    or second_person = (select genji.person())));
create policy agrees on genji.ledger_entry for insert to genji_app
  with check (tenant = (select genji.tenant())
    and ledger_entry.unit <@ (select genji.scope('ledger_check')));
create policy agrees on genji.ledger_row for insert to genji_app
  with check (tenant = (select genji.tenant())
    and ledger_row.unit <@ (select genji.scope('ledger_check')));
create policy closes on genji.ledger_close for insert to genji_app
  with check (tenant = (select genji.tenant()) and actor = (select genji.person()) and at = now()
    and ledger_close.unit <@ (select genji.scope('ledger_check')));
create policy authors on genji.ledger_rate as restrictive for insert to genji_app
  with check (actor = (select genji.person()) and recorded_at = now() and voided_at is null);
create policy voids on genji.ledger_rate for update to genji_app
  using (tenant = (select genji.tenant()) and voided_at is null
    and coalesce(ledger_rate.unit <@ (select genji.scope('ledger_post')), false))
  with check (tenant = (select genji.tenant()) and voided_at = now()
    and voided_by = (select genji.person()));
create policy confirms on genji.ledger_rate_word for insert to genji_app
  with check (tenant = (select genji.tenant()) and person = (select genji.person())
    and how = 'screen');
create policy authors on genji.ledger_rate_word as restrictive for insert to genji_app
  with check (actor = (select genji.person()) and at = now());
create policy authors on genji.ledger_reversal as restrictive for insert to genji_app
  with check (asked_by = (select genji.person()) and asked_at = now() and answer is null);
create policy answers on genji.ledger_reversal for update to genji_app
  using (tenant = (select genji.tenant()) and answer is null
    and (coalesce(ledger_reversal.unit <@ (select genji.scope('ledger_check')), false)
      or asked_by = (select genji.person())))
  with check (tenant = (select genji.tenant()) and answered_by = (select genji.person())
    and answered_at = now());

-- Oneself reads what one owes and paid, wherever it stands.
create policy own on genji.ledger_row for select to genji_app
  using (tenant = (select genji.tenant()) and ledger_row.person = (select genji.person()));
create policy own on genji.ledger_balance for select to genji_app
  using (tenant = (select genji.tenant()) and ledger_balance.person = (select genji.person()));
create policy own on genji.ledger_rate for select to genji_app
  using (tenant = (select genji.tenant()) and ledger_rate.person = (select genji.person()));
create policy own on genji.ledger_rate_word for select to genji_app
  using (tenant = (select genji.tenant()) and ledger_rate_word.person = (select genji.person()));

grant select, insert on genji.ledger_entry, genji.ledger_row, genji.ledger_close,
  genji.ledger_rate, genji.ledger_rate_word, genji.ledger_reversal to genji_app;
grant select on genji.ledger_balance, genji.ledger_page to genji_app;
grant update (voided_at, voided_by) on genji.ledger_rate to genji_app;
grant update (answer, answered_by, answered_at, note) on genji.ledger_reversal to genji_app;

-- Everything under which an account stands: files that were merged into one are one payer, by
-- whichever of their ids she is asked for.
create function genji.ledger_names(p_of text[]) returns table (canon text, of text)
  rows 40 language sql stable security definer set search_path = pg_catalog as $$
  with heads as (
    select o.canon, coalesce(m.kept, genji.ledger_person(o.canon)) as head
      from unnest(p_of) o (canon)
      left join genji.person_merge m on m.tenant = genji.tenant() and m.voided_at is null
       and m.gone = genji.ledger_person(o.canon)
  )
  select h.canon, coalesce(h.head::text, h.canon) from heads h
   union
  select h.canon, m.gone::text from heads h
    join genji.person_merge m on m.tenant = genji.tenant() and m.kept = h.head
     and m.voided_at is null
$$;

-- Whether these persons stand or once stood in units of a scope, or have rows on their pages: a
-- payment is taken from one's own members, and a wrong one of somebody who moved on, or whose file
-- was merged into another, can still be taken back.
create function genji.ledger_reaches(p_persons uuid[], p_scope int4multirange) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select not exists (
    select from unnest(p_persons) p (person)
     where not exists (
       select from genji.ledger_names(array[p.person::text]) n
         join genji.roster_line l on l.tenant = genji.tenant()
          and l.person = genji.ledger_person(n.of) and l.voided_at is null
        where l.unit <@ p_scope)
       and not exists (
       select from genji.ledger_row r
        where r.tenant = genji.tenant() and r.person = p.person and r.unit <@ p_scope))
$$;
-- Units on whose pages one may write; with `reading`, those that one only reads as well.
create function genji.ledger_scope(reading boolean) returns int4multirange
  language sql stable set search_path = pg_catalog as $$
  select coalesce(genji.scope('ledger_post'), '{}') + coalesce(genji.scope('ledger_check'), '{}')
    + case when reading then coalesce(genji.scope('ledger_read'), '{}') else '{}' end
$$;

-- Holds the page of a unit and the accounts that are to be moved, until the transaction ends, in
-- one order for everybody; what stands in them is the ground on which the book judges.
create function genji.ledger_hold(p_book text, p_unit int, p_accounts text[], p_of text[],
    p_items text[])
  returns table (account text, of text, item text, balance bigint)
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not coalesce(p_unit <@ genji.scope('ledger_post'), false)
      and not coalesce(p_unit <@ genji.scope('ledger_check'), false)
      or not genji.ledger_reaches(array(select distinct genji.ledger_person(o.of)
           from unnest(p_of) o (of) where genji.ledger_person(o.of) is not null),
         genji.ledger_scope(false)) then
    raise insufficient_privilege using message = 'this page is out of reach';
  end if;
  insert into genji.ledger_page (tenant, book, unit, voucher_year, voucher)
  values (genji.tenant(), p_book, p_unit, 0, 0) on conflict do nothing;
  perform from genji.ledger_page p
    where p.tenant = genji.tenant() and p.book = p_book and p.unit = p_unit for update;
  insert into genji.ledger_balance (tenant, book, account, of, item, unit, person, debits, credits)
  select distinct genji.tenant(), p_book, a.account, a.of, a.item, genji.ledger_unit(a.of),
         genji.ledger_person(a.of), 0, 0
    from unnest(p_accounts, p_of, p_items) a (account, of, item)
   order by 3, 4, 5
  on conflict do nothing;
  perform from genji.ledger_balance b
    where b.tenant = genji.tenant() and b.book = p_book
      and (b.account, b.of, b.item) in (
        select a.account, n.of, a.item
          from unnest(p_accounts, p_of, p_items) a (account, canon, item)
          join genji.ledger_names(p_of) n on n.canon = a.canon)
    order by b.account, b.of, b.item
      for update;
  return query
    select a.account, a.canon, a.item, sum(b.debits - b.credits)::bigint
      from (select distinct * from unnest(p_accounts, p_of, p_items) u (account, canon, item)) a
      join genji.ledger_names(p_of) n on n.canon = a.canon
      join genji.ledger_balance b on b.tenant = genji.tenant() and b.book = p_book
       and b.account = a.account and b.of = n.of and b.item = a.item
     group by a.account, a.canon, a.item;
end $$;

-- Entries that stand and hold a row of these postings and items for these persons, whatever unit
-- posted them: nobody is assessed twice for the month of a move.
create function genji.ledger_standing(p_book text, p_persons uuid[], p_items text[])
  returns table (person uuid, posting text, item text, entry uuid)
  language sql stable security definer set search_path = pg_catalog as $$
  select genji.ledger_person(n.canon), r.posting, r.item, r.entry
    from genji.ledger_names(array(select p::text from unnest(p_persons) p)) n
    join genji.ledger_row r on r.tenant = genji.tenant() and r.book = p_book
     and r.person = genji.ledger_person(n.of) and r.item = any(p_items)
    join genji.ledger_entry e on e.tenant = r.tenant and e.id = r.entry and e.reverses is null
   where genji.ledger_reaches(p_persons, genji.ledger_scope(true))
     and not exists (select from genji.ledger_entry v
           where v.tenant = r.tenant and v.reverses = r.entry)
$$;

-- What the members of a unit on a day owe and have paid, wherever it was posted: debts go with
-- whoever moves, the entries of the former branch do not. Of who stands there no more, only what
-- that unit raised itself.
create function genji.ledger_open(p_book text, p_unit int, p_on date)
  returns table (person uuid, account text, item text, balance bigint)
  language sql stable security definer set search_path = pg_catalog as $$
  with members as (
    select coalesce(m.kept, l.person)::text as canon,
           bool_or(l.valid_from <= genji.today()
             and (l.valid_to is null or l.valid_to > genji.today())) as here
      from genji.roster_line l
      left join genji.person_merge m on m.tenant = l.tenant and m.gone = l.person
       and m.voided_at is null
     where l.tenant = genji.tenant() and l.unit = p_unit and l.voided_at is null
       and l.standing = 'member' and p_unit <@ genji.scope('ledger_read')
     group by 1
    having bool_or(l.valid_from <= p_on and (l.valid_to is null or l.valid_to > p_on))
  )
  select genji.ledger_person(n.canon), b.account, b.item, sum(b.debits - b.credits)::bigint
    from genji.ledger_names(array(select canon from members)) n
    join members w on w.canon = n.canon
    join genji.ledger_balance b on b.tenant = genji.tenant() and b.book = p_book
     and b.person = genji.ledger_person(n.of)
   where w.here or b.item <> '' and exists (
     select from genji.ledger_row r
      where r.tenant = b.tenant and r.person = b.person and r.book = p_book and r.unit = p_unit
        and r.item = b.item)
   group by n.canon, b.account, b.item
  having sum(b.debits - b.credits) <> 0
$$;
revoke execute on function genji.ledger_reaches(uuid[], int4multirange),
  genji.ledger_names(text[]), genji.ledger_scope(boolean),
  genji.ledger_hold(text, int, text[], text[], text[]),
  genji.ledger_standing(text, uuid[], text[]), genji.ledger_open(text, int, date) from public;
grant execute on function genji.ledger_hold(text, int, text[], text[], text[]),
  genji.ledger_standing(text, uuid[], text[]), genji.ledger_open(text, int, date) to genji_app;

-- Which books are in use is written by whoever posts first.
create policy posts on genji.handle_used for insert to genji_app
  with check (tenant = (select genji.tenant()) and (select genji.holds('ledger_post')));

-- `genji verify` holds entries against what they say of themselves, the trail and their balances.
create policy proves on genji.ledger_entry for select to genji_sealer using (true);
create policy proves on genji.ledger_row for select to genji_sealer using (true);
create policy proves on genji.ledger_balance for select to genji_sealer using (true);
grant select on genji.ledger_entry, genji.ledger_row, genji.ledger_balance to genji_sealer;
