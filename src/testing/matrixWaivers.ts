import { v7 as uuidv7 } from 'uuid';
import type { ApiHouse } from './api.ts';

interface Given {
  readonly waiver: string;
  readonly unit: number;
  readonly words: string;
}

/** Leave for everything of a unit by one rule, and why it was taken back. */
export async function leaveTakenBack(
  { admin, tenant }: ApiHouse,
  { waiver, unit, words }: Given,
): Promise<void> {
  const run = (sql: string, values: readonly unknown[]) => admin.query(sql, [tenant, ...values]);
  await run(
    `insert into genji.waiver (tenant, id, rule, unit, reason, valid_from, valid_to, actor)
     values ($1, $2, 'MTG09', $3, $4, '2026-01-01', '2027-01-01', $5)`,
    [waiver, unit, words, uuidv7()],
  );
  await run(
    `insert into genji.waiver_end (tenant, waiver, unit, ended_on, reason, actor)
     values ($1, $2, $3, '2026-02-01', $4, $5)`,
    [waiver, unit, words, uuidv7()],
  );
}
