import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

/** Where no text says whether the day on which a notice goes up counts, it does. */
export default setting({
  key: 'notice-counting',
  name: text('公示起算日是否计入', 'whether the first day of a notice counts'),
  of: {
    type: 'choice',
    options: [
      { id: 'with-first-day', label: text('起始日计入', 'the first day counts') },
      { id: 'after-first-day', label: text('自次日起算', 'counted from the next day') },
    ],
  },
  default: [{ from: '2014-05-28', value: 'with-first-day', cite: proposal }],
  cite: proposal,
});
