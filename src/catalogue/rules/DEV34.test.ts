import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV34 from './DEV34.ts';

const later = '2027-12-31';
const approved = (on: '2027-10-25' | '2027-10-26') =>
  developed('confirmation-approval', { 'confirmation-approval': { on } });
const says = (end: string) =>
  `“支部大会讨论转正”（2027-07-25）后3个月内应有“上级党委审批转正”，最迟2027-10-25，${end}`;

ruleTable(DEV34, {
  severity: 'error',
  valid: [
    ['on the last day', approved('2027-10-25'), later],
    ['prolonged', developed('confirmation', { confirmation: { outcome: 'extended' } }), later],
    ['there is time left', developed('confirmation', {}), '2027-10-25'],
  ],
  invalid: [
    ['a day late', approved('2027-10-26'), says('实为2027-10-26'), later],
    ['not yet', developed('confirmation', {}), says('没有'), '2027-10-26'],
  ],
  unknown: [],
});
