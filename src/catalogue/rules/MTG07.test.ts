import type { ActivityFact, FactSet } from '../../kernel/facts.ts';
import { missing } from '../../kernel/facts.ts';
import { factsOf } from '../../kernel/factsOf.ts';
import { text } from '../../kernel/text.ts';
import { activityFact, committeeFact, factSet, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import MTG07 from './MTG07.ts';

const day = activityFact({
  id: 'day',
  handle: 'theme-day',
  on: '2026-06-15',
  agenda: ['走进烈士陵园', '学习'],
});
let count = 0;
const committee = (change: Partial<ActivityFact>): ActivityFact => {
  count += 1;
  const at = { id: `c${count}`, handle: 'committee-meeting', unit: 'u1-committee' } as const;
  return activityFact({ ...at, agenda: ['研究年度计划'], gist: '讨论', ...change });
};
const assembly = (change: Partial<ActivityFact>) =>
  committee({ handle: 'branch-assembly', unit: 'u1', ...change });
const withCommittee = [unitFact({}), committeeFact({})];
const book = (meetings: readonly ActivityFact[], rest: Partial<FactSet> = {}) =>
  factSet({ units: withCommittee, activities: [day, ...meetings], rest });
const small = (meetings: readonly ActivityFact[]) => factSet({ activities: [day, ...meetings] });
const about = { gist: '研究6月主题党日的主题和内容' };
const silent = () => {
  const { agenda: _, gist: __, resolutions: ___, ...record } = committee({ on: '2026-06-02' });
  return record;
};
const on = (date: ActivityFact['on']) =>
  factSet({ units: withCommittee, activities: [{ ...day, on: date }] });

/** The kind of meeting that is looked for is kept elsewhere; the kernel has the words. */
const elsewhere = book([], { kept: ['theme-day'] });
const notKept = (set: FactSet) => {
  const answer = factsOf(set, []).activities('committee-meeting', 'u1-committee', set.span);
  return answer.known ? 'known' : answer.missing.zh;
};

ruleTable(MTG07, {
  severity: 'warning',
  valid: [
    ['settled 31 days before', book([committee({ on: '2026-05-15', ...about })])],
    ['settled on the day itself', book([committee({ on: '2026-06-15', ...about })])],
    ['by a resolution', book([committee({ on: '2026-06-02', resolutions: ['确定党日活动安排'] })])],
    ['by its title', book([committee({ on: '2026-06-02', title: '支委会（研究主题党日）' })])],
    [
      'by its topic in the same words',
      book([committee({ on: '2026-06-02', gist: '商定6月“走进 烈士陵园”活动' })]),
    ],
    [
      'by a topic of four characters',
      factSet({
        units: withCommittee,
        activities: [
          { ...day, agenda: ['陵园祭扫'] },
          committee({ on: '2026-06-02', gist: '安排陵园祭扫' }),
        ],
      }),
    ],
    ['no committee: by an assembly', small([assembly({ on: '2026-06-02', ...about })])],
    ['a day before the rule', factSet({ activities: [{ ...day, on: '2018-10-27' }] })],
    ['another activity', factSet({ activities: [activityFact({ on: '2026-06-15' })] })],
  ],
  invalid: [
    [
      'no committee meeting',
      book([]),
      '之前31天内没有支部委员会会议的记录，看不到主题是怎样确定的',
    ],
    [
      'settled 32 days before',
      book([committee({ on: '2026-05-14', ...about })]),
      '之前31天内没有支部委员会会议的记录，看不到主题是怎样确定的',
    ],
    [
      'settled a day after',
      book([committee({ on: '2026-06-16', ...about })]),
      '之前31天内没有支部委员会会议的记录，看不到主题是怎样确定的',
    ],
    [
      'an assembly is no committee',
      book([assembly({ on: '2026-06-02', ...about })]),
      '之前31天内没有支部委员会会议的记录，看不到主题是怎样确定的',
    ],
    [
      'other records speak of theme days, these do not',
      book([
        committee({ on: '2026-02-02', ...about }),
        committee({ on: '2026-05-15' }),
        committee({ on: '2026-06-02' }),
      ]),
      '之前31天内支部委员会会议2次，记录都没有提到主题党日',
    ],
    [
      'a shorter time of the bureau',
      book([committee({ on: '2026-06-04', ...about })], {
        settings: [
          {
            key: 'theme-day-study-days',
            value: 10,
            from: '2026-01-01',
            scope: 'bureau',
            documentNo: '1号',
          },
        ],
      }),
      '之前10天内没有支部委员会会议的记录，看不到主题是怎样确定的',
    ],
    [
      'the first day that can be looked back from',
      on('2026-02-01'),
      '之前31天内没有支部委员会会议的记录，看不到主题是怎样确定的',
    ],
  ],
  unknown: [
    [
      'no committee and no assembly, which is due once a quarter',
      small([]),
      '之前31天内没有支部党员大会的记录，看不到主题是怎样确定的',
    ],
    [
      'a meeting without its content beside one that does not tell',
      book([committee({ on: '2026-02-02', ...about }), committee({ on: '2026-06-05' }), silent()]),
      '会议记录没有写明是否研究过主题',
    ],
    [
      'records that never speak of theme days',
      book([committee({ on: '2026-06-02' })]),
      '会议记录没有写明是否研究过主题',
    ],
    [
      'a word that every meeting uses is no topic',
      book([committee({ on: '2026-06-02', gist: '学习' })]),
      '会议记录没有写明是否研究过主题',
    ],
    [
      'a meeting without its content',
      book([committee({ on: '2026-02-02', ...about }), silent()]),
      '会议记录没有写明是否研究过主题',
    ],
    ['the days before were not read', on('2026-01-31'), '之前31天的支部委员会会议没有全部读到'],
    ['no date', on(null), '没有写日期'],
    [
      'whether there is a committee',
      book([], {
        gaps: [{ unit: 'u1', kind: 'branch-committee', missing: text('没有写明支委会', 'unsaid') }],
      }),
      '没有写明支委会',
    ],
    ['committee meetings are kept elsewhere', elsewhere, notKept(elsewhere)],
    [
      'no records at all',
      factSet({ rest: { activities: missing(text('没有读到台账', 'no ledger was read')) } }),
      '没有读到台账',
    ],
  ],
});
