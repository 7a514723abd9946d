import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV10 from './DEV10.ts';

const word = (consent: string, on: '2026-05-10' | '2026-05-11' | '2026-06-09') =>
  developed('target-consent', { 'target-consent': { on, documents: { consent } } });

ruleTable(DEV10, {
  severity: 'error',
  valid: [
    ['agreed', word('agreed', '2026-06-09')],
    ['filed, under the older text', word('filed', '2026-05-10')],
  ],
  invalid: [
    ['filed only', word('filed', '2026-06-09'), '2026-06-09列为发展对象，没有上级党委同意意见'],
    ['refused', word('refused', '2026-06-09'), '2026-06-09列为发展对象，没有上级党委同意意见'],
    [
      'nothing, under the older text',
      word('', '2026-05-10'),
      '2026-05-10列为发展对象，没有上级党委备案',
      '2026-12-31',
      'warning',
    ],
    [
      'the first day of the new text',
      word('filed', '2026-05-11'),
      '2026-05-11列为发展对象，没有上级党委同意意见（新规定当时尚未公布，按提醒处理）',
      '2026-12-31',
      'warning',
    ],
  ],
  unknown: [],
});
