import { partsOf } from '../kernel/date.ts';
import { joined, text } from '../kernel/text.ts';
import type { SavedSitting } from '../store/activity.ts';
import type { Draft } from './activityDraft.ts';
import type { Inspection, Words } from './activityInspection.ts';
import * as problems from './activityProblems.ts';
import * as wrong from './activitySittingProblems.ts';

/**
 * Further sittings of one thing, for shifts. They count as one only where that cannot matter: not
 * for a vote, not across the end of a month, and in the order in which they were held.
 */
export function checkSittings(inspection: Inspection): void {
  const { draft, problems: found } = inspection;
  const { sittings = [] } = draft;
  if (sittings.length === 0) return;
  checkKinds(inspection, sittings.length + 1);
  if (draft.parts.some(({ ballots }) => ballots.length > 0)) found.push(wrong.votedInSittings);
  const all = [draft, ...sittings];
  for (const [i, sitting] of sittings.entries()) {
    checkSitting(inspection, sitting, all[i] ?? draft, `sittings.${i}`);
  }
}

function checkKinds({ parts, problems: found }: Inspection, count: number): void {
  const held = parts.flatMap((part) => (part === undefined ? [] : [part.activity]));
  const once = held.filter(({ sittings }) => sittings === 1);
  if (once.length > 0) {
    const names = joined(
      once.map(({ name }) => name),
      text('、', ', '),
    );
    found.push(wrong.heldAtOnce(names));
    return;
  }
  const most = Math.min(...held.map(({ sittings }) => sittings));
  if (count > most) found.push(wrong.tooManySittings(count, most));
}

type Sitting = NonNullable<Draft['sittings']>[number];

function checkSitting(
  { draft, finished, today, problems: found }: Inspection,
  { heldOn, startsAt, endsAt }: Sitting,
  before: Pick<Draft, 'heldOn' | 'startsAt'>,
  at: string,
): void {
  const add = (problem: ReturnType<typeof problems.inTheFuture>, field: string) =>
    found.push({ ...problem, at: `${at}.${field}` });
  if (startsAt && endsAt && endsAt <= startsAt) {
    add(problems.endsBeforeStart(startsAt, endsAt), 'endsAt');
  }
  const [first, own] = [partsOf(draft.heldOn), partsOf(heldOn)];
  if (first.year !== own.year || first.month !== own.month) {
    add(wrong.otherMonth(heldOn, draft.heldOn), 'heldOn');
  }
  // Of one day, only hours that are both written say which came first.
  const sameDay = heldOn === before.heldOn && startsAt && before.startsAt;
  if (heldOn < before.heldOn || (sameDay && startsAt < before.startsAt)) {
    add(wrong.sittingBefore(heldOn, before.heldOn), 'heldOn');
  }
  if (finished && heldOn > today) add(problems.inTheFuture(heldOn, today), 'heldOn');
}

/** What is kept of the further sittings. */
export function sittingsOf(
  { sittings = [] }: Pick<Draft, 'sittings'>,
  words: Words,
): SavedSitting[] {
  return sittings.map(({ heldOn, startsAt, endsAt }, i) => {
    return { heldOn, startsAt, endsAt, place: words.sittings[i]?.place ?? null };
  });
}
