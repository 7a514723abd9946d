import { known, missing, type OfficeFact } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import {
  committeeFact,
  factSet,
  memberFacts,
  officeFact,
  seated,
  unitFact,
} from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ORG04 from './ORG04.ts';

const members = (count: number) => Array.from({ length: count }, () => 'committee-member');
const units = [unitFact({}), committeeFact({})];
const withOffices = (...offices: readonly OfficeFact[]) =>
  factSet({ units, rest: { offices: known(offices) } });
/** A committee of a secretary and others. */
const of = (count: number) => withOffices(...seated('secretary', ...members(count - 1)));
/** Secretary and deputy alone in a branch of so many formal members. */
const heads = (formal: number) => ({
  ...withOffices(...seated('secretary', 'deputy-secretary')),
  members: known(memberFacts(formal, {})),
});
const notSaid = text('没有写明有没有支部委员会', 'whether there is a committee is not said');

ruleTable(ORG04, {
  severity: 'error',
  valid: [
    ['three', of(3)],
    ['five', of(5)],
    ['seven', of(7)],
    [
      'the secretary stands with the branch',
      withOffices(officeFact({}), ...seated('organisation-member', 'publicity-member')),
    ],
    [
      'eight posts of four persons',
      withOffices(
        ...seated('secretary', ...members(3)),
        ...seated('discipline-member', 'organisation-member', 'publicity-member'),
      ),
    ],
    ['a recorder has no seat', withOffices(...seated('secretary', ...members(6), 'recorder'))],
    ['five members, secretary and deputy alone, as ORG06 has it', heads(5)],
    ['no committee', factSet({ rest: { offices: known([]) } })],
    ['the day before the rule', of(2), '2018-10-27'],
  ],
  invalid: [
    ['two', of(2), '支部委员会现有2人，少于3人'],
    ['seven members, secretary and deputy alone', heads(7), '支部委员会现有2人，少于3人'],
    ['eight', of(8), '支部委员会现有8人，超过7人', '2026-12-31', 'warning'],
    ['nobody', withOffices(), '支部委员会现有0人，少于3人'],
    [
      'three posts of two persons',
      withOffices(
        officeFact({ unit: 'u1-committee', person: 's0', post: 'discipline-member' }),
        ...seated('secretary', 'publicity-member'),
      ),
      '支部委员会现有2人，少于3人',
    ],
    [
      'one who left today',
      withOffices(
        ...seated('secretary', 'committee-member'),
        officeFact({ unit: 'u1-committee', post: 'publicity-member', to: '2026-12-31' }),
      ),
      '支部委员会现有2人，少于3人',
    ],
    ['the first day of the rule', of(2), '支部委员会现有2人，少于3人', '2018-10-28'],
  ],
  unknown: [
    [
      'secretary and deputy alone, no roster',
      { ...heads(5), members: missing(text('没有读到党员名册', 'no roster was read')) },
      '没有读到党员名册',
    ],
    ['no posts were read', factSet({ units }), '没有读到党内职务'],
    [
      'whether there is a committee is not said',
      factSet({ rest: { gaps: [{ unit: 'u1', kind: 'branch-committee', missing: notSaid }] } }),
      notSaid.zh,
    ],
  ],
});
