import type { IsoDate } from '../../kernel/date.ts';
import type { Problem } from '../../kernel/result.ts';
import { type Text, text } from '../../kernel/text.ts';

/** Why nothing was posted. Nobody’s name and no amount of another person is ever in it. */
export const otherContent: Problem = {
  code: 'ledger/other-content',
  message: text(
    '同一个操作编号已经登记过，内容不一样。',
    'This act was posted already, with other content.',
  ),
  cure: text('请刷新后核对已登记的内容。', 'Load the page again and look at what was posted.'),
};

export const noAmount: Problem = {
  code: 'ledger/no-amount',
  message: text('金额必须大于零，并且不超过上限。', 'An amount is above zero and below the limit.'),
  cure: text('请改正金额；退回请用冲销。', 'Mend the amount; to take something back, reverse it.'),
};

export const alreadyPosted: Problem = {
  code: 'ledger/already-posted',
  message: text('这一项已经登记过。', 'This item was posted already.'),
  cure: text(
    '请先核对；登记错了的，冲销后重新登记。',
    'Look at it first; what was wrong is reversed and posted again.',
  ),
};

export const noEntry: Problem = {
  code: 'ledger/no-entry',
  message: text('没有这笔分录。', 'There is no such entry.'),
  cure: text('请从账簿里选择要冲销的分录。', 'Choose the entry from the book.'),
};

export const reversalOfReversal: Problem = {
  code: 'ledger/reversal-of-reversal',
  message: text('冲销分录不能再冲销。', 'A reversal is not reversed.'),
  cure: text('请按正确的内容重新登记一笔。', 'Post what is right as an entry of its own.'),
};

export const alreadyReversed: Problem = {
  code: 'ledger/already-reversed',
  message: text('这笔分录已经冲销过。', 'This entry was reversed already.'),
  cure: text('请刷新后核对。', 'Load the page again and look.'),
};

export const noReason: Problem = {
  code: 'ledger/no-reason',
  message: text('冲销要写明原因。', 'A reversal has a reason.'),
  cure: text('请写明哪里登记错了。', 'Say what was wrong.'),
};

export const secondPerson: Problem = {
  code: 'ledger/second-person',
  message: text('这笔冲销要由另一个人同意。', 'Somebody else has to agree to this reversal.'),
  cure: text(
    '请交原登记人和本人以外的人复核。',
    'Ask somebody who neither posted the entry nor reverses it.',
  ),
};

export const notNext: Problem = {
  code: 'ledger/not-next',
  message: text('账期要按先后顺序结账。', 'Periods are closed in order.'),
  cure: text('请先结前面的账期。', 'Close the one before first.'),
};

export const notOver: Problem = {
  code: 'ledger/not-over',
  message: text('账期还没有结束，不能结账。', 'The period is not over yet.'),
  cure: text('请到期满之后再结账。', 'Close it once it is over.'),
};

export function closed(openFrom: IsoDate): Problem {
  return {
    code: 'ledger/closed',
    message: text(`${openFrom}以前的账期已经结账。`, `What lies before ${openFrom} is closed.`),
    cure: text(
      '请记入未结账的账期，并写明实际发生的日期。',
      'Book it in an open period and keep the day on which it happened.',
    ),
  };
}

export function overdrawn(account: Text): Problem {
  return {
    code: 'ledger/overdrawn',
    message: text(
      `“${account.zh}”账户余额不够这笔分录。`,
      `The account “${account.en}” does not hold enough for this entry.`,
    ),
    cure: text(
      '请核对余额；后来的分录要先冲销。',
      'Look at the balance; what was posted later is reversed first.',
    ),
  };
}
