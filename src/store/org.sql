-- name: unitsOn
select s.unit, s.kind, s.name, s.short_name as "shortName", s.code, s.number_only as "numberOnly",
       s.outside, s.position, l.parent, g.parent as "guidedBy", s.valid_from::text as "from", s.valid_to::text as "to"
  from genji.unit_state s
  left join genji.unit_link l on l.tenant = s.tenant and l.unit = s.unit
   and l.relation = 'subordinate' and l.valid_from <= $1 and (l.valid_to is null or l.valid_to > $1)
   and l.recorded_at <= coalesce($2, now()) and (l.voided_at is null or l.voided_at > $2)
  left join genji.unit_link g on g.tenant = s.tenant and g.unit = s.unit
   and g.relation = 'guided' and g.valid_from <= $1 and (g.valid_to is null or g.valid_to > $1)
   and g.recorded_at <= coalesce($2, now()) and (g.voided_at is null or g.voided_at > $2)
 where s.tenant = (select genji.tenant()) and s.valid_from <= $1
   and (s.valid_to is null or s.valid_to > $1)
   and s.recorded_at <= coalesce($2, now()) and (s.voided_at is null or s.voided_at > $2)
 order by s.position, s.unit

-- name: states
select unit, kind, name, valid_from::text as "from", valid_to::text as "to"
  from genji.unit_state
 where tenant = (select genji.tenant()) and voided_at is null
 order by unit, valid_from

-- name: links
select unit, parent, relation, valid_from::text as "from", valid_to::text as "to"
  from genji.unit_link
 where tenant = (select genji.tenant()) and voided_at is null

-- name: postsOn
select id, person, name, post, body, valid_from::text as "from", valid_to::text as "to",
       term_ends_on::text as "termEndsOn", document_no as "documentNo"
  from genji.post_holding
 where tenant = (select genji.tenant()) and unit = $1 and valid_from <= $2
   and (valid_to is null or valid_to > $2)
   and recorded_at <= coalesce($3, now()) and (voided_at is null or voided_at > $3)
 order by post, valid_from

-- name: postsBefore
-- Who held posts of the unit before a day and holds them no more; the latest first.
select id, person, name, post, body, valid_from::text as "from", valid_to::text as "to",
       term_ends_on::text as "termEndsOn", document_no as "documentNo"
  from genji.post_holding
 where tenant = (select genji.tenant()) and unit = $1 and valid_to <= $2
   and recorded_at <= coalesce($3, now()) and (voided_at is null or voided_at > $3)
 order by valid_to desc, post, person limit 200

-- name: postsOfPerson
select p.id, p.person, p.name, p.post, p.body, p.valid_from::text as "from",
       p.valid_to::text as "to", p.term_ends_on::text as "termEndsOn",
       p.document_no as "documentNo"
  from genji.post_holding p
 where p.tenant = (select genji.tenant()) and p.person = $1
   and p.recorded_at <= coalesce($2, now()) and (p.voided_at is null or p.voided_at > $2)
 order by p.valid_from

-- name: holding
select id, person, unit, post, name from genji.post_holding
 where tenant = (select genji.tenant()) and id = $1 and voided_at is null

-- name: positions
select unit, person, name, post, body, term_ends_on::text as "termEndsOn",
       document_no as "documentNo", valid_from::text as "from", valid_to::text as "to"
  from genji.post_holding
 where tenant = (select genji.tenant()) and unit = $1 and voided_at is null

-- name: placesOn
select place, kind, name, valid_from::text as "from", valid_to::text as "to"
  from genji.place
 where tenant = (select genji.tenant()) and unit = $1 and valid_from <= $2
   and (valid_to is null or valid_to > $2)
   and recorded_at <= coalesce($3, now()) and (voided_at is null or voided_at > $3)
 order by name

-- name: countsOn
-- Members by name and, of units whose names must not be stored, by count.
select (r.formal + coalesce(h.formal, 0))::int as formal,
       (r.probationary + coalesce(h.probationary, 0))::int as probationary
  from (select count(*) filter (where member_kind = 'formal') as formal,
               count(*) filter (where member_kind = 'probationary') as probationary
          from genji.roster_line
         where tenant = (select genji.tenant()) and unit = any($1::int[]) and standing = 'member'
           and valid_from <= $2 and (valid_to is null or valid_to > $2)
           and recorded_at <= coalesce($3, now()) and (voided_at is null or voided_at > $3)) r
  left join (select sum(formal) as formal, sum(probationary) as probationary
          from genji.headcount
         where tenant = (select genji.tenant()) and unit = any($1::int[])
           and valid_from <= $2 and (valid_to is null or valid_to > $2)
           and recorded_at <= coalesce($3, now()) and (voided_at is null or voided_at > $3)
        having count(*) > 0) h on true

-- name: historyOfUnit
select e.id as effect, e.kind, e.at, e.actor, e.document_no as "documentNo", e.note,
       exists (select from genji.effect r where r.tenant = e.tenant and r.reverses = e.id)
         as reversed
  from genji.effect e
 where e.tenant = (select genji.tenant()) and e.unit = $1
   and e.kind not in ('enrol', 'amend', 'place', 'end-membership', 'merge-person',
                      'admit', 'confirm')
 order by e.at desc, e.id desc limit 200

-- name: historyOfPerson
select distinct e.id as effect, e.kind, e.at, e.actor, e.document_no as "documentNo", e.note,
       exists (select from genji.effect r where r.tenant = e.tenant and r.reverses = e.id)
         as reversed
  from genji.effect e
 where e.tenant = (select genji.tenant()) and e.id in (
   select effect from genji.person_detail d
    where d.tenant = (select genji.tenant()) and d.person = any($1::uuid[])
   union select effect from genji.roster_line l
    where l.tenant = (select genji.tenant()) and l.person = any($1::uuid[])
   union select voided_by from genji.roster_line v
    where v.tenant = (select genji.tenant()) and v.person = any($1::uuid[])
   union select effect from genji.person_merge m
    where m.tenant = (select genji.tenant()) and m.kept = any($1::uuid[]))
 order by e.at desc, e.id desc limit 200

-- name: isOutside
select outside from genji.unit where tenant = (select genji.tenant()) and unit = $1

-- name: grantsOf
-- One's own come first: an act that rests on one of those is nobody else's.
select role, unit, valid_from::text as "from", valid_to::text as "to",
       case when for_grant is not null then id end as lent, for_name as "forName", about,
       to_json(until_at) #>> '{}' as until
  from genji.role_grant
 where tenant = (select genji.tenant()) and person = $1
   and approved_at is not null and ended_at is null and (until_at is null or until_at > now())
 order by (for_grant is not null), requested_at, id

-- name: bureau
select name, demo from genji.tenant where tenant = (select genji.tenant())

-- name: namesOf
-- Names of persons who act: one's own, those within reach, and holders of posts.
select person, min(name) as name from (
  select person, name from genji.person_detail
   where tenant = (select genji.tenant()) and person = any($1::uuid[]) and voided_at is null
  union all
  select person, name from genji.post_holding
   where tenant = (select genji.tenant()) and person = any($1::uuid[]) and voided_at is null) n
 group by person
