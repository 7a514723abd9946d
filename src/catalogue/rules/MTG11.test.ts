import type { ActivityFact, BallotFact, FactSet, MemberFact } from '../../kernel/facts.ts';
import { missing } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { activityFact, factSet, memberFact, memberFacts } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import { rosterIsShort } from '../parts/rosterOfDay.ts';
import MTG11 from './MTG11.ts';

const base: BallotFact = { subject: '年度计划', rule: 'V1', declared: 'passed' };
const members = [...memberFacts(18, {}), ...memberFacts(2, { kind: 'probationary' })];
const vote = (
  ballot: Partial<BallotFact>,
  {
    on,
    list,
    rest,
  }: { on?: ActivityFact['on']; list?: MemberFact[]; rest?: Partial<FactSet> } = {},
) =>
  factSet({
    members: list ?? members,
    activities: [
      activityFact({ ballots: [{ ...base, ...ballot }], ...(on === undefined ? {} : { on }) }),
    ],
    rest: rest ?? {},
  });
const unsaid = memberFacts(1, {}).map(({ kind: _, ...one }) => ({
  ...one,
  person: 'open',
}));
const late = memberFact({ person: 'late', fullOn: '2026-02-11' });
const noRoster = { members: missing(text('没有读到党员名册', 'no roster was read')) };
const wrong = (n: number, voters: number) =>
  `“年度计划”把预备党员计入表决：计${n}人，当日正式党员${voters}人`;

ruleTable(MTG11, {
  severity: 'error',
  valid: [
    ['formal members are entitled', vote({ entitled: 18, yes: 18, no: 0, abstain: 0 })],
    ['formal members voted', vote({ yes: 16, no: 1, abstain: 1 })],
    ['formal members’ ballots', vote({ returned: 18 })],
    ['more than all: not this rule', vote({ entitled: 21 })],
    [
      'no probationary member',
      vote({ entitled: 18, yes: 18, no: 2 }, { list: memberFacts(18, {}) }),
    ],
    [
      'who may be formal counts as formal',
      vote({ entitled: 19 }, { list: [...members, ...unsaid] }),
    ],
    ['confirmed by that day', vote({ entitled: 20 }, { list: memberFacts(20, {}) })],
    ['no number at all', vote({})],
    ['no vote, no roster', factSet({ activities: [activityFact({})], rest: noRoster })],
    ['unanimous heads, more than all', vote({ yes: 20 }, { list: [...memberFacts(17, {}), late] })],
    [
      'as many heads as formal members',
      factSet({
        members,
        activities: [activityFact({ present: 18, ballots: [{ ...base, yes: 18 }] })],
      }),
    ],
    ['unanimous heads, formal members only came', vote({ yes: 18 })],
    ['before the rule', vote({ entitled: 20 }, { on: '2020-07-12' })],
    [
      'another activity',
      factSet({
        members,
        activities: [
          activityFact({ handle: 'committee-meeting', ballots: [{ ...base, yes: 20 }] }),
        ],
      }),
    ],
    [
      'a number-only unit',
      vote(
        { entitled: 8 },
        { list: [], rest: { headcounts: [{ unit: 'u1', formal: 8, probationary: 1 }] } },
      ),
    ],
  ],
  invalid: [
    ['one too many entitled', vote({ entitled: 19 }), wrong(19, 18)],
    ['all entitled', vote({ entitled: 20 }), wrong(20, 18)],
    ['a ballot too many came back', vote({ returned: 19 }), wrong(19, 18)],
    ['votes of all', vote({ yes: 17, no: 1, abstain: 1, invalid: 1 }), wrong(20, 18)],
    ['votes of more than were entitled', vote({ entitled: 18, yes: 19, no: 0 }), wrong(19, 18)],
    ['an election', vote({ rule: 'V6', entitled: 20 }), wrong(20, 18)],
    [
      'confirmed a day later',
      vote({ entitled: 20 }, { list: [...memberFacts(19, {}), late] }),
      wrong(20, 19),
    ],
    [
      'even if an open one is formal',
      vote({ entitled: 20 }, { list: [...members, ...unsaid] }),
      '“年度计划”把预备党员计入表决：计20人，当日正式党员至多19人',
    ],
    [
      'a number-only unit',
      vote(
        { entitled: 9 },
        { list: [], rest: { headcounts: [{ unit: 'u1', formal: 8, probationary: 1 }] } },
      ),
      wrong(9, 8),
    ],
    ['the first day of the rule', vote({ entitled: 20 }, { on: '2020-07-13' }), wrong(20, 18)],
  ],
  unknown: [
    ['no roster', vote({ entitled: 20 }, { rest: noRoster }), '没有读到党员名册'],
    ['no date', vote({ entitled: 20 }, { on: null }), '没有写日期'],
    [
      'more were expected than the roster names: some may have left since',
      factSet({
        members: [...memberFacts(17, {}), ...memberFacts(2, { kind: 'probationary' })],
        activities: [activityFact({ expected: 20, ballots: [{ ...base, entitled: 18, yes: 18 }] })],
      }),
      rosterIsShort.zh,
    ],
    [
      'who was admitted at the meeting was not expected there',
      factSet({
        members: [
          ...memberFacts(17, {}),
          ...memberFacts(3, { kind: 'probationary', joinedOn: '2026-02-10', fullOn: null }),
        ],
        activities: [activityFact({ expected: 18, ballots: [{ ...base, entitled: 18, yes: 18 }] })],
      }),
      rosterIsShort.zh,
    ],
    ['unanimous, and heads were counted', vote({ yes: 20 }), '没有写明表决时各计多少票'],
    [
      'the same with a guest among those present',
      factSet({
        members,
        activities: [activityFact({ present: 21, guests: 1, ballots: [{ ...base, yes: 20 }] })],
      }),
      '没有写明表决时各计多少票',
    ],
    [
      'the same beside a vote that was counted',
      factSet({
        members,
        activities: [
          activityFact({
            ballots: [
              { ...base, yes: 20 },
              { ...base, yes: 17, no: 1 },
            ],
          }),
        ],
      }),
      '没有写明表决时各计多少票',
    ],
  ],
});
