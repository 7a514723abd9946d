-- name: addMonth
insert into genji.duty_month (tenant, id, unit, month, batch, kept_until)
values ($1, $2, $3, $4, $5, $6)

-- name: addShifts
insert into genji.duty_shift (tenant, duty_month, unit, person, name, on_day, word, meaning)
select $1, $2, $3, s.person, s.name, s."on", s.word, s.meaning
  from jsonb_to_recordset($4) as s (person uuid, name text, "on" date, word text, meaning text)

-- name: voidBatch
update genji.duty_month set voided_at = now()
 where tenant = (select genji.tenant()) and batch = $1 and voided_at is null

-- name: forget
delete from genji.duty_month
 where tenant = (select genji.tenant()) and unit = any($1::int[]) and kept_until <= $2

-- name: months
-- The table of a month that stands for each unit, with who brought it.
select distinct on (m.unit, m.month) m.unit, m.month::text as month, m.batch,
       m.kept_until::text as "keptUntil", m.recorded_at as "recordedAt"
  from genji.duty_month m
 where m.tenant = (select genji.tenant()) and m.unit = any($1::int[]) and m.voided_at is null
   and m.month >= $2 and m.month < $3 and m.kept_until > $4
 order by m.unit, m.month, m.id desc

-- name: ofUnit
-- The shifts of a unit within a span, by the tables that stand.
select coalesce(k.kept, s.person) as person, s.name, s.on_day::text as "on", s.word, s.meaning
  from (select distinct on (m.month) m.id
          from genji.duty_month m
         where m.tenant = (select genji.tenant()) and m.unit = $1 and m.voided_at is null
           and m.month >= $2 and m.month < $3 and m.kept_until > $4
         order by m.month, m.id desc) t
  join genji.duty_shift s on s.tenant = (select genji.tenant()) and s.duty_month = t.id
  left join genji.person_merge k on k.tenant = s.tenant and k.gone = s.person
   and k.voided_at is null
 order by s.on_day, s.name collate "zh-Hans-x-icu", s.person

-- name: ofPersons
-- The shifts of these persons within a span, whichever unit of theirs keeps the table.
select coalesce(k.kept, s.person) as person, s.name, s.on_day::text as "on", s.word, s.meaning
  from genji.duty_shift s
  join genji.duty_month m on m.tenant = s.tenant and m.id = s.duty_month and m.voided_at is null
   and m.kept_until > $4
   and not exists (
     select from genji.duty_month later
      where later.tenant = m.tenant and later.unit = m.unit and later.month = m.month
        and later.voided_at is null and later.id > m.id)
  left join genji.person_merge k on k.tenant = s.tenant and k.gone = s.person
   and k.voided_at is null
 where s.tenant = (select genji.tenant()) and s.on_day >= $2 and s.on_day < $3
   and (s.person = any($1::uuid[]) or k.kept = any($1::uuid[]))
 order by m.id

-- name: wordsSaid
-- What the unit said the last time that each word means.
select distinct on (s.word) s.word, s.meaning
  from genji.duty_shift s
  join genji.duty_month m on m.tenant = s.tenant and m.id = s.duty_month and m.voided_at is null
 where s.tenant = (select genji.tenant()) and s.unit = any($1::int[]) and m.kept_until > $2
 order by s.word, m.id desc

-- name: rosters
-- Who stands on which roster of these units on any day of a span.
select l.person, l.unit, l.name, l.standing, l.valid_from::text as "from", l.valid_to::text as "to",
       (select d.police_number from genji.person_detail d
         where d.tenant = l.tenant and d.person = l.person and d.voided_at is null
         order by d.valid_from desc limit 1) as "policeNumber"
  from genji.roster_line l
 where l.tenant = (select genji.tenant()) and l.unit = any($1::int[]) and l.voided_at is null
   and l.valid_from < $3 and (l.valid_to is null or l.valid_to > $2)
 order by l.name, l.person, l.valid_from

-- name: leaves
-- Who asked leave from a gathering of the unit that is still to be held.
select a.person, a.name, g.held_on::text as "on", a.reason
  from genji.gathering g
  join genji.attendance a on a.tenant = g.tenant and a.gathering = g.id and a.mark = 'leave'
 where g.tenant = (select genji.tenant()) and g.unit = $1 and g.held_on >= $2 and g.held_on < $3
   and g.status = 'draft'
