import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV37 from './DEV37.ts';

const later = '2028-12-31';
const filed = (on: '2028-01-23' | '2028-01-24') => developed('archive', { archive: { on } });
const waiting = developed('confirmation-approval', {});

ruleTable(DEV37, {
  severity: 'warning',
  valid: [
    ['ninety days after', filed('2028-01-23'), later],
    ['there is time left', waiting, '2028-01-23'],
    ['not confirmed yet', developed('confirmation', {}), later],
  ],
  invalid: [
    ['a day late', filed('2028-01-24'), '最迟2028-01-23归档，2028-01-24归档', later],
    ['not yet', waiting, '最迟2028-01-23归档，至今没有归档', '2028-01-24'],
    [
      'two papers are missing',
      developed('archive', {
        archive: {
          documents: {
            contains: [
              'volunteer-form',
              'application',
              'cultivation-register',
              'probation-register',
            ],
          },
        },
      }),
      '缺：政治审查材料、转正申请书',
      later,
    ],
  ],
  unknown: [],
});
