import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { localPractice } from '../law/cites.ts';

export default setting({
  key: 'development-review-months',
  name: text('政治审查结论的有效月数', 'months for which a political review is good'),
  of: { type: 'integer', unit: text('个月', 'months'), min: 1, max: 60 },
  default: [{ from: '2014-05-28', value: 12, cite: localPractice('') }],
  cite: localPractice(''),
});
