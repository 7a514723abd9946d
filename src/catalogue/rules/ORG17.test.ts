import { known, type OfficeFact } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { factSet, officeFact, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ORG17 from './ORG17.ts';

const organ = unitFact({ kind: 'organ-committee', name: '机关党委' });
const commission = unitFact({ id: 'k', kind: 'organ-discipline-committee', name: '机关纪委' });
const team = unitFact({ id: 't', kind: 'committee-team', partOf: 'u1' });
const withOffices = (units = [organ], ...offices: readonly OfficeFact[]) =>
  factSet({ units, rest: { offices: known(offices) } });
const notSaid = text('没有写明有没有纪委', 'whether there is a commission is not said');
const silent = { gaps: [{ unit: 'u1', kind: 'organ-discipline-committee', missing: notSaid }] };
const says = '没有设纪律检查委员会，任职表中也没有纪检委员';

ruleTable(ORG17, {
  severity: 'warning',
  valid: [
    [
      'a commission that is part of it',
      factSet({ units: [organ, { ...commission, partOf: 'u1' }] }),
    ],
    ['a commission below it', factSet({ units: [organ, { ...commission, parent: 'u1' }] })],
    ['a member for discipline', withOffices([organ], officeFact({ post: 'discipline-member' }))],
    [
      'a member for discipline in its team',
      withOffices([organ, team], officeFact({ unit: 't', post: 'discipline-member' })),
    ],
    [
      'a secretary for discipline',
      withOffices([organ], officeFact({ post: 'discipline-secretary' })),
    ],
    [
      'a member for discipline, the commission not said',
      factSet({
        units: [organ],
        rest: { ...silent, offices: known([officeFact({ post: 'discipline-member' })]) },
      }),
    ],
    [
      'a bureau committee, which is appointed',
      withOffices([{ ...organ, kind: 'bureau-committee' }]),
    ],
    ['a branch', withOffices([unitFact({})])],
    ['the day before the rule', withOffices(), '2020-01-04'],
  ],
  invalid: [
    ['nobody', withOffices(), says],
    ['a unit committee', withOffices([{ ...organ, kind: 'unit-committee' }]), says],
    ['only a secretary', withOffices([organ], officeFact({})), says],
    [
      'who left today',
      withOffices([organ], officeFact({ post: 'discipline-member', to: '2026-12-31' })),
      says,
    ],
    [
      'a commission that ended today',
      withOffices([organ, { ...commission, parent: 'u1', to: '2026-12-31' }]),
      says,
    ],
    [
      'a commission of another committee',
      withOffices([organ, { ...commission, parent: 'u2' }]),
      says,
    ],
    ['the first day of the rule', withOffices(), says, '2020-01-05'],
  ],
  unknown: [
    ['no posts were read', factSet({ units: [organ] }), '没有读到党内职务'],
    [
      'nothing said of a commission',
      factSet({ units: [organ], rest: { ...silent, offices: known([]) } }),
      notSaid.zh,
    ],
  ],
});
