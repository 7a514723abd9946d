-- name: tenants
select tenant from genji.tenant order by tenant

-- name: waiting
-- Whether there is anything to do: no head yet, one of another server, or an event without a seal.
select h.tenant is null or h.below > pg_snapshot_xmax(pg_current_snapshot())
    or exists (select from genji.audit_event e
                where e.tenant = t.tenant and e.xid >= h.below
                  and not exists (select from genji.audit_seal s
                                   where s.tenant = e.tenant and s.seq = e.seq)) as waiting
  from genji.tenant t
  left join genji.audit_head h on h.tenant = t.tenant
 where t.tenant = $1

-- name: startHead
insert into genji.audit_head (tenant, position, hash, below) values ($1, 0, $2, '0')
on conflict (tenant) do nothing

-- name: head
select position::text, hash, pg_snapshot_xmin(pg_current_snapshot())::text as horizon
  from genji.audit_head where tenant = $1 for update

-- name: headNow
select position::text, hash from genji.audit_head where tenant = $1

-- name: unsealed
-- Everything visible that has no seal yet. `below` keeps this from reading the whole trail: every
-- event of a transaction older than that was visible, hence sealed, the last time. A `below` that no
-- transaction has reached yet comes from the server that this one was restored from: it says nothing.
select e.seq::text,
       to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
       e.actor, e.action, e.object_type, e.object_id, e.unit, e.ok, e.detail::text as detail
  from genji.audit_event e
  join genji.audit_head h on h.tenant = e.tenant
 where e.tenant = $1 and e.xid >= case when h.below > pg_snapshot_xmax(pg_current_snapshot()) then '0'::xid8
                 else h.below end
   and not exists (select from genji.audit_seal s where s.tenant = e.tenant and s.seq = e.seq)
 order by e.xid, e.seq
 limit $2

-- name: seal
insert into genji.audit_seal (tenant, position, seq, hash)
select $1, p.position, p.seq, p.hash
  from unnest($2::bigint[], $3::bigint[], $4::bytea[]) as p (position, seq, hash)

-- name: moveHead
update genji.audit_head set position = $2, hash = $3, below = coalesce($4::xid8, below)
 where tenant = $1

-- name: lastCheckpoint
select position::text, extract(epoch from clock_timestamp() - at)::float8 * 1000 as age
  from genji.audit_checkpoint
 where tenant = $1 order by position desc limit 1

-- name: addCheckpoint
insert into genji.audit_checkpoint (tenant, position, note) values ($1, $2, $3)
on conflict do nothing

-- name: sealed
select s.position::text, s.hash as sealed, e.seq::text,
       to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
       e.actor, e.action, e.object_type, e.object_id, e.unit, e.ok, e.detail::text as detail
  from genji.audit_seal s
  left join genji.audit_event e on e.tenant = s.tenant and e.seq = s.seq
 where s.tenant = $1 and s.position > $2
 order by s.position
 limit $3

-- name: checkpoints
select position::text, note from genji.audit_checkpoint where tenant = $1 order by position

-- name: counts
select count(*)::int as events,
       count(*) filter (where s.seq is null
         and e.at < coalesce($2::timestamptz, clock_timestamp()) - interval '30 seconds')::int as late
  from genji.audit_event e
  left join genji.audit_seal s on s.tenant = e.tenant and s.seq = e.seq
 where e.tenant = $1
