import { known, type OfficeFact } from '../../kernel/facts.ts';
import {
  committeeFact,
  factSet,
  memberFacts,
  officeFact,
  seated,
  unitFact,
} from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ORG05 from './ORG05.ts';

const units = [unitFact({}), committeeFact({})];
const withOffices = (...offices: readonly OfficeFact[]) =>
  factSet({ units, rest: { offices: known(offices) } });
const whole = seated('secretary', 'organisation-member', 'publicity-member', 'discipline-member');
/** Secretary and deputy alone in a branch of so many formal members. */
const heads = (formal: number) => ({
  ...withOffices(...seated('secretary', 'deputy-secretary')),
  members: known(memberFacts(formal, {})),
});

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
    ['secretary and deputy alone, where no committee is due', heads(6)],
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
      'secretary and deputy alone, where one is due',
      heads(7),
      '分工中没有：组织委员、宣传委员、纪检委员',
    ],
    [
      'one who left today',
      withOffices(
        ...whole.map((one) => ({ ...one, to: '2026-12-31' as const })),
        officeFact({ post: 'committee-member' }),
      ),
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
