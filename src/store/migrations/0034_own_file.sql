-- The own file, and what oneself did, tell of books too. Both functions are taken as they stand, so
-- that what others added before stays in them.
do $$
declare
  file text := pg_get_functiondef('genji.person_file(uuid)'::regprocedure);
  acts text := pg_get_functiondef('genji.own_acts()'::regprocedure);
  file_ends constant text := E'\n  )\n  select f.source, f.col,';
  acts_end constant text := E'     union all\n    select ''genji.role_grant'', c.col';
begin
  if position(file_ends in file) = 0 or position(acts_end in acts) = 0 then
    raise exception 'the own file is not as this migration expects it';
  end if;
  execute replace(file, file_ends, $f$
     union all
    -- What somebody pays is hers: of no unit, so that nobody else is told by this way.
    select 'genji.ledger_rate', 'person', r.id::text, null, r.valid_from, r.recorded_at, null,
           jsonb_build_object('book', r.book, 'name', r.name, 'amount', r.book || ' ' || r.amount,
             'basis', r.book || ' ' || r.basis, 'reason', r.reason, 'voidedAt', r.voided_at)
      from genji.ledger_rate r
     where r.tenant = genji.tenant() and r.person in (select person from who)
     union all
    select 'genji.ledger_rate_word', 'person', w.rate::text, null, w.signed_on, w.at, null,
           jsonb_build_object('book', w.book, 'signed', w.how)
      from genji.ledger_rate_word w
     where w.tenant = genji.tenant() and w.person in (select person from who)
     union all
    select 'genji.ledger_row', 'person', r.entry || ':' || r.position, null, r.on_day,
           e.recorded_at, null,
           jsonb_build_object('book', r.book, 'posting', r.book || ' ' || r.posting,
             'amount', r.book || ' ' || r.amount, 'item', r.item,
             'basis', r.book || ' ' || (r.basis -> 'inputs'))
      from genji.ledger_row r
      join genji.ledger_entry e on e.tenant = r.tenant and e.id = r.entry
     where r.tenant = genji.tenant() and r.person in (select person from who)
     union all
    select 'genji.ledger_balance', 'person', concat_ws(':', b.book, b.account, b.of, b.item), null,
           null, now(), null,
           jsonb_build_object('book', b.book, 'account', b.book || ' ' || b.account,
             'item', nullif(b.item, ''), 'amount', b.book || ' ' || (b.debits - b.credits))
      from genji.ledger_balance b
     where b.tenant = genji.tenant() and b.person in (select person from who)$f$ || file_ends);
  execute replace(acts, acts_end, $f$     union all
    select 'genji.ledger_entry', c.col, c.person, e.recorded_at
      from genji.ledger_entry e, lateral (values ('actor', e.actor),
        ('second_person', e.second_person)) c (col, person)
     where e.tenant = genji.tenant() and c.person = genji.person()
     union all
    select 'genji.ledger_close', 'actor', actor, at from genji.ledger_close
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.ledger_rate', c.col, c.person, c.at
      from genji.ledger_rate r, lateral (values ('actor', r.actor, r.recorded_at),
        ('voided_by', r.voided_by, r.voided_at)) c (col, person, at)
     where r.tenant = genji.tenant() and c.person = genji.person()
     union all
    select 'genji.ledger_rate_word', 'actor', actor, at from genji.ledger_rate_word
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.ledger_reversal', c.col, c.person, c.at
      from genji.ledger_reversal q, lateral (values ('asked_by', q.asked_by, q.asked_at),
        ('answered_by', q.answered_by, q.answered_at)) c (col, person, at)
     where q.tenant = genji.tenant() and c.person = genji.person()
$f$ || acts_end);
end $$;
