import { text } from '../../kernel/text.ts';
import { factSet, groupFact, memberFact, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ORG15 from './ORG15.ts';

const units = [unitFact({}), groupFact({}), groupFact({ id: 'u1-g2' })];
const inNone = memberFact({ group: null });
const notSaid = text('没有写明有没有划分党小组', 'whether there are groups is not said');
const silent = { gaps: [{ unit: 'u1', kind: 'group', missing: notSaid }] };

ruleTable(ORG15, {
  severity: 'error',
  valid: [
    ['in a branch without groups', factSet({ members: [inNone] })],
    ['in a group', factSet({ units, members: [memberFact({ group: 'u1-g2' })] })],
    ['no column of groups, no groups', factSet({ members: [memberFact({})] })],
    [
      'in a group, others not said',
      factSet({ members: [memberFact({ group: 'g' })], rest: silent }),
    ],
    ['who left', factSet({ units, members: [{ ...inNone, to: '2026-12-31' }] })],
    [
      'before the groups were formed',
      factSet({ units: [unitFact({}), groupFact({ from: '2026-06-01' })], members: [inNone] }),
      '2026-05-31',
    ],
    ['the day before the rule', factSet({ members: [memberFact({ unit: null })] }), '2019-05-05'],
  ],
  invalid: [
    ['in no branch', factSet({ members: [memberFact({ unit: null })] }), '没有编入任何党支部'],
    ['in no group', factSet({ units, members: [inNone] }), '支部划分了2个党小组，没有编入其中'],
    [
      'the day on which the groups were formed',
      factSet({ units: [unitFact({}), groupFact({ from: '2026-06-01' })], members: [inNone] }),
      '支部划分了1个党小组，没有编入其中',
      '2026-06-01',
    ],
    [
      'the first day of the rule',
      factSet({ members: [memberFact({ unit: null })] }),
      '没有编入任何党支部',
      '2019-05-06',
    ],
  ],
  unknown: [
    [
      'no column of groups',
      factSet({ units, members: [memberFact({})] }),
      '没有写明编入哪个党小组',
    ],
    ['in none, if there are any', factSet({ members: [inNone], rest: silent }), notSaid.zh],
    ['nothing said at all', factSet({ members: [memberFact({})], rest: silent }), notSaid.zh],
  ],
});
