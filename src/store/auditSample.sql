-- name: checkpoint
select position::text, at, note from genji.audit_checkpoint
 where tenant = (select genji.tenant()) and ($1::bigint is null or position = $1)
 order by position desc limit 1

-- name: drawn
-- Each record in the state that was known at $2; those that were finished are drawn from, in the
-- order of SHA-256 over seed, blank and id: `printf '%s %s' SEED ID | sha256sum` says the same.
with known as (
  select distinct on (r.gathering) r.gathering, r.unit, r.version,
         (r.content ->> 'heldOn')::date as held_on, r.content ->> 'title' as title,
         r.content ->> 'status' as status
    from genji.gathering_revision r
   where r.tenant = (select genji.tenant()) and r.unit = any($1::int[]) and r.at <= $2
   order by r.gathering, r.version desc),
population as (
  select k.*, encode(sha256(convert_to($5 || ' ' || k.gathering, 'UTF8')), 'hex') as number
    from known k
   where k.status = 'recorded' and k.held_on >= $3::date and k.held_on < $4::date)
select p.gathering, p.unit, p.version, p.held_on::text as "heldOn", p.title, p.number,
       (select count(*)::int from population) as population,
       (select encode(sha256(convert_to(string_agg(q.gathering || ' ' || q.version, ','
                 order by q.gathering), 'UTF8')), 'hex') from population q) as fingerprint
  from population p
 order by p.number, p.gathering limit $6
