-- name: tenants
select tenant, name from genji.tenant order by name, tenant

-- name: files
-- What the content of files must be, those that were taken away too: their bytes stay.
select id, gathering, bytes::float8 as bytes, encode(sha256, 'hex') as sha256
  from genji.file
 where tenant = $1 and id > $2
 order by id limit $3
