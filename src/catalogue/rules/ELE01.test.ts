import { known } from '../../kernel/facts.ts';
import { factSet, termFact, unitFact, withTerms } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ELE01 from './ELE01.ts';

const extended = (until: '2027-07-01' | '2026-09-01') =>
  withTerms(termFact({ extension: { until, on: '2026-06-20', documentNo: '2号' } }));

ruleTable(ELE01, {
  severity: 'critical',
  valid: [
    ['on the last day', withTerms(termFact({})), '2026-07-01'],
    ['the first day of what was allowed', extended('2027-07-01'), '2026-07-02'],
    ['the last day of what was allowed', extended('2027-07-01'), '2027-07-01'],
    [
      'a committee of five years',
      factSet({
        units: [unitFact({ kind: 'unit-committee' })],
        rest: { terms: known([termFact({ from: '2021-09-10', years: 5 })]) },
      }),
      '2026-09-10',
    ],
    [
      'elected anew',
      withTerms(termFact({ to: '2026-06-20' }), termFact({ id: 't2', from: '2026-06-20' })),
    ],
    [
      'an election that lies ahead changes nothing yet',
      withTerms(termFact({ to: '2026-12-20' }), termFact({ id: 't2', from: '2026-12-20' })),
      '2026-07-01',
    ],
    ['from a leap day', withTerms(termFact({ from: '2024-02-29' })), '2027-02-28'],
    [
      'a bureau committee is appointed',
      factSet({ units: [unitFact({ kind: 'bureau-committee' })] }),
    ],
    ['a temporary branch', factSet({ units: [unitFact({ kind: 'temporary-branch' })] })],
    ['the day before the rule', withTerms(termFact({ from: '2017-07-01' })), '2020-07-12'],
  ],
  invalid: [
    ['the day after', withTerms(termFact({})), '任期2026-07-01届满，没有延期批复', '2026-07-02'],
    [
      'the day after what was allowed',
      extended('2026-09-01'),
      '任期2026-07-01届满，批准延期至2026-09-01也已过',
      '2026-09-02',
    ],
    [
      'a committee of five years',
      factSet({
        units: [unitFact({ kind: 'organ-committee' })],
        rest: { terms: known([termFact({ from: '2021-09-10', years: 5 })]) },
      }),
      '任期2026-09-10届满，没有延期批复',
      '2026-09-11',
    ],
    [
      'until the next election is held',
      withTerms(termFact({ to: '2026-12-20' }), termFact({ id: 't2', from: '2026-12-20' })),
      '任期2026-07-01届满，没有延期批复',
      '2026-12-19',
    ],
    [
      'the first day of the rule',
      withTerms(termFact({ from: '2017-07-01' })),
      '任期2020-07-01届满，没有延期批复',
      '2020-07-13',
    ],
  ],
  unknown: [
    ['no terms were read', factSet({}), '没有读到任期'],
    ['no term is on record', withTerms(), '没有登记本届任期从哪天起算'],
    ['only one to come', withTerms(termFact({ from: '2027-01-01' })), '没有登记本届任期从哪天起算'],
    ['how long is not written', withTerms(termFact({ years: null })), '没有登记本届任期几年'],
  ],
});
