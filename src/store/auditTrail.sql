-- name: list
select e.seq::text, e.at, e.actor, e.action, e.object_type as "objectType",
       e.object_id as "objectId", e.unit, e.ok, e.detail,
       -- Looked up line by line: as an exists() it would be hashed from all seals there are.
       coalesce((select true from genji.audit_seal s
                  where s.tenant = e.tenant and s.seq = e.seq), false) as sealed
  from genji.audit_event e
 where e.tenant = (select genji.tenant()) and case when e.unit is null then 1 else e.unit end = any($1::int[])
   and ($2::uuid is null or e.actor = $2)
   and ($3::text is null or e.object_type = $3)
   and ($4::text is null or e.object_id = $4)
   and ($5::date is null or e.at >= ($5::date::timestamp at time zone 'Asia/Shanghai'))
   and ($6::date is null or e.at < ($6::date::timestamp at time zone 'Asia/Shanghai'))
   and ($7::bigint is null or e.seq < $7)
 order by e.seq desc limit $8

-- name: of
select e.seq::text from genji.audit_event e
 where e.tenant = (select genji.tenant()) and e.object_id = any($1::text[])
   and case when e.unit is null then 1 else e.unit end = any($2::int[])
 order by e.seq
