import { push } from '../kernel/factIndex.ts';
import { text } from '../kernel/text.ts';
import type { SavedMark } from '../store/activity.ts';
import type { Draft } from './activityDraft.ts';
import type { Inspection, Words } from './activityInspection.ts';
import * as problems from './activityProblems.ts';

export type Numbers = NonNullable<Draft['parts'][number]['numbers']>;

type Said = Required<Pick<SavedMark, 'mark' | 'reason' | 'missed' | 'way' | 'cameAt'>>;
const nothingSaid: Said = {
  ...{ mark: 'unconfirmed', reason: null, missed: [], way: null, cameAt: null },
};

/**
 * One line for everybody who was expected at any part, with what was marked: who was not marked is
 * unconfirmed. Others of the roster are listed where they were marked, and never counted.
 */
export function markLines(inspection: Inspection, words: Words): SavedMark[] {
  const { draft, people, unit } = inspection;
  if (unit.numberOnly) {
    if (draft.attendance.length > 0) inspection.problems.push(problems.namesNotKept('attendance'));
    return [];
  }
  const marked = new Map<string, Said>();
  const expected = expectedAt(inspection);
  for (const [i, line] of draft.attendance.entries()) {
    const { person, mark, missed: handles = [] } = line;
    if (!checkMark(inspection, person, mark, marked.has(person), `attendance.${i}.person`))
      continue;
    const parts = expected.get(person) ?? [];
    const missed = missedParts(inspection, person, mark, handles, parts, `attendance.${i}.missed`);
    const reason = words.attendance[i]?.reason ?? null;
    marked.set(person, { mark, reason, missed, ...signedIn(line) });
  }
  return [...people.values()].flatMap(({ person, name, votes }) => {
    const { mark, reason, missed, way, cameAt } = marked.get(person) ?? nothingSaid;
    const parts = expected.get(person) ?? [];
    if (parts.length === 0 && mark === 'unconfirmed') return [];
    const away = mark === 'leave' || mark === 'absent' || missed.length > 0;
    const told = { reason: away ? reason : null, way, cameAt };
    return [{ person, name, mark, votes, parts, missed, ...told }];
  });
}

/** How and when somebody signed in; of who was not there nothing is kept. */
function signedIn({ mark, way, cameAt }: Draft['attendance'][number]) {
  const came = mark === 'present';
  return { way: came ? (way ?? null) : null, cameAt: came ? (cameAt ?? null) : null };
}

/** Positions of the parts at which each person is expected. */
function expectedAt({ parts }: Inspection): ReadonlyMap<string, readonly number[]> {
  const expected = new Map<string, number[]>();
  for (const [i, part] of parts.entries()) {
    if (part === undefined || !part.roll.known) continue;
    for (const { person } of part.roll.value.members) push(expected, person, i + 1);
  }
  return expected;
}

/** Whoever was there may have missed a part, not all of them. */
function missedParts(
  { draft, people, problems: found }: Inspection,
  person: string,
  mark: SavedMark['mark'],
  handles: readonly string[],
  parts: readonly number[],
  at: string,
): readonly number[] {
  if (handles.length === 0) return [];
  const missed = parts.filter((part) => handles.includes(draft.parts[part - 1]?.handle ?? ''));
  const name = people.get(person)?.name ?? '';
  const isKnown = missed.length === new Set(handles).size;
  if (mark !== 'present' || !isKnown || missed.length === parts.length) {
    found.push(problems.missedWrongly(name, at));
  }
  return missed;
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

/** Counts that a number-only unit gives of a part; every other unit is counted by its roll. */
export function checkNumbers(
  { draft, unit, finished, problems: found }: Inspection,
  i: number,
): Numbers | null {
  const numbers = draft.parts[i]?.numbers ?? null;
  const at = `parts.${i}.numbers`;
  if (!unit.numberOnly) {
    if (numbers !== null) found.push(problems.countedByRoster(at));
    return null;
  }
  if (numbers === null) {
    if (finished) found.push(problems.numbersMissing(at));
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
    found.push(
      problems.moreThan(who[more], numbers[more], who[less], numbers[less], `${at}.${more}`),
    );
  }
  return numbers;
}
