import { text } from '../../kernel/text.ts';

export const normWords = {
  title: text('检查', 'Findings'),
  about: text(
    '按党内规定逐条核对库里的记录，最要紧的排在前面。每条都写明依据、出处和怎么办；改好以后自己会消失。',
    'The records held against the rules, worst first. Each says its article, its evidence and what to do, and goes once it is mended.',
  ),
  rule: text('规则', 'Rule'),
  allRules: text('全部规则', 'All rules'),
  from: text('从', 'From'),
  to: text('到', 'To'),
  total: (count: number, lines: number) =>
    lines < count
      ? text(`共 ${count} 条，同类合为 ${lines} 行`, `${count} findings on ${lines} lines`)
      : text(`共 ${count} 条`, `${count} findings`),
  fine: text('没有发现问题', 'Nothing is wrong'),
  fineAbout: text(
    '这些单位在这段时间的记录，按现有规则没有问题。',
    'The records of these units in this span are fine by the rules.',
  ),
  unknowns: (count: number) => text(`不能判断的 ${count} 条`, `${count} could not be judged`),
  unknownsAbout: text(
    '缺少资料，规则没法判断对错：不算问题，也不算合格。补上缺的就能判断。',
    'Something is missing, so the rule says neither right nor wrong. It is judged once that is there.',
  ),
  unknownsShow: text('查看', 'Show'),
  missing: text('缺什么', 'What is missing'),
  openRule: text('这条规则', 'The rule'),
  moreUnits: (count: number) => text(`等 ${count} 个单位`, `and ${count} units in all`),
  noRule: text('没有这条规则', 'There is no such rule'),
  noRuleAbout: text('请从检查结果里点规则编号打开。', 'Open it from a finding.'),
  inWords: text('这条规则说什么', 'What the rule says'),
  force: text('约束程度', 'Force'),
  forces: {
    hints: text('宜：提示', 'hint'),
    normally: text('一般：多次不做才算错误', 'normally: an error only when repeated'),
    must: text('应当：违反就是错误', 'must: a breach is an error'),
    voids: text('违反则无效：最严重', 'a breach voids the act'),
  },
  since: text('从哪天起', 'Since'),
  basis: text('依据', 'Basis'),
  cure: text('发现问题怎么办', 'What to do about a finding'),
  on: text('管哪些', 'Whom it binds'),
  everyMember: text('每名党员', 'every member'),
  everyRecord: text('每次活动', 'every gathering'),
  mark: text(
    '“已核对原文”“据二手资料”表示我们对出处的把握；没有把握的依据，最多只作提醒。',
    'The mark says how sure we are of the source; without a sure one a finding is a warning at most.',
  ),
  see: text('看这条规则查出的问题', 'Findings by this rule'),
  institution: text('所属制度', 'Institution'),
} as const;
