-- name: file
select source, col, id, unit, day::text, to_json(at) #>> '{}' as at, gathering, data
  from genji.person_file($1)

-- name: acts
select source, col, count, to_json(first_at) #>> '{}' as "firstAt",
       to_json(last_at) #>> '{}' as "lastAt"
  from genji.own_acts() order by source, col

-- name: trail
select seq, to_json(at) #>> '{}' as at, action, unit, own, reason, fields, roles
  from genji.own_trail()

-- name: unitNames
-- The last name of every unit, dissolved ones too: the past names them.
select distinct on (unit) unit, name from genji.unit_state
 where tenant = (select genji.tenant()) and voided_at is null
 order by unit, valid_from desc
