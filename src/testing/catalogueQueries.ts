import type pg from 'pg';

/** What the catalogue of the database says against the second wall, each as a list of faults. */

const schemas = `n.nspname in ('genji', 'account')`;
const ours = `'genji_app'::regrole, 'genji_account'::regrole, 'genji_sealer'::regrole, 0`;

/** Each query answers one text column `fault`. */
export const wallQueries = {
  'tables without forced row security': `
    select format('%s.%s', n.nspname, c.relname) as fault
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${schemas} and c.relkind in ('r', 'p')
       and not (c.relrowsecurity and c.relforcerowsecurity)`,
  'tables without a policy': `
    select format('%s.%s', n.nspname, c.relname) as fault
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${schemas} and c.relkind in ('r', 'p')
       and not exists (select from pg_policy p where p.polrelid = c.oid)`,
  'views with the rights of their owner': `
    select format('%s.%s', n.nspname, c.relname) as fault
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('genji', 'account', 'public') and c.relkind = 'v'
       and not coalesce(c.reloptions @> '{security_invoker=true}', false)`,
  'materialised views': `
    select format('%s.%s', n.nspname, c.relname) as fault
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('genji', 'account', 'public') and c.relkind = 'm'`,
  'definer functions without a fixed search path': `
    select p.oid::regprocedure::text as fault
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where ${schemas} and p.prosecdef
       and not exists (select from unnest(p.proconfig) c where c like 'search_path=%')`,
  'definer functions that take a person': `
    select p.oid::regprocedure::text as fault
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where ${schemas} and p.prosecdef
       and 'uuid'::regtype = any(p.proargtypes::oid[])`,
  'functions that everybody may call as their owner': `
    select p.oid::regprocedure::text as fault
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where ${schemas} and p.prosecdef and p.prorettype <> 'trigger'::regtype
       and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
                    where a.grantee = 0)`,
  'policies that look into a table': `
    select format('%s on %s.%s', p.policyname, p.schemaname, p.tablename) as fault
      from pg_policies p
     where concat(p.qual, ' ', p.with_check) ~* '\\mfrom\\M'`,
  'policies for the application that ask row by row': `
    select format('%s on %s.%s', p.policyname, p.schemaname, p.tablename) as fault
      from pg_policies p
     where 'genji_app' = any(p.roles)
       and regexp_replace(concat(p.qual, ' ', p.with_check),
             '\\(\\s*SELECT [^()]*(\\([^()]*(\\([^()]*\\)[^()]*)*\\)[^()]*)*\\)', '', 'g') ~ 'genji\\.'`,
  'policies of facts that forget the tenant': `
    select format('%s on %s.%s', p.policyname, p.schemaname, p.tablename) as fault
      from pg_policies p
     where p.schemaname = 'genji' and 'genji_app' = any(p.roles) and p.permissive = 'PERMISSIVE'
       and concat(p.qual, p.with_check) !~ 'tenant = \\( SELECT genji\\.tenant\\(\\)'`,
  'roles with rights beyond row security': `
    select rolname::text as fault from pg_roles
     where rolname like 'genji\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
       or rolreplication or not rolcanlogin)`,
  'roles that belong to another': `
    select format('%s in %s', m.member::regrole, m.roleid::regrole) as fault
      from pg_auth_members m
     where m.member::regrole::text like 'genji\\_%' or m.roleid::regrole::text like 'genji\\_%'`,
  'things that a role of the application owns': `
    select format('%s.%s', n.nspname, c.relname) as fault
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relowner in (${ours})
     union all
    select p.oid::regprocedure::text from pg_proc p where p.proowner in (${ours})
     union all
    select n.nspname::text from pg_namespace n where n.nspowner in (${ours})
     union all
    select d.datname::text from pg_database d where d.datdba in (${ours})`,
  'rights that row security does not cover': `
    select format('%s on %s.%s for %s', a.privilege_type, n.nspname, c.relname,
             coalesce(nullif(a.grantee, 0)::regrole::text, 'everybody')) as fault
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     cross join aclexplode(c.relacl) a
     where ${schemas} and (a.grantee in (${ours})
         and a.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
       or a.grantee = 0 or a.is_grantable and a.grantee in (${ours}))`,
  'rights to create': `
    select format('%s in %s', r.role, n.nspname) as fault
      from pg_namespace n
     cross join (values ('genji_app'), ('genji_account'), ('genji_sealer'), ('public')) r (role)
     where n.nspname in ('genji', 'account', 'public')
       and has_schema_privilege(r.role, n.oid, 'create')`,
  'triggers that are switched off': `
    select format('%s on %s', t.tgname, t.tgrelid::regclass) as fault from pg_trigger t
      join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where ${schemas} and t.tgenabled <> 'O'`,
} as const;

export type WallQuery = keyof typeof wallQueries;

export async function faultsOf(
  client: pg.Pool | pg.ClientBase,
  name: WallQuery,
): Promise<string[]> {
  const { rows } = await client.query<{ fault: string }>(wallQueries[name]);
  return rows.map((row) => row.fault).sort();
}
