-- name: outcomes
-- What was said of the resolutions of the units, as known at a moment; the last word comes last.
select gathering, handle, resolution, outcome from genji.follow_up
 where tenant = (select genji.tenant()) and unit = any($1::int[]) and at <= coalesce($2, now())
 order by at, id

-- name: minutesFiles
-- Of each gathering of the units the first file that holds its minutes, as known at a moment.
select distinct on (gathering) gathering, name from genji.file
 where tenant = (select genji.tenant()) and unit = any($1::int[]) and purpose = any($3::text[])
   and at <= coalesce($2, now()) and (voided_at is null or voided_at > coalesce($2, now()))
 order by gathering, at, id
