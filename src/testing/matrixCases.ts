import { v7 as uuidv7 } from 'uuid';
import type { ApiHouse } from './api.ts';

/** What of a target is needed here. */
type Given = Readonly<
  Record<'case' | 'step' | 'review' | 'person' | 'names' | 'secret', string> & { unit: number }
>;

/** A case about the person of the unit, and a sealed one whose every word is the unit's secret. */
export async function casesOf({ admin, tenant }: ApiHouse, target: Given): Promise<void> {
  const { unit, person, names, secret } = target;
  const run = (sql: string, values: readonly unknown[]) => admin.query(sql, [tenant, ...values]);
  const opened = `insert into genji.party_case (tenant, id, handle, unit, person, name, sealed,
    opened_on, opened_by) values ($1, $2, $3, $4, $5, $6, $7, '2026-01-05', $5)`;
  await run(opened, [target.case, 'member-development', unit, person, names, false]);
  await run(opened, [target.review, 'political-review', unit, person, names, true]);
  const step = `insert into genji.case_step (tenant, id, party_case, unit, sealed, step, above,
    on_day, outcome, documents, late_reason, version, actor)
    values ($1, $2, $3, $4, $5, $6, false, $7, $8, $9, $10, 2, $11)`;
  const by = uuidv7();
  await run(step, [
    ...[target.step, target.case, unit, false, 'apply', '2026-01-05', null],
    ...['{}', null, by],
  ]);
  const sealed = uuidv7();
  await run(step, [
    ...[sealed, target.review, unit, true, 'report', '2026-01-06', 'qualified'],
    ...[{ finding: secret }, secret, by],
  ]);
  await run('update genji.party_case set version = 2 where tenant = $1 and id = any($2)', [
    [target.case, target.review],
  ]);
  await run(
    `insert into genji.case_conclusion (tenant, step, party_case, unit, sealed, handle, person,
       name, taken, outcome, on_day)
     values ($1, $2, $3, $4, true, 'political-review', $5, $6, 'report', 'qualified', '2026-01-06')`,
    [sealed, target.review, unit, person, names],
  );
}
