import { addMonths, type IsoDate } from '../../kernel/date.ts';
import { valueOn } from '../../kernel/dated.ts';
import { type Answer, type CaseFact, known, type StepFact } from '../../kernel/facts.ts';
import { dayIn } from '../../kernel/stepFields.ts';
import { leavesWithin, probation, prolongedBy } from './devNumbers.ts';

/** What the words of a case do not say of the admission of members: pure functions. */
type Judgement = Answer<'holds' | 'fails'>;

export function answerOf(holds: boolean): Judgement {
  return known(holds ? 'holds' : 'fails');
}

/** Every taking of a step, in order of day. */
export function takenOf(one: CaseFact, step: string): readonly StepFact[] {
  return one.steps
    .filter((taken) => taken.step === step)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

export function lastOf(one: CaseFact, step: string): StepFact | undefined {
  return takenOf(one, step).at(-1);
}

export function wordIn(taken: StepFact | undefined, field: string): string | undefined {
  const value = taken?.documents[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The words that a choice of many holds. */
export function wordsIn(taken: StepFact, field: string): readonly string[] {
  const value = taken.documents[field];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** A step of the admission that ended as its name says. */
export function admitted(one: CaseFact): StepFact | undefined {
  return takenOf(one, 'admission').findLast(({ outcome }) => outcome !== 'refused');
}

/**
 * The end of probation as it stands before a day: a year from the meeting that admitted, or the
 * day to which it was prolonged by then. Probation ends on the same day of the year.
 */
export function probationEnd(one: CaseFact, before: IsoDate | null): IsoDate | null {
  const start = admitted(one);
  if (start === undefined) return null;
  const terms = valueOn(probation, start.on);
  const months = terms.state === 'value' ? terms.value.span.months : null;
  if (months === null) return null;
  const prolonged = takenOf(one, 'confirmation')
    .filter(({ outcome, on }) => outcome === 'extended' && (before === null || on < before))
    .flatMap((taken) => dayIn(taken, 'extendedUntil') ?? []);
  return prolonged.at(-1) ?? addMonths(start.on, months);
}

/** Whether probation was prolonged as far as may be, and no further. */
export function prolongsRightly(one: CaseFact, taken: StepFact): boolean {
  const [end, until] = [probationEnd(one, taken.on), dayIn(taken, 'extendedUntil')];
  const terms = valueOn(prolongedBy, taken.on);
  if (taken.outcome !== 'extended' || end === null || terms.state !== 'value') return true;
  if (until === undefined) return false;
  const { least, most } = terms.value;
  return addMonths(end, least) <= until && until <= addMonths(end, most);
}

/** Whether somebody is known to leave within so many months of the meeting. */
export function leavesSoon(one: CaseFact, meeting: IsoDate): boolean {
  const leaves = dayIn(lastOf(one, 'pre-review'), 'leavesOn');
  const terms = valueOn(leavesWithin, meeting);
  if (leaves === undefined || terms.state !== 'value') return false;
  return meeting <= leaves && leaves <= addMonths(meeting, terms.value.span.months);
}
