-- name: add
insert into genji.make_up (tenant, id, gathering, unit, person, made_up_on, how, actor)
select $1, i.id, $2, $3, i.person, $5, $6, $7
  from unnest($4::uuid[], $8::uuid[]) as i (person, id)

-- name: madeUp
-- Who made up for what was missed, by the last word on each person.
select x.gathering, x.person, x."madeUpOn", x.how, x.actor, x.at
  from (select distinct on (m.gathering, m.person) m.gathering, coalesce(k.kept, m.person) as person,
               m.made_up_on::text as "madeUpOn", m.how, m.actor, m.at
          from genji.make_up m
          left join genji.person_merge k on k.tenant = m.tenant and k.gone = m.person
           and k.voided_at is null
         where m.tenant = (select genji.tenant()) and m.gathering = any($1::uuid[])
         order by m.gathering, m.person, m.at desc, m.id desc) x
 where x."madeUpOn" is not null
 order by x."madeUpOn", x.person
