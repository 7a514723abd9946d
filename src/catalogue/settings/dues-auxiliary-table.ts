import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { localPractice } from '../law/cites.ts';

/** One level an item, such as 三级=15.00, in yuan. */
export default setting({
  key: 'dues-auxiliary-table',
  name: text('辅警党员各层级每月党费', 'monthly dues of auxiliary police by level'),
  of: { type: 'list', maxLength: 40, maxItems: 40 },
  default: null,
  cite: localPractice('辅警党员党费缴纳标准'),
});
