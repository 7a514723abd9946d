-- name: add
insert into genji.follow_up (tenant, id, gathering, unit, handle, resolution, outcome, done_on, actor)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)

-- name: outcomes
-- What was said of each resolution of a gathering, the latest first.
select handle, resolution, outcome, done_on::text as "doneOn", actor, at from genji.follow_up
 where tenant = (select genji.tenant()) and gathering = $1
 order by at desc, id desc

-- name: list
-- Resolutions of what was held in a span, row by row of the list `$4` of a form, each with the last
-- word on it. The scope stands as a parameter for the plan and in the policy for the wall.
select g.id as gathering, g.unit, u.name as "unitName", g.held_on::text as "heldOn", g.title,
       p.handle, d.row ->> 'text' as resolution, d.row ->> 'owner' as owner, d.row ->> 'due' as due,
       f.outcome, f.done_on::text as "doneOn"
  from genji.gathering g
  join genji.part p on p.tenant = g.tenant and p.gathering = g.id
 cross join lateral jsonb_array_elements(
       case jsonb_typeof(p.content -> $4) when 'array' then p.content -> $4 else '[]' end) as d (row)
  left join lateral (
       select x.outcome, x.done_on from genji.follow_up x
        where x.tenant = (select genji.tenant()) and x.gathering = g.id and x.handle = p.handle
          and x.resolution = d.row ->> 'text'
        order by x.at desc, x.id desc limit 1) f on true
 cross join lateral (
       select s.name from genji.unit_state s
        where s.tenant = (select genji.tenant()) and s.unit = g.unit and s.voided_at is null
        order by daterange(s.valid_from, s.valid_to) @> g.held_on desc, s.valid_from desc
        limit 1) u
 where g.tenant = (select genji.tenant()) and g.status = 'recorded'
   and g.unit = any($1::int[]) and g.held_on >= $2 and g.held_on < $3
   and trim(coalesce(d.row ->> 'text', '')) <> ''
   and (not $5 or f.done_on is null)
 order by f.done_on is not null, d.row ->> 'due' nulls last, g.held_on, g.id
 limit $6
