import { book } from '../../engines/ledger/define.ts';
import { text } from '../../kernel/text.ts';
import duesReversalLimit from '../settings/dues-reversal-limit.ts';
import duesRateRule from './duesRateRule.ts';
import { duesTools } from './duesTools.ts';

/**
 * 党费. What a member owes is hers in the bureau, the cash is the branch’s: who is transferred takes
 * her debts along and moves no cash. A payment is first the payer’s, then put against months.
 */
export default book({
  id: 'dues',
  name: text('党费账', 'dues book'),
  measure: 'fen',
  accounts: [
    {
      id: 'receivable',
      name: text('应交党费', 'dues owed'),
      of: 'person',
      balance: 'never-below-zero',
      bound: 'each-item',
    },
    {
      id: 'unallocated',
      name: text('已交未分配', 'paid, not put against a month'),
      of: 'person',
      balance: 'never-above-zero',
    },
    { id: 'income', name: text('党费收入', 'income of dues'), of: 'unit', balance: 'any' },
    { id: 'voluntary', name: text('自愿多交', 'paid voluntarily'), of: 'unit', balance: 'any' },
    { id: 'interest', name: text('利息', 'interest'), of: 'unit', balance: 'any' },
    {
      id: 'cash',
      name: text('支部经手党费', 'dues in the branch’s hands'),
      of: 'unit',
      balance: 'never-below-zero',
    },
    {
      id: 'committee',
      name: text('党费专户', 'the committee’s account'),
      of: 'unit',
      balance: 'never-below-zero',
    },
    { id: 'above', name: text('上缴', 'handed up'), of: 'book', balance: 'any' },
    { id: 'spending', name: text('党费支出', 'spending'), of: 'unit', balance: 'any' },
    { id: 'opening', name: text('期初', 'opening'), of: 'book', balance: 'any' },
  ],
  postings: [
    row('assess', '核定应交', 'assessed', 'receivable', 'income', 'once-an-item'),
    row('relieve', '批准少交免交', 'relieved', 'income', 'receivable', 'once-an-item'),
    row('pay', '交纳', 'paid', 'cash', 'unallocated'),
    row('pay-in', '交入专户', 'paid into the account', 'committee', 'unallocated'),
    row('allocate', '抵交月份', 'put against a month', 'unallocated', 'receivable'),
    row('give-more', '转为自愿多交', 'given voluntarily', 'unallocated', 'voluntary'),
    row('refund', '退还', 'refunded', 'unallocated', 'cash'),
    row('hand-up', '上缴党委', 'handed up', 'committee', 'cash'),
    row('remit', '上缴上级', 'remitted', 'above', 'committee'),
    row('receive', '上级下拨', 'received from above', 'committee', 'above'),
    row('earn', '专户利息', 'interest earned', 'committee', 'interest'),
    row('spend', '支出', 'spent', 'spending', 'committee'),
    row('open-debt', '期初欠交', 'opening debt', 'receivable', 'opening', 'once-an-item'),
    row('open-cash', '期初经手', 'opening cash', 'cash', 'opening'),
    row('open-account', '期初专户', 'opening account', 'committee', 'opening'),
  ],
  closes: 'month',
  twoAbove: duesReversalLimit,
  collects: {
    ...{ raises: 'assess', takes: 'pay', settles: 'allocate', handsUp: 'hand-up' },
    rate: duesRateRule,
  },
  tools: duesTools,
});

function row(
  id: string,
  zh: string,
  en: string,
  debit: string,
  credit: string,
  repeats: 'freely' | 'once-an-item' = 'freely',
) {
  return { id, name: text(zh, en), debit, credit, repeats } as const;
}
