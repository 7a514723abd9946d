import { text } from '../../kernel/text.ts';

export const draftWords = {
  title: text('待写记录', 'To be written up'),
  about: text(
    '已经安排、还没有定稿登记的活动。记录员可以起草、记到会、打印签到表；定稿登记由支部书记办理。',
    'What is planned and not finished yet. A recorder drafts, marks attendance and prints the sign-in sheet; the secretary finishes the record.',
  ),
  due: text('已到日子、还没有定稿', 'Its day has come'),
  dueNone: text('没有要写的记录', 'Nothing is to be written up'),
  ahead: text('还没有开的', 'Still to come'),
  aheadNone: text('支部还没有安排', 'Nothing is planned'),
  write: text('起草记录', 'Write it up'),
  open: text('打开', 'Open'),
  finishedBy: text(
    '存好草稿后，由支部书记核对并定稿登记。',
    'Once the draft is kept, the secretary checks it and finishes the record.',
  ),
} as const;
