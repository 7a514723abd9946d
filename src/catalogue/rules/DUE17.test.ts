import type { SpendingFact } from '../../kernel/facts.ts';
import { register, yuan } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE17 from './DUE17.ts';

const spent = (change: Partial<SpendingFact>) => {
  const one: SpendingFact = {
    id: 's1',
    on: '2026-03-01',
    amount: yuan('300'),
    words: '购买学习教材',
  };
  return register([], { spendings: [{ ...one, decidedIn: 'g1', ...change }] });
};

ruleTable(DUE17, {
  severity: 'error',
  valid: [
    ['books', spent({})],
    ['a visit to a home', spent({ words: '慰问福利院困难党员' })],
    ['administrative law is learnt', spent({ words: '行政执法专题培训' })],
    ['help for who is in need', spent({ words: '春节走访慰问生活困难党员' })],
    ['after the day', spent({ words: '招待餐费' }), '2026-02-28'],
  ],
  invalid: [
    [
      'entertaining',
      spent({ words: '招待餐费' }),
      '2026-03-01支出“招待餐费”300.00元，不在规定用途之内',
    ],
    [
      'running an office',
      spent({ words: '行政开支' }),
      '2026-03-01支出“行政开支”300.00元，不在规定用途之内',
    ],
  ],
  unknown: [
    [
      'both kinds of words',
      spent({ words: '培训后招待餐费' }),
      '看不出“培训后招待餐费”属于哪种用途',
    ],
    [
      'benefits of who is in need',
      spent({ words: '困难党员福利' }),
      '看不出“困难党员福利”属于哪种用途',
    ],
    [
      'who is outside of the Party is helped by exception only',
      spent({ words: '慰问党外人员' }),
      '看不出“慰问党外人员”属于哪种用途',
    ],
    ['words that say nothing', spent({ words: '其他' }), '看不出“其他”属于哪种用途'],
    ['no register', register([]), '没有读到党费支出登记'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
