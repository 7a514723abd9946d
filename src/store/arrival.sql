-- name: today
-- What is held today with oneself on its list, and what the unit is called.
select t.gathering, t.unit, t.sitting, t.held_on::text as "heldOn",
       to_char(t.starts_at, 'HH24:MI') as "startsAt", to_char(t.ends_at, 'HH24:MI') as "endsAt",
       t.place, t.title, u.name as "unitName"
  from genji.own_today() t
 cross join lateral (
       select s.name from genji.unit_state s
        where s.tenant = (select genji.tenant()) and s.unit = t.unit and s.voided_at is null
        order by daterange(s.valid_from, s.valid_to) @> t.held_on desc, s.valid_from desc
        limit 1) u
 where t.gathering = $1

-- name: mine
select person, sitting, to_char(at at time zone 'Asia/Shanghai', 'HH24:MI') as "cameAt"
  from genji.arrival
 where tenant = (select genji.tenant()) and gathering = $1 and person = (select genji.person())

-- name: arrive
insert into genji.arrival (tenant, gathering, unit, person, sitting)
values ($1, $2, $3, $4, $5)
on conflict do nothing

-- name: ofGathering
-- Who said to have come, each as the person that the file is of by now.
select coalesce(m.kept, v.person) as person, v.sitting,
       to_char(v.at at time zone 'Asia/Shanghai', 'HH24:MI') as "cameAt"
  from genji.arrival v
  left join genji.person_merge m on m.tenant = v.tenant and m.gone = v.person
   and m.voided_at is null
 where v.tenant = (select genji.tenant()) and v.gathering = $1
 order by 1
