import { type Text, text } from '../../kernel/text.ts';
import type { CellState } from './completionSheets.ts';

export const completionWords = {
  title: text('完成情况', 'Completion'),
  about: text(
    '一年里各项应做的组织生活做了没有。点一格，看依据、记录和怎么办。按组织顺序排列，不作排名。',
    'Whether what is asked for was held. Click a cell for its article, records and cure. In the order of the tree; nothing is ranked.',
  ),
  year: text('年度', 'Year'),
  yearOf: (year: number) => text(`${year}年`, `${year}`),
  kind: text('事项', 'Kind'),
  allKinds: text('全部事项', 'All kinds'),
  asOf: (day: string) => text(`截至${day}。`, `As of ${day}.`),
  download: text('导出 Excel', 'Excel'),
  print: text('打印', 'Print'),
  legend: text('图例', 'What the marks mean'),
  walk: text(
    '完成情况一览。用方向键在格子之间移动，按回车键打开。',
    'How duties stand. Arrow keys move from cell to cell, Enter opens one.',
  ),
  means: (name: Text, meaning: Text) =>
    text(`${name.zh}：${meaning.zh}`, `${name.en}: ${meaning.en}`),
  unit: text('党组织', 'Unit'),
  nothingAsked: text('不作要求', 'not asked'),
  noneOf: (on: Text) =>
    text(`没有${on.zh}，或者不要求`, `there is no ${on.en} here, or it is not asked for`),
  others: text('其他', 'others'),
  empty: text('这一年没有应做的事项', 'Nothing was asked in this year'),
  emptyAbout: text(
    '所选单位在这一年还没有成立，或者这些事项都不要求它们做。请换一个年度或单位。',
    'The units did not stand in this year, or none of this is asked of them. Try another year or unit.',
  ),
  noReach: text('没有可以查看的党组织', 'No unit is within your reach'),
  noReachAbout: text(
    '查看完成情况要有“查看活动”的权限，请向安全管理员申请。',
    'It takes the permission to read activities; ask the security administrator.',
  ),
  wholeYear: text('全年各期', 'every period of the year'),
  cell: (unit: string, kind: Text, period: Text, state: Text) =>
    text(
      `${unit}，${kind.zh}，${period.zh}：${state.zh}`,
      `${unit}, ${kind.en}, ${period.en}: ${state.en}`,
    ),
  sections: {
    branch: text('党支部', 'Branches'),
    committee: text('党委、党总支', 'Committees and general branches'),
    group: text('党小组', 'Groups'),
  } as Readonly<Record<string, Text>>,
} as const;

/** In a narrow cell, in a wide one, by its name, and what that means. */
interface StateWords {
  readonly brief: (times: number) => Text;
  readonly whole: (times: number) => Text;
  readonly name: Text;
  readonly meaning: Text;
}

const same = (zh: string, en: string) => () => text(zh, en);

/** Told by word and mark, never by colour alone. */
export const stateWords: Readonly<Record<CellState, StateWords>> = {
  met: {
    brief: (times) => (times > 1 ? text(`✓${times}`, `✓${times}`) : text('✓', '✓')),
    whole: (times) => text(`✓ ${times}次`, `✓ ${times}`),
    name: text('已完成', 'held'),
    meaning: text('后面的数字是次数', 'the number says how often'),
  },
  missed: {
    brief: same('缺', '✗'),
    whole: same('缺', '✗ missed'),
    name: text('缺', 'missed'),
    meaning: text('这一期已过，记录不够', 'the period is over and too little is on record'),
  },
  waived: {
    brief: same('免', 'w'),
    whole: same('豁免', 'waived'),
    name: text('豁免', 'waived'),
    meaning: text(
      '记录不够，上级已同意不计：不算缺，也不算完成',
      'too little on record, and leave was given: neither missed nor held',
    ),
  },
  open: {
    brief: same('待', '…'),
    whole: same('进行中', 'open'),
    name: text('进行中', 'open'),
    meaning: text('还没有做够，时间还没到', 'not held so far, and not yet over'),
  },
  later: {
    brief: same('·', '·'),
    whole: same('未到', 'later'),
    name: text('未到', 'later'),
    meaning: text('这一期还没有开始', 'the period has not begun'),
  },
  unknown: {
    brief: same('?', '?'),
    whole: same('不明', 'unknown'),
    name: text('不明', 'unknown'),
    meaning: text(
      '缺少资料，不能判断：不算缺，也不算完成',
      'something is missing, so it is neither missed nor held',
    ),
  },
  'not-in-force': {
    brief: same('—', '—'),
    whole: same('—', '—'),
    name: text('不适用', 'not in force'),
    meaning: text(
      '规定还没有施行，或者没有成立满一期',
      'before the rule, or not in being for the whole period',
    ),
  },
};

export const cellWords = {
  asked: text('要求', 'What is asked'),
  held: text('记录', 'What was held'),
  noneHeld: text('没有记录', 'nothing on record'),
  lacking: (times: number, wanted: number, parts: readonly string[]) => {
    const who = parts.join('、');
    return text(
      `${who === '' ? '' : `${who}：`}至少应有 ${wanted} 次，记录到 ${times} 次。`,
      `${who === '' ? '' : `${who}: `}at least ${wanted} expected, ${times} on record.`,
    );
  },
  stillOpen: (last: string) => text(`到 ${last} 为止。`, `Until ${last}.`),
  whatIsMissing: text('缺什么', 'What is missing'),
  record: text('登记一次', 'Record one'),
  openRule: (rule: string) => text(`规则 ${rule}`, `Rule ${rule}`),
  unitPage: text('打开这个党组织', 'Open this unit'),
  findings: text('这个党组织的检查结果', 'Findings of this unit'),
} as const;
