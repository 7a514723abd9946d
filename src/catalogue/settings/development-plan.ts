import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { admissionRules } from '../law/cites.ts';

/** There is no number of the country: until the plan from above is entered nobody knows it. */
export default setting({
  key: 'development-plan',
  name: text('年度发展党员计划数', 'members that the plan of a year lets a unit admit'),
  of: { type: 'integer', unit: text('名', 'members'), min: 0, max: 1000 },
  default: null,
  cite: admissionRules(2026, 38),
});
