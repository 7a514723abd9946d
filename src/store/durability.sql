-- name: settings
select current_setting('server_version') as version,
       current_setting('fsync') as fsync,
       current_setting('full_page_writes') as full_page_writes,
       current_setting('synchronous_commit') as synchronous_commit,
       current_setting('data_checksums') as data_checksums,
       current_setting('data_sync_retry') as data_sync_retry,
       current_setting('track_commit_timestamp') as track_commit_timestamp

-- name: clock
select extract(epoch from clock_timestamp())::float8 * 1000 as now

-- name: standing
-- What the role of this connection is, or can become by SET ROLE.
select current_user::text as role,
       bool_or(r.rolsuper) as super,
       bool_or(r.rolbypassrls) as bypass,
       bool_or(exists (
         select from pg_shdepend d
          where d.refclassid = 'pg_authid'::regclass and d.refobjid = r.oid and d.deptype = 'o'
            and d.dbid in (0, (select oid from pg_database where datname = current_database()))
       )) as owns
  from pg_roles r
 where pg_has_role(current_user, r.oid, 'member')
