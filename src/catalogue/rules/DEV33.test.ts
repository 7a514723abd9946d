import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV33 from './DEV33.ts';

const later = '2027-12-31';
const saying = (documents: Readonly<Record<string, unknown>>) =>
  developed('confirmation', { confirmation: { documents } });

ruleTable(DEV33, {
  severity: 'error',
  valid: [
    ['all of it', developed('confirmation', {}), later],
    ['looked at on the day', saying({ committeeReviewedOn: '2027-07-25' }), later],
    ['not yet', developed('oath', {}), later],
  ],
  invalid: [
    [
      'no request',
      developed('confirmation', { 'confirmation-request': null }),
      '“支部大会讨论转正”（2027-07-25）之前没有“提出转正申请”',
      later,
    ],
    ['not all heard', saying({ heard: ['members'] }), '没有听取党小组、群众的意见', later],
    [
      'the committee did not look',
      saying({ committeeReviewedOn: '' }),
      '2027-07-25讨论转正前没有支部委员会审查',
      later,
    ],
    [
      'the committee looked a day later',
      saying({ committeeReviewedOn: '2027-07-26' }),
      '2027-07-25讨论转正前没有支部委员会审查',
      later,
    ],
  ],
  unknown: [],
});
