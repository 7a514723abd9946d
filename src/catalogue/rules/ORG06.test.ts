import { known, missing } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { committeeFact, factSet, memberFacts, seated, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ORG06 from './ORG06.ts';

const formal = (count: number) => memberFacts(count, {});
const unsaid = (count: number) =>
  memberFacts(count, {}).map(({ kind: _, ...rest }, i) => ({ ...rest, person: `q${i}` }));
const units = [unitFact({}), committeeFact({})];
const notSaid = text('没有写明有没有支部委员会', 'whether there is a committee is not said');
const silent = { gaps: [{ unit: 'u1', kind: 'branch-committee', missing: notSaid }] };
const unread = { members: missing(text('没有读到党员名册', 'no roster was read')) };
const led = (...posts: readonly string[]) => ({ offices: known(seated(...posts)) });
const three = led('secretary', 'organisation-member', 'discipline-member');

ruleTable(ORG06, {
  severity: 'warning',
  valid: [
    ['seven with a committee', factSet({ units, members: formal(7) })],
    ['six without one', factSet({ members: formal(6) })],
    ['no committee, no roster needed', factSet({ rest: unread })],
    ['seven, committee not said', factSet({ members: formal(7), rest: silent })],
    [
      'secretary and deputy alone',
      factSet({ units, members: formal(6), rest: led('secretary', 'deputy-secretary') }),
    ],
    [
      'a temporary branch',
      factSet({ units: [unitFact({ kind: 'temporary-branch' }), committeeFact({})] }),
    ],
    ['the day before the rule', factSet({ units, members: formal(6) }), '2018-10-27'],
  ],
  invalid: [
    [
      'a committee of three',
      factSet({ units, members: formal(6), rest: three }),
      '正式党员6人，不足7人，设了支部委员会',
    ],
    [
      'secretary, deputy and a member',
      factSet({
        units,
        members: formal(6),
        rest: led('secretary', 'deputy-secretary', 'committee-member'),
      }),
      '正式党员6人，不足7人，设了支部委员会',
    ],
    [
      'a committee of which nobody is known',
      factSet({ units, members: formal(6), rest: led() }),
      '正式党员6人，不足7人，设了支部委员会',
    ],
    [
      'five, one unsaid',
      factSet({ units, members: [...formal(5), ...unsaid(1)], rest: three }),
      '正式党员5人，不足7人，设了支部委员会',
    ],
    [
      'the first day of the rule',
      factSet({ units, members: formal(6), rest: three }),
      '正式党员6人，不足7人，设了支部委员会',
      '2018-10-28',
    ],
  ],
  unknown: [
    ['six, committee not said', factSet({ members: formal(6), rest: silent }), notSaid.zh],
    [
      'six formal, one unsaid',
      factSet({ units, members: [...formal(6), ...unsaid(1)] }),
      '有1人没写明是否正式党员',
    ],
    ['no roster', factSet({ units, rest: unread }), '没有读到党员名册'],
    ['six, posts not read', factSet({ units, members: formal(6) }), '没有读到党内职务'],
  ],
});
