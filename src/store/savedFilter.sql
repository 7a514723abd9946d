-- name: mine
select id, name, filter from genji.saved_filter
 where tenant = (select genji.tenant()) and person = (select genji.person())
   and dropped_at is null
 order by name collate "zh-Hans-x-icu", id

-- name: save
insert into genji.saved_filter (tenant, id, person, name, filter) values ($1, $2, $3, $4, $5)

-- name: dropByName
update genji.saved_filter set dropped_at = now()
 where tenant = (select genji.tenant()) and person = (select genji.person()) and name = $1
   and dropped_at is null

-- name: drop
update genji.saved_filter set dropped_at = now()
 where tenant = (select genji.tenant()) and person = (select genji.person()) and id = $1
   and dropped_at is null
