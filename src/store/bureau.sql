-- name: begin
insert into genji.tenant (tenant, name, demo) values ($1, $2, $3)

-- name: any
select 1 from genji.tenant limit 1

-- name: demo
select coalesce(bool_and(demo), false) as demo from genji.tenant

-- name: shift
-- Whoever was let in before is asked again, for the day decides who may do what.
update genji.tenant set day_shift = $2, access_version = access_version + 1
 where tenant = $1 and demo
