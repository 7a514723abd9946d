-- name: asTheyWere
-- Rows come as they were, without the triggers that made them; what they say of each other held in
-- the picture, and the hashes show that nothing is missing.
select set_config('session_replication_role', 'replica', true)

-- name: asWritten
-- From here on rows are written, not brought back: with their triggers.
select set_config('session_replication_role', 'origin', true)

-- name: setSequence
select setval($1::regclass, $2::bigint)

-- name: occupied
select exists (select from genji.tenant) or exists (select from account.account) as yes

-- name: schemas
select format('drop schema %I cascade', nspname) as drop
  from pg_namespace n join pg_roles r on r.oid = n.nspowner
 where r.rolname = 'genji_owner'

-- name: emptied
select 'truncate ' || string_agg(format('%I.%I', n.nspname, c.relname), ', ') as run
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where n.nspowner = 'genji_owner'::regrole and c.relkind = 'r'

-- name: restored
insert into genji.audit_event (tenant, actor, action, object_type, object_id, unit, detail)
select tenant, null, 'database.restore', 'bureau', tenant::text, 1, jsonb_build_object('backup', $1::text)
  from genji.tenant

-- name: endSessions
-- Whoever was signed in then, and was perhaps shut out since, is not signed in now.
delete from account.session

-- name: enrolSomebody
-- A person of nobody's roster, for the sign-in of a drill.
with effect as (
  insert into genji.effect (tenant, id, kind, unit, actor)
  select tenant, $1::uuid, 'enrol', 1, $2::uuid from genji.tenant order by tenant limit 1
  returning tenant, id
)
insert into genji.person (tenant, person, effect)
select tenant, $2::uuid, id from effect
returning tenant, person
