import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { admissionRules } from '../law/cites.ts';

/** No text says a number: a committee has what those above gave it, each year anew. */
export default setting({
  key: 'development-places',
  name: text('年度发展党员名额（每年录入）', 'places for admissions in a year (entered each year)'),
  of: { type: 'integer', unit: text('名', 'places'), min: 0, max: 2000 },
  default: null,
  cite: admissionRules(2026, 38),
});
