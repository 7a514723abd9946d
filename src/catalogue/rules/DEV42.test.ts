import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV42 from './DEV42.ts';

const later = '2027-12-31';
const silent = (step: string, field: string) =>
  developed('archive', { [step]: { documents: { [field]: '' } } });

ruleTable(DEV42, {
  severity: 'error',
  valid: [
    ['told and announced', developed('archive', {}), later],
    ['just approved', developed('approval', { approval: { documents: { toldOn: '' } } })],
    [
      'refused',
      developed('approval', { approval: { outcome: 'refused', documents: { toldOn: '' } } }),
    ],
  ],
  invalid: [
    [
      'the person was not told',
      silent('approval', 'toldOn'),
      '“上级党委审批”（2026-08-15）没有通知本人',
      later,
    ],
    [
      'no meeting heard',
      silent('approval', 'announcedOn'),
      '“上级党委审批”（2026-08-15）没有在党员大会宣布',
      later,
    ],
    [
      'confirmed, and nobody heard',
      silent('confirmation-approval', 'announcedOn'),
      '“上级党委审批转正”（2027-10-25）没有在党员大会宣布',
      later,
    ],
  ],
  unknown: [],
});
