import { text } from '../kernel/text.ts';
import type { SavedMark } from '../store/activity.ts';
import type { Draft } from './activityDraft.ts';
import type { Inspection, Words } from './activityInspection.ts';
import * as problems from './activityProblems.ts';

export type Numbers = NonNullable<Draft['numbers']>;

/**
 * One line for everybody who was expected, with what was marked: who was not marked is unconfirmed.
 * Others of the roster are listed where they were marked, and never counted.
 */
export function markLines(inspection: Inspection, words: Words): SavedMark[] {
  const { draft, people, unit } = inspection;
  if (unit.numberOnly) {
    if (draft.attendance.length > 0) inspection.problems.push(problems.namesNotKept('attendance'));
    return [];
  }
  const marked = new Map<string, Pick<SavedMark, 'mark' | 'reason'>>();
  for (const [i, { person, mark }] of draft.attendance.entries()) {
    const at = `attendance.${i}.person`;
    if (checkMark(inspection, person, mark, marked.has(person), at)) {
      marked.set(person, { mark, reason: words.attendance[i]?.reason ?? null });
    }
  }
  return [...people.values()].flatMap(({ person, name, votes, expected }) => {
    const { mark = 'unconfirmed', reason = null } = marked.get(person) ?? {};
    if (!expected && mark === 'unconfirmed') return [];
    const kept = mark === 'leave' || mark === 'absent' ? reason : null;
    return [{ person, name, mark, reason: kept, votes, observer: !expected }];
  });
}

function checkMark(
  { people, names, draft, ahead, problems: found }: Inspection,
  person: string,
  mark: SavedMark['mark'],
  again: boolean,
  at: string,
): boolean {
  const one = people.get(person);
  const before = found.length;
  if (one === undefined) {
    found.push(problems.notOnTheRoll(names.get(person) ?? null, draft.heldOn, at));
  } else if (again) found.push(problems.markedTwice(one.name, at));
  else if (ahead && (mark === 'present' || mark === 'absent')) {
    found.push(problems.markedAhead(one.name, draft.heldOn, at));
  }
  return found.length === before;
}

const who = {
  attended: text('实到', 'came'),
  present: text('实到有表决权', 'voters came'),
  expected: text('应到', 'expected'),
  entitled: text('应到有表决权', 'entitled to vote'),
};

/** Counts that a number-only unit gives; every other unit is counted by its roll. */
export function checkNumbers(inspection: Inspection): Numbers | null {
  const { draft, unit, finished, problems: found } = inspection;
  const { numbers = null } = draft;
  if (!unit.numberOnly) {
    if (numbers !== null) found.push(problems.countedByRoster());
    return null;
  }
  if (numbers === null) {
    if (finished) found.push(problems.numbersMissing());
    return null;
  }
  const pairs = [
    ['attended', 'expected'],
    ['entitled', 'expected'],
    ['present', 'entitled'],
    ['present', 'attended'],
  ] as const;
  for (const [more, less] of pairs) {
    if (numbers[more] <= numbers[less]) continue;
    const at = `numbers.${more}`;
    found.push(problems.moreThan(who[more], numbers[more], who[less], numbers[less], at));
  }
  return numbers;
}
