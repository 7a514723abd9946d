import { known } from '../../kernel/facts.ts';
import { developed, people } from '../../testing/development.ts';
import { unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV28 from './DEV28.ts';

const by = (kind: string, on: '2026-08-15' | '2026-05-10') =>
  developed(
    'approval',
    { approval: { on } },
    { units: known([unitFact({}), unitFact({ id: people.unit, kind, name: '某组织' })]) },
  );

ruleTable(DEV28, {
  severity: 'critical',
  valid: [
    ['a unit committee', by('unit-committee', '2026-08-15')],
    ['the organ committee', by('organ-committee', '2026-08-15')],
    ['not approved yet', developed('admission', {})],
  ],
  invalid: [
    ['a general branch', by('general-branch', '2026-08-15'), '某组织是党总支，没有审批权'],
    ['a temporary branch', by('temporary-branch', '2026-08-15'), '某组织是临时党支部，没有审批权'],
    [
      'the older text is not sure',
      by('general-branch', '2026-05-10'),
      '某组织是党总支，没有审批权',
      '2026-12-31',
      'warning',
    ],
  ],
  unknown: [
    ['a committee that is not on record', developed('approval', {}), '没有读到由哪个党委审批'],
  ],
});
