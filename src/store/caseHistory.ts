import type pg from 'pg';
import type { NewCase, NewStep } from './case.ts';
import { type Statement, statements } from './sql.ts';

const sql = statements('caseHistory', ['addCases', 'addSteps', 'addSealed', 'addConclusions']);

/** A case that is not confined, with who is said to have entered it and when, step by step. */
export interface PastCase extends Omit<NewCase, 'confined'> {
  readonly id: string;
  readonly author: string;
  readonly at: string;
  readonly steps: readonly PastStep[];
}

export interface PastStep extends Omit<NewStep, 'lateReason' | 'version'> {
  readonly actor: string;
  readonly at: string;
}

/** Tables of which the walls are down meanwhile. */
export const caseTables = ['party_case', 'case_step', 'case_sealed', 'case_conclusion'] as const;

/** Writes cases as they came about: by the owner of the tables, while the walls are down. */
export async function addPastCases(
  client: pg.PoolClient,
  tenant: string,
  cases: readonly PastCase[],
): Promise<void> {
  const add = (statement: Statement, rows: readonly object[]) =>
    client.query({ ...statement, values: [tenant, JSON.stringify(rows)] });
  const steps = cases.flatMap(stepsOf);
  await add(sql.addCases, cases.map(headOf));
  await add(sql.addSteps, steps);
  await add(
    sql.addSealed,
    steps.filter(({ envelope }) => envelope !== null),
  );
  await add(
    sql.addConclusions,
    steps.filter(({ concludes }) => concludes),
  );
}

/** Each step made one version more. */
function headOf({ steps, ...head }: PastCase): object {
  return { ...head, version: 1 + steps.length };
}

function stepsOf({ id: caseId, unit, sealed, handle, person, name, steps }: PastCase) {
  return steps.map((step, i) => ({
    ...{ ...step, caseId, unit, sealed, handle, person, name },
    version: 2 + i,
  }));
}
