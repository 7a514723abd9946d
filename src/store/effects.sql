-- name: record
insert into genji.effect (tenant, id, kind, unit, actor, batch, reverses, document_no, note)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)

-- name: nextUnit
update genji.tenant set next_unit = next_unit + 1
 where tenant = (select genji.tenant())
returning next_unit - 1 as unit

-- name: foundUnit
insert into genji.unit (tenant, unit, effect, outside) values ($1, $2, $3, $4)

-- name: enrolPerson
insert into genji.person (tenant, person, effect) values ($1, $2, $3)

-- name: recordEnrolments
insert into genji.effect (tenant, id, kind, unit, actor, batch, document_no, note)
select $1, m.id, 'enrol', m.unit, $2, $3, $4, $5
  from unnest($6::uuid[], $7::int[]) as m (id, unit)

-- name: enrolPersons
insert into genji.person (tenant, person, effect)
select $1, m.person, m.effect from unnest($2::uuid[], $3::uuid[]) as m (person, effect)
