-- name: units
-- Every unit once: as it stood on the day or nearest to it, with its whole life as then known.
select distinct on (s.unit) s.unit::text as id, s.kind, s.name, s.number_only as "numberOnly",
       (select l.parent::text from genji.unit_link l
         where l.tenant = s.tenant and l.unit = s.unit and l.relation = 'subordinate'
           and l.recorded_at <= coalesce($3, now()) and (l.voided_at is null or l.voided_at > $3)
         order by (l.valid_from <= $2) desc, l.valid_from desc limit 1) as parent,
       (min(s.valid_from) over w)::text as "from",
       case when bool_or(s.valid_to is null) over w then null
            else (max(s.valid_to) over w)::text end as "to"
  from genji.unit_state s
 where s.tenant = (select genji.tenant()) and s.unit = any($1::int[])
   and s.recorded_at <= coalesce($3, now()) and (s.voided_at is null or s.voided_at > $3)
window w as (partition by s.unit)
 order by s.unit, (s.valid_from <= $2) desc, s.valid_from desc

-- name: offices
-- Who held a post in a span, in the unit itself or with a seat in a body of it.
select p.person, p.name, p.post, p.unit::text as unit, p.body, p.valid_from::text as "from",
       p.valid_to::text as "to", p.document_no as "documentNo"
  from genji.post_holding p
 where p.tenant = (select genji.tenant()) and p.unit = any($1::int[])
   and p.valid_from < $3 and (p.valid_to is null or p.valid_to > $2)
   and p.recorded_at <= coalesce($4, now()) and (p.voided_at is null or p.voided_at > $4)

-- name: held
-- What the units held in a span as it stands now, part by part.
select g.id, g.unit, g.held_on::text as "heldOn", to_char(g.starts_at, 'HH24:MI') as "startsAt",
       to_char(g.ends_at, 'HH24:MI') as "endsAt", g.place, g.host_name as "hostName",
       g.recorder_name as "recorderName", g.title, g.late_reason as "lateReason",
       g.joint_of as "jointOf",
       (g.recorded_at at time zone 'Asia/Shanghai')::date::text as "recordedOn",
       p.handle, p.body, p.teams, p.expected, p.attended, p.entitled, p.present, p.content,
       (select json_agg(json_build_object('subject', b.subject, 'rule', b.rule,
                'entitled', b.entitled, 'present', b.present, 'yes', b.yes, 'no', b.no,
                'abstain', b.abstain, 'written', b.written, 'declared', b.declared)
                order by b.position)
          from genji.ballot b where b.tenant = (select genji.tenant()) and b.gathering = g.id
           and b.part = p.position) as ballots,
       roll.away, roll.elsewhere, roll.named,
       (select max(s.held_on)::text from genji.sitting s
         where s.tenant = (select genji.tenant()) and s.gathering = g.id) as "lastOn"
  from genji.gathering g
  join genji.part p on p.tenant = g.tenant and p.gathering = g.id
 cross join lateral (
       select json_agg(json_build_object(
                -- As one person, unless both files stand on this very list.
                'person', coalesce((
                  select m.kept from genji.person_merge m
                   where m.tenant = a.tenant and m.gone = a.person and m.voided_at is null
                     and not exists (
                       select from genji.attendance b where b.tenant = a.tenant
                        and b.gathering = a.gathering and b.person = m.kept)), a.person),
                'name', a.name, 'mark', a.mark, 'reason', a.reason, 'team', a.team)
                order by a.name, a.person)
                filter (where p.position = any(a.parts)
                  and (a.mark <> 'present' or p.position = any(a.missed))) as away,
              json_agg(a.person) filter (where a.sitting > 1) as elsewhere,
              coalesce(bool_or(p.position = any(a.parts)), false) as named
         from genji.attendance a
        where a.tenant = (select genji.tenant()) and a.gathering = g.id) roll
 where g.tenant = (select genji.tenant()) and g.unit = any($1::int[])
   and g.held_on >= $2 and g.held_on < $3 and g.status = 'recorded'
 order by g.held_on, g.id, p.position

-- name: teamsMet
-- That groups met within a record of a unit which lies beyond reach itself.
select t.gathering as id, t.team, t.held_on::text as "on", t.handle, t.title, t.expected,
       t.attended as present, t.recorded_on::text as "recordedOn"
  from genji.team_held t
 where t.tenant = (select genji.tenant()) and t.team = any($1::int[])
   and t.held_on >= $2 and t.held_on < $3
 order by t.held_on, t.gathering

-- name: heldAsKnown
-- The same as known at a moment: from the state that was the last one saved by then.
select r.gathering as id, r.content, r."recordedOn"
  from (select distinct on (x.gathering) x.gathering, x.content,
               (min(x.at) filter (where x.content ->> 'status' = 'recorded')
                  over (partition by x.gathering) at time zone 'Asia/Shanghai')::date::text
                 as "recordedOn"
          from genji.gathering_revision x
         where x.tenant = (select genji.tenant()) and x.unit = any($1::int[]) and x.at <= $4
         order by x.gathering, x.version desc) r
 where r.content ->> 'status' = 'recorded'
   and (r.content ->> 'heldOn')::date >= $2 and (r.content ->> 'heldOn')::date < $3
 order by r.content ->> 'heldOn', r.gathering
