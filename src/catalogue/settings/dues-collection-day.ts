import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { duesRules } from '../law/cites.ts';

/** Until a day is entered a month is unpaid once it is over. */
export default setting({
  key: 'dues-collection-day',
  name: text('每月固定收缴日', 'day of the month on which dues are collected'),
  of: { type: 'integer', unit: text('日', 'day of the month'), min: 1, max: 28 },
  default: null,
  cite: duesRules(12),
});
