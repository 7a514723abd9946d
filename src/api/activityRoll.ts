import type { Activity } from '../engines/activity/define.ts';
import { type Attendance, attendanceOf, type Mark, rollOf } from '../engines/activity/roll.ts';
import type { IsoDate } from '../kernel/date.ts';
import { type Answer, type Facts, known, type MemberFact } from '../kernel/facts.ts';
import { factsOf, isFormalOn } from '../kernel/factsOf.ts';
import { dayPeriod } from '../kernel/period.ts';
import { type Text, text } from '../kernel/text.ts';
import {
  type GatheringUnit,
  headcountOn,
  type RollRow,
  rollRows,
  type SavedMark,
} from '../store/activity.ts';
import type { Tx } from '../store/transaction.ts';

/** Somebody who may stand in a record of that day. */
export interface RollPerson {
  readonly person: string;
  readonly name: string;
  readonly memberKind: 'formal' | 'probationary' | null;
  readonly team: string | null;
  readonly expected: boolean;
  readonly votes: boolean;
  readonly note: Text | null;
}

/** The roll of a unit on a day, as the roster is known now. */
export interface DayRoll {
  readonly people: readonly RollPerson[];
  readonly facts: Facts;
}

export async function rollOfDay(
  tx: Tx,
  unit: number,
  found: GatheringUnit,
  on: IsoDate,
): Promise<DayRoll> {
  const rows = found.numberOnly ? [] : await rollRows(tx, unit, on);
  const count = found.numberOnly ? await headcountOn(tx, unit, on) : undefined;
  const id = String(unit);
  const { kind, name, from, to } = found;
  const members = rows.filter((row) => row.standing === 'member').map((row) => memberOf(row, id));
  const facts = factsOf(
    {
      units: known([{ id, kind, name, from, to }]),
      members: known(members),
      headcounts: count === undefined ? [] : [{ ...count, unit: id }],
      activities: known([]),
      span: dayPeriod(on),
    },
    [],
  );
  const onDay = facts.members(id, on);
  const expected = new Map((onDay.known ? onDay.value : []).map((one) => [one.person, one]));
  const people = rows.flatMap((row) => personOf(row, expected.get(row.person), on) ?? []);
  // A member's line comes first, and counts.
  const seen = new Set<string>();
  return { facts, people: people.filter((one) => !seen.has(one.person) && seen.add(one.person)) };
}

function memberOf(row: RollRow, unit: string): MemberFact {
  const { person, name, memberKind, from, to, joinedOn, fullOn } = row;
  const kind = memberKind === null ? {} : { kind: memberKind };
  return { person, name, unit, ...kind, from, to, joinedOn, fullOn };
}

const notes = {
  probationary: text('预备党员：参加会议，没有表决权', 'Probationary: attends without a vote'),
  participant: text(
    '参加活动，组织关系在别处：列席，不计应到',
    'Takes part and belongs elsewhere: listed, not counted',
  ),
  known: text('不是党员：可以列席，不计应到', 'Not a member: may sit in, is not counted'),
};

function personOf(row: RollRow, member: MemberFact | undefined, on: IsoDate): RollPerson | null {
  const { person, name, team, standing } = row;
  if (standing !== 'member') {
    const aside = { memberKind: null, expected: false, votes: false, note: notes[standing] };
    return { person, name, team, ...aside };
  }
  if (member === undefined) return null;
  const votes = isFormalOn(member, on);
  const memberKind = votes ? 'formal' : 'probationary';
  const note = votes ? null : notes.probationary;
  return { person, name, team, memberKind, expected: true, votes, note };
}

/** Counts of one part by its activity's own roll; missing where the roster does not say. */
export function countsOf(
  roll: DayRoll,
  activity: Activity,
  unit: number,
  on: IsoDate,
  lines: readonly SavedMark[],
): Answer<Attendance> {
  const answer = rollOf(activity, String(unit), roll.facts, on);
  return answer.known ? known(attendanceOf(answer.value, lines.flatMap(markOf))) : answer;
}

function markOf({ person, mark, reason }: SavedMark): Mark[] {
  if (mark === 'unconfirmed') return [];
  return mark === 'present' ? [{ person, mark }] : [{ person, mark, reason: reason ?? '' }];
}
