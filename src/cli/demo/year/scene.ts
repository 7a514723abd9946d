import type { IsoDate } from '../../../kernel/date.ts';
import { type Chance, chance, seedOf } from '../chance.ts';
import type { PlannedBranch } from '../plan.ts';
import type { DemoUnit } from '../tree.ts';
import { type Business, business, type GroupWords, groupWords } from '../words/business.ts';
import { type LessonWords, lessons, reactions } from '../words/lessons.ts';
import { type Flavour, type Remarks, remarks } from '../words/remarks.ts';
import { retiredBusiness, retiredTalks } from '../words/retired.ts';

/** What a branch has left to say: nothing is taken twice before all of it was said once. */
export interface Scene {
  readonly branch: PlannedBranch;
  readonly today: IsoDate;
  readonly luck: Chance;
  readonly flavour: Flavour;
  readonly place: string;
  readonly lesson: () => LessonWords;
  readonly reaction: () => string;
  readonly business: () => Business;
  readonly ofGroup: () => GroupWords;
  readonly remark: () => Remark;
  /** How often somebody was expected this year, and how often away. */
  readonly turns: Map<string, { expected: number; away: number }>;
}

export interface Remark {
  readonly work: string;
  readonly idea: string;
}

export function sceneOf(branch: PlannedBranch, today: IsoDate): Scene {
  const { unit } = branch;
  const luck = chance(seedOf(`year ${unit.key}`));
  const flavour = flavourOf(unit);
  const isRetired = flavour === 'retired';
  return {
    ...{ branch, today, luck, flavour },
    place: luck.pick(places[flavour]),
    lesson: inTurn(luck.shuffled(lessons)),
    reaction: inTurn(luck.shuffled(reactions)),
    business: inTurn(luck.shuffled(isRetired ? retiredBusiness : business)),
    ofGroup: inTurn(luck.shuffled(isRetired ? retiredTalks : groupWords)),
    remark: remarksInTurn(remarks[flavour], luck),
    turns: new Map(),
  };
}

function flavourOf({ kind, parent, name }: DemoUnit): Flavour {
  if (kind === 'retired-branch') return 'retired';
  if (parent === 'organ') return 'office';
  return name.includes('派出所') ? 'station' : 'squad';
}

const places: Readonly<Record<Flavour, readonly [string, ...string[]]>> = {
  station: ['所党员活动室', '二楼会议室', '勤务指挥室旁会议室'],
  squad: ['大队会议室', '三楼党员活动室', '备勤楼学习室'],
  office: ['机关五楼会议室', '机关党员活动室', '综合楼小会议室'],
  retired: ['老干部活动中心一楼', '老民警之家', '社区党群服务中心'],
};

function inTurn<T>(list: readonly T[]): () => T {
  let at = -1;
  return () => {
    at += 1;
    const one = list[at % list.length];
    if (one === undefined) throw new Error('there is nothing to say');
    return one;
  };
}

/** Both lists go round, the second one step further each time: no pair comes twice in a year. */
function remarksInTurn(of: Remarks, luck: Chance): () => Remark {
  const [work, ideas] = [luck.shuffled(of.work), luck.shuffled(of.ideas)];
  let at = -1;
  return () => {
    at += 1;
    const round = Math.floor(at / work.length);
    return {
      work: work[at % work.length] ?? '',
      idea: ideas[(at + round * 5) % ideas.length] ?? '',
    };
  };
}

const [tells, proposes]: readonly [string, ...string[]][] = [
  ['谈到', '说', '讲到', '反映'],
  ['建议', '提出', '提议', '主张'],
];

/** Two people speak; without names where none may be kept. */
export function spoken({ luck, remark }: Scene, names: readonly string[]): string {
  const { work, idea } = remark();
  const [one = '有同志', another = '有同志'] = luck.shuffled(names);
  const tell = luck.pick(tells ?? ['说']);
  return `${one}${tell}${work}；${another}${luck.pick(proposes ?? ['建议'])}${idea}`;
}
