import type { LineFact } from '../../kernel/facts.ts';
import { type Change, line, monthsTo, register, yuan } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE06 from './DUE06.ts';

const then = (change: Change<LineFact>, before: Change<LineFact> = {}) =>
  register([line(before), line({ month: '2026-02-01', due: yuan('60'), ...change })]);
const says = '2026年2月起应交由49.83元变为60.00元，没有写明事由';

ruleTable(DUE06, {
  severity: 'warning',
  valid: [
    ['the same amount', register(monthsTo(12, {}))],
    ['a reason is noted', then({ changedFor: '晋升职级' })],
    ['retired', then({ category: 'retired' })],
    ['relief', then({ relief: { branchOn: '2026-01-20', aboveOn: '2026-01-25' } })],
    ['in another year', then({ month: '2027-01-01' }), '2027-02-01'],
    ['an amount that is not written', then({ due: null })],
  ],
  invalid: [
    ['no reason', then({ changedFor: null }), says],
    ['a register without a place for it', then({}), says],
  ],
  unknown: [['no register at all', factSet({}), '没有读到收缴台账']],
});
