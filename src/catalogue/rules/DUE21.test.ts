import { register } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE21 from './DUE21.ts';

const kept = (accountant: string | null, cashier: string | null) =>
  register([], { keepers: { accountant, cashier } });

ruleTable(DUE21, {
  severity: 'warning',
  valid: [['by two', kept('张三', '李四')]],
  invalid: [['by one', kept('张三', '张三'), '会计、出纳都是张三']],
  unknown: [
    ['one is not named', kept('张三', null), '没有读到党费会计和出纳'],
    ['neither', register([]), '没有读到党费会计和出纳'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
