import type { IsoDate } from '../kernel/date.ts';
import type { AsOf } from './org.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('roster', ['lines', 'linesOfPerson', 'card', 'details', 'headcounts']);

export interface LineRow {
  readonly person: string;
  readonly name: string;
  readonly unit: number;
  readonly team: number | null;
  readonly standing: 'member' | 'participant' | 'known';
  readonly memberKind: 'formal' | 'probationary' | null;
  readonly staff: string | null;
  readonly flags: readonly string[];
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export interface CardRow {
  readonly basedOn: string;
  readonly person: string;
  readonly unit: number;
  readonly name: string;
  readonly gender: string | null;
  readonly ethnicity: string | null;
  readonly bornOn: IsoDate | null;
  readonly education: string | null;
  readonly joinedOn: IsoDate | null;
  readonly fullOn: IsoDate | null;
  readonly idNumberState: string;
  readonly idNumberTail: string | null;
  readonly idNumberSealed: string | null;
  readonly idNumberIndex: Buffer | null;
  readonly mobileTail: string | null;
  readonly mobileSealed: string | null;
  readonly policeNumber: string | null;
  readonly recordedAt: Date;
  readonly from: IsoDate;
}

/** What a list of the roster is narrowed to; null: not by this. */
export interface LineFilter {
  readonly name: string | null;
  readonly standing: string | null;
  readonly memberKind: string | null;
  readonly staff: string | null;
  readonly flag: string | null;
}

export const everybody: LineFilter = {
  ...{ name: null, standing: null, memberKind: null, staff: null, flag: null },
};

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** Roster lines of units on a day; `total` counts all that match. */
export async function lines(
  tx: Tx,
  units: readonly number[],
  { on, knownAt }: AsOf,
  { name, standing, memberKind, staff, flag }: LineFilter,
  { offset, limit }: Page,
): Promise<{ lines: LineRow[]; total: number }> {
  const rows = await tx.rows<LineRow & { total: number }>(sql.lines, [
    units,
    on,
    knownAt,
    ...[name, standing, memberKind, staff, flag],
    offset,
    limit,
  ]);
  return { lines: rows, total: rows[0]?.total ?? 0 };
}

export function linesOfPerson(tx: Tx, person: string, knownAt: string | null): Promise<LineRow[]> {
  return tx.rows(sql.linesOfPerson, [person, knownAt]);
}

export function card(tx: Tx, person: string, { on, knownAt }: AsOf): Promise<CardRow | undefined> {
  return tx.maybe(sql.card, [person, on, knownAt]);
}

export interface DetailRow {
  readonly person: string;
  readonly name: string;
  readonly unit: number;
  readonly team: number | null;
  readonly memberKind: 'formal' | 'probationary';
  readonly staff: string | null;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly joinedOn: IsoDate | null;
  readonly fullOn: IsoDate | null;
  readonly idNumberState: string | null;
  readonly flags: readonly string[];
}

/** Members of units over a span, with what rules ask of them on its last day. */
export function details(
  tx: Tx,
  units: readonly number[],
  span: { readonly from: IsoDate; readonly on: IsoDate },
  knownAt: string | null,
): Promise<DetailRow[]> {
  return tx.rows(sql.details, [units, span.from, span.on, knownAt]);
}

export function headcounts(
  tx: Tx,
  units: readonly number[],
  { on, knownAt }: AsOf,
): Promise<{ unit: number; formal: number; probationary: number }[]> {
  return tx.rows(sql.headcounts, [units, on, knownAt]);
}
