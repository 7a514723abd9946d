-- name: record
insert into genji.audit_event (tenant, actor, action, object_type, object_id, unit, ok, detail)
values ($1, $2, $3, $4, $5, $6, $7, $8)
