import { type Text, text } from '../../kernel/text.ts';

export const offerWords = {
  title: text('联合开展，等您登记', 'Held jointly: your record is awaited'),
  about: text(
    '时间、地点、内容由发起的支部登记，打开后已带入；您只需登记本支部的到会情况。',
    'Whoever called it wrote when, where and what: all that is left is who of your people came.',
  ),
  by: (unit: string) => text(`${unit}发起`, `called by ${unit}`),
  with: (unit: string) => text(`请${unit}参加`, `with ${unit}`),
  record: text('登记本支部到会', 'Record our people'),
  prepare: text('准备本支部记录', 'Prepare our record'),
  decline: text('不参加', 'We take no part'),
  declineAbout: text(
    '理由只给发起的支部看。以后改变主意，请他们把记录重新保存一次，这里会再出现。',
    'Only whoever called it reads the reason. To change your mind, ask them to save their record again.',
  ),
  open: (count: number) => text(`${count} 项联合待登记`, `${count} joint to record`),
} as const;

export const jointWords = {
  title: text('联合开展', 'Held jointly'),
  with: text('联合单位', 'Held with'),
  add: text('与其他支部联合开展', 'Hold it with other branches'),
  addAbout: text(
    '只登记一次：对方打开就带入时间、地点、内容，各自登记到会，各算一次。有表决的不能联合。',
    'Written once: the others take over when, where and what, record their own people, and it counts for each. Nothing that votes can be joint.',
  ),
  pick: text('选择联合单位', 'Choose the units'),
  from: (unit: string) =>
    text(
      `与${unit}联合开展：时间、地点、主持人和内容由${unit}的记录带入，请核对；决议和到会由本支部登记。`,
      `Held jointly with ${unit}: when, where, host and words come from its record, check them; resolutions and roll are your own.`,
    ),
  called: text('发起单位', 'Called by'),
  takenOver: text(
    '时间、地点、内容由发起单位的记录带入；到会、决议是本支部自己的。',
    'When, where and what come from the record of whoever called it; roll and resolutions are our own.',
  ),
  hostOf: (name: string) => text(`${name}　发起单位`, `${name}, of whoever called it`),
  changed: (unit: string) =>
    text(`${unit}后来改了它的记录，这里没有跟着改：`, `${unit} has changed its record since:`),
  changedCure: text(
    '请核对后点“更正”，改好后保存；不用改的，直接保存更正即可。',
    'Check, then correct this record; where nothing is to change, save it again as it is.',
  ),
  points: {
    heldOn: text('日期', 'Day'),
    startsAt: text('开始', 'Start'),
    endsAt: text('结束', 'End'),
    place: text('地点', 'Place'),
    hostName: text('主持人', 'Host'),
    title: text('标题', 'Title'),
    words: text('内容或活动类型有改动', 'words or kinds'),
  },
  blank: text('未填', 'blank'),
  gone: {
    withdrawn: (unit: string) =>
      text(
        `${unit}已撤回这次活动的记录。本支部的记录没有变；确实没开的，请撤回本记录。`,
        `${unit} has withdrawn its record. This one is unchanged: withdraw it if nothing was held.`,
      ),
    uninvited: (unit: string) =>
      text(
        `${unit}已不再把本支部列为联合单位。本支部的记录没有变，请与对方核对。`,
        `${unit} does not name this branch any more. This record is unchanged: check with them.`,
      ),
  },
  answers: {
    none: text('未答复', 'no answer yet'),
    declined: text('不参加', 'takes no part'),
    draft: text('正在准备', 'preparing'),
    recorded: text('已登记', 'recorded'),
    withdrawn: text('已撤回', 'withdrew its record'),
  } satisfies Readonly<Record<string, Text>>,
} as const;
