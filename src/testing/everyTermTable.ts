import { v7 as uuidv7 } from 'uuid';

interface Given {
  readonly tenant: string;
  readonly unit: number;
  readonly effect: string;
}

/** A row of each table of terms. */
export const termRowsOf: readonly [string, (given: Given) => unknown[]][] = [
  [
    `insert into genji.term (tenant, id, unit, years, approval, valid_from, effect)
     values ($1, $2, $3, 3, 'unsaid', '2026-01-01', $4)`,
    (g) => [g.tenant, uuidv7(), g.unit, g.effect],
  ],
  [
    `insert into genji.term_paper (tenant, id, paper, unit, kind, valid_from, effect)
     values ($1, $2, $2, $3, 'reminder', '2026-01-01', $4)`,
    (g) => [g.tenant, uuidv7(), g.unit, g.effect],
  ],
];
