-- name: held
-- What was held in a span and recorded, in the order in which it was held; `$4` null: of any year
-- of account.
select id from genji.gathering
 where tenant = (select genji.tenant()) and unit = any($1::int[]) and status = 'recorded'
   and held_on >= $2 and held_on < $3 and ($4::int is null or year_of_account = $4)
 order by held_on, starts_at nulls first, id
 limit $5

-- name: planned
-- What was first drafted before its day, with that day and that title, and what became of it. A
-- plan may have been put off by up to a year.
select g.id, g.unit, g.status, g.held_on::text as "heldOn", r.planned as "plannedFor", r.title,
       r.kinds
  from genji.gathering g
 cross join lateral (
       select x.content ->> 'heldOn' as planned, x.content ->> 'title' as title,
              array(select p ->> 'handle' from jsonb_array_elements(x.content -> 'parts') p) as kinds
         from genji.gathering_revision x
        where x.tenant = (select genji.tenant()) and x.gathering = g.id
          and x.content ->> 'status' = 'draft'
          and (x.at at time zone 'Asia/Shanghai')::date < (x.content ->> 'heldOn')::date
        order by x.version limit 1) r
 where g.tenant = (select genji.tenant()) and g.unit = any($1::int[])
   and g.held_on >= $2::date - 366 and g.held_on < $3::date + 366
   and r.planned::date >= $2 and r.planned::date < $3
 order by r.planned, g.id
 limit 500
