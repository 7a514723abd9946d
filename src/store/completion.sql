-- name: places
-- Every unit once, as it stood on the day or nearest to it, with its place among its neighbours.
select distinct on (s.unit) s.unit, s.kind, s.name, s.position
  from genji.unit_state s
 where s.tenant = (select genji.tenant()) and s.unit = any($1::int[]) and s.voided_at is null
 order by s.unit, (s.valid_from <= $2) desc, s.valid_from desc

-- name: held
-- On which day which unit held what, part by part, with what it takes to open the record.
select g.id, g.unit::text as unit, p.body, g.held_on::text as "on", g.title, p.handle
  from genji.gathering g
  join genji.part p on p.tenant = g.tenant and p.gathering = g.id
 where g.tenant = (select genji.tenant()) and g.unit = any($1::int[]) and p.teams is null
   and g.held_on >= $2 and g.held_on < $3 and g.status = 'recorded'
union all
select t.gathering, t.team::text, null, t.held_on::text, t.title, t.handle
  from genji.team_held t
 where t.tenant = (select genji.tenant()) and t.team = any($1::int[])
   and t.held_on >= $2 and t.held_on < $3
 order by "on", id

-- name: days
-- The same as the days alone: a line a unit and kind, whatever the number of records.
select g.unit::text as unit, p.body, p.handle,
       json_agg(g.held_on::text order by g.held_on) as days
  from genji.gathering g
  join genji.part p on p.tenant = g.tenant and p.gathering = g.id
 where g.tenant = (select genji.tenant()) and g.unit = any($1::int[]) and p.teams is null
   and g.held_on >= $2 and g.held_on < $3 and g.status = 'recorded'
 group by g.unit, p.body, p.handle
union all
select t.team::text, null, t.handle, json_agg(t.held_on::text order by t.held_on)
  from genji.team_held t
 where t.tenant = (select genji.tenant()) and t.team = any($1::int[])
   and t.held_on >= $2 and t.held_on < $3
 group by t.team, t.handle
