import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV29 from './DEV29.ts';

const written = (probationFrom: string, probationTo: string) =>
  developed('approval', { approval: { documents: { probationFrom, probationTo } } });

ruleTable(DEV29, {
  severity: 'warning',
  valid: [
    ['a year from the meeting', developed('approval', {})],
    [
      'refused',
      developed('approval', { approval: { outcome: 'refused', documents: { probationFrom: '' } } }),
    ],
  ],
  invalid: [
    ['nothing', written('', ''), '没有写明预备期起止'],
    ['no last day', written('2026-07-20', ''), '没有写明预备期起止'],
    [
      'from the approval on',
      written('2026-08-15', '2027-08-15'),
      '写明预备期2026-08-15至2027-08-15，应为2026-07-20至2027-07-20',
    ],
    [
      'the day before the same day',
      written('2026-07-20', '2027-07-19'),
      '写明预备期2026-07-20至2027-07-19，应为2026-07-20至2027-07-20',
    ],
  ],
  unknown: [],
});
