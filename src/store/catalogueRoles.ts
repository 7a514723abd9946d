import type { ClientBase } from 'pg';
import type { Role } from '../engines/org/define.ts';

/**
 * Writes the catalogue's roles to where the second wall reads them. Row security then works reach
 * out by itself; that both walls agree is a test.
 *
 * @param owner a connection of genji_owner
 */
export async function writeRoles(owner: ClientBase, roles: readonly Role[]): Promise<void> {
  const rows = roles.flatMap(({ id, office, mostDays = null, mostHours = null, allows }) =>
    allows.map((one) => {
      return { role: id, office, most_days: mostDays, most_hours: mostHours, ...one };
    }),
  );
  await owner.query('begin');
  await owner.query('lock table genji.role_permission in exclusive mode');
  await owner.query('delete from genji.role_permission');
  await owner.query(
    `insert into genji.role_permission (role, permission, reach, office, second_factor,
       most_days, most_hours)
     select role, permission, reach, office, true, most_days, most_hours
       from jsonb_to_recordset($1) as r (role text, permission text, reach text, office text,
         most_days int, most_hours smallint)`,
    [JSON.stringify(rows)],
  );
  await owner.query('update genji.tenant set access_version = access_version + 1');
  await owner.query('commit');
}
