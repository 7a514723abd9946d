-- name: places
-- Every unit once, as it stood on the day or nearest to it, with its place among its neighbours.
select distinct on (s.unit) s.unit, s.kind, s.name, s.position
  from genji.unit_state s
 where s.tenant = (select genji.tenant()) and s.unit = any($1::int[]) and s.voided_at is null
 order by s.unit, (s.valid_from <= $2) desc, s.valid_from desc
