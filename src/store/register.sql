-- name: people
-- Whoever stands on the rosters of units on a day, with what a printed roster says of them.
select l.person, l.name, l.unit, l.team, l.standing, l.member_kind as "memberKind", l.staff,
       d.gender, d.ethnicity, d.born_on::text as "bornOn", d.education,
       d.joined_on::text as "joinedOn", d.full_on::text as "fullOn",
       d.id_number_tail as "idNumberTail"
  -- Two searches by an index each, as in `lines` of the roster: a group's members by their group.
  from (select * from genji.roster_line u
         where u.tenant = (select genji.tenant()) and u.unit = any($1::int[])
         union all
        select * from genji.roster_line t
         where t.tenant = (select genji.tenant()) and t.team = any($1::int[])
           and not t.unit = any($1::int[])) l
  left join genji.person_detail d on d.tenant = l.tenant and d.person = l.person
   and d.valid_from <= $2 and (d.valid_to is null or d.valid_to > $2)
   and d.recorded_at <= coalesce($3, now()) and (d.voided_at is null or d.voided_at > $3)
 where l.standing in ('member', 'participant')
   and l.valid_from <= $2 and (l.valid_to is null or l.valid_to > $2)
   and l.recorded_at <= coalesce($3, now()) and (l.voided_at is null or l.voided_at > $3)
 order by l.unit, l.standing, l.team nulls first, l.name collate "zh-Hans-x-icu", l.person
 limit $4

-- name: posts
select p.person, p.unit, p.post
  from genji.post_holding p
 where p.tenant = (select genji.tenant()) and p.unit = any($1::int[])
   and p.valid_from <= $2 and (p.valid_to is null or p.valid_to > $2)
   and p.recorded_at <= coalesce($3, now()) and (p.voided_at is null or p.voided_at > $3)
 order by p.valid_from
