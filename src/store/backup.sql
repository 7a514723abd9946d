-- name: settings
-- The same text on every server and version: rows are compared by their hash. With row_security off a
-- role that row security binds is refused, never half answered.
select set_config('row_security', 'off', true),
       set_config('search_path', 'pg_catalog', true),
       set_config('datestyle', 'ISO, YMD', true),
       set_config('timezone', 'UTC', true),
       set_config('intervalstyle', 'postgres', true),
       set_config('bytea_output', 'hex', true),
       set_config('extra_float_digits', '1', true),
       set_config('statement_timeout', '0', true),
       set_config('idle_in_transaction_session_timeout', '0', true)

-- name: server
select current_setting('server_version') as version,
       to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
       to_regclass('genji.migration') is not null as made,
       (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as "seesAll"

-- name: steady
-- An upgrade waits until the picture was taken.
select pg_advisory_lock_shared(hashtext('genji.migration'))

-- name: migrations
select name, hash from genji.migration order by name collate "C"

-- name: tables
-- Every table of ours, its columns as text in the order of its key, and how rows come back in.
select t.name, t.columns,
       format('declare line no scroll cursor for select to_json(array[%s])::text as line from %s t order by %s',
         t.texts, t.name, coalesce(t.key, 't::text collate "C"')) as read,
       format('insert into %s (%s) overriding system value select %s from jsonb_array_elements($1::jsonb) as r (v)',
         t.name, t.names, t.casts) as load
  from (
    select format('%I.%I', n.nspname, c.relname) as name,
           array_agg(a.attname::text order by a.attnum) as columns,
           string_agg(format('t.%I::text', a.attname), ', ' order by a.attnum) as texts,
           string_agg(format('%I', a.attname), ', ' order by a.attnum) as names,
           string_agg(format('(r.v->>%s)::%s', a.at, format_type(a.atttypid, a.atttypmod)), ', '
             order by a.attnum) as casts,
           (select string_agg(format('t.%I', k.attname)
                     || case when k.attcollation <> 0 then ' collate "C"' else '' end, ', ' order by u.n)
              from pg_index i
              cross join unnest(i.indkey::int2[]) with ordinality as u (attnum, n)
              join pg_attribute k on k.attrelid = i.indrelid and k.attnum = u.attnum
             where i.indrelid = c.oid and i.indisprimary) as key
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join (select *, row_number() over (partition by attrelid order by attnum) - 1 as at
              from pg_attribute
             where attnum > 0 and not attisdropped and attgenerated = '') a on a.attrelid = c.oid
     where n.nspowner = 'genji_owner'::regrole and c.relkind = 'r'
     group by c.oid, n.nspname, c.relname
  ) t
 order by t.name collate "C"

-- name: sequences
select format('%I.%I', schemaname, sequencename) as name, last_value::text as last
  from pg_sequences
 where schemaname in (select nspname from pg_namespace where nspowner = 'genji_owner'::regrole)
 order by 1

-- name: objects
-- Everything that a schema is made of, by kind and name, with a fingerprint of what it says.
with ours as (select oid, nspname, nspacl, nspowner from pg_namespace where nspowner = 'genji_owner'::regrole),
relation as (
  select c.*, format('%I.%I', o.nspname, c.relname) as name from pg_class c join ours o on o.oid = c.relnamespace
),
routine as (
  select p.*, p.oid::regprocedure::text as name from pg_proc p join ours o on o.oid = p.pronamespace
),
grants as (
  select r.name, a.grantee, a.privilege_type from relation r cross join aclexplode(r.relacl) a
   where a.grantee <> r.relowner
  union all
  select format('%s(%I)', r.name, t.attname), a.grantee, a.privilege_type
    from relation r join pg_attribute t on t.attrelid = r.oid cross join aclexplode(t.attacl) a
  union all
  select f.name, a.grantee, a.privilege_type
    from routine f cross join aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a
   where a.grantee <> f.proowner
  union all
  select o.nspname, a.grantee, a.privilege_type from ours o cross join aclexplode(o.nspacl) a
   where a.grantee <> o.nspowner
)
select kind, name, md5(coalesce(said, '')) as said from (
  select case relkind when 'v' then 'view' when 'S' then 'sequence' else 'table' end as kind, name,
         concat_ws(' ', relrowsecurity, relforcerowsecurity, reloptions,
           case relkind when 'v' then pg_get_viewdef(oid) end) as said
    from relation where relkind in ('r', 'p', 'v', 'm', 'S')
  union all
  select 'column', format('%s.%I', r.name, a.attname),
         concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
           a.attgenerated, pg_get_expr(d.adbin, d.adrelid))
    from relation r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
   where r.relkind in ('r', 'p', 'v')
  union all
  select 'index', r.name, concat_ws(' ', pg_get_indexdef(i.indexrelid), i.indisvalid, i.indisunique)
    from relation r join pg_index i on i.indexrelid = r.oid
  union all
  select 'constraint', format('%s %I', r.name, k.conname),
         concat_ws(' ', pg_get_constraintdef(k.oid), k.convalidated)
    from relation r join pg_constraint k on k.conrelid = r.oid where k.contype <> 'n'
  union all
  select 'policy', format('%s %I', r.name, p.polname),
         concat_ws(' ', p.polcmd, p.polpermissive,
           (select string_agg(x::regrole::text, ',' order by x::regrole::text) from unnest(p.polroles) x),
           pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
    from relation r join pg_policy p on p.polrelid = r.oid
  union all
  select 'trigger', format('%s %I', r.name, t.tgname), concat_ws(' ', pg_get_triggerdef(t.oid), t.tgenabled)
    from relation r join pg_trigger t on t.tgrelid = r.oid where not t.tgisinternal
  union all
  select 'function', name, concat_ws(' ', pg_get_function_result(oid), prosecdef, proconfig, prosrc)
    from routine
  union all
  select 'grant', format('%s %s %s', name,
           case grantee when 0 then 'public' else grantee::regrole::text end, lower(privilege_type)), ''
    from grants
   where grantee = 0 or grantee::regrole::text <> 'genji_backup'
) o
order by kind, name collate "C"

-- name: files
-- What lies on the disk, those that were taken away too.
select distinct encode(sha256, 'hex') as sha256, bytes::float8 as bytes from genji.file order by 1

-- name: chains
select t.tenant, t.name, coalesce(h.position, 0)::text as position, encode(h.hash, 'hex') as head
  from genji.tenant t left join genji.audit_head h on h.tenant = t.tenant
 order by t.tenant
