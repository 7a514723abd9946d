-- name: unsealed
-- Read by its index from where the sealer left off, as the sealer itself does.
select count(*)::int as events,
       coalesce(extract(epoch from clock_timestamp() - min(e.at)), 0)::float8 as seconds,
       extract(epoch from clock_timestamp())::float8 as now
  from genji.audit_event e
  left join genji.audit_head h on h.tenant = e.tenant
 where e.xid >= case when h.below is null or h.below > pg_snapshot_xmax(pg_current_snapshot())
                     then '0'::xid8 else h.below end
   and not exists (select from genji.audit_seal s where s.tenant = e.tenant and s.seq = e.seq)
