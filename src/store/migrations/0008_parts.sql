-- Each part of a gathering has its own roll: a body of the unit may hold one, and who came to the
-- gathering may have missed a part of it.

-- Kind of the body that held the part; null: the unit itself.
alter table genji.part add column body text;

-- At which parts somebody was expected, by position; none: an observer. And which of them were
-- missed by somebody who was there.
alter table genji.attendance
  add column parts smallint[],
  add column missed smallint[] not null default '{}',
  add check (missed <@ parts),
  add check (mark = 'present' or missed = '{}');

-- Until now everybody who was expected was expected at every part.
alter table genji.attendance no force row level security;
alter table genji.part no force row level security;
alter table genji.gathering_revision no force row level security;
update genji.attendance a
   set parts = case when a.observer then '{}' else coalesce((
         select array_agg(p.position::smallint order by p.position) from genji.part p
          where p.tenant = a.tenant and p.gathering = a.gathering), '{}') end;
update genji.gathering_revision r
   set content = jsonb_set(jsonb_set(r.content, '{attendance}', coalesce((
         select jsonb_agg(one.line - 'observer' || jsonb_build_object('missed', '[]'::jsonb,
                  'parts', case when (one.line ->> 'observer')::boolean then '[]'::jsonb
                    else (select coalesce(jsonb_agg(i), '[]')
                            from generate_series(1, jsonb_array_length(r.content -> 'parts')) i)
                    end) order by one.at)
           from jsonb_array_elements(r.content -> 'attendance') with ordinality as one (line, at)),
         '[]')), '{parts}', coalesce((
         select jsonb_agg(jsonb_build_object('body', null) || one.part order by one.at)
           from jsonb_array_elements(r.content -> 'parts') with ordinality as one (part, at)),
         '[]'));
alter table genji.attendance force row level security;
alter table genji.part force row level security;
alter table genji.gathering_revision force row level security;

alter table genji.attendance
  alter column parts set not null,
  drop column observer;
