import type { ActivityFact } from '../../kernel/facts.ts';
import { activityFact, factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import MTG08 from './MTG08.ts';

const of = (change: Partial<ActivityFact>) =>
  factSet({
    activities: [
      activityFact({ handle: 'theme-day', agenda: ['主题党日'], gist: null, ...change }),
    ],
  });
const wordless = () => {
  const { agenda: _, gist: __, resolutions: ___, ...record } = activityFact({});
  return factSet({ activities: [{ ...record, handle: 'theme-day' }] });
};
/** Minutes on a scan: the gist was not typed. */
const scanned = (change: Partial<ActivityFact>) => {
  const { gist: _, ...record } = activityFact({ minutesFile: '记录.pdf', ...change });
  return factSet({ activities: [record] });
};
const decided = (value: readonly string[] | null) => ({
  key: 'theme-day-doubtful-words',
  value,
  from: '2026-01-01' as const,
  scope: 'bureau',
  documentNo: '1号',
});

ruleTable(MTG08, {
  severity: 'warning',
  valid: [
    ['study', of({ gist: '学习党章' })],
    ['study, then a climb', of({ gist: '学习党章，之后爬山' })],
    ['a museum on a trip', of({ gist: '参观襄阳革命纪念馆，途中爬山' })],
    ['volunteers at a scenic spot', of({ gist: '在旅游景区开展志愿服务' })],
    ['a meal forbidden', of({ gist: '书记强调严禁违规聚餐' })],
    ['duty at a party', of({ gist: '完成联欢晚会安保' })],
    ['团建 within other words', of({ gist: '推进党建带团建、群团建设、集团建章' })],
    ['nothing is written', of({ agenda: [], resolutions: [] })],
    ['the place alone', of({ place: '旅游区', gist: '交纳党费' })],
    ['before the rule', of({ gist: '聚餐', on: '2018-10-27' })],
    ['a general meeting', of({ handle: 'branch-assembly', gist: '聚餐' })],
    [
      'a word that the bureau does not doubt',
      factSet({
        activities: [activityFact({ handle: 'theme-day', agenda: ['爬山'], gist: null })],
        rest: { settings: [decided(['聚餐'])] },
      }),
    ],
  ],
  invalid: [
    ['a meal', of({ gist: '组织全体党员聚餐' }), '内容写有“聚餐”，没有写学习、议事等环节'],
    [
      'a climb and a meal',
      of({ agenda: ['团建'], gist: '爬山后聚餐', resolutions: [] }),
      '内容写有“聚餐”、“团建”、“爬山”，没有写学习、议事等环节',
    ],
    [
      'in a resolution',
      of({ resolutions: ['五月旅游'] }),
      '内容写有“旅游”，没有写学习、议事等环节',
    ],
    [
      'a museum that is none',
      of({ gist: '参观风景区，开展旅游一天' }),
      '内容写有“旅游”，没有写学习、议事等环节',
    ],
    [
      'one clause forbids, another tells',
      of({ gist: '严禁公款旅游。中午聚餐' }),
      '内容写有“聚餐”，没有写学习、议事等环节',
    ],
    [
      'the first day of the rule, without a date of its own',
      of({ gist: '联欢', on: null }),
      '内容写有“联欢”，没有写学习、议事等环节',
      '2018-10-28',
    ],
    [
      'a word of the bureau',
      factSet({
        activities: [activityFact({ handle: 'theme-day', agenda: ['钓鱼'], gist: null })],
        rest: { settings: [decided(['钓鱼'])] },
      }),
      '内容写有“钓鱼”，没有写学习、议事等环节',
    ],
  ],
  unknown: [
    ['a source without content', wordless(), '没有读到活动内容'],
    [
      'doubtful words, and minutes on a scan',
      scanned({ handle: 'theme-day', agenda: ['爬山'] }),
      '会议内容在会议记录扫描件或文档里，没有读',
    ],
  ],
});
