-- name: begin
insert into genji.tenant (tenant, name, demo) values ($1, $2, $3)
