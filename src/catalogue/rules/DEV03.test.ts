import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV03 from './DEV03.ts';

const without = (on: '2026-05-10' | '2026-06-01') =>
  developed('activist', { activist: { on, documents: { decidedBy: '' } } });

ruleTable(DEV03, {
  severity: 'error',
  valid: [
    ['a committee', developed('activist', {})],
    [
      'a general meeting',
      developed('activist', { activist: { documents: { decidedBy: 'assembly' } } }),
    ],
    ['no activist yet', developed('talk', {})],
  ],
  invalid: [
    [
      'nobody decided',
      without('2026-06-01'),
      '2026-06-01确定入党积极分子，没有支部委员会或党员大会的决定',
    ],
    [
      'the older text',
      without('2026-05-10'),
      '2026-05-10确定入党积极分子，没有支部委员会或党员大会的决定',
      '2026-12-31',
      'warning',
    ],
  ],
  unknown: [],
});
