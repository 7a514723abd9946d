import type { IsoDate } from '../kernel/date.ts';
import { push } from '../kernel/factIndex.ts';
import { dutyMonths } from '../store/duty.ts';
import type { BatchRow } from '../store/import.ts';
import { namesOf, unitsOn } from '../store/org.ts';
import type { Tx } from '../store/transaction.ts';
import type { ReplyOf } from './contract/index.ts';
import { keptUntil, monthPeriod, type PlannedDuty } from './dutyPlan.ts';
import type { Choices } from './importView.ts';
import type { Services } from './services.ts';

/** What the batches of duty tables are called in their rows. */
export const dutyKind = 'duty';

export type DutyCounts = ReplyOf<'GET /api/duty'>['batches'][number]['counts'];
export type DutyBatch = BatchRow<DutyCounts, Choices>;
export type DutyPreview = ReplyOf<'GET /api/duty/imports/:batch'>;

export function countsOf({ shifts, faults }: PlannedDuty): DutyCounts {
  const people = new Set(shifts.map(({ person }) => person)).size;
  return { people, shifts: shifts.length, errors: faults.length };
}

export async function dutyBatchViews(
  tx: Tx,
  rows: readonly DutyBatch[],
): Promise<DutyPreview['batch'][]> {
  const people = rows.map((row) => row.createdBy);
  const names = await namesOf(tx, people);
  const unitNames = await namesOfUnits(tx);
  return rows.map((row) => ({
    ...{ id: row.id, unit: row.unit, unitName: unitNames.get(row.unit) ?? '' },
    ...{ month: row.on.slice(0, 7), fileName: row.fileName, status: row.status },
    createdBy: names.get(row.createdBy) ?? '',
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    counts: row.summary,
  }));
}

async function namesOfUnits(tx: Tx): Promise<ReadonlyMap<number, string>> {
  const units = await unitsOn(tx, { on: tx.access.today, knownAt: null });
  return new Map(units.map((unit) => [unit.unit, unit.name]));
}

/** What a table would do, as it is shown. */
export async function dutyPreview(
  within: { readonly tx: Tx; readonly services: Services },
  row: DutyBatch,
  planned: PlannedDuty,
): Promise<DutyPreview> {
  const { tx } = within;
  const [batch] = await dutyBatchViews(tx, [row]);
  if (batch === undefined) throw new Error('a batch without its view');
  const units = [...new Set(planned.shifts.map(({ unit }) => unit))];
  const standing = await dutyMonths(tx, units, monthPeriod(row.on));
  const { words, faults, read } = planned;
  return {
    batch,
    sheets: [...read.sheets],
    words: words.map((one) => ({ ...one, meaning: one.meaning ?? null })),
    people: peopleOf(planned, await namesOfUnits(tx)),
    problems: faults.map(({ problem: { code, message, cure }, ...place }) => {
      return { ...place, code, message, cure };
    }),
    replaces: standing.length > 0,
    keptUntil: keptUntil(within, row.on, tx.access.today),
  };
}

function peopleOf(
  { shifts }: PlannedDuty,
  units: ReadonlyMap<number, string>,
): DutyPreview['people'] {
  const byPerson = new Map<string, PlannedDuty['shifts'][number][]>();
  for (const shift of shifts) push(byPerson, shift.person, shift);
  return [...byPerson.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const days = own.map(({ on, word }) => ({ on, word })).sort(byDay);
    return [{ name: first.name, unitName: units.get(first.unit) ?? '', shifts: days }];
  });
}

const byDay = (a: { readonly on: IsoDate }, b: { readonly on: IsoDate }) => (a.on < b.on ? -1 : 1);
