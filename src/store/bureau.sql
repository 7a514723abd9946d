-- name: begin
insert into genji.tenant (tenant, name, demo) values ($1, $2, $3)

-- name: any
select 1 from genji.tenant limit 1
