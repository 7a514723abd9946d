-- name: begin
insert into genji.tenant (tenant, name, demo) values ($1, $2, $3)

-- name: any
select 1 from genji.tenant limit 1

-- name: demo
select coalesce(bool_and(demo), false) as demo from genji.tenant
