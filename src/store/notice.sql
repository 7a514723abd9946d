-- name: add
insert into genji.notice (tenant, id, gathering, unit, number, what, held_on, starts_at, ends_at,
  place, title, agenda, prepare, before, sitting, sittings, actor)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)

-- name: addLines
insert into genji.notice_line (tenant, notice, gathering, unit, number, held_on, person)
select $1, $2, $3, $4, $5, $6, unnest($7::uuid[])

-- name: ofGathering
-- What went out, the latest first.
select number, what, held_on::text as "heldOn", to_char(starts_at, 'HH24:MI') as "startsAt",
       to_char(ends_at, 'HH24:MI') as "endsAt", place, title, agenda, prepare, before, at, sitting,
       sittings
  from genji.notice
 where tenant = (select genji.tenant()) and gathering = $1
 order by number desc

-- name: people
-- Everybody who was told, with the last notice and the last answer of each.
select distinct on (l.person) l.person, l.received_at is not null as received,
       a.answer, a.reason, a.at as "answeredAt", n.sitting
  from genji.notice_line l
  join genji.notice n on n.tenant = l.tenant and n.id = l.notice
  left join lateral (
       select x.answer, x.reason, x.at from genji.notice_answer x
        where x.tenant = (select genji.tenant()) and x.gathering = l.gathering
          and x.person = l.person
        order by x.at desc limit 1) a on true
 where l.tenant = (select genji.tenant()) and l.gathering = $1
 order by l.person, l.number desc

-- name: leave
-- Who asked for leave and has not said otherwise since, with the reason.
select person, reason
  from (select distinct on (person) person, answer, reason from genji.notice_answer
         where tenant = (select genji.tenant()) and gathering = $1
         order by person, at desc) a
 where answer = 'leave'

-- name: inbox
-- The last notice of each gathering from a day on, for oneself.
select n.id, n.gathering, n.number, n.what, u.name as "unitName", n.title,
       n.held_on::text as "heldOn", to_char(n.starts_at, 'HH24:MI') as "startsAt",
       to_char(n.ends_at, 'HH24:MI') as "endsAt", n.place, n.agenda, n.prepare, n.before, n.at,
       n.sitting, n.sittings, l.received_at is not null as received, a.answer, a.reason
  from genji.notice_line l
  join genji.notice n on n.tenant = l.tenant and n.id = l.notice
 cross join lateral (
       select s.name from genji.unit_state s
        where s.tenant = (select genji.tenant()) and s.unit = n.unit and s.voided_at is null
        order by daterange(s.valid_from, s.valid_to) @> n.held_on desc, s.valid_from desc
        limit 1) u
  left join lateral (
       select x.answer, x.reason from genji.notice_answer x
        where x.tenant = (select genji.tenant()) and x.gathering = l.gathering
          and x.person = (select genji.person())
        order by x.at desc limit 1) a on true
 where l.tenant = (select genji.tenant()) and l.person = (select genji.person())
   and l.held_on >= $1
   and not exists (select from genji.notice_line later
                    where later.tenant = (select genji.tenant())
                      and later.gathering = l.gathering and later.person = l.person
                      and later.number > l.number)
 order by n.held_on, n.starts_at nulls first, n.id

-- name: mine
-- A notice to oneself.
select n.gathering, n.unit, n.what, n.held_on::text as "heldOn"
  from genji.notice_line l join genji.notice n on n.tenant = l.tenant and n.id = l.notice
 where l.tenant = (select genji.tenant()) and l.person = (select genji.person()) and l.notice = $1

-- name: receive
update genji.notice_line set received_at = now()
 where tenant = (select genji.tenant()) and person = (select genji.person()) and notice = $1
   and received_at is null

-- name: answer
insert into genji.notice_answer (tenant, id, gathering, unit, person, answer, reason)
values ($1, $2, $3, $4, $5, $6, $7)
