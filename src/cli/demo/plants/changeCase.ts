import { addDays, addYears, isIsoDate } from '../../../kernel/date.ts';
import { development, type PlannedCase } from '../cases/case.ts';
import { admitAt, newcomer } from '../cases/cases.ts';
import { casesOf, committeeAbove } from '../cases/way.ts';
import { admissionFor } from '../cases/wayDays.ts';
import { nextWorkday } from '../days.ts';
import { branchIn, changeMember } from './change.ts';
import type { House } from './plant.ts';

/** A way that is to go wrong: whose it is, and how far it has come. */
export interface Wrong {
  /** Key of the branch. */
  readonly branch: string;
  /** The step that was planned so many days ago. */
  readonly step: string;
  readonly ago: number;
  /** Last step that was taken; absent: as far as the days go. */
  readonly last?: string;
  /** On the roster, of who has been admitted; absent: somebody who is no member yet. */
  readonly place?: number;
  /** Months by which all came earlier that comes before the training. */
  readonly early?: number;
  /** Full years on the day of the application; absent: old enough. */
  readonly age?: number;
}

/**
 * Adds a way with a fault, after everybody else's.
 *
 * @param change what is wrong about it, given as far as it has come
 */
export function wrongWay(
  house: House,
  { branch: key, step, ago, last, place, age, early = 0 }: Wrong,
  change: (right: PlannedCase) => PlannedCase['steps'],
): PlannedCase {
  const { today, units, branches, cases } = house;
  const admission = nextWorkday(admissionFor(step, addDays(today, -ago)));
  const seat = place === undefined ? null : { key, place, on: admission };
  const member = seat && admitAt(branches, seat, today);
  const person = member ?? newcomer(key, cases.length);
  const branch = branchIn(house, key);
  const way = { branch, above: committeeAbove(units, key), person, admission, early };
  const [right, ...others] = casesOf({ ...way, newcomer: member === null }, today);
  if (right?.handle !== development) throw new Error(`${key}: no way of ${ago} days ago`);
  const cut = upTo(right, last ?? null);
  const steps = change(cut).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const applied = cut.steps[0]?.on ?? today;
  const born = age === undefined ? cut.born : addYears(applied, -age);
  const wrong = { ...cut, born, steps };
  if (place !== undefined) fullAsWritten(house, { key, place }, wrong);
  house.cases = [...cases, wrong, ...others];
  return wrong;
}

function upTo(one: PlannedCase, last: string | null): PlannedCase {
  if (last === null) return one;
  const end = one.steps.findLastIndex(({ step }) => step === last);
  if (end < 0) throw new Error(`the way of ${one.name} has not come to ${last}`);
  return { ...one, steps: one.steps.slice(0, end + 1) };
}

/** The roster believes what the committee wrote, right or wrong. */
function fullAsWritten(
  house: House,
  { key, place }: { readonly key: string; readonly place: number },
  { steps }: PlannedCase,
): void {
  const written = steps.find(({ step }) => step === 'confirmation-approval')?.documents.fullFrom;
  if (isIsoDate(written)) changeMember(house, key, place, () => ({ fullOn: written }));
}
