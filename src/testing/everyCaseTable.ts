import { v7 as uuidv7 } from 'uuid';

interface Given {
  readonly tenant: string;
  readonly unit: number;
  readonly person: string;
  readonly case: string;
  readonly review: string;
  readonly confined: string;
  readonly step: string;
}

/** A row of each table of cases: one that is open, one behind a seal, one that is confined. */
export const caseRowsOf: readonly [string, (given: Given) => unknown[]][] = [
  [
    `insert into genji.party_case (tenant, id, handle, unit, person, name, sealed, opened_on,
       opened_by) values ($1, $2, 'h', $3, $4, 'n', false, '2026-01-05', $4)`,
    (g) => [g.tenant, g.case, g.unit, g.person],
  ],
  [
    `insert into genji.party_case (tenant, id, handle, unit, person, name, sealed, opened_on,
       opened_by) values ($1, $2, 's', $3, $4, 'n', true, '2026-01-05', $4)`,
    (g) => [g.tenant, g.review, g.unit, g.person],
  ],
  [
    `insert into genji.case_step (tenant, id, party_case, unit, sealed, step, above, on_day,
       documents, people, version, actor)
     values ($1, $5, $2, $3, false, 's', false, '2026-01-05', '{}', array[$4::uuid], 2, $4)`,
    (g) => [g.tenant, g.case, g.unit, g.person, uuidv7()],
  ],
  [
    `insert into genji.case_step (tenant, id, party_case, unit, sealed, step, above, on_day,
       documents, version, actor, voided_at, voided_by, void_reason)
     values ($1, $5, $2, $3, true, 's', false, '2026-01-05', '{}', 2, $4, now(), $4, 'r')`,
    (g) => [g.tenant, g.review, g.unit, g.person, g.step],
  ],
  [
    `insert into genji.case_sealed (tenant, step, party_case, unit, sealed, envelope)
     values ($1, $4, $2, $3, true, 'e')`,
    (g) => [g.tenant, g.review, g.unit, g.step],
  ],
  [
    `insert into genji.case_conclusion (tenant, step, party_case, unit, sealed, handle, person,
       name, taken, outcome, on_day)
     values ($1, $5, $2, $3, true, 's', $4, 'n', 's', 'o', '2026-01-05')`,
    (g) => [g.tenant, g.review, g.unit, g.person, g.step],
  ],
  [
    `insert into genji.case_end (tenant, party_case, unit, sealed, ended_on, why, reason, actor)
     values ($1, $2, $3, false, '2026-01-06', 'dropped', 'r', $4)`,
    (g) => [g.tenant, g.case, g.unit, g.person],
  ],
  [
    `insert into genji.party_case (tenant, id, handle, unit, person, name, sealed, confined,
       opened_on, opened_by) values ($1, $2, 'c', $3, $4, 'n', true, true, '2026-01-05', $4)`,
    (g) => [g.tenant, g.confined, g.unit, g.person],
  ],
  [
    `insert into genji.case_bar (tenant, id, party_case, unit, confined, person, barred, weight,
       valid_from) values ($1, $2, $2, $3, true, $4, 'vote', 'must', '2026-01-05')`,
    (g) => [g.tenant, g.confined, g.unit, g.person],
  ],
];
