import { type ActivityFact, missing, type UnitFact } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { activityFact, committeeFact, factSet, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ORG20 from './ORG20.ts';

const closed = (hostClosedOn: UnitFact['hostClosedOn'], ...activities: readonly ActivityFact[]) =>
  factSet({
    units: [unitFact(hostClosedOn === undefined ? {} : { hostClosedOn }), committeeFact({})],
    activities,
  });
const held = (change: Partial<ActivityFact>) => closed('2026-01-31', activityFact(change));
const says = '所在单位2026-01-31撤销，支部近3个月没有活动记录';
const unread = missing(text('没有读到台账', 'no ledger was read'));
const branch = unitFact({ hostClosedOn: '2026-01-31' });

ruleTable(ORG20, {
  severity: 'warning',
  valid: [
    ['its unit is there', closed(null)],
    ['a day short of three months', closed('2026-01-31'), '2026-04-29'],
    ['met three months ago to the day', held({ on: '2026-09-30' }), '2026-12-30'],
    ['met today', held({ on: '2026-12-31' })],
    [
      'its committee met',
      held({ unit: 'u1-committee', handle: 'committee-meeting', on: '2026-12-01' }),
    ],
    ['met together with another', held({ unit: 'u9', alsoFor: ['u1'], on: '2026-12-01' })],
    ['a film evening is a sign of life', held({ handle: 'film-evening', on: '2026-12-01' })],
    [
      'a committee above branches',
      factSet({ units: [unitFact({ kind: 'unit-committee', hostClosedOn: '2026-01-31' })] }),
    ],
    [
      'the day before the rule',
      factSet({
        units: [unitFact({ hostClosedOn: '2018-01-31' })],
        rest: { span: { from: '2018-01-01', to: '2019-01-01' } },
      }),
      '2018-10-27',
    ],
  ],
  invalid: [
    ['nothing held', closed('2026-01-31'), says],
    ['three months, clamped', closed('2026-01-31'), says, '2026-04-30'],
    [
      'the last meeting a day before the three months',
      held({ on: '2026-09-29' }),
      says,
      '2026-12-30',
    ],
    ['a plan for tomorrow is no activity', held({ on: '2026-12-31' }), says, '2026-12-30'],
    [
      'records of just three months',
      factSet({ units: [branch], rest: { span: { from: '2026-09-30', to: '2027-01-01' } } }),
      says,
    ],
    ['another branch met', held({ unit: 'u9', on: '2026-12-01' }), says],
    [
      'a temporary branch',
      factSet({ units: [unitFact({ kind: 'temporary-branch', hostClosedOn: '2026-01-31' })] }),
      says,
    ],
    [
      'the first day of the rule',
      factSet({
        units: [unitFact({ hostClosedOn: '2018-01-31' })],
        rest: { span: { from: '2018-01-01', to: '2019-01-01' } },
      }),
      '所在单位2018-01-31撤销，支部近3个月没有活动记录',
      '2018-10-28',
    ],
  ],
  unknown: [
    ['nothing said of its unit', closed(undefined), '没有写明所在单位是否已撤销'],
    [
      'no records were read',
      factSet({ units: [branch], rest: { activities: unread } }),
      '没有读到台账',
    ],
    ['a record without a date', held({ on: null }), '有记录没有写日期'],
    [
      'records that begin later',
      factSet({ units: [branch], rest: { span: { from: '2026-10-01', to: '2027-01-01' } } }),
      '读到的活动记录没有覆盖最近3个月',
    ],
    [
      'records that end earlier',
      factSet({ units: [branch], rest: { span: { from: '2026-01-01', to: '2026-12-31' } } }),
      '读到的活动记录没有覆盖最近3个月',
    ],
  ],
});
