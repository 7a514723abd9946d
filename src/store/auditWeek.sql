-- name: lastOfDays
-- The last checkpoint of each day, Beijing time, in [from, to).
select distinct on (d.day) d.day::text, d.position::text, d.at, d.note
  from (select c.*, (c.at at time zone 'Asia/Shanghai')::date as day
          from genji.audit_checkpoint c where c.tenant = (select genji.tenant())) d
 where d.day >= $1::date and d.day < $2::date
 order by d.day, d.position desc

-- name: counts
select count(*)::int as events, count(distinct e.actor)::int as actors,
       count(*) filter (where not e.ok)::int as refused,
       count(*) filter (where e.action ~ '\.(export|evidence|print)$')::int as exports,
       count(*) filter (where e.action = 'person.reveal')::int as reveals
  from genji.audit_event e
 where e.tenant = (select genji.tenant())
   and case when e.unit is null then 1 else e.unit end = any($1::int[])
   and e.at >= ($2::date::timestamp at time zone 'Asia/Shanghai')
   and e.at < ($3::date::timestamp at time zone 'Asia/Shanghai')

-- name: noted
select e.at, e.actor, e.object_id as position, e.detail ->> 'code' as code
  from genji.audit_event e
 where e.tenant = (select genji.tenant()) and e.action = 'audit.witness'
   and e.object_type = 'audit-chain'
   and case when e.unit is null then 1 else e.unit end = any($1::int[])
 order by e.seq desc limit 20

-- name: withCode
-- Heads of the chain as it stands whose first ten bytes are these.
select s.position::text, c.at
  from genji.audit_seal s
  left join genji.audit_checkpoint c on c.tenant = s.tenant and c.position = s.position
 where s.tenant = (select genji.tenant()) and substring(s.hash from 1 for 10) = $1
 order by s.position limit 1
