import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV15 from './DEV15.ts';

const reviewed = (on: '2025-07-20' | '2025-07-19') =>
  developed('admission', { 'political-review': { on } });

ruleTable(DEV15, {
  severity: 'warning',
  valid: [
    ['a month old', developed('admission', {})],
    ['twelve months to the day', reviewed('2025-07-20')],
    ['none: another rule tells', developed('admission', { 'political-review': null })],
    [
      'the bureau keeps it for two years',
      developed(
        'admission',
        { 'political-review': { on: '2025-01-01' } },
        {
          settings: [
            {
              key: 'development-review-months',
              value: 24,
              from: '2025-01-01',
              scope: 'bureau',
              documentNo: '1号',
            },
          ],
        },
      ),
    ],
  ],
  invalid: [
    [
      'a day older',
      reviewed('2025-07-19'),
      '政治审查结论2025-07-19，至接收大会2026-07-20已超过12个月',
    ],
  ],
  unknown: [],
});
