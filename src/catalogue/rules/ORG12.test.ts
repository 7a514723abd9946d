import type { FoundingFact, UnitFact } from '../../kernel/facts.ts';
import { factSet, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ORG12 from './ORG12.ts';

const founded = (from: UnitFact['from'], founding: FoundingFact, kind = 'branch') =>
  factSet({ units: [unitFact({ from, founding, kind })] });
const inTime: FoundingFact = { appliedOn: '2026-01-05', approvedOn: '2026-02-05' };

ruleTable(ORG12, {
  severity: 'error',
  valid: [
    ['founded on the day of approval, a month after', founded('2026-02-05', inTime)],
    ['founded later', founded('2026-03-01', inTime)],
    [
      'a month that is clamped',
      founded('2026-03-01', { appliedOn: '2026-01-31', approvedOn: '2026-02-28' }),
    ],
    [
      'the committee above decided by itself',
      founded('2026-03-01', { appliedOn: null, approvedOn: '2026-03-01' }),
    ],
    ['founded before the rule', founded('2018-10-27', { appliedOn: null, approvedOn: null })],
    [
      'approved late before the rule, founded after',
      founded('2018-11-01', { appliedOn: '2018-08-01', approvedOn: '2018-10-27' }),
    ],
    ['founded before the rule, no papers', factSet({ units: [unitFact({ from: '2015-07-01' })] })],
    ['a temporary branch', founded('2026-01-01', inTime, 'temporary-branch')],
    ['a general branch', founded('2026-01-01', inTime, 'general-branch')],
    ['before the rule', founded(null, { appliedOn: null, approvedOn: null }), '2018-10-27'],
  ],
  invalid: [
    ['a day early', founded('2026-02-04', inTime), '2026-02-04成立，早于批复日2026-02-05'],
    [
      'a day over a month',
      founded('2026-03-01', { appliedOn: '2026-01-05', approvedOn: '2026-02-06' }),
      '2026-01-05申请，2026-02-06批复，超过1个月',
      '2026-12-31',
      'warning',
    ],
    [
      'a day over a month that is clamped',
      founded('2026-03-01', { appliedOn: '2026-01-31', approvedOn: '2026-03-01' }),
      '2026-01-31申请，2026-03-01批复，超过1个月',
      '2026-12-31',
      'warning',
    ],
    [
      'both at once',
      founded('2026-02-01', { appliedOn: '2026-01-05', approvedOn: '2026-02-06' }),
      ['2026-02-01成立，早于批复日2026-02-06', '2026-01-05申请，2026-02-06批复，超过1个月'],
    ],
    [
      'no approval at all',
      founded('2026-02-01', { appliedOn: '2026-01-05', approvedOn: null }),
      '2026-02-01成立，没有上级批复日期',
    ],
    [
      'the first day of the rule',
      founded('2018-10-28', { appliedOn: null, approvedOn: '2018-10-29' }),
      '2018-10-28成立，早于批复日2018-10-29',
      '2018-10-28',
    ],
  ],
  unknown: [
    ['nothing of the founding', factSet({}), '没有读到成立支部的申请、批复日期'],
    ['no day of founding', founded(null, inTime), '没有写明支部成立日期'],
    [
      'no column of approval',
      founded('2026-02-05', { appliedOn: '2026-01-05' }),
      '没有读到成立支部的批复日期',
    ],
    [
      'no column of application',
      founded('2026-02-05', { approvedOn: '2026-02-05' }),
      '没有读到成立支部的申请日期',
    ],
  ],
});
