import { factSet, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ORG18 from './ORG18.ts';

const staffed = (establishment: number, fullTime: number, kind = 'organ-committee') =>
  factSet({ units: [unitFact({ kind, staffing: { establishment, fullTime } })] });

ruleTable(ORG18, {
  severity: 'warning',
  valid: [
    ['five of 500', staffed(500, 5)],
    ['five of 499', staffed(499, 5)],
    ['one of 60', staffed(60, 1)],
    ['no posts at all', staffed(0, 0)],
    ['a unit committee', staffed(500, 0, 'unit-committee')],
    ['the day before the rule', staffed(500, 4), '2020-01-04'],
  ],
  invalid: [
    ['five of 501', staffed(501, 5), '专职党务人员5人，不足编制501人的1%'],
    ['four of 500', staffed(500, 4), '专职党务人员4人，不足编制500人的1%'],
    ['nobody of 60', staffed(60, 0), '专职党务人员0人，不足编制60人的1%'],
    [
      'the first day of the rule',
      staffed(500, 4),
      '专职党务人员4人，不足编制500人的1%',
      '2020-01-05',
    ],
  ],
  unknown: [
    [
      'nothing said',
      factSet({ units: [unitFact({ kind: 'organ-committee' })] }),
      '没有读到编制数和专职党务人员数',
    ],
  ],
});
