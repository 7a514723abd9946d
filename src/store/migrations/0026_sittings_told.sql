-- A notice of one sitting, for those who come to that one; and the calendar of a whole branch, as a
-- link of whoever keeps its records.

-- Of which sitting it tells; null: of all of them, and `sittings` names those after the first.
alter table genji.notice
  add column sitting smallint check (sitting between 1 and 9),
  add column sittings jsonb not null default '[]',
  add check (sitting is null or sittings = '[]');

-- Null: one's own calendar, of what one is told of. Otherwise everything of a unit and its groups.
alter table genji.calendar_link
  add column unit int,
  add foreign key (tenant, unit) references genji.unit (tenant, unit);
drop index genji.calendar_link_alive;
create unique index calendar_link_alive on genji.calendar_link (tenant, person, coalesce(unit, 0))
  where ended_at is null;
drop policy makes on genji.calendar_link;
create policy makes on genji.calendar_link for insert to genji_app
  with check (tenant = (select genji.tenant()) and ended_at is null and made_at = now()
    and calendar_link.person = (select genji.person())
    and (calendar_link.unit is null
      or coalesce(calendar_link.unit <@ (select genji.scope('activity_write')), false)));

drop function genji.calendar_of(bytea);
create function genji.calendar_of(p_hash bytea) returns table (tenant uuid, person uuid, unit int)
  language sql stable security definer set search_path = pg_catalog as $$
  select l.tenant, l.person, l.unit
    from genji.calendar_link l
    join account.account a on a.tenant = l.tenant and a.person = l.person
   where l.hash = p_hash and l.ended_at is null and a.disabled_at is null
$$;
revoke execute on function genji.calendar_of(bytea) from public;
grant execute on function genji.calendar_of(bytea) to genji_app;
