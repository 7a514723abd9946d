import type { PlanFact } from '../../kernel/facts.ts';
import { register, yuan } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE23 from './DUE23.ts';

/** domain.md 19.3: 12,000 and 34,560 after remittance; 36,000 planned. */
const plan = (change: Partial<PlanFact>): PlanFact => ({
  ...{ year: 2026, opening: yuan('12000'), income: yuan('34560'), planned: yuan('36000') },
  ...{ spent: yuan('36000'), closing: yuan('10560'), explained: null },
  ...change,
});
const of = (change: Partial<PlanFact>) => register([], { plans: [plan(change)] });

ruleTable(DUE23, {
  severity: 'warning',
  valid: [
    ['as planned', of({})],
    ['a fifth off', of({ spent: yuan('43200') })],
    ['explained', of({ spent: yuan('50000'), explained: '灾后修缮' })],
    ['half lies idle', of({ closing: yuan('23280') })],
    ['the year runs', of({ spent: null })],
    ['nothing is left', of({ closing: yuan('0') })],
  ],
  invalid: [
    ['none', register([], { plans: [] }), '没有2026年度党费预算'],
    [
      'more than a fifth off',
      of({ spent: yuan('43200.01') }),
      '2026年预算支出36000.00元，实际43200.01元，没有说明',
    ],
    ['below nothing', of({ closing: yuan('-0.01') }), '2026年预算结余-0.01元，为负'],
    [
      'more than half lies idle',
      of({ closing: yuan('23280.01') }),
      '2026年可用46560.00元，结余23280.01元，沉淀过多',
    ],
  ],
  unknown: [
    ['nobody says', register([]), '没有读到年度党费预算'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
