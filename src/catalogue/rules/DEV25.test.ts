import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV25 from './DEV25.ts';

const said = (documents: Readonly<Record<string, unknown>>) =>
  developed('admission', { admission: { documents } });

ruleTable(DEV25, {
  severity: 'warning',
  valid: [
    ['everything', developed('admission', {})],
    ['no meeting yet', developed('pre-review', {})],
  ],
  invalid: [
    ['not signed', said({ signedBy: '' }), '决议没有写明：支部书记签名'],
    [
      'neither day nor conduct',
      said({ resolvedOn: '', performance: '' }),
      '决议没有写明：决议日期、主要表现',
    ],
    [
      'no numbers',
      developed('admission', {
        admission: {
          vote: { rule: 'V2', entitled: undefined, present: undefined, yes: undefined } as never,
        },
      }),
      '决议没有写明：应到有表决权人数、实到有表决权人数、表决结果',
    ],
  ],
  unknown: [],
});
