-- name: made
-- When a link of the reader was made, where there is one: of a unit, or the own.
select made_at as "madeAt" from genji.calendar_link
 where tenant = (select genji.tenant()) and person = (select genji.person()) and ended_at is null
   and unit is not distinct from $1

-- name: end
update genji.calendar_link set ended_at = now()
 where tenant = (select genji.tenant()) and person = (select genji.person()) and ended_at is null
   and unit is not distinct from $1

-- name: make
insert into genji.calendar_link (tenant, person, unit, hash) values ($1, $2, $3, $4)

-- name: whose
select tenant, person, unit from genji.calendar_of($1)

-- name: ofUnits
-- Every sitting of what units plan and held from a day on; what was withdrawn is told as cancelled.
select g.id, s.sitting, g.version as number, s.held_on::text as "heldOn",
       to_char(s.starts_at, 'HH24:MI') as "startsAt", to_char(s.ends_at, 'HH24:MI') as "endsAt",
       s.place, g.title, g.host_name as "hostName", g.status = 'withdrawn' as cancelled,
       g.changed_at as at, u.name as "unitName",
       exists (select from genji.sitting x
                where x.tenant = (select genji.tenant()) and x.gathering = g.id) as several
  from genji.gathering g
 cross join lateral (
       select 1 as sitting, g.held_on, g.starts_at, g.ends_at, g.place
       union all
       select x.position, x.held_on, x.starts_at, x.ends_at, x.place from genji.sitting x
        where x.tenant = (select genji.tenant()) and x.gathering = g.id) s
 cross join lateral (
       select y.name from genji.unit_state y
        where y.tenant = (select genji.tenant()) and y.unit = g.unit and y.voided_at is null
        order by daterange(y.valid_from, y.valid_to) @> g.held_on desc, y.valid_from desc
        limit 1) u
 where g.tenant = (select genji.tenant()) and g.unit = any($1::int[]) and g.held_on >= $2
 order by s.held_on, s.starts_at nulls first, g.id limit $3
