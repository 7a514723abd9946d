import { addDays, addMonths, addYears, dateOf, type IsoDate, partsOf } from '../../kernel/date.ts';
import type { TermPaper } from '../../store/effect.ts';
import type { DemoUnit } from './tree.ts';

/** The term of a unit before anything is written, with the papers about its end. */
export interface PlannedTerm {
  readonly unit: string;
  readonly from: IsoDate;
  readonly years: number;
  readonly approval: { readonly documentNo: string; readonly on: IsoDate };
  readonly papers: readonly PlannedPaper[];
}

export interface PlannedPaper extends Omit<TermPaper, 'effect' | 'unit'> {
  readonly on: IsoDate;
}

const years: Readonly<Record<string, number>> = {
  ...{ branch: 3, 'joint-branch': 3, 'retired-branch': 3, 'general-branch': 3 },
  ...{ 'unit-committee': 5, 'organ-committee': 5 },
};

/** Months within which all terms end: whoever was elected then was in office all this year. */
const span = 24;

/**
 * In how many months the term of a unit ends. Branches of one committee were elected within a
 * quarter, as it is done; the organ's seventeen make the highest wave.
 */
function monthsLeft(key: string): number {
  const [home = '', ...rest] = key.split(/-(?=[^-]*)/);
  const number = home === 'unit' ? Number(rest[0]) : -1;
  const base = number < 0 ? 9 : (number * 5) % (span - 3);
  const own = [...rest.slice(1).join('')].reduce((sum, sign) => sum + sign.charCodeAt(0), 0);
  const isCommittee = rest.length <= (number < 0 ? 0 : 1);
  return 1 + base + (isCommittee ? 2 : own % 3);
}

/** The day on which those in office of a unit were elected. */
export function electedIn({ key, kind }: Pick<DemoUnit, 'key' | 'kind'>, today: IsoDate): IsoDate {
  return addYears(endOf(key, today), -(years[kind] ?? 3));
}

function endOf(key: string, today: IsoDate): IsoDate {
  const { year, month } = partsOf(addMonths(today, monthsLeft(key)));
  return dateOf(year, month, 4 + (monthsLeft(`${key}-x`) % 20));
}

/** Guided bureaus are elected under their counties: their terms are not kept here. */
export function plannedTerms(
  units: readonly DemoUnit[],
  today: IsoDate,
): ReadonlyMap<string, PlannedTerm> {
  const elected = units.filter(({ key, kind }) => kind in years && !key.startsWith('county'));
  return new Map(elected.map((unit) => [unit.key, termOf(unit, today)]));
}

function termOf(unit: DemoUnit, today: IsoDate): PlannedTerm {
  const from = electedIn(unit, today);
  return inOrder({ unit: unit.key, from, years: years[unit.kind] ?? 3 }, today);
}

/** A term of which every paper is there that is due by now. */
export function inOrder(
  term: Pick<PlannedTerm, 'unit' | 'from' | 'years'>,
  today: IsoDate,
): PlannedTerm {
  const ends = addYears(term.from, term.years);
  const asked = addDays(addMonths(ends, -1), -6);
  const papers = [
    reminded(addDays(addMonths(ends, -6), -12)),
    { kind: 'request', on: asked, documentNo: numberOn(asked, 3), until: null } as const,
    agreed(addDays(asked, 4)),
  ];
  const on = addDays(term.from, -20);
  const approval = { documentNo: numberOn(on, 7), on };
  return { ...term, approval, papers: papers.filter((paper) => paper.on <= today) };
}

export function reminded(on: IsoDate): PlannedPaper {
  return { kind: 'reminder', on, documentNo: numberOn(on, 5), until: null };
}

function agreed(on: IsoDate): PlannedPaper {
  return { kind: 'approval', on, documentNo: numberOn(on, 7), until: null };
}

export function numberOn(on: IsoDate, seed: number): string {
  const { year, month, day } = partsOf(on);
  return `临公党〔${year}〕${1 + ((month * 31 + day * seed) % 90)}号`;
}
