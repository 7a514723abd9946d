import { addDays, type IsoDate, partsOf } from '../../../kernel/date.ts';
import type { GatheringRecord, SavedBallot, SavedMark } from '../../../store/activityRecord.ts';
import { idOf } from '../ids.ts';
import type { PlannedGathering } from '../plan.ts';
import type { Scene } from './scene.ts';
import { presentOf } from './turnout.ts';

/** What is said of a part before it is counted who came. */
export interface PartPlan {
  readonly handle: string;
  /** As it stands in a title. */
  readonly name: string;
  readonly body: string | null;
  readonly content: Readonly<Record<string, unknown>>;
  readonly votes: readonly Vote[];
}

export interface Vote {
  readonly subject: string;
  readonly rule: 'V1' | 'V2';
  /** Of those present and entitled, how many neither agreed nor opposed. */
  readonly abstain: number;
}

export interface Person {
  readonly who: string;
  readonly name: string;
}

export interface Setting {
  readonly unit: string;
  readonly day: IsoDate;
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string;
  readonly host: Person | null;
  readonly recorder: Person | null;
  /** Who typed it in; the recorder, where there is one. */
  readonly author: string;
  readonly parts: readonly PartPlan[];
}

export interface Counts {
  readonly expected: number;
  readonly attended: number;
  readonly entitled: number;
  readonly present: number;
}

/** One gathering as the record of it was entered, up to three days later. */
export function gathering(
  { today, luck }: Pick<Scene, 'today' | 'luck'>,
  setting: Setting,
  attendance: readonly SavedMark[],
  counts: Counts,
): PlannedGathering {
  const { unit, day, host, recorder, author, startsAt, minutes, place, parts } = setting;
  const { year, month } = partsOf(day);
  const recordedAt = enteredAt(day, luck.below(4), luck.below(60), today);
  const names = parts.map(({ name }) => name).join('暨');
  const record: PlannedGathering['record'] = {
    ...{ heldOn: day, startsAt, endsAt: later(startsAt, minutes), place, lateReason: null },
    original: null,
    guests: [],
    jointOf: null,
    sittings: [],
    ...{ host: host?.who ?? null, hostName: host?.name ?? null },
    ...{ recorder: recorder?.who ?? null, recorderName: recorder?.name ?? null },
    title: `${year}年${month}月${names}`,
    yearOfAccount: year,
    attendance,
    parts: parts.map((part) => counted(part, counts)),
  };
  const word = `${unit} ${day} ${parts.map(({ handle }) => handle).join(' ')}`;
  return { id: idOf(word, recordedAt), unit, author, recordedAt, record };
}

function counted(
  { handle, body, content, votes }: PartPlan,
  counts: Counts,
): GatheringRecord['parts'][number] {
  // Everybody who has a seat votes in a body.
  const { expected, attended } = counts;
  const voters = body === null ? counts : { ...counts, entitled: expected, present: attended };
  return { handle, body, ...voters, content, ballots: votes.map((vote) => ballot(vote, voters)) };
}

function ballot({ subject, rule, abstain }: Vote, { entitled, present }: Counts): SavedBallot {
  // In the smallest branches one vote less would not carry.
  const none = entitled < 5 ? 0 : abstain;
  const tally = { yes: present - none, no: 0, abstain: none, written: 0 };
  return { subject, rule, entitled, present, ...tally, declared: 'passed' };
}

export function countsOf(attendance: readonly SavedMark[]): Counts {
  const came = presentOf(attendance);
  const voters = (marks: readonly SavedMark[]) => marks.filter(({ votes }) => votes).length;
  return {
    expected: attendance.length,
    attended: came.length,
    entitled: voters(attendance),
    present: voters(came),
  };
}

/** Nothing is entered on a day to come: then it was on the evening of the day itself. */
function enteredAt(day: IsoDate, after: number, minute: number, today: IsoDate): string {
  const planned = addDays(day, after);
  const on = planned < today ? planned : day;
  return `${on}T18:${String(minute).padStart(2, '0')}:00+08:00`;
}

export function later(clock: string, minutes: number): string {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const all = hour * 60 + minute + minutes;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(all / 60))}:${two(all % 60)}`;
}
