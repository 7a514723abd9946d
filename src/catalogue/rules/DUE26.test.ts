import { register, yuan } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE26 from './DUE26.ts';

const says = (bank: string) =>
  register([], {
    statements: [{ month: '2026-01-01', booked: yuan('100'), bank: yuan(bank) }],
  });

ruleTable(DUE26, {
  severity: 'warning',
  valid: [
    ['they agree', says('100')],
    ['the month runs', says('99'), '2026-01-31'],
  ],
  invalid: [['a fen', says('99.99'), '2026年1月末台账100.00元，银行99.99元', '2026-02-01']],
  unknown: [
    ['no statement', register([]), '没有读到银行对账单'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
