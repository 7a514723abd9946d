import type { ActivityFact } from '../../kernel/facts.ts';
import type { SettingEntry } from '../../kernel/setting.ts';
import { activityFact, factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import MTG21 from './MTG21.ts';

/** Held on 10 February unless a test says otherwise. */
const held = (change: Partial<ActivityFact>, ...settings: readonly SettingEntry[]) =>
  factSet({ activities: [activityFact(change)], rest: { settings } });
const decided = (value: number | null, from: SettingEntry['from']): SettingEntry => ({
  key: 'late-record-days',
  value,
  from,
  scope: 'bureau',
  documentNo: '临公党〔2026〕1号',
});

ruleTable(MTG21, {
  severity: 'info',
  valid: [
    ['on the day itself', held({ recordedOn: '2026-02-10' })],
    ['seven days later', held({ recordedOn: '2026-02-17' })],
    ['seven days after its last sitting', held({ lastOn: '2026-02-20', recordedOn: '2026-02-27' })],
    ['late, with its reason', held({ recordedOn: '2026-04-01', lateReason: '专班封闭值守' })],
    ['before the day, as a plan', held({ recordedOn: '2026-02-01' })],
    [
      'ten days later where ten are allowed',
      held({ recordedOn: '2026-02-20' }, decided(10, '2026-01-01')),
    ],
    ['another activity', held({ recordedOn: '2026-03-20', handle: 'film-evening' })],
    ['the day before the rule', held({ on: '2018-10-27', recordedOn: '2018-12-01' })],
  ],
  invalid: [
    [
      'a blank reason is none',
      held({ recordedOn: '2026-02-18', lateReason: ' ' }),
      '2026-02-10开的会，2026-02-18登记，相隔8天，超过7天',
    ],
    [
      'eight days later',
      held({ recordedOn: '2026-02-18' }),
      '2026-02-10开的会，2026-02-18登记，相隔8天，超过7天',
    ],
    [
      'a lesson, over a year',
      held({ handle: 'party-lesson', on: '2025-12-31', recordedOn: '2026-01-08' }),
      '2025-12-31开的会，2026-01-08登记，相隔8天，超过7天',
    ],
    [
      'more days are allowed from the day after on',
      held({ recordedOn: '2026-02-18' }, decided(10, '2026-02-11')),
      '2026-02-10开的会，2026-02-18登记，相隔8天，超过7天',
    ],
    [
      'eight days after its last sitting',
      held({ lastOn: '2026-02-20', recordedOn: '2026-02-28' }),
      '2026-02-20开的会，2026-02-28登记，相隔8天，超过7天',
    ],
    [
      'four days later where three are allowed',
      held({ recordedOn: '2026-02-14' }, decided(3, '2026-02-10')),
      '2026-02-10开的会，2026-02-14登记，相隔4天，超过3天',
    ],
    [
      'the first day of the rule',
      held({ on: '2018-10-28', recordedOn: '2018-11-05' }),
      '2018-10-28开的会，2018-11-05登记，相隔8天，超过7天',
    ],
  ],
  unknown: [
    ['no day of recording', held({}), '没有读到登记日期'],
    ['no date', held({ on: null, recordedOn: '2026-02-18' }), '没有写日期'],
  ],
});
