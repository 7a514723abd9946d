-- name: list
-- What units plan or have begun to write, the earliest day first.
select g.id, g.unit, u.name as "unitName", g.held_on::text as "heldOn",
       to_char(g.starts_at, 'HH24:MI') as "startsAt", g.place, g.title
  from genji.gathering g
 cross join lateral (
       select s.name from genji.unit_state s
        where s.tenant = (select genji.tenant()) and s.unit = g.unit and s.voided_at is null
        order by daterange(s.valid_from, s.valid_to) @> g.held_on desc, s.valid_from desc
        limit 1) u
 where g.tenant = (select genji.tenant()) and g.unit = any($1::int[]) and g.status = 'draft'
   and ($2::date is null or g.held_on < $2)
 order by g.held_on, g.starts_at nulls first, g.id limit $3
