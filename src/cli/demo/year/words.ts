import { addDays, type IsoDate } from '../../../kernel/date.ts';
import type { AssemblyWords, Business } from '../words/business.ts';
import { assemblies } from '../words/business.ts';
import { retiredThemes } from '../words/retired.ts';
import { type Theme, themes } from '../words/themes.ts';
import type { PartPlan, Person } from './record.ts';
import { type Scene, spoken } from './scene.ts';

/** What stands in the forms of the parts of a gathering. */

const agenda = (...topics: readonly string[]) => topics.map((topic) => ({ topic }));

export function themeOf({ luck, flavour }: Scene, month: number): Theme {
  const own = flavour === 'retired' ? retiredThemes[month - 1] : undefined;
  if (own !== undefined) return own;
  const list = themes[month - 1];
  if (list === undefined) throw new Error(`there is no theme of month ${month}`);
  return luck.pick(list);
}

export function themePart(scene: Scene, theme: Theme, names: readonly string[]): PartPlan {
  const gist = `${theme.read}。${spoken(scene, names)}。${theme.deed}。`;
  const content = { agenda: agenda(theme.topic, '交纳本月党费'), gist, resolutions: [] };
  return { handle: 'theme-day', name: '主题党日', body: null, content, votes: [] };
}

export function lessonPart(scene: Scene, by: string, no: string): PartPlan {
  const words = scene.lesson();
  const after = scene.reaction();
  const gist = `${by}以“${words.topic}”为题讲课，${words.points}。课后，${after}。`;
  const form = { lecturer: by, plan: `党课教案${no}，存支部资料柜` };
  const content = { ...form, agenda: agenda(`党课：${words.topic}`), gist };
  return { handle: 'party-lesson', name: '党课', body: null, content, votes: [] };
}

/** Where a branch has no committee, the assembly also settles what the theme days are about. */
export interface Assembly {
  readonly month: number;
  readonly day: IsoDate;
  readonly owner: string;
  readonly admitted: readonly string[];
  readonly settlesThemes: boolean;
}

export function assemblyPart(scene: Scene, about: Assembly, names: readonly string[]): PartPlan {
  const { luck } = scene;
  const list = assemblies[Math.floor((about.month - 1) / 3)];
  if (list === undefined) throw new Error(`there is no assembly of month ${about.month}`);
  const words = luck.pick(list);
  const votes = [
    { subject: words.vote, rule: 'V1', abstain: luck.below(2) },
    ...about.admitted.map((name) => ({
      ...({ subject: `接收${name}为预备党员`, rule: 'V2', abstain: 0 } as const),
    })),
  ] as const;
  const content = {
    agenda: agenda(words.topic, ...about.admitted.map((name) => `讨论接收${name}为预备党员`)),
    gist: assemblyGist(scene, words, about, names),
    resolutions: resolutionsOf(words, about),
  };
  return { handle: 'branch-assembly', name: '支部党员大会', body: null, content, votes };
}

function assemblyGist(
  scene: Scene,
  words: AssemblyWords,
  { admitted, settlesThemes }: Assembly,
  names: readonly string[],
): string {
  const said = `${words.told}。${spoken(scene, names)}。`;
  const joining = admitted.map(
    (name) =>
      `入党介绍人汇报对${name}的培养考察情况，${name}宣读志愿书，与会党员逐人发表意见后无记名投票。`,
  );
  const settled = settlesThemes ? '会上还商定了后三个月主题党日的主题和分工。' : '';
  return said + joining.join('') + settled;
}

function resolutionsOf({ settled }: AssemblyWords, { day, owner, admitted }: Assembly) {
  return [
    { text: settled, owner, due: addDays(day, 30) },
    ...admitted.map((name) => ({
      text: `接收${name}为预备党员，报上级党委审批`,
      ...{ owner, due: addDays(day, 10) },
    })),
  ];
}

/** The meeting before a theme day, with one other thing and, before an admission, the papers. */
export interface Preparing {
  readonly day: IsoDate;
  readonly theme: Theme;
  readonly business: Business;
  readonly admitted: readonly string[];
  readonly owners: readonly [Person, Person];
}

export function committeePart(scene: Scene, about: Preparing, names: readonly string[]): PartPlan {
  const { theme, business, admitted, owners, day } = about;
  const [one, another] = owners;
  const papers = admitted.map(
    (name) => `逐项审查发展对象${name}的培养、政审和公示材料，手续齐全，提交支部党员大会讨论。`,
  );
  const gist = [
    `研究本月主题党日，主题定为“${theme.topic}”，${one.name}准备学习材料，${another.name}联系场地。`,
    `${business.told}。${spoken(scene, names)}。`,
    ...papers,
  ].join('');
  const content = {
    agenda: agenda(
      '研究本月主题党日',
      business.topic,
      ...admitted.map((name) => `审查发展对象${name}的入党材料`),
    ),
    gist,
    resolutions: [{ text: business.settled, owner: one.name, due: addDays(day, business.within) }],
  };
  const body = 'branch-committee';
  return { handle: 'committee-meeting', name: '支部委员会会议', body, content, votes: [] };
}

export function groupPart(scene: Scene, names: readonly string[]): PartPlan {
  const { topic, read } = scene.ofGroup();
  const gist = `${read}。${spoken(scene, names)}。`;
  const content = { agenda: agenda(topic), gist, resolutions: [] };
  return { handle: 'group-meeting', name: '党小组会', body: null, content, votes: [] };
}
