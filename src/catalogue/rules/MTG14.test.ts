import type { ActivityFact, BallotFact, FactSet } from '../../kernel/facts.ts';
import { factsOf } from '../../kernel/factsOf.ts';
import { activityFact, committeeFact, factSet, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import MTG14 from './MTG14.ts';

const committee = (change: Partial<ActivityFact>) =>
  activityFact({
    id: 'c1',
    handle: 'committee-meeting',
    unit: 'u1-committee',
    on: '2026-06-15',
    agenda: ['研究有关事项'],
    gist: null,
    ...change,
  });
const said = (gist: string) => committee({ gist });
const voted = (ballot: BallotFact, change: Partial<ActivityFact> = {}) =>
  committee({ ballots: [{ declared: 'passed', ...ballot }], ...change });
const assembly = (on: ActivityFact['on'], gist: string): ActivityFact =>
  activityFact({ id: `a${on}`, on, agenda: ['讨论有关事项'], gist });
const silent = () => {
  const { agenda: _, gist: __, resolutions: ___, ...record } = assembly('2026-06-20', '');
  return record;
};
const book = (activities: readonly ActivityFact[], rest: Partial<FactSet> = {}) =>
  factSet({ units: [unitFact({}), committeeFact({})], activities, rest });
const confirmed = said('经讨论，一致同意张三按期转正');
const alone = (words: string) =>
  `支委会直接作了决定：“${words}”；前后31天内没有党员大会讨论表决的记录`;

/** What honest committees write. */
const honest = [
  '同意确定张三为发展对象',
  '研究确定入党积极分子，会议通过',
  '审查张三转正材料，同意提交支部党员大会讨论',
  '一致同意接收张三为预备党员，提请党员大会表决',
  '同意召开支部大会讨论张三转正',
  '讨论张三转正，认为基本符合条件',
  '学习《纪律处分条例》，会议决定开展自查',
  '会议决定，将李四的处分意见提交党员大会',
  '会议研究决定，由组织委员准备张三转正材料',
  '会议通报县纪委研究决定，给予李四警告处分的案例',
  '书记传达：局党委会议研究决定，给予李四警告处分',
  '会议研究决定，由书记在转正前与张三谈话',
  '通报县纪委案例，给予李四警告处分',
  '传达关于给予王五处分的决定',
  '通报王五处分决定，会议同意开展警示教育',
  '研究七一表彰推荐人选，同意推荐张三',
  '审议通过七一表彰大会方案',
  '同意接收预备党员赵六组织关系',
  '同意2026年发展预备党员计划',
  '不同意张三转正',
  '通过审查张三转正材料，进一步掌握情况',
  '决定补选支部委员的日程',
  '市局党委决定给予王五记过处分，支部对其谈心谈话',
  '党委批复同意张三转正',
  '经党委同意，张三转正',
  '收到上级表彰决定，一致同意组织学习',
  '推荐两优一先候选人，会议同意',
];

/** The kind of meeting that is looked for is kept elsewhere; the kernel has the words. */
const elsewhere = book([confirmed], { kept: ['committee-meeting'] });
const notKept = (set: FactSet) => {
  const answer = factsOf(set, []).activities('branch-assembly', 'u1', set.span);
  return answer.known ? 'known' : answer.missing.zh;
};

ruleTable(MTG14, {
  severity: 'error',
  valid: [
    ...honest.map((words) => [words, book([said(words)])] as const),
    ['an assembly 31 days after', book([confirmed, assembly('2026-07-16', '表决张三转正')])],
    ['an assembly 31 days before', book([confirmed, assembly('2026-05-15', '表决张三转正')])],
    ['an assembly on the same day', book([confirmed, assembly('2026-06-15', '表决张三转正')])],
    [
      'a vote that was lost',
      book([voted({ subject: '张三转正', rule: 'V3', declared: 'failed' })]),
    ],
    ['a vote on examining', book([voted({ subject: '审查张三转正材料', rule: 'V3' })])],
    ['nothing decided, and no date', book([committee({ on: null })])],
    ['an ordinary vote', book([voted({ subject: '年度计划', rule: 'V4' })])],
    ['an election is another matter', book([voted({ subject: '补选组织委员', rule: 'V6' })])],
    [
      'commended in an assembly',
      book([said('决定表彰优秀党员3名'), assembly('2026-06-20', '讨论表彰')]),
    ],
    ['before the rule', book([{ ...confirmed, on: '2018-10-27' }])],
    ['an assembly decides', book([activityFact({ gist: '一致同意张三按期转正' })])],
  ],
  invalid: [
    ['a confirmation', book([confirmed]), alone('一致同意张三按期转正')],
    ['a result right behind it', book([said('讨论张三转正。会议一致同意')]), alone('讨论张三转正')],
    [
      'an admission by vote',
      book([voted({ subject: '接收张三为预备党员', rule: 'V2' })]),
      alone('接收张三为预备党员'),
    ],
    [
      'an admission by a vote of the committee’s own kind',
      book([voted({ subject: '接收张三为预备党员', rule: 'V4' })]),
      alone('接收张三为预备党员'),
    ],
    [
      'a discipline by resolution',
      book([committee({ resolutions: ['决定给予李四警告处分'] })]),
      alone('决定给予李四警告处分'),
    ],
    [
      'a resolution that is the act itself',
      book([committee({ resolutions: ['给予李四党内警告处分'] })]),
      alone('给予李四党内警告处分'),
    ],
    [
      'what was decided, after a comma',
      book([said('会议研究决定，给予李四党内警告处分')]),
      alone('给予李四党内警告处分'),
    ],
    ['a commendation', book([said('会议决定表彰优秀党员3名')]), alone('会议决定表彰优秀党员3名')],
    [
      'two at once, one of them put to the members',
      book([
        said('同意张三按期转正；决定给予李四警告处分'),
        assembly('2026-06-20', '表决张三转正'),
      ]),
      alone('决定给予李四警告处分'),
    ],
    [
      'an assembly 32 days after',
      book([confirmed, assembly('2026-07-17', '表决张三转正')]),
      alone('一致同意张三按期转正'),
    ],
    [
      'an assembly about something else',
      book([confirmed, assembly('2026-06-20', '学习党章')]),
      alone('一致同意张三按期转正'),
    ],
    [
      'an enlarged committee is no assembly',
      book([said('召开支委扩大会，决定给予李四警告处分')]),
      alone('决定给予李四警告处分'),
    ],
    ['the 31 days are over', book([confirmed]), alone('一致同意张三按期转正'), '2026-07-17'],
  ],
  unknown: [
    [
      'the 31 days are not over',
      book([confirmed]),
      '前后31天的党员大会没有全部读到，或者时间未到',
      '2026-07-16',
    ],
    [
      'what was read ends before',
      book([confirmed], { span: { from: '2026-01-01', to: '2026-07-16' } }),
      '前后31天的党员大会没有全部读到，或者时间未到',
    ],
    [
      'what was read begins after',
      book([confirmed], { span: { from: '2026-05-16', to: '2027-01-01' } }),
      '前后31天的党员大会没有全部读到，或者时间未到',
    ],
    ['an assembly without its content', book([confirmed, silent()]), '有的会议没有读到内容'],
    ['no date', book([{ ...confirmed, on: null }]), '没有写日期'],
    ['assemblies are kept elsewhere', elsewhere, notKept(elsewhere)],
  ],
});
