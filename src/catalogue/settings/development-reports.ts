import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { localPractice } from '../law/cites.ts';

export default setting({
  key: 'development-reports',
  name: text('每年思想汇报的次数', 'thought reports a year'),
  of: { type: 'integer', unit: text('次', 'reports'), min: 1, max: 12 },
  default: [{ from: '2014-05-28', value: 4, cite: localPractice('') }],
  cite: localPractice(''),
});
