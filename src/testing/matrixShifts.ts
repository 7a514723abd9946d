import { v7 as uuidv7 } from 'uuid';
import type { ApiHouse } from './api.ts';

interface Given {
  readonly unit: number;
  readonly person: string;
  readonly words: string;
  readonly names: string;
  readonly duty: string;
}

/** A duty table of one month that stands. */
export async function shifts({ admin, tenant }: ApiHouse, target: Given): Promise<void> {
  const { unit, person, words } = target;
  const run = (sql: string, values: readonly unknown[]) => admin.query(sql, [tenant, ...values]);
  await run(
    `insert into genji.import_batch (tenant, id, kind, unit, file_name, file_hash, status,
       created_by, valid_on, fingerprint, summary)
     values ($1, $2, 'duty', $3, $4, '\\x00', 'dropped', $5, '2026-01-01', 'f', $6)`,
    [target.duty, unit, `${words}.xlsx`, person, { people: 0, shifts: 0, errors: 0 }],
  );
  const month = uuidv7();
  await run(
    `insert into genji.duty_month (tenant, id, unit, month, batch, kept_until)
     values ($1, $2, $3, '2026-01-01', $4, '2099-01-01')`,
    [month, unit, target.duty],
  );
  await run(
    `insert into genji.duty_shift (tenant, duty_month, unit, person, name, on_day, word, meaning)
     values ($1, $2, $3, $4, $5, '2026-01-05', '值', 'away')`,
    [month, unit, person, target.names],
  );
}
