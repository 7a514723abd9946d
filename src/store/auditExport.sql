-- name: sealed
select s.position::text, s.hash as sealed, e.seq::text,
       to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
       e.actor, e.action, e.object_type, e.object_id, e.unit, e.ok, e.detail::text as detail
  from genji.audit_seal s
  join genji.audit_event e on e.tenant = s.tenant and e.seq = s.seq
 where s.tenant = $1 and s.position > $2 and s.position <= $3
 order by s.position limit $4

-- name: head
select position::text, hash from genji.audit_head where tenant = $1

-- name: notes
select note from genji.audit_checkpoint
 where tenant = $1 and position > $2 and position <= $3 order by position

-- name: pieces
-- The stretches between two checkpoints in which these events lie.
select distinct
       coalesce((select max(c.position) from genji.audit_checkpoint c
                  where c.tenant = s.tenant and c.position < s.position), 0)::text as "from",
       (select min(c.position) from genji.audit_checkpoint c
         where c.tenant = s.tenant and c.position >= s.position)::text as "to"
  from genji.audit_seal s
 where s.tenant = $1 and s.seq = any($2::bigint[])

-- name: hashAt
select hash from genji.audit_seal where tenant = $1 and position = $2
