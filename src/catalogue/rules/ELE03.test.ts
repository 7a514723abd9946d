import { factSet, termFact, withTerms } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ELE03 from './ELE03.ts';

const reminded = (...days: readonly ('2026-01-01' | '2026-01-02' | '2025-03-01')[]) =>
  withTerms(termFact({ reminders: days.map((on) => ({ on, documentNo: null })) }));

ruleTable(ELE03, {
  severity: 'warning',
  valid: [
    ['six months before, to the day', reminded('2026-01-01')],
    ['long before', reminded('2025-03-01')],
    ['in time, and once more', reminded('2026-01-01', '2026-01-02')],
    ['not yet due', reminded(), '2026-01-01'],
    [
      'a new term has begun',
      withTerms(
        termFact({ to: '2026-06-20', reminders: [] }),
        termFact({ id: 't2', from: '2026-06-20' }),
      ),
    ],
    [
      'an extension moves nothing: reminded in time',
      withTerms(
        termFact({ extension: { until: '2027-07-01', on: '2026-06-20', documentNo: '2号' } }),
      ),
    ],
    [
      'the day before the rule',
      withTerms(termFact({ from: '2015-12-01', reminders: [] })),
      '2018-10-27',
    ],
  ],
  invalid: [
    [
      'the day after it was due',
      reminded(),
      '任期2026-07-01届满，应在2026-01-01前提醒，没有提醒记录',
      '2026-01-02',
    ],
    [
      'a day late',
      reminded('2026-01-02'),
      '任期2026-07-01届满，应在2026-01-01前提醒，提醒迟至2026-01-02',
    ],
    [
      'a month that is clamped',
      withTerms(termFact({ from: '2023-08-31', reminders: [] })),
      '任期2026-08-31届满，应在2026-02-28前提醒，没有提醒记录',
      '2026-03-01',
    ],
  ],
  unknown: [
    ['no terms were read', factSet({}), '没有读到任期'],
    ['no term is on record', withTerms(), '没有登记本届任期从哪天起算'],
    ['how long is not written', withTerms(termFact({ years: null })), '没有登记本届任期几年'],
  ],
});
