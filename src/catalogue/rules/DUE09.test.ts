import type { LineFact } from '../../kernel/facts.ts';
import { type Change, entered, line, monthsTo, register, yuan } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE09 from './DUE09.ts';

const unpaid = (change: Change<LineFact> = {}) => [line({ paid: null, paidOn: null, ...change })];
const says = '2026年1月应交49.83元，没有交纳';
const day = entered({ 'dues-collection-day': 10 });

ruleTable(DUE09, {
  severity: 'warning',
  valid: [
    ['paid', register(monthsTo(12, {}))],
    ['the running month', register(unpaid()), '2026-01-31'],
    ['nothing is owed', register(unpaid({ due: yuan('0') }))],
    ['collected on the 10th, ten days later', register(unpaid(), {}, day), '2026-01-20'],
    ['relief', register([line({ paid: yuan('10'), relief: { branchOn: null } })])],
    ['paid late is paid', register([line({ paidOn: '2026-03-01' })])],
  ],
  invalid: [
    ['the month is over', register(unpaid()), says, '2026-02-01'],
    ['nothing is nothing', register(unpaid({ paid: yuan('0') })), says],
    ['paid after the day', register([line({ paidOn: '2026-02-02' })]), says, '2026-02-01'],
    ['collected on the 10th, eleven days later', register(unpaid(), {}, day), says, '2026-01-21'],
    ['a part', register([line({ paid: yuan('49.82') })]), '2026年1月应交49.83元，只交49.82元'],
  ],
  unknown: [
    ['not said', register([line({ paid: undefined })]), '没有读到实交金额'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
