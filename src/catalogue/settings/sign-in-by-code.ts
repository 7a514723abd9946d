import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'sign-in-by-code',
  name: text('扫码签到', 'sign-in by QR code'),
  of: {
    type: 'choice',
    options: [
      { id: 'shut', label: text('不开放', 'shut') },
      { id: 'open', label: text('开放', 'open') },
    ],
  },
  default: [{ from: '2018-10-28', value: 'shut', cite: proposal }],
  cite: proposal,
});
