-- name: file
insert into genji.correction (tenant, id, person, unit, source, entry, said, wish, paper, due_on,
  actor)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)

-- name: answer
-- Changes nothing when somebody else was faster.
insert into genji.correction_answer (tenant, correction, unit, answer, reason, actor)
values ($1, $2, $3, $4, $5, $6)
on conflict do nothing

-- name: list
-- Requests of somebody, those that wait for units, or one: open ones first, the first due on top.
select c.id, c.person, c.unit, c.source, c.said, c.wish, c.paper, c.filed_on::text as "filedOn",
       c.due_on::text as "dueOn", a.answer, a.reason, a.answered_on::text as "answeredOn"
  from genji.correction c
  left join genji.correction_answer a on a.tenant = c.tenant and a.correction = c.id
 where c.tenant = (select genji.tenant())
   and ($1::uuid is null or c.person = $1) and ($2::int[] is null or c.unit = any($2))
   and ($3::uuid is null or c.id = $3)
 order by a.answer is not null, case when a.answer is null then c.due_on end, c.at desc limit $4
