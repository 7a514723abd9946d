import { known, type OfficeFact } from '../../kernel/facts.ts';
import { committeeFact, factSet, officeFact, seated, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ORG05 from './ORG05.ts';

const units = [unitFact({}), committeeFact({})];
const withOffices = (...offices: readonly OfficeFact[]) =>
  factSet({ units, rest: { offices: known(offices) } });
const whole = seated('secretary', 'organisation-member', 'publicity-member', 'discipline-member');

ruleTable(ORG05, {
  severity: 'warning',
  valid: [
    ['all three', withOffices(...whole)],
    [
      'all three with one person',
      withOffices(...whole.map((office) => ({ ...office, person: 's0' }))),
    ],
    [
      'one of them stands with the branch',
      withOffices(...whole.slice(0, 3), officeFact({ post: 'discipline-member' })),
    ],
    ['nobody at all, which ORG04 tells', withOffices()],
    ['no committee', factSet({ rest: { offices: known([]) } })],
    ['the day before the rule', withOffices(...seated('secretary')), '2018-10-27'],
  ],
  invalid: [
    ['no discipline', withOffices(...whole.slice(0, 3)), '分工中没有：纪检委员'],
    [
      'no publicity',
      withOffices(...seated('secretary', 'organisation-member', 'discipline-member')),
      '分工中没有：宣传委员',
    ],
    [
      'members without a division of work',
      withOffices(...seated('secretary', 'committee-member', 'committee-member')),
      '分工中没有：组织委员、宣传委员、纪检委员',
    ],
    [
      'one who left today',
      withOffices(...whole.map((one) => ({ ...one, to: '2026-12-31' as const })), officeFact({})),
      '分工中没有：组织委员、宣传委员、纪检委员',
    ],
    [
      'the first day of the rule',
      withOffices(...whole.slice(0, 3)),
      '分工中没有：纪检委员',
      '2018-10-28',
    ],
  ],
  unknown: [['no posts were read', factSet({ units }), '没有读到党内职务']],
});
