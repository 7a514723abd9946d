import type { Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';

export const noSuchEntry: Problem = {
  code: 'correction/no-such-entry',
  message: text(
    '您的档案里没有这一条，或者已经变了。',
    'Your file has no such entry, or it changed.',
  ),
  cure: text('请刷新“我的档案”后再提。', 'Reload your file and ask again.'),
};

export const nothingAsked: Problem = {
  code: 'correction/nothing-asked',
  message: text(
    '没有写明哪里不对、请求怎样更正。',
    'What is wrong and what you ask for is missing.',
  ),
  cure: text('请用几句话写清楚。', 'Say it in a few words.'),
  at: 'wish',
};

export const noReason: Problem = {
  code: 'correction/no-reason',
  message: text('不予更正的，要写明理由。', 'A refusal needs its reason.'),
  cure: text('请写明为什么不能更正，以及可以向谁再提。', 'Say why it stays, and whom to turn to.'),
  at: 'reason',
};

export const answeredAlready: Problem = {
  code: 'correction/answered',
  message: text('这条请求已经答复过了。', 'This request was answered already.'),
  cure: text('请刷新后查看。', 'Reload to see the answer.'),
};

export const ownRequest: Problem = {
  code: 'correction/own',
  message: text(
    '自己的请求不能由自己代录或答复。',
    'One’s own request is not for oneself to enter or answer.',
  ),
  cure: text(
    '请在“我的档案”里提出；由上一级负责名册的人答复。',
    'Ask in your own file; whoever keeps the roster of the level above answers.',
  ),
};

export const hasAccount: Problem = {
  code: 'correction/has-account',
  message: text(
    '本人有账号，可以自己查看、下载和打印档案，不用代为打印。',
    'This person has an account and can read, take out and print the file alone.',
  ),
  cure: text('请本人登录后打开“我的档案”。', 'Let the person sign in and open the own file.'),
};
