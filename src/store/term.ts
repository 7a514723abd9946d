import { v7 as uuidv7 } from 'uuid';
import type { IsoDate } from '../kernel/date.ts';
import { push } from '../kernel/factIndex.ts';
import type { PaperFact, TermFact } from '../kernel/term.ts';
import type { BeginTerm, TermApproval, TermPaper } from './effect.ts';
import { recordAt } from './recordFacts.ts';
import { statements } from './sql.ts';
import { cut, put, timelines } from './timeline.ts';
import type { Tx } from './transaction.ts';

const sql = statements('term', ['terms', 'papers', 'nextBegins']);

export interface TermRow {
  readonly id: string;
  readonly unit: number;
  readonly years: number | null;
  readonly approval: TermApproval['is'];
  readonly approvalNo: string | null;
  readonly approvalOn: IsoDate | null;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly effect: string;
}

export interface TermPaperRow {
  readonly unit: number;
  readonly kind: TermPaper['kind'];
  readonly documentNo: string | null;
  readonly until: IsoDate | null;
  readonly on: IsoDate;
  readonly effect: string;
}

/** Terms of units with the papers that concern them, as known at a moment (null: now). */
export async function termFacts(
  tx: Tx,
  units: readonly number[],
  knownAt: string | null,
): Promise<TermFact[]> {
  const { terms, papers } = await termRows(tx, units, knownAt);
  const ofUnit = new Map<number, TermPaperRow[]>();
  for (const paper of papers) push(ofUnit, paper.unit, paper);
  return terms.map((row) => termFact(row, ofUnit.get(row.unit) ?? []));
}

/** The same as rows, of each unit in order of day. */
export async function termRows(
  tx: Tx,
  units: readonly number[],
  knownAt: string | null,
): Promise<{ readonly terms: readonly TermRow[]; readonly papers: readonly TermPaperRow[] }> {
  const terms = await tx.rows<TermRow>(sql.terms, [units, knownAt]);
  return { terms, papers: await tx.rows<TermPaperRow>(sql.papers, [units, knownAt]) };
}

function termFact(row: TermRow, papers: readonly TermPaperRow[]): TermFact {
  const { id, from, to, years } = row;
  const own = papers.filter(({ on }) => from <= on && (to === null || on < to));
  const of = (kind: TermPaper['kind']): readonly PaperFact[] =>
    own.flatMap((one) => (one.kind === kind ? [{ on: one.on, documentNo: one.documentNo }] : []));
  const extensions = own.flatMap(({ kind, on, documentNo, until }) =>
    kind === 'extension' && until !== null ? [{ on, documentNo, until }] : [],
  );
  return {
    ...{ id, unit: String(row.unit), from, to, years, ...approvalOf(row) },
    extension: extensions.at(-1) ?? null,
    ...{ reminders: of('reminder'), requests: of('request'), approvals: of('approval') },
    source: recordAt('unit', String(row.unit)),
  };
}

function approvalOf({ approval, approvalNo, approvalOn }: TermRow): Pick<TermFact, 'approval'> {
  if (approval === 'unsaid') return {};
  return { approval: approvalOn === null ? null : { on: approvalOn, documentNo: approvalNo } };
}

/** A term lasts until the one after it, whichever of the two was entered first. */
export async function beginTerm(
  tx: Tx,
  effect: string,
  on: IsoDate,
  { unit, years, approval }: BeginTerm,
): Promise<void> {
  const before = await cut(tx, timelines.term, effect, [unit], on);
  const next = await tx.one<{ on: IsoDate | null }>(sql.nextBegins, [unit, on]);
  const paper = approval.is === 'given' ? [approval.documentNo, approval.on] : [null, null];
  const to = before?.to ?? next.on;
  await put(tx, timelines.term, effect, { from: on, to }, [unit, years, approval.is, ...paper]);
}

export async function addTermPaper(
  tx: Tx,
  effect: string,
  on: IsoDate,
  { unit, kind, documentNo, until }: TermPaper,
): Promise<void> {
  const values = [uuidv7(), unit, kind, documentNo, until];
  await put(tx, timelines.termPaper, effect, { from: on, to: null }, values);
}
