import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'lessons-for-variety',
  name: text('只有一名主讲人视为单一的党课次数', 'lessons from which a single lecturer is too few'),
  of: { type: 'integer', unit: text('次', 'lessons'), min: 2, max: 52 },
  default: [{ from: '2018-10-28', value: 3, cite: proposal }],
  cite: proposal,
});
