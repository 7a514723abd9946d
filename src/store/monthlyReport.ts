import { v7 as uuidv7 } from 'uuid';
import type { IsoDate } from '../kernel/date.ts';
import type { ClosedPeriod } from '../kernel/period.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('monthlyReport', [
  ...['issue', 'addGap', 'answer', 'send', 'list', 'load', 'before', 'gaps', 'gap'],
  ...['records', 'count'],
] as const);

/** A report of one unit on one month; `month` is its first day. */
interface Head {
  readonly id: string;
  readonly unit: number;
  readonly month: IsoDate;
  /** First day on which it may go up. */
  readonly goesUpOn: IsoDate;
}

/** One gap that a report names; `content` says it in words. */
export interface NamedGap<Content> {
  readonly unit: number;
  readonly rule: string;
  /** First day of the period that was missed. */
  readonly from: IsoDate;
  readonly content: Content;
}

/** The id of the report; null: there is one of this unit on this month already. */
export async function issueReport<Gap>(
  tx: Tx,
  head: Omit<Head, 'id'>,
  content: object,
  gaps: readonly NamedGap<Gap>[],
): Promise<string | null> {
  const { tenant, person } = tx.access;
  const { unit, month, goesUpOn } = head;
  const id = uuidv7();
  const stored = await tx.run(sql.issue, [tenant, id, unit, month, content, goesUpOn, person]);
  if (stored === 0) return null;
  for (const gap of gaps) {
    const named = [gap.unit, gap.rule, gap.from, gap.content];
    await tx.run(sql.addGap, [tenant, uuidv7(), id, unit, month, goesUpOn, ...named]);
  }
  return id;
}

export interface AnswerRow {
  readonly answer: string;
  readonly actor: string;
  readonly at: string;
}

export interface GapRow<Content> extends NamedGap<Content> {
  readonly id: string;
  readonly report: string;
  readonly issuer: number;
  readonly month: IsoDate;
  readonly goesUpOn: IsoDate;
  /** The latest first. */
  readonly answers: readonly AnswerRow[];
}

export function gapsOfReport<Content>(tx: Tx, report: string): Promise<GapRow<Content>[]> {
  return tx.rows(sql.gaps, [report, null, null]);
}

/** Gaps of these units in reports that wait on this day for theirs. */
export function gapsWaiting<Content>(
  tx: Tx,
  units: readonly number[],
  today: IsoDate,
): Promise<GapRow<Content>[]> {
  return tx.rows(sql.gaps, [null, units, today]);
}

export function loadGap(
  tx: Tx,
  id: string,
): Promise<Pick<GapRow<unknown>, 'id' | 'unit' | 'goesUpOn'> | undefined> {
  return tx.maybe(sql.gap, [id]);
}

export async function addAnswer(
  tx: Tx,
  { id, unit, goesUpOn }: Pick<GapRow<unknown>, 'id' | 'unit' | 'goesUpOn'>,
  answer: string,
): Promise<void> {
  const { tenant, person } = tx.access;
  await tx.run(sql.answer, [tenant, uuidv7(), id, unit, goesUpOn, answer, person]);
}

/** False: it went up before. */
export async function sendReport(
  tx: Tx,
  { id, unit, month, goesUpOn }: Head,
  content: object,
): Promise<boolean> {
  const { tenant, person } = tx.access;
  const sent = await tx.run(sql.send, [tenant, id, unit, month, goesUpOn, content, person]);
  return sent > 0;
}

export interface ReportLine extends Head {
  readonly unitName: string;
  readonly issuedOn: IsoDate;
  readonly sentOn: IsoDate | null;
}

/** `own`: units for which the reader reports, whose drafts are shown. The latest month first. */
export function listReports(
  tx: Tx,
  units: readonly number[],
  own: readonly number[],
  limit: number,
): Promise<ReportLine[]> {
  return tx.rows(sql.list, [units, own, tx.access.person, limit]);
}

export interface StoredReport<Content> extends Head {
  readonly content: Content;
  readonly issuedOn: IsoDate;
  readonly actor: string;
  readonly sentOn: IsoDate | null;
  /** As it went up. */
  readonly sent: Content | null;
}

export function loadReport<Content>(
  tx: Tx,
  id: string,
): Promise<StoredReport<Content> | undefined> {
  return tx.maybe(sql.load, [id]);
}

/** The last report of the unit on an earlier month. */
export function reportBefore<Content>(
  tx: Tx,
  unit: number,
  month: IsoDate,
): Promise<{ readonly month: IsoDate; readonly content: Content } | undefined> {
  return tx.maybe(sql.before, [unit, month]);
}

export interface LateRecord {
  readonly id: string;
  readonly unit: number;
  readonly unitName: string;
  readonly on: IsoDate;
  readonly title: string;
  readonly recordedOn: IsoDate;
}

/** How many records the units have of a span, and which came more than `days` after their day. */
export async function recordsOf(
  tx: Tx,
  units: readonly number[],
  { from, to }: ClosedPeriod,
  days: number,
): Promise<{ readonly held: number; readonly late: readonly LateRecord[] }> {
  const { records } = await tx.one<{ records: number }>(sql.count, [units, from, to]);
  return { held: records, late: await tx.rows<LateRecord>(sql.records, [units, from, to, days]) };
}
