import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV41 from './DEV41.ts';

const resolved = (resolution: string) =>
  developed('admission', { admission: { documents: { resolution } } });

ruleTable(DEV41, {
  severity: 'error',
  valid: [
    ['the general meeting', developed('admission', {})],
    ['nothing is typed: the words are on paper', resolved('')],
    [
      'the committee looked, the meeting admitted',
      resolved('支部委员会审查合格，支部大会通过接收'),
    ],
  ],
  invalid: [
    [
      'the committee',
      resolved('支部委员会通过接收王五为预备党员'),
      '决议写的是支部委员会通过接收，应由支部党员大会讨论决定',
    ],
    [
      'in short',
      resolved('经支委会研究同意接收'),
      '决议写的是支部委员会通过接收，应由支部党员大会讨论决定',
    ],
  ],
  unknown: [],
});
