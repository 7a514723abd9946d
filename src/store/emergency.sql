-- name: ask
insert into genji.role_grant (tenant, id, person, person_name, role, unit, valid_from, valid_to,
  requested_by, reason, hours, about_name)
values ($1, $2, (select genji.person()), $3, $4, $5, $6, $7, (select genji.person()), $8, $9, $10)

-- name: list
-- What the reader may know of: the own ones, those to decide, to review, or concerning the reader.
select g.id, g.person, g.person_name as "name", g.role, g.unit, g.valid_to::text as "to", g.reason,
       g.hours, g.about, g.about_name as "aboutName", g.requested_at as "requestedAt",
       g.approved_by as "approvedBy", g.approved_at as "approvedAt", g.refused_by as "refusedBy",
       g.until_at as "until", g.ended_at as "endedAt", coalesce(g.until_at <= now(), false) as "over",
       r.at as "reviewedAt", r.actor as "reviewedBy", r.verdict, r.note
  from genji.role_grant g
  left join genji.emergency_review r on r.tenant = g.tenant and r.grant_id = g.id
 where g.tenant = (select genji.tenant()) and g.hours is not null
   and ($1::uuid is null or g.id = $1)
 -- What waits for a signature is never pushed off the page by what was asked for since.
 order by (g.approved_by is not null and r.at is null) desc, g.requested_at desc limit 200

-- name: waiting
-- Whether the reader asked for the same already and has no answer, or has it still.
select exists (
  select from genji.role_grant g
   where g.tenant = (select genji.tenant()) and g.person = (select genji.person())
     and g.role = $1 and g.unit = $2 and g.about_name is not distinct from $3::text
     and g.hours is not null and g.refused_by is null and g.ended_at is null
     and g.valid_to > $4 and (g.until_at is null or g.until_at > now())) as waits

-- name: end
update genji.role_grant set ended_by = (select genji.person()), ended_at = now()
 where tenant = (select genji.tenant()) and id = $1 and hours is not null
   and person = (select genji.person()) and ended_at is null and refused_by is null
   and (until_at is null or until_at > now())

-- name: review
insert into genji.emergency_review (tenant, grant_id, unit, actor, verdict, note)
values ($1, $2, $3, (select genji.person()), $4, $5)

-- name: file
select source, col, id, unit, day::text, to_json(at) #>> '{}' as at, gathering, data
  from genji.file_in_need($1)

-- name: running
-- One's own hours that run.
select id, role from genji.role_grant
 where tenant = (select genji.tenant()) and person = (select genji.person())
   and approved_at is not null and ended_at is null and until_at > now()
   and valid_from <= $1 and valid_to > $1

-- name: told
-- Of the last days those that concern the reader; of any day those that wait for a signature.
select count(*) filter (where g.approved_at > now() - interval '14 days'
         and (g.about = (select genji.person())
           or g.unit <@ (select genji.scope('roster_write'))))::int as concerning,
       count(*) filter (where g.approved_at > now() - interval '14 days'
         and g.unit <@ (select genji.scope('audit_read')))::int as told,
       count(*) filter (where g.unit <@ (select genji.scope('audit_read'))
         and (g.until_at <= now() or g.ended_at is not null)
         and (select genji.person()) <> g.approved_by
         and g.about is distinct from (select genji.person())
         and not exists (select from genji.emergency_review r
                          where r.tenant = g.tenant and r.grant_id = g.id))::int as "toReview"
  from genji.role_grant g
 where g.tenant = (select genji.tenant()) and g.hours is not null
   and g.person <> (select genji.person()) and g.approved_at is not null
