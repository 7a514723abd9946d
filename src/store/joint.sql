-- name: share
-- One state of a record for each unit that is invited in it or was so before.
insert into genji.joint (tenant, gathering, version, unit, guest, guests, status, held_on,
  starts_at, ends_at, place, host, host_name, title, sittings, parts)
select $1, $2, $3, $4, one.guest, $6::int[],
       case when one.guest = any($6::int[]) then $7 else 'uninvited' end,
       $8, $9, $10, $11, $12, $13, $14, $15, $16
  from unnest($5::int[]) as one (guest)

-- name: state
-- What a unit is shown of a record: in one state, or in the last one.
select j.gathering, j.version, j.unit, j.guest, j.guests, j.status, j.held_on::text as "heldOn",
       to_char(j.starts_at, 'HH24:MI') as "startsAt", to_char(j.ends_at, 'HH24:MI') as "endsAt",
       j.place, j.host, j.host_name as "hostName", j.title, j.sittings, j.parts
  from genji.joint j
 where j.tenant = (select genji.tenant()) and j.gathering = $1 and j.guest = $2
   and ($3::int is null or j.version = $3)
 order by j.version desc limit 1

-- name: open
-- Where units are invited and have neither a record of their own nor said of this state that they
-- take no part: an invitation that is saved again asks again.
select j.gathering, j.version, j.unit, j.guest, j.status, j."heldOn", j."startsAt", j."endsAt",
       j.place, j.title, j.handles
  from (select distinct on (x.gathering, x.guest) x.gathering, x.version, x.unit, x.guest, x.status,
               x.held_on::text as "heldOn", to_char(x.starts_at, 'HH24:MI') as "startsAt",
               to_char(x.ends_at, 'HH24:MI') as "endsAt", x.place, x.title,
               (select array_agg(p ->> 'handle') from jsonb_array_elements(x.parts) p) as handles
          from genji.joint x
         where x.tenant = (select genji.tenant()) and x.guest = any($1::int[])
         order by x.gathering, x.guest, x.version desc) j
  left join lateral (
       select a.answer, a.version from genji.joint_answer a
        where a.tenant = (select genji.tenant()) and a.gathering = j.gathering and a.unit = j.guest
        order by a.at desc, a.id desc limit 1) said on true
 where j.status in ('draft', 'recorded')
   and (coalesce(said.answer, 'withdrawn') = 'withdrawn'
     or (said.answer = 'declined' and said.version < j.version))
 order by j."heldOn", j."startsAt" nulls first, j.gathering, j.guest limit $2

-- name: answers
-- The last word of each unit that was invited.
select distinct on (a.unit) a.unit, a.answer, a.reason
  from genji.joint_answer a
 where a.tenant = (select genji.tenant()) and a.gathering = $1
 order by a.unit, a.at desc, a.id desc

-- name: declined
select d.unit from genji.declined() d where d.gathering = $1

-- name: answer
insert into genji.joint_answer (tenant, id, gathering, host, unit, version, answer, reason, actor)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)

-- name: records
-- Records that are joint with one, of those within reach.
select id, unit from genji.gathering
 where tenant = (select genji.tenant()) and joint_of = $1 and status <> 'withdrawn'
