import { v7 as uuidv7 } from 'uuid';
import type { ApiHouse } from './api.ts';

interface Given {
  readonly tenant: string;
  readonly unit: number;
  readonly person: string;
  readonly entry: string;
  readonly rate: string;
}

/** A row of each table of books; the balance of the row is kept by the row itself. */
const rowsOf: readonly [string, (given: Given) => unknown[]][] = [
  [
    `insert into genji.ledger_entry (tenant, id, book, unit, voucher, voucher_year, actor, key,
       digest, on_day, booked_on)
     values ($1, $2, 'dues', $3, 1, 2026, $4, 'k', decode(repeat('00', 32), 'hex'), '2026-01-05',
       '2026-01-05')`,
    (g) => [g.tenant, g.entry, g.unit, g.person],
  ],
  [
    `insert into genji.ledger_row (tenant, entry, position, book, unit, booked_on, on_day, posting,
       debit, debit_of, credit, credit_of, amount, item, person, basis)
     values ($1, $2, 1, 'dues', $3::int, '2026-01-05', '2026-01-05', 'assess', 'receivable',
       ($4::uuid)::text, 'income', ($3::int)::text, 5, '2026-01', $4, '{"inputs": {"kind": "salaried"}}')`,
    (g) => [g.tenant, g.entry, g.unit, g.person],
  ],
  [
    `insert into genji.ledger_close (tenant, book, unit, open_from, actor)
     values ($1, 'dues', $2, '2020-01-01', $3)`,
    (g) => [g.tenant, g.unit, g.person],
  ],
  [
    `insert into genji.ledger_rate (tenant, id, book, unit, person, name, valid_from, amount, basis,
       actor)
     values ($1, $2, 'dues', $3, $4, 'n', '2026-01-01', 5, '{"kind": "salaried", "base": 1000}',
       $4)`,
    (g) => [g.tenant, g.rate, g.unit, g.person],
  ],
  [
    `insert into genji.ledger_rate_word (tenant, rate, book, unit, person, how, signed_on, actor)
     values ($1, $2, 'dues', $3, $4, 'screen', '2026-01-05', $4)`,
    (g) => [g.tenant, g.rate, g.unit, g.person],
  ],
  [
    `insert into genji.ledger_reversal (tenant, id, entry, book, unit, reason, asked_by)
     values ($1, $5, $2, 'dues', $3, 'r', $4)`,
    (g) => [g.tenant, g.entry, g.unit, g.person, uuidv7()],
  ],
];

/** Rows move balances and pages as they are written, and those know their bureau by the setting. */
export async function fillBooks({ admin, tenant, units, people }: ApiHouse): Promise<void> {
  const ids = { entry: uuidv7(), rate: uuidv7() };
  const given = { tenant, unit: units.branch, person: people.secretary, ...ids };
  const client = await admin.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('genji.tenant', $1, true)", [tenant]);
    for (const [sql, values] of rowsOf) await client.query(sql, values(given));
    await client.query('commit');
  } finally {
    client.release();
  }
}
