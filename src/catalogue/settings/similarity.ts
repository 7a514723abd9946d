import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'similarity',
  name: text('两份记录视为雷同的相似度', 'similarity above which two records count as alike'),
  of: { type: 'percent', min: 5_000, max: 10_000 },
  default: [{ from: '2018-10-28', value: 9_000, cite: proposal }],
  cite: proposal,
});
