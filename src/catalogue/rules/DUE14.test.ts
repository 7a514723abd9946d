import { line, monthsTo, register } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE14 from './DUE14.ts';

const self = { payer: { is: 'self', name: '张三' } } as const;
const atOnce = monthsTo(12, { ...self, paidOn: '2026-01-15' });
const others = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    line({ person: `p${i}`, payer: { is: 'another', name: '李四' } }),
  );

ruleTable(DUE14, {
  severity: 'warning',
  valid: [
    ['month by month', register(monthsTo(12, self))],
    ['a quarter at once', register(monthsTo(3, { ...self, paidOn: '2026-01-15' }))],
    ['eleven months', register(atOnce.slice(1))],
    ['for five others', register(others(5))],
  ],
  invalid: [
    ['a whole year', register(atOnce), '2026-01-15一次交了2026年全年'],
    ['for six others', register(others(6)), '2026-01-15由李四代6人交纳'],
  ],
  unknown: [
    ['nobody says who paid', register([line({})]), '没有读到付款人或交费方式'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
