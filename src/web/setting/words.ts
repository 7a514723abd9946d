import { text } from '../../kernel/text.ts';

export const settingWords = {
  title: text('参数', 'Settings'),
  about: text(
    '法规没有写明、由本局文件决定的数值。一人提出，先试算，另一人核对后才生效；旧的值一直留着，过去的事按当时的值判断。',
    'Values that no norm gives and a paper of the bureau decides. One proposes, a trial is run, another accepts. The past keeps its own values.',
  ),
  open: text('等第二个人核对', 'Waiting for a second person'),
  now: text('现在', 'Now'),
  byDefault: text('参考值，没有本局文件', 'a default, no paper of the bureau'),
  unknown: text('没有定，相关检查不作判断', 'Not decided: what depends on it is not judged'),
  withdrawn: text('不再单独规定', 'no value of its own'),
  by: (unit: string, paper: string, from: string) =>
    text(`${unit}，${paper}，自${from}`, `${unit}, ${paper}, from ${from}`),
  history: (count: number) => text(`全部 ${count} 条`, `All ${count} entries`),
  states: {
    proposed: text('待核对', 'waiting'),
    accepted: text('已生效', 'accepted'),
    refused: text('未采用', 'refused'),
  },
  proposedBy: text('提出', 'proposed by'),
  decidedBy: text('核对', 'checked by'),
  change: text('提出新值', 'Propose a value'),
  changeOf: (name: string) => text(`提出新值：${name}`, `Propose a value: ${name}`),
  proposeAbout: text(
    '先试算，再提出。提出后由另一位有权限的人核对，同意了才生效。',
    'Run the trial, then propose. It takes effect once another person has checked and accepted it.',
  ),
  unit: text('哪一级决定的', 'Decided by'),
  value: text('取值', 'Value'),
  none: text('撤销本级的规定', 'Withdraw the value of this committee'),
  from: text('从哪天起', 'From'),
  documentNo: text('文号', 'Number of the paper'),
  documentHint: text('如：临公党〔2026〕5号', 'such as 临公党〔2026〕5号'),
  note: text('说明（可不填）', 'Note (optional)'),
  propose: text('提出', 'Propose'),
  trial: text('试算', 'Trial'),
  trialAbout: text(
    '按今年以来的记录算一遍：会多出哪些提示，会少掉哪些。不保存任何东西。',
    'Judges the records of this year: what would be found then, and what no longer. Nothing is kept.',
  ),
  trialNeeds: text('填好取值和日期后可以试算。', 'Give value and day to run it.'),
  result: (units: number, brings: number, takes: number) =>
    text(
      `${units} 个党组织，今年以来：多出 ${brings} 条，少掉 ${takes} 条。`,
      `${units} units, this year so far: ${brings} more findings, ${takes} fewer.`,
    ),
  brings: text('多出', 'More'),
  takes: text('少掉', 'Fewer'),
  more: (count: number) => text(`……另有 ${count} 条`, `… and ${count} more`),
  accept: text('核对并同意', 'Check and accept'),
  refuse: text('不采用', 'Refuse'),
  takeBack: text('撤回', 'Take back'),
  own: text('您提出的，由另一人核对。', 'You proposed it: somebody else checks it.'),
  sureAccept: text('核对后同意这一条？', 'Accept this value?'),
  sureRefuse: text('不采用这一条？', 'Refuse this value?'),
  first: text('请先试算，看清会改变什么。', 'Run the trial first, to see what it changes.'),
} as const;
