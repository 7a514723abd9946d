-- name: issue
insert into genji.monthly_report (tenant, id, unit, month, content, goes_up_on, actor)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict (tenant, unit, month) do nothing

-- name: addGap
insert into genji.report_gap (tenant, id, report, issuer, month, goes_up_on, unit, rule, period_from,
  content)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)

-- name: answer
insert into genji.report_answer (tenant, id, gap, unit, goes_up_on, answer, actor)
values ($1, $2, $3, $4, $5, $6, $7)

-- name: send
insert into genji.report_sent (tenant, report, unit, month, goes_up_on, content, actor)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict do nothing

-- name: list
-- Reports within reach, the latest month first. A draft is shown to those who report (`$2`) and to
-- whoever issued it; whoever stands above sees it once it went up.
select r.id, r.unit, u.name as "unitName", r.month::text, r.issued_on::text as "issuedOn",
       r.goes_up_on::text as "goesUpOn", s.sent_on::text as "sentOn"
  from genji.monthly_report r
  left join genji.report_sent s on s.tenant = r.tenant and s.report = r.id
 cross join lateral (
       select x.name from genji.unit_state x
        where x.tenant = (select genji.tenant()) and x.unit = r.unit and x.voided_at is null
        order by x.valid_from desc limit 1) u
 where r.tenant = (select genji.tenant()) and r.unit = any($1::int[])
   and (s.report is not null or r.unit = any($2::int[]) or r.actor = $3)
 order by r.month desc, r.unit limit $4

-- name: load
select r.id, r.unit, r.month::text, r.content, r.issued_on::text as "issuedOn",
       r.goes_up_on::text as "goesUpOn", r.actor, s.sent_on::text as "sentOn",
       s.content as sent
  from genji.monthly_report r
  left join genji.report_sent s on s.tenant = r.tenant and s.report = r.id
 where r.tenant = (select genji.tenant()) and r.id = $1

-- name: before
-- The last report of the unit on an earlier month.
select r.month::text, r.content from genji.monthly_report r
 where r.tenant = (select genji.tenant()) and r.unit = $1 and r.month < $2
 order by r.month desc limit 1

-- name: gaps
-- Gaps that one report names, or those of these units in reports that wait on a day for theirs;
-- with what was said to each.
select g.id, g.report, g.issuer, g.month::text, g.goes_up_on::text as "goesUpOn", g.unit, g.rule,
       g.period_from::text as "from", g.content, coalesce((
         select json_agg(json_build_object('answer', a.answer, 'actor', a.actor, 'at', a.at)
                order by a.at desc, a.id desc)
           from genji.report_answer a
          where a.tenant = (select genji.tenant()) and a.gap = g.id), '[]') as answers
  from genji.report_gap g
 where g.tenant = (select genji.tenant())
   and ($1::uuid is null or g.report = $1) and ($2::int[] is null or g.unit = any($2))
   and ($3::date is null or g.goes_up_on > $3)
 order by g.goes_up_on, g.id

-- name: gap
select g.id, g.unit, g.goes_up_on::text as "goesUpOn" from genji.report_gap g
 where g.tenant = (select genji.tenant()) and g.id = $1

-- name: records
-- Records of a span that were entered more than `$4` days after their day, or that of their last
-- sitting.
select g.id, g.unit, u.name as "unitName", g.held_on::text as "on", g.title,
       (g.recorded_at at time zone 'Asia/Shanghai')::date::text as "recordedOn"
  from genji.gathering g
 cross join lateral (
       select s.name from genji.unit_state s
        where s.tenant = (select genji.tenant()) and s.unit = g.unit and s.voided_at is null
        order by daterange(s.valid_from, s.valid_to) @> g.held_on desc, s.valid_from desc
        limit 1) u
 where g.tenant = (select genji.tenant()) and g.unit = any($1::int[])
   and g.held_on >= $2 and g.held_on < $3 and g.status = 'recorded'
   and (g.recorded_at at time zone 'Asia/Shanghai')::date - coalesce((
         select max(s.held_on) from genji.sitting s
          where s.tenant = (select genji.tenant()) and s.gathering = g.id), g.held_on) > $4
 order by g.held_on, g.id

-- name: count
select count(*)::int as records from genji.gathering g
 where g.tenant = (select genji.tenant()) and g.unit = any($1::int[])
   and g.held_on >= $2 and g.held_on < $3 and g.status = 'recorded'
