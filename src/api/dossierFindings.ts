import { unitAndBelow } from '../engines/org/tree.ts';
import type { Tx } from '../store/transaction.ts';
import type { ReplyOf } from './contract/index.ts';
import type { Asking } from './dossierRead.ts';
import { evaluated, viewsOf, yearUpTo } from './findings.ts';
import { treeOf } from './wall.ts';

type Findings = ReplyOf<'GET /api/dossier'>['findings'];

const areas = ['activity.read', 'roster.read'];

/**
 * What the rules find of the reader this year, without what leave was given for. Rules judge a
 * member by the records of the branch, which a member does not read: so for the rest of this
 * transaction the own branch comes within reach, nothing else is asked in it any more, and nothing
 * goes out but what is said of the reader (decision 29). To be called last.
 *
 * @param unit the branch on whose roster the reader stands
 */
export async function findingsOnMe(ask: Asking, unit: number): Promise<Findings> {
  const units = await branchOf(ask, unit);
  await widen(ask.tx, units);
  return found(ask, units, ask.tx.access.person);
}

/** The same of somebody of the reader's own branch, as far as the reader's grants reach. */
export async function findingsOn(ask: Asking, unit: number, person: string): Promise<Findings> {
  if (areas.some((area) => !ask.tx.units(area).includes(unit))) return [];
  return found(ask, await branchOf(ask, unit), person);
}

async function branchOf({ tx, services }: Asking, unit: number): Promise<readonly number[]> {
  const below = unitAndBelow(await treeOf(tx, services), String(unit));
  return [...new Set([unit, ...[...below].map(Number)])];
}

async function found(ask: Asking, units: readonly number[], person: string): Promise<Findings> {
  const { tx, services, today } = ask;
  const asked = { units, period: yearUpTo(today), knownAt: null, rule: null };
  const { evaluation, set } = await evaluated(tx, services, today, asked);
  const named = evaluation.findings.filter(
    ({ subject }) => subject.type === 'member' && subject.id === person,
  );
  // What it is seen by are records of the branch: the lines of the file say the same.
  return viewsOf(named, set, services.definitions).map(
    ({ rule, title, severity, period, says, cure, cite, unitName }) => ({
      ...{ rule, title, severity, period, says, cure, cite, unitName },
    }),
  );
}

async function widen(tx: Tx, units: readonly number[]): Promise<void> {
  for (const unit of units) {
    const missing = areas.filter((area) => !tx.units(area).includes(unit));
    if (missing.length > 0) await tx.reach(unit, missing);
  }
}
