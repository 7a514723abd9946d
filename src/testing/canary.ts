import { personTables } from '../engines/dossier/registry.ts';
import type { ApiHouse } from './api.ts';
import { fillEveryTable } from './everyTable.ts';

/** Free words about the canary, by table: each stands nowhere else. */
export const songs: readonly (readonly [table: string, set: string, where: string])[] = [
  ['genji.person_detail', 'police_number', 'person'],
  ['genji.roster_line', 'name', 'person'],
  ['genji.post_holding', 'document_no', 'person'],
  ['genji.attendance', 'reason', 'person'],
  ['genji.make_up', 'how', 'person'],
  ['genji.gathering', 'host_name', 'host'],
  ['genji.joint', 'host_name', 'host'],
  ['genji.gathering_review', 'note', 'actor'],
  ['genji.notice', 'title', 'actor'],
  ['genji.duty_shift', 'word', 'person'],
  ['genji.waiver', 'reason', 'actor'],
  ['genji.file', 'name', 'actor'],
  ['genji.correction', 'wish', 'person'],
  ['genji.role_grant', 'reason', 'person'],
  ['genji.saved_filter', 'name', 'person'],
];

export const songOf = (table: string): string => `canary-${table.split('.')[1] ?? ''}`;

/**
 * A row of the canary in every table that can name her, with words that stand nowhere else.
 *
 * @param house its `people.secretary` is the canary
 */
export async function sing(house: ApiHouse): Promise<string> {
  const { admin, tenant, units, people } = house;
  const canary = people.secretary;
  await fillEveryTable(house);
  const run = (sql: string) => admin.query(sql, [canary]);
  await run('update genji.gathering set host = $1, recorder = $1, recorder_name = host_name');
  await run(`update genji.part set content = '{"lecturer": "n"}' where $1::uuid is not null`);
  await run('update genji.joint set host = $1');
  await run("update genji.file set voided_by = $1, voided_at = now(), reason = 'r'");
  await run('update genji.import_batch set ended_by = $1, ended_at = now()');
  await run(
    `update genji.waiver set subject_type = 'member', subject = $1::text, subject_name = 'n'`,
  );
  await run(`update genji.gathering_revision
    set content = jsonb_build_object('attendance', jsonb_build_array(jsonb_build_object('person', $1::uuid)))`);
  await run(`update genji.role_grant set requested_by = $1 where person = $1`);
  await run(`insert into genji.notice_answer (tenant, id, gathering, unit, person, answer, reason)
    select tenant, gen_random_uuid(), gathering, unit, $1, 'leave', 'canary-notice_answer'
      from genji.notice limit 1`);
  await admin.query(
    `insert into genji.audit_event (tenant, actor, action, object_type, object_id, unit, detail)
     values ($1, $2, 'person.reveal', 'person', $3, $4, '{"reason": "canary-trail"}')`,
    [tenant, people.cadre, canary, units.branch],
  );
  for (const [table, column, who] of songs) {
    await admin.query(`update ${table} set ${column} = $2 where ${who} = $1`, [
      canary,
      songOf(table),
    ]);
  }
  return canary;
}

/** How many rows name her, by table and column of the register, as the database counts them. */
export async function rowsNaming(
  { admin }: ApiHouse,
  canary: string,
  how: 'about' | 'acted',
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { table, columns } of personTables) {
    for (const { column } of columns.filter((one) => one.how === how && one.column !== 'content')) {
      const { rows } = await admin.query<{ count: number }>(
        `select count(*)::int as count from ${table} where ${column}::text = $1`,
        [canary],
      );
      const count = rows[0]?.count ?? 0;
      if (count > 0) counts.set(`${table} ${column}`, count);
    }
  }
  return counts;
}
