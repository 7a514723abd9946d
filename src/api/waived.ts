import type { Static } from 'typebox';
import type { Evaluation } from '../engines/norm/evaluate.ts';
import type { Finding as Found, Waiver as Leave } from '../engines/norm/types.ts';
import type { Waived } from '../engines/norm/waivers.ts';
import { push } from '../kernel/factIndex.ts';
import { unitNamesOn } from '../store/completion.ts';
import { namesOf } from '../store/org.ts';
import type { ToldWaiver, WaiverRow } from '../store/waiver.ts';
import type { OperationKey } from './contract/index.ts';
import type { Finding, Waived as WaivedShape, Waiver } from './contract/norm.ts';
import type { Ask } from './route.ts';

export type WaiverView = Static<typeof Waiver>;
export type WaivedView = Static<typeof WaivedShape>;
type FindingView = Omit<Static<typeof Finding>, 'others'>;

/** One waiver with the first of the findings that it takes out, and how many there are. */
export interface Covered {
  readonly row: WaiverRow;
  readonly finding: FindingView;
  readonly count: number;
}

/** A stored waiver as the rules take it: it reaches nothing of another unit. */
export function leaveOf({ id, rule, unit, subject, reason, actor, from, until }: WaiverRow): Leave {
  const about = { unit: String(unit), subject: subject ?? String(unit) };
  return { id, rule, ...about, reason, grantedBy: actor, from, until };
}

export function coveredBy(
  waived: readonly Waived[],
  leave: readonly WaiverRow[],
  views: (found: readonly Found[]) => readonly FindingView[],
): readonly Covered[] {
  const found = new Map<string, Found[]>();
  for (const { finding, waiver } of waived) push(found, waiver.id, finding);
  const rows = new Map(leave.map((row) => [row.id, row]));
  return [...found].flatMap(([id, own]) => {
    const [row, [finding]] = [rows.get(id), views(own.slice(0, 1))];
    return row === undefined || finding === undefined ? [] : [{ row, finding, count: own.length }];
  });
}

export function unusedAmong(
  leave: readonly WaiverRow[],
  { unusedWaivers }: Pick<Evaluation, 'unusedWaivers'>,
): readonly WaiverRow[] {
  const unused = new Set(unusedWaivers.map(({ id }) => id));
  return leave.filter(({ id }) => unused.has(id));
}

type Asking = Pick<Ask<OperationKey>, 'tx' | 'services' | 'today'>;

/** With the names that a reader needs, and whether the reader may take it back. */
export async function waiverViews(
  ask: Asking,
  rows: readonly (WaiverRow | ToldWaiver)[],
): Promise<WaiverView[]> {
  if (rows.length === 0) return [];
  const { tx, today } = ask;
  const told = rows.map((row) => ({ ...unended, ...row }));
  const people = told.flatMap(({ actor, endedBy }) => [actor, endedBy ?? actor]);
  const units = await unitNamesOn(tx, [...new Set(rows.map(({ unit }) => unit))], today);
  const names = new Map([
    ...(await ask.services.accounts.names(tx.access.tenant)),
    ...(await namesOf(tx, people)),
  ]);
  const reach = new Set(tx.units('norm.waive'));
  return told.map(({ id, rule, unit, reason, from, until, ...row }) => ({
    ...{ id, rule, unit, unitName: units.get(unit) ?? '', reason, from, until },
    subject: subjectOf(row),
    actor: names.get(row.actor) ?? '',
    at: row.at.toISOString(),
    ended: endOf(row, names),
    may: row.endedOn === null && today < until && reach.has(unit) ? ['take-back'] : [],
  }));
}

const unended = { endedOn: null, endReason: null, endedBy: null };

function subjectOf({
  subjectType: type,
  subject: id,
  subjectName: name,
}: Pick<WaiverRow, 'subjectType' | 'subject' | 'subjectName'>): WaiverView['subject'] {
  return type === null || id === null || name === null ? null : { type, id, name };
}

function endOf(
  { endedOn, endReason, endedBy }: Pick<ToldWaiver, 'endedOn' | 'endReason' | 'endedBy'>,
  names: ReadonlyMap<string, string>,
): WaiverView['ended'] {
  if (endedOn === null) return null;
  return { on: endedOn, reason: endReason ?? '', actor: names.get(endedBy ?? '') ?? '' };
}

export async function waivedViews(ask: Asking, all: readonly Covered[]): Promise<WaivedView[]> {
  const rows = all.map(({ row }) => row);
  const views = new Map((await waiverViews(ask, rows)).map((view) => [view.id, view]));
  return all.flatMap(({ row, finding, count }) => {
    const waiver = views.get(row.id);
    return waiver === undefined ? [] : [{ waiver, finding: { ...finding, others: 0 }, count }];
  });
}
