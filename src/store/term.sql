-- name: terms
-- Terms of the units, of each in order of day.
select id, unit, years, approval, approval_no as "approvalNo", approval_on::text as "approvalOn",
       valid_from::text as "from", valid_to::text as "to", effect
  from genji.term
 where tenant = (select genji.tenant()) and unit = any($1::int[])
   and recorded_at <= coalesce($2, now()) and (voided_at is null or voided_at > $2)
 order by unit, valid_from

-- name: papers
-- Papers about the ends of terms, of each unit in order of day.
select unit, kind, document_no as "documentNo", until_on::text as until, valid_from::text as "on",
       effect
  from genji.term_paper
 where tenant = (select genji.tenant()) and unit = any($1::int[])
   and recorded_at <= coalesce($2, now()) and (voided_at is null or voided_at > $2)
 order by unit, valid_from, id

-- name: nextBegins
-- The first day of a term of the unit after a day.
select min(valid_from)::text as "on" from genji.term
 where tenant = (select genji.tenant()) and unit = $1 and valid_from > $2 and voided_at is null
