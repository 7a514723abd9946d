import { text } from '../../kernel/text.ts';

export const noticeWords = {
  title: text('通知', 'Notices'),
  unread: (count: number) => text(`${count} 条新通知`, `${count} new`),
  kinds: {
    first: text('通知', 'notice'),
    changed: text('有变动', 'changed'),
    cancelled: text('已取消', 'cancelled'),
  },
  points: {
    heldOn: text('日期', 'Day'),
    startsAt: text('开始时间', 'Start'),
    endsAt: text('结束时间', 'End'),
    place: text('地点', 'Place'),
  },
  was: text('原为', 'was'),
  open: text('未定', 'open'),
  when: text('时间', 'When'),
  place: text('地点', 'Where'),
  agenda: text('议题', 'Agenda'),
  prepare: text('请准备', 'Please prepare'),
  coming: text('参加', 'I come'),
  leave: text('请假', 'Ask for leave'),
  received: text('知道了', 'I have it'),
  leaveAbout: text(
    '原因会写进这次活动的记录，支部书记和记录员看得到。改变主意可以重新答复。',
    'The reason goes into the record of this gathering, where secretary and recorder see it. You may answer anew.',
  ),
  answered: {
    coming: text('您已答复：参加', 'You answered: coming'),
    leave: text('您已请假', 'You asked for leave'),
  },
  again: text('改变答复：', 'Change it:'),
  sitting: (number: number) => text(`第${number}场`, `sitting ${number}`),
  anySitting: text(
    '分几场举行，任选一场参加。',
    'Held in several sittings: come to any one of them.',
  ),
  cancelledAbout: text('这次活动取消了，不用参加。', 'It does not take place.'),
} as const;

export const sendWords = {
  title: text('通知', 'Notice'),
  about: text(
    '发给应到人员中有账号的同志，出现在他们的首页；以后改时间、地点或取消，系统会自动再发。',
    'Goes to the home page of everybody expected who has an account. A change of time or place, and a cancellation, are told by themselves.',
  ),
  whom: text('发给谁', 'To whom'),
  all: text('全体应到人员，各场任选', 'Everybody expected, any sitting'),
  only: (number: number, when: string) =>
    text(`只通知第${number}场：${when}`, `Sitting ${number} only: ${when}`),
  onlyAbout: text(
    '已按值班表勾选，这一场是他们最早能到的一场；没有值班表的，都算能到第1场。可以增减。',
    'Ticked by the duty table: this is the first sitting to which they can come; without a table, everybody can come to the first. Change it as needed.',
  ),
  nobody: text('请至少勾选一人。', 'Tick at least one person.'),
  tick: text('参加这一场的人', 'Who comes to this sitting'),
  send: text('发出通知', 'Send the notice'),
  again: text('再发一次', 'Send again'),
  prepare: text('请大家准备什么（可不填）', 'What to prepare (optional)'),
  prepareHelp: text('例如：带学习笔记；预读材料。', 'For example: bring your notes; read ahead.'),
  none: text('还没有发过通知。', 'No notice has gone out.'),
  sent: (number: number) => text(`第 ${number} 次`, `notice ${number}`),
  states: {
    coming: text('参加', 'coming'),
    leave: text('请假', 'on leave'),
    received: text('已收到', 'received'),
    silent: text('还没有答复', 'no answer yet'),
    untold: text('还没有发给他', 'not told yet'),
  },
  answers: text('答复情况', 'Answers'),
  counts: (coming: number, leave: number, open: number) =>
    text(
      `参加 ${coming}，请假 ${leave}，尚无答复 ${open}`,
      `${coming} coming, ${leave} on leave, ${open} without an answer`,
    ),
  beyond: (count: number) =>
    text(`站内通知到不了的 ${count} 人`, `${count} whom no notice reaches`),
  beyondAbout: text(
    '这些同志没有账号：请打印通知当面交给，或者打电话。他们的请假由记录人登记。',
    'They have no account: hand them the printed notice or telephone. The recorder notes their leave.',
  ),
} as const;
