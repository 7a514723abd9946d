import type { SpendingFact } from '../../kernel/facts.ts';
import { type Change, register, yuan } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE16 from './DUE16.ts';

const spent = (change: Change<SpendingFact>) => {
  const one: SpendingFact = {
    id: 's1',
    on: '2026-03-01',
    amount: yuan('300'),
    words: '购买学习教材',
  };
  const whole = { ...one, decidedIn: 'g1', ...change } as SpendingFact;
  return register([], { spendings: [whole] });
};

ruleTable(DUE16, {
  severity: 'error',
  valid: [
    ['decided', spent({})],
    ['nothing was spent', register([], { spendings: [] })],
  ],
  invalid: [
    [
      'not decided',
      spent({ decidedIn: null }),
      '2026-03-01支出“购买学习教材”300.00元，没有集体讨论的记录',
    ],
  ],
  unknown: [
    ['nobody says', spent({ decidedIn: undefined }), '没有读到支出由哪次会议决定'],
    ['no register', register([]), '没有读到党费支出登记'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
