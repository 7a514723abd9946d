import { push } from '../kernel/factIndex.ts';
import { text } from '../kernel/text.ts';
import type { SavedMark } from '../store/activity.ts';
import type { ArrivalRow } from '../store/arrival.ts';
import type { Draft } from './activityDraft.ts';
import type { Inspection, Words } from './activityInspection.ts';
import * as problems from './activityProblems.ts';
import { noSuchSitting } from './activitySittingProblems.ts';
import { unproven } from './arrivalProblems.ts';

export type Numbers = NonNullable<Draft['parts'][number]['numbers']>;

/** What people said themselves; it stands where nobody marks them otherwise. */
export interface OwnWords {
  /** Asked for, with the reason. */
  readonly leave: ReadonlyMap<string, string>;
  /** Signed in by the code on the host's screen. */
  readonly arrivals: ReadonlyMap<string, ArrivalRow>;
  /** Of a record that was finished only what is marked stands. */
  readonly stands: boolean;
}

/** Of what is new nobody can have said anything. */
export const nothingSaid: OwnWords = { leave: new Map(), arrivals: new Map(), stands: true };

/**
 * One line for everybody who was expected at any part, with what was marked: who was not marked is
 * unconfirmed. Others of the roster are listed where they were marked, and never counted.
 */
export function markLines(inspection: Inspection, words: Words, own: OwnWords): SavedMark[] {
  const { draft, people, unit } = inspection;
  if (unit.numberOnly) {
    if (draft.attendance.length > 0) inspection.problems.push(problems.namesNotKept('attendance'));
    return [];
  }
  const marked = new Map<string, Said>();
  const expected = expectedAt(inspection);
  for (const [i, line] of draft.attendance.entries()) {
    const { person, mark, missed: handles = [], sitting = 1 } = line;
    if (!checkMark(inspection, line, marked.has(person), `attendance.${i}`)) continue;
    checkWay(inspection, line, own, `attendance.${i}.way`);
    const parts = expected.get(person) ?? [];
    const missed = missedParts(inspection, person, mark, handles, parts, `attendance.${i}.missed`);
    const reason = words.attendance[i]?.reason ?? null;
    marked.set(person, { mark, reason, missed, sitting, ...signedIn(line) });
  }
  return [...people.values()].flatMap(({ person, name, votes, teamId: team }) => {
    const said = marked.get(person) ?? saidBy(person, own, inspection.days);
    const { mark, reason, ...rest } = said;
    const parts = expected.get(person) ?? [];
    if (parts.length === 0 && mark === 'unconfirmed') return [];
    const away = mark === 'leave' || mark === 'absent' || rest.missed.length > 0;
    const line = { person, name, mark, reason: away ? reason : null, votes, team };
    return [{ ...line, parts, ...rest }];
  });
}

type Said = Required<Pick<SavedMark, 'mark' | 'reason' | 'missed' | 'sitting' | 'way' | 'cameAt'>>;

/** Of somebody whom nobody marked: what the person said last, else unconfirmed. */
function saidBy(person: string, own: OwnWords, days: Inspection['days']): Said {
  const arrival = own.stands ? own.arrivals.get(person) : undefined;
  if (arrival !== undefined && arrival.sitting <= days.length) {
    const { sitting, cameAt } = arrival;
    return { mark: 'present', reason: null, missed: [], sitting, way: 'qr', cameAt };
  }
  const reason = own.stands ? own.leave.get(person) : undefined;
  const rest = { missed: [], sitting: 1, way: null, cameAt: null };
  if (reason === undefined) return { mark: 'unconfirmed', reason: null, ...rest };
  return { mark: 'leave', reason, ...rest };
}

/** That somebody signed in by code is what that person said, never what somebody writes. */
function checkWay(
  { people, problems: found }: Inspection,
  { person, mark, way }: Draft['attendance'][number],
  { arrivals }: OwnWords,
  at: string,
): void {
  if (mark !== 'present' || way !== 'qr' || arrivals.has(person)) return;
  found.push(unproven(people.get(person)?.name ?? '', at));
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
  { people, names, draft, days, today, problems: found }: Inspection,
  { person, mark, sitting = 1 }: Draft['attendance'][number],
  again: boolean,
  at: string,
): boolean {
  const day = days[sitting - 1];
  const one = people.get(person);
  const before = found.length;
  if (one === undefined) {
    found.push(problems.notOnTheRoll(names.get(person) ?? null, draft.heldOn, `${at}.person`));
  } else if (again) found.push(problems.markedTwice(one.name, `${at}.person`));
  else if (day === undefined || (sitting > 1 && mark !== 'present')) {
    found.push(noSuchSitting(one.name, sitting, `${at}.sitting`));
  } else if (day > today && (mark === 'present' || mark === 'absent')) {
    found.push(problems.markedAhead(one.name, day, `${at}.person`));
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
