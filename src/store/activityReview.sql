-- name: reviews
-- What was said of a gathering, the latest first.
select version, verdict, note, actor, at from genji.gathering_review
 where tenant = (select genji.tenant()) and gathering = $1
 order by version desc, at desc

-- name: wrote
-- Whether somebody wrote any state of it.
select exists (select from genji.gathering_revision
  where tenant = (select genji.tenant()) and gathering = $1 and actor = $2) as wrote

-- name: add
insert into genji.gathering_review (tenant, id, gathering, version, unit, verdict, note, actor)
values ($1, $2, $3, $4, $5, $6, $7, $8)

-- name: list
-- Records by what was last said of their present state: without a word, by whether their host is
-- asked for one. A word on an earlier state is none on this one. Of those that may be drawn only
-- such that are, by the largest share that was ever decided.
select g.id, g.unit, g.version, g.held_on::text as "heldOn", g.title, g.recorded_at as "recordedAt",
       u.name as "unitName", s.said, r.note, r.at,
       exists (select from genji.gathering_revision x where x.tenant = (select genji.tenant())
                and x.gathering = g.id and x.actor = $6) as mine
  from genji.gathering g
  left join lateral (
       select x.verdict, x.note, x.at from genji.gathering_review x
        where x.tenant = (select genji.tenant()) and x.gathering = g.id and x.version = g.version
        order by x.at desc limit 1) r on true
 cross join lateral (
       select case when r.verdict is not null then r.verdict
                   when g.host is null or exists (
                     select from genji.gathering_revision x where x.tenant = (select genji.tenant())
                      and x.gathering = g.id and x.actor = g.host) then 'waiting'
                   when genji.without_committee(g.unit, g.held_on) then 'host'
                   else 'waiting' end as said) s
 cross join lateral (
       select s.name from genji.unit_state s
        where s.tenant = (select genji.tenant()) and s.unit = g.unit and s.voided_at is null
        order by daterange(s.valid_from, s.valid_to) @> g.held_on desc, s.valid_from desc
        limit 1) u
 where g.tenant = (select genji.tenant()) and g.status = 'recorded'
   and ($1::int[] is null or g.unit = any($1::int[]))
   and (s.said = any($2::text[])
     or (s.said in ('host', 'confirmed') and genji.draw(g.id, g.version) < $7))
   and ($3::date is null or (g.held_on, g.id) < ($3::date, $4::uuid))
 order by g.held_on desc, g.id desc limit $5

-- name: hosted
-- What the reader hosted and is asked to confirm, the oldest first.
select g.id, g.unit, g.held_on::text as "heldOn", g.title, u.name as "unitName"
  from genji.gathering g
 cross join lateral (
       select s.name from genji.unit_state s
        where s.tenant = (select genji.tenant()) and s.unit = g.unit and s.voided_at is null
        order by daterange(s.valid_from, s.valid_to) @> g.held_on desc, s.valid_from desc
        limit 1) u
 where g.tenant = (select genji.tenant()) and g.host = $1 and g.status = 'recorded'
   and not exists (select from genji.gathering_revision x
        where x.tenant = (select genji.tenant()) and x.gathering = g.id and x.actor = $1)
   and not exists (select from genji.gathering_review x
        where x.tenant = (select genji.tenant()) and x.gathering = g.id and x.version = g.version)
   and genji.without_committee(g.unit, g.held_on)
 order by g.held_on, g.id limit $2
