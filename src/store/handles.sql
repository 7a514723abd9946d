-- name: used
select distinct handle from genji.handle_used order by handle
