import type { ActivityFact, BallotFact, FactSet } from '../../kernel/facts.ts';
import { factsOf } from '../../kernel/factsOf.ts';
import { text } from '../../kernel/text.ts';
import { activityFact, committeeFact, factSet, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import MTG13 from './MTG13.ts';

const assembly = (change: Partial<ActivityFact>) => activityFact({ on: '2026-06-15', ...change });
const voted = (rule: string, subject: string, change: Partial<ActivityFact> = {}) =>
  assembly({ ballots: [{ subject, rule, declared: 'passed' } as BallotFact], ...change });
const admitted = voted('V2', '接收张三为预备党员');
const committee = (on: ActivityFact['on'], gist: string): ActivityFact =>
  activityFact({
    id: `c${on}${gist}`,
    handle: 'committee-meeting',
    unit: 'u1-committee',
    agenda: ['研究有关事项'],
    gist,
    on,
  });
const silent = () => {
  const { agenda: _, gist: __, resolutions: ___, ...record } = committee('2026-06-01', '');
  return record;
};
const book = (activities: readonly ActivityFact[], rest: Partial<FactSet> = {}) =>
  factSet({ units: [unitFact({}), committeeFact({})], activities, rest });
const undiscussed = (words: string, days = 92) => `“${words}”：之前${days}天内没有支委会讨论的记录`;
const setting = (value: number) => ({
  settings: [
    { key: 'prior-discussion-days', value, from: '2026-01-01', scope: 'bureau', documentNo: '1号' },
  ] as const,
});

/** The kind of meeting that is looked for is kept elsewhere; the kernel has the words. */
const elsewhere = book([admitted], { kept: ['branch-assembly'] });
const notKept = (set: FactSet) => {
  const answer = factsOf(set, []).activities('committee-meeting', 'u1-committee', set.span);
  return answer.known ? 'known' : answer.missing.zh;
};

ruleTable(MTG13, {
  severity: 'warning',
  valid: [
    [
      'discussed 92 days before',
      book([admitted, committee('2026-03-15', '审查张三接收为预备党员的材料')]),
    ],
    [
      'discussed on the same day',
      book([admitted, committee('2026-06-15', '讨论发展对象张三入党')]),
    ],
    [
      'a confirmation',
      book([voted('V3', '张三转正'), committee('2026-06-01', '研究张三转正事宜')]),
    ],
    ['an election', book([voted('V6', '支部委员'), committee('2026-06-01', '研究换届工作方案')])],
    ['a discipline', book([voted('V7', '李四'), committee('2026-06-01', '研究李四违纪问题')])],
    ['an ordinary vote', book([voted('V1', '年度计划')])],
    ['a text that is studied', book([assembly({ agenda: ['学习《中国共产党纪律处分条例》'] })])],
    [
      'a ledger’s vote whose rule comes from such a text',
      book([
        voted('V7', '1.传达学习全会精神；2.学习《', {
          agenda: ['1.传达学习全会精神；2.学习《中国共产党纪律处分条例》；3.审议年度计划'],
        }),
      ]),
    ],
    ['a discipline that is passed on', book([assembly({ agenda: ['通报王五处分决定'] })])],
    ['a branch without a committee', factSet({ activities: [admitted] })],
    [
      'its first committee is elected today',
      factSet({
        units: [unitFact({}), committeeFact({ from: '2026-06-15' })],
        activities: [voted('V6', '支部委员')],
      }),
    ],
    ['nothing important, and no date', book([assembly({ on: null })])],
    ['before the rule', book([{ ...admitted, on: '2018-10-27' }])],
    ['a lesson about it', book([{ ...admitted, handle: 'party-lesson' }])],
  ],
  invalid: [
    ['an admission', book([admitted]), undiscussed('接收张三为预备党员')],
    [
      'discussed 93 days before',
      book([admitted, committee('2026-03-14', '审查张三接收为预备党员的材料')]),
      undiscussed('接收张三为预备党员'),
    ],
    [
      'discussed a day after',
      book([admitted, committee('2026-06-16', '讨论发展对象张三入党')]),
      undiscussed('接收张三为预备党员'),
    ],
    [
      'something else was discussed',
      book([admitted, committee('2026-06-01', '研究年度计划')]),
      undiscussed('接收张三为预备党员'),
    ],
    [
      'the title of a text is no discussion',
      book([voted('V7', '李四'), committee('2026-06-01', '学习《纪律处分条例》')]),
      undiscussed('李四'),
    ],
    [
      'from the agenda',
      book([assembly({ agenda: ['1.学习党章 2.补选支部委员'] })]),
      undiscussed('补选支部委员'),
    ],
    [
      'two matters, one discussed',
      book([
        assembly({ agenda: ['讨论接收张三和李四为预备党员', '讨论王五转正'] }),
        committee('2026-06-01', '研究王五转正'),
      ]),
      undiscussed('讨论接收张三和李四为预备党员'),
    ],
    ['a vote that was lost', book([voted('V3', '张三转正')]), undiscussed('张三转正')],
    [
      'a shorter time of the bureau',
      book([admitted, committee('2026-06-04', '讨论发展对象张三入党')], setting(10)),
      undiscussed('接收张三为预备党员', 10),
    ],
    [
      'the first day that can be looked back from',
      book([{ ...admitted, on: '2026-04-03' }]),
      undiscussed('接收张三为预备党员'),
    ],
  ],
  unknown: [
    [
      'the days before were not read',
      book([{ ...admitted, on: '2026-04-02' }]),
      '之前92天的支部委员会会议没有全部读到',
    ],
    ['a meeting without its content', book([admitted, silent()]), '有的会议没有读到内容'],
    ['no date', book([{ ...admitted, on: null }]), '没有写日期'],
    [
      'whether there is a committee',
      book([admitted], {
        gaps: [{ unit: 'u1', kind: 'branch-committee', missing: text('没有写明支委会', 'unsaid') }],
      }),
      '没有写明支委会',
    ],
    ['committee meetings are kept elsewhere', elsewhere, notKept(elsewhere)],
  ],
});
