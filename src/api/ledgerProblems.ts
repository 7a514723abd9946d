import type { Problem } from '../kernel/result.ts';
import { type Text, text } from '../kernel/text.ts';

export const noSuchBook: Problem = {
  code: 'ledger/no-such-book',
  message: text('没有这本账。', 'There is no such book.'),
  cure: text('请从账簿页面进入。', 'Open it from the page of books.'),
};

export const notCollected: Problem = {
  code: 'ledger/not-collected',
  message: text('这本账不收缴。', 'Nothing is collected in this book.'),
  cure: text('请选择收缴的账簿。', 'Choose a book in which something is collected.'),
};

export const notHere: Problem = {
  code: 'ledger/not-here',
  message: text(
    '这个人这一天不在本单位。',
    'That person does not belong to this unit on that day.',
  ),
  cure: text(
    '请由组织关系所在的单位办理；调动了的，欠交随人转走。',
    'The unit that the person belongs to does this: what is owed goes along with whoever moves.',
  ),
};

export const toCome: Problem = {
  code: 'ledger/to-come',
  message: text('这一天还没有到。', 'That day is still to come.'),
  cure: text('请写实际发生的日期。', 'Give the day on which it happened.'),
};

export const notNow: Problem = {
  code: 'ledger/not-due',
  message: text('这个月还没有到，不预先核收。', 'That month is still to come.'),
  cure: text('请到当月再生成应交。', 'Raise it once the month has begun.'),
};

export const noRate: Problem = {
  code: 'ledger/no-rate',
  message: text('这一条核定不在了，或已经确认。', 'This rate is not there, or was confirmed.'),
  cure: text('请刷新后核对。', 'Load the page again and look.'),
};

export const noAsked: Problem = {
  code: 'ledger/not-asked',
  message: text('这个冲销申请已经处理。', 'This request to take an entry back was answered.'),
  cure: text('请刷新后核对。', 'Load the page again and look.'),
};

export const noCommittee: Problem = {
  code: 'ledger/no-committee',
  message: text('本单位上面没有收缴的党委。', 'There is no committee above to pass it on to.'),
  cure: text('请先在组织里补上隶属关系。', 'Enter to which committee the unit belongs.'),
};

export const notYours: Problem = {
  code: 'ledger/not-yours',
  message: text(
    '自己申请的冲销不能自己同意；别人的申请不能代为撤回。',
    'Nobody agrees to the own request, or withdraws that of somebody else.',
  ),
  cure: text('请由另一个人处理。', 'Leave it to the other person.'),
};

export const twice: Problem = {
  code: 'ledger/twice',
  message: text('同一个人写了两行。', 'The same person stands in two lines.'),
  cure: text(
    '请合成一行，或分两次登记。',
    'Make one line of them, or post them one after the other.',
  ),
};

export function unknownAmount(why: Text): Problem {
  return {
    code: 'ledger/unknown-amount',
    message: text(`算不出应交数额：${why.zh}。`, `What is owed cannot be worked out: ${why.en}.`),
    cure: text(
      '请补上所缺的内容；由本局决定的，先在设置里登记文件。',
      'Fill in what is missing; what the bureau decides is entered in the settings first.',
    ),
  };
}

export const noPaper: Problem = {
  code: 'ledger/no-paper',
  message: text('这笔分录没有单据可以打印。', 'There is no paper for this entry.'),
  cure: text(
    '收据和上缴单可以打印；冲销看流水。',
    'Receipts and slips can be printed; reversals stand in the journal.',
  ),
};

export const takenBack: Problem = {
  code: 'ledger/taken-back',
  message: text(
    '这笔分录已经冲销，不再打印单据。',
    'This entry was taken back: its paper is not printed any more.',
  ),
  cure: text(
    '请打印重新登记的那一笔；已经给出的单据请收回。',
    'Print the one that was posted instead, and ask for the old paper back.',
  ),
};
