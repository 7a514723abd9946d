import { factSet, termFact, withTerms } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ELE02 from './ELE02.ts';

const until = (day: '2027-07-01' | '2027-07-02') =>
  withTerms(termFact({ extension: { until: day, on: '2026-06-20', documentNo: '2号' } }));
/** The term that was over on 2026-07-01 ended with an election on a day. */
const early = (from: '2025-06-30' | '2025-07-01', change: Parameters<typeof termFact>[0] = {}) =>
  withTerms(termFact({ to: from }), termFact({ ...change, id: 't2', from }));

ruleTable(ELE02, {
  severity: 'warning',
  valid: [
    ['no delay', withTerms(termFact({}))],
    ['a year', until('2027-07-01')],
    ['a year early', early('2025-07-01')],
    ['the first term', withTerms(termFact({ from: '2025-01-01' }))],
    ['a year early, not approved', early('2025-07-01', { approval: null })],
    [
      'long before an end that nobody wrote down',
      withTerms(
        termFact({ to: '2024-01-01', years: null }),
        termFact({ id: 't2', from: '2024-01-01' }),
      ),
    ],
    [
      'the day before the rule',
      withTerms(
        termFact({ from: '2019-01-01', to: '2020-07-12' }),
        termFact({ id: 't2', from: '2020-07-12' }),
      ),
    ],
  ],
  invalid: [
    [
      'a year and a day',
      until('2027-07-02'),
      '任期2026-07-01届满，批准延期至2027-07-02，超过1年',
      '2026-06-25',
    ],
    [
      'a year and a day early, approved',
      early('2025-06-30'),
      '2025-06-30换届，比2026-07-01届满提前超过1年',
    ],
    [
      'a year and a day early, not approved',
      early('2025-06-30', { approval: null }),
      '2025-06-30换届，比2026-07-01届满提前超过1年，没有批复',
      '2026-12-31',
      'critical',
    ],
    [
      'the first day of the rule',
      withTerms(
        termFact({ from: '2019-01-01', to: '2020-07-13' }),
        termFact({ id: 't2', from: '2020-07-13' }),
      ),
      '2020-07-13换届，比2022-01-01届满提前超过1年',
      '2020-07-13',
    ],
  ],
  unknown: [
    ['no terms were read', factSet({}), '没有读到任期'],
    ['no term is on record', withTerms(), '没有登记本届任期从哪天起算'],
    [
      'whether it was approved is not known',
      early('2025-06-30', { approval: undefined }),
      '没有查到提前换届的批复',
    ],
  ],
});
