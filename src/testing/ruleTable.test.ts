import { expect, test } from 'vitest';
import { defect, fine, type Needs } from '../engines/norm/define.ts';
import { evaluate } from '../engines/norm/evaluate.ts';
import type { Facts } from '../kernel/facts.ts';
import { factsOf } from '../kernel/factsOf.ts';
import { text } from '../kernel/text.ts';
import { activityFact, factSet } from './facts.ts';
import { guarded } from './ruleTable.ts';

const asking = (needs: Needs, ask: (facts: Facts) => unknown) => () => {
  const rule = defect({
    id: 'X1',
    of: 'activity',
    needs,
    on: [],
    force: 'must',
    since: '2018-10-28',
    title: text('题', 'title'),
    cite: { regulation: 'ZB', article: '11', mark: 'verified' },
    cure: text('改', 'mend'),
    judge: (_record, facts) => {
      ask(facts);
      return fine;
    },
  });
  const facts = factsOf(factSet({ activities: [activityFact({})] }), []);
  evaluate({ rules: [guarded(rule)], facts, asOf: '2026-12-31', subjects: 'all', waivers: [] });
};

test('a rule that asks for more than it says it needs is refused', () => {
  expect(asking('record', (facts) => facts.records('u1'))).toThrow('needs the record');
  expect(asking('record', (facts) => facts.offices('u1', '2026-01-01'))).toThrow('“offices”');
  expect(asking('unit', (facts) => facts.onDay('2026-01-01'))).toThrow('needs the unit');
  expect(asking('unit', (facts) => facts.records('u1'))).not.toThrow();
  expect(asking('record', (facts) => facts.headcount('u1', '2026-01-01'))).not.toThrow();
  expect(asking('bureau', (facts) => facts.onDay('2026-01-01'))).not.toThrow();
});
