import { type ActivityFact, missing, type UnitFact } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { activityFact, committeeFact, factSet, groupFact, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import MTG30 from './MTG30.ts';

/** Held on 10 February 2026 by the branch unless a test says otherwise. */
const held = (change: Partial<ActivityFact>, ...parts: readonly UnitFact[]) =>
  factSet({
    units: [unitFact({}), ...parts],
    activities: [activityFact({ handle: 'group-meeting', ...change })],
  });
const says = '2026-02-10支部没有党小组，这次会议却记为党小组会';

ruleTable(MTG30, {
  severity: 'warning',
  valid: [
    ['a group meets', held({ unit: 'u1-g1' }, groupFact({}))],
    ['a group that has ended', held({ unit: 'u1-g1' }, groupFact({ to: '2026-02-01' }))],
    ['the branch has groups, none is named', held({}, groupFact({}))],
    ['a group from that day on', held({}, groupFact({ from: '2026-02-10' }))],
    ['the branch itself meets', held({ handle: 'branch-assembly' })],
    ['the day before the rule', held({ on: '2018-10-27' })],
  ],
  invalid: [
    ['a branch without groups', held({}), says],
    ['a committee is no group', held({}, committeeFact({})), says],
    [
      'a meeting filed under the committee',
      held({ unit: 'u1-committee' }, committeeFact({})),
      says,
    ],
    ['a group from the day after', held({}, groupFact({ from: '2026-02-11' })), says],
    ['a group until that day', held({}, groupFact({ to: '2026-02-10' })), says],
    ['a group of another branch', held({}, groupFact({ partOf: 'u2' })), says],
    [
      'the first day of the rule',
      held({ on: '2018-10-28' }),
      '2018-10-28支部没有党小组，这次会议却记为党小组会',
    ],
  ],
  unknown: [
    [
      'whether there are groups was not read',
      factSet({
        activities: [activityFact({ handle: 'group-meeting' })],
        rest: {
          gaps: [{ unit: 'u1', kind: 'group', missing: text('没有读到党小组', 'no groups read') }],
        },
      }),
      '没有读到党小组',
    ],
    ['no date', held({ on: null }), '没有写日期'],
    [
      'no records at all',
      factSet({ rest: { activities: missing(text('没有读到台账', 'no ledger was read')) } }),
      '没有读到台账',
    ],
  ],
});
