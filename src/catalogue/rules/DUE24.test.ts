import { line, register, yuan } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE24 from './DUE24.ts';

const retired = (base: string, due: string) =>
  register([line({ category: 'retired', base: yuan(base), due: yuan(due) })]);

ruleTable(DUE24, {
  severity: 'warning',
  valid: [
    ['by the tariff of pensions', retired('5001', '50.01')],
    ['who works', register([line({})])],
    ['another error', retired('5001', '60')],
  ],
  invalid: [
    [
      'by the tariff of wages',
      retired('5001', '75.02'),
      '2026年1月基数5001.00元，应交写为75.02元，重新测算为50.01元',
    ],
    [
      'not assessed anew in the month of retirement',
      register([line({}), line({ month: '2026-02-01', category: 'retired' })]),
      '2026年2月基数4983.00元，应交写为49.83元，重新测算为24.92元',
    ],
  ],
  unknown: [
    ['no base', register([line({ category: 'retired', base: undefined })]), '没有读到交纳基数'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
