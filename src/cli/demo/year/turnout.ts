import { addDays, type IsoDate } from '../../../kernel/date.ts';
import type { SavedMark } from '../../../store/activityRecord.ts';
import { isFormal, type PlannedMember } from '../plan.ts';
import type { Flavour } from '../words/remarks.ts';
import type { Scene } from './scene.ts';

const ill = 'BJ';
const frail = 'NL';
const leaves: Readonly<Record<Flavour, readonly [string, ...string[]]>> = {
  station: ['值班', '出警未回', '外出培训', '年休假', '病假', '参加专案'],
  squad: ['执勤', '出差办案', '年休假', '外出培训', '病假', '备勤'],
  office: ['出差', '参加上级会议', '年休假', '病假', '到基层跟班'],
  retired: ['住院', '在外地探亲', '陪护家人', '身体不适'],
};

/** Of so many one may be away; the smaller ones all come. */
const [oneIn, allOf] = [8, 9];

/** Who came and who was on leave; whoever is needed came, and nobody is away often. */
export function turnout(
  scene: Scene,
  expected: readonly PlannedMember[],
  day: IsoDate,
  { needed, parts }: { readonly needed: ReadonlySet<string>; readonly parts: number },
): SavedMark[] {
  const due = expected.filter((one) => !isExcused(one)).length;
  let left = due < allOf ? 0 : Math.floor(due / oneIn);
  const positions = Array.from({ length: parts }, (_, i) => i + 1);
  return expected.map((one): SavedMark => {
    const reason = needed.has(one.who) ? null : reasonOf(scene, one, day, left);
    if (reason !== null && !isExcused(one)) left -= 1;
    count(scene, one.who, reason !== null);
    return {
      ...{ person: one.who, name: one.name, reason, votes: isFormal(one, day) },
      ...{ mark: reason === null ? 'present' : 'leave', parts: positions, missed: [], sitting: 1 },
    };
  });
}

function isExcused({ flags }: PlannedMember): boolean {
  return flags.includes(ill) || flags.includes(frail);
}

function reasonOf(
  { luck, turns, flavour }: Scene,
  { who, flags, on }: PlannedMember,
  day: IsoDate,
  left: number,
): string | null {
  const isAway = luck.often(7);
  const reason = luck.pick(leaves[flavour]);
  if (flags.includes(ill)) return '长期病假';
  if (flags.includes(frail)) return luck.often(40) ? '年老体弱，在家休养' : null;
  const { expected, away } = turns.get(who) ?? { expected: 0, away: 0 };
  const isNew = day < addDays(on, 60);
  const isOften = away > 0 && away * 5 >= expected;
  return isAway && left > 0 && !isNew && !isOften ? reason : null;
}

function count({ turns }: Scene, who: string, isAway: boolean): void {
  const { expected, away } = turns.get(who) ?? { expected: 0, away: 0 };
  turns.set(who, { expected: expected + 1, away: away + (isAway ? 1 : 0) });
}

export function presentOf(marks: readonly SavedMark[]): readonly SavedMark[] {
  return marks.filter(({ mark }) => mark === 'present');
}
