import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV14 from './DEV14.ts';

ruleTable(DEV14, {
  severity: 'critical',
  valid: [
    ['passed', developed('admission', {})],
    [
      'concluded on the day of the meeting',
      developed('admission', { 'political-review': { on: '2026-07-20' } }),
    ],
    [
      'not admitted',
      developed('admission', { 'political-review': null, admission: { outcome: 'refused' } }),
    ],
    ['no meeting yet', developed('pre-review', { 'political-review': null })],
  ],
  invalid: [
    ['none', developed('admission', { 'political-review': null }), '接收前没有政治审查结论'],
    [
      'a day after the meeting',
      developed('admission', { 'political-review': { on: '2026-07-21' } }),
      '接收前没有政治审查结论',
    ],
    [
      'not passed',
      developed('admission', { 'political-review': { documents: { conclusion: 'unqualified' } } }),
      '接收前政治审查结论不合格',
    ],
    [
      'the older text is not sure',
      developed('admission', { 'political-review': null, admission: { on: '2026-05-10' } }),
      '接收前没有政治审查结论',
      '2026-12-31',
      'warning',
    ],
  ],
  unknown: [],
});
