import type { IsoDate } from '../kernel/date.ts';
import { factSet, heldOn, unitFact } from '../testing/facts.ts';
import { ruleTable } from '../testing/ruleTable.ts';
import institution from './theme-day.ts';

const [MTG05] = institution.duties;
const span = { from: '2026-01-01', to: '2026-03-01' } as const;
const days = (...on: IsoDate[]) =>
  factSet({
    activities: heldOn(...on).map((one) => ({ ...one, handle: 'theme-day' })),
    rest: { span },
  });

ruleTable(MTG05, {
  severity: 'error',
  valid: [
    ['one in every month', days('2026-01-31', '2026-02-01')],
    ['the running month is open on its last day', days('2026-01-31'), '2026-02-28'],
    ['a group is not bound', factSet({ units: [unitFact({ kind: 'group' })], rest: { span } })],
    [
      'before the text was in force',
      factSet({ rest: { span: { from: '2019-05-01', to: '2019-06-01' } } }),
    ],
  ],
  invalid: [
    [
      'the first miss is an error: the text says must',
      days('2026-01-31'),
      '2026年2月主题党日0次，至少应有1次（上一次是2026-01-31）',
      '2026-03-01',
    ],
    [
      'the first whole month in which the text was in force',
      factSet({ rest: { span: { from: '2019-05-01', to: '2019-07-01' } } }),
      '2019年6月主题党日0次，至少应有1次',
    ],
  ],
  unknown: [],
});
