import type pg from 'pg';

/** The live schema as text that a reviewer reads: what a migration changed shows as a diff. */

const tables = `
  select format('%s.%s', n.nspname, c.relname) as name,
    (select string_agg(format('  %s %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then ' not null' else '' end,
        case a.attidentity when 'a' then ' generated always' when 'd' then ' generated' else '' end,
        coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')), e'\\n' order by a.attnum)
      from pg_attribute a left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    (select string_agg(format('  constraint %s %s', k.conname, pg_get_constraintdef(k.oid)), e'\\n'
        order by k.contype, k.conname)
      from pg_constraint k where k.conrelid = c.oid and k.contype <> 'n') as constraints,
    (select string_agg('  ' || regexp_replace(pg_get_indexdef(i.indexrelid),
        '^CREATE (UNIQUE )?INDEX (\\S+) ON \\S+', '\\1index \\2'), e'\\n'
        order by i.indexrelid::regclass::text)
      from pg_index i where i.indrelid = c.oid and not exists (
        select from pg_constraint k where k.conindid = i.indexrelid)) as indexes,
    (select string_agg(format('  policy %s%s for %s to %s%s%s', p.policyname,
        case p.permissive when 'RESTRICTIVE' then ' (restrictive)' else '' end, lower(p.cmd),
        array_to_string(p.roles, ', '), coalesce(' using ' || p.qual, ''),
        coalesce(' with check ' || p.with_check, '')), e'\\n' order by p.policyname, p.cmd)
      from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname) as policies,
    (select string_agg('  ' || pg_get_triggerdef(t.oid), e'\\n' order by t.tgname)
      from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as triggers,
    (select string_agg(format('  grant %s to %s', g.rights, g.grantee), e'\\n' order by g.grantee)
      from (select x.grantee::regrole::text as grantee,
              string_agg(lower(x.privilege_type) || x.columns, ', ' order by x.privilege_type) as rights
            from (select a.grantee, a.privilege_type, '' as columns from aclexplode(c.relacl) a
                   where a.grantee <> c.relowner
                  union all
                  select a.grantee, a.privilege_type,
                    format(' (%s)', string_agg(t.attname, ', ' order by t.attname))
                    from pg_attribute t cross join aclexplode(t.attacl) a
                   where t.attrelid = c.oid group by 1, 2) x
            group by 1) g) as grants
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname in ('genji', 'account') and c.relkind in ('r', 'p', 'v')
   order by 1`;

const functions = `
  select p.oid::regprocedure::text as name,
    format('%s returns %s%s%s', p.oid::regprocedure, pg_get_function_result(p.oid),
      case when p.prosecdef then ' security definer' else '' end,
      coalesce(' set ' || array_to_string(p.proconfig, ', '), '')) as head,
    (select string_agg(a.grantee::regrole::text, ', ' order by a.grantee::regrole::text)
      from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      where a.grantee not in (0, p.proowner)) as callers,
    exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      where a.grantee = 0) as everybody,
    p.prosrc as body
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where n.nspname in ('genji', 'account') order by 1`;

type Table = Readonly<Record<string, string | null>> & { readonly name: string };

export async function schemaText(client: pg.Pool): Promise<string> {
  const all = await client.query<Table>(tables);
  const parts = ['columns', 'constraints', 'indexes', 'policies', 'triggers', 'grants'];
  const blocks = all.rows.map((table) =>
    [`table ${table.name}`, ...parts.flatMap((part) => table[part] ?? [])].join('\n'),
  );
  const code = await client.query<{
    head: string;
    callers: string | null;
    everybody: boolean;
    body: string;
  }>(functions);
  const bodies = code.rows.map(({ head, callers, everybody, body }) => {
    const who = everybody ? 'everybody' : (callers ?? 'its owner');
    return `function ${head}\n  may be called by ${who}\n${body.trim()}`;
  });
  const head =
    '-- The schema as the database has it after all migrations. Written by src/store/schema.test.ts:\n' +
    '-- after a new migration run `npx vitest run src/store/schema.test.ts -u` and read the diff.';
  return `${[head, ...blocks, ...bodies].join('\n\n')}\n`;
}
