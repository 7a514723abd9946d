import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { cite, proposal } from '../law/cites.ts';

/** The law asks for an answer in time and names no number of days; the number is our proposal. */
export default setting({
  key: 'correction-days',
  name: text('更正请求的答复期限', 'days within which a request to correct is answered'),
  of: { type: 'days', min: 1, max: 60 },
  default: [{ from: '2021-11-01', value: 15, cite: proposal }],
  cite: cite('GRXX', '46', 'unverified'),
});
