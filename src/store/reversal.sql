-- name: effectOf
select e.id, e.kind, e.unit, e.batch, r.id as reversed_by
  from genji.effect e
  left join genji.effect r on r.tenant = e.tenant and r.reverses = e.id
 where e.tenant = (select genji.tenant()) and e.id = $1

-- name: laterThan
-- Effects that voided rows which the given effects had put: what would be lost with them.
with voided as (
  select effect, voided_by from genji.unit_state where tenant = (select genji.tenant()) and effect = any($1::uuid[])
  union all
  select effect, voided_by from genji.unit_link where tenant = (select genji.tenant()) and effect = any($1::uuid[])
  union all
  select effect, voided_by from genji.headcount where tenant = (select genji.tenant()) and effect = any($1::uuid[])
  union all
  select effect, voided_by from genji.place where tenant = (select genji.tenant()) and effect = any($1::uuid[])
  union all
  select effect, voided_by from genji.person_detail where tenant = (select genji.tenant()) and effect = any($1::uuid[])
  union all
  select effect, voided_by from genji.roster_line where tenant = (select genji.tenant()) and effect = any($1::uuid[])
  union all
  select effect, voided_by from genji.post_holding where tenant = (select genji.tenant()) and effect = any($1::uuid[])
  union all
  select effect, voided_by from genji.term where tenant = (select genji.tenant()) and effect = any($1::uuid[])
  union all
  select effect, voided_by from genji.term_paper where tenant = (select genji.tenant()) and effect = any($1::uuid[])
  union all
  select effect, voided_by from genji.person_merge where tenant = (select genji.tenant()) and effect = any($1::uuid[])
)
select distinct e.id, e.kind, e.at, e.actor, e.unit
  from voided v join genji.effect e on e.tenant = (select genji.tenant()) and e.id = v.voided_by
 where e.kind <> 'reverse' and not e.id = any($1::uuid[])
   and not exists (select from genji.effect r
                    where r.tenant = e.tenant and r.reverses = e.id)
 order by e.at desc, e.id desc

-- name: ofBatch
select e.id, e.unit from genji.effect e
 where e.tenant = (select genji.tenant()) and e.batch = $1 and e.kind <> 'reverse'
   and not exists (select from genji.effect r where r.tenant = e.tenant and r.reverses = e.id)
 order by e.id desc

-- name: record
insert into genji.effect (tenant, id, kind, unit, actor, batch, reverses, document_no, note)
select $1, m.id, 'reverse', m.unit, $2, $3, m.undone, $4, $5
  from unnest($6::uuid[], $7::uuid[], $8::int[]) as m (id, undone, unit)
