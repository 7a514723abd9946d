import { factSet, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ORG11 from './ORG11.ts';

const joint = (covers: number) => factSet({ units: [unitFact({ kind: 'joint-branch', covers })] });

ruleTable(ORG11, {
  severity: 'warning',
  valid: [
    ['two units', joint(2)],
    ['five units', joint(5)],
    ['a branch of one unit', factSet({ units: [unitFact({ covers: 6 })] })],
    ['the day before the rule', joint(6), '2018-10-27'],
  ],
  invalid: [
    ['six units', joint(6), '覆盖6个单位，超过5个'],
    ['the first day of the rule', joint(6), '覆盖6个单位，超过5个', '2018-10-28'],
  ],
  unknown: [
    [
      'nothing said',
      factSet({ units: [unitFact({ kind: 'joint-branch' })] }),
      '没有写明覆盖几个单位',
    ],
  ],
});
