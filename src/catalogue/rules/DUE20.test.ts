import { register } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE20 from './DUE20.ts';

const lies = (owner: 'unit' | 'person') =>
  register([], { accounts: [{ name: '工行尾号1234', owner }] });

ruleTable(DUE20, {
  severity: 'error',
  valid: [['in an account of the organisation', lies('unit')]],
  invalid: [['in a private one', lies('person'), '党费存放在个人账户“工行尾号1234”']],
  unknown: [
    ['nobody says', register([]), '没有读到党费存放的账户'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
