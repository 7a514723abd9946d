import type { ActivityFact, BallotFact, FactSet, MemberFact } from '../../kernel/facts.ts';
import { missing } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { activityFact, factSet, memberFacts } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import { rosterIsShort } from '../parts/rosterOfDay.ts';
import MTG10 from './MTG10.ts';

const base: BallotFact = { subject: '年度计划', rule: 'V1', declared: 'passed' };
/** A vote of which the record says who was entitled, who came and how many agreed. */
const vote = (entitled: number, present: number, yes: number, change: Partial<BallotFact> = {}) =>
  factSet({
    activities: [activityFact({ ballots: [{ ...base, entitled, present, yes, ...change }] })],
  });
/** A vote in a ledger, which counts heads. */
const heads = (
  expected: number,
  present: number,
  ballot: Partial<BallotFact>,
  members: readonly MemberFact[] = [],
  change: Partial<ActivityFact> = {},
) =>
  factSet({
    members,
    activities: [activityFact({ expected, present, ballots: [{ ...base, ...ballot }], ...change })],
  });
/** The same of a book without a roster. */
const noRoster = (set: FactSet): FactSet => ({
  ...set,
  members: missing(text('没有读到党员名册', 'no roster was read')),
});
const withProbationary = [...memberFacts(18, {}), ...memberFacts(2, { kind: 'probationary' })];

/** domain.md 19.5: E, least A, least Y. */
const quorums = [
  [3, 2, 2],
  [5, 3, 3],
  [6, 3, 4],
  [7, 4, 4],
  [10, 5, 6],
  [20, 10, 11],
  [23, 12, 12],
  [30, 15, 16],
  [40, 20, 21],
  [50, 25, 26],
  [79, 40, 40],
  [80, 40, 41],
  [81, 41, 41],
  [82, 41, 42],
  [100, 50, 51],
  [101, 51, 51],
  [500, 250, 251],
] as const;

ruleTable(MTG10, {
  severity: 'error',
  valid: [
    ...quorums.map(
      ([e, a, y]) => [`E=${e}, A=${Math.max(a, y)}, Y=${y}`, vote(e, Math.max(a, y), y)] as const,
    ),
    ['nothing voted on', factSet({ activities: [activityFact({ ballots: [] })] })],
    ['lost and recorded as lost', vote(20, 20, 10, { declared: 'failed' })],
    ['too few came and it was recorded as lost', vote(20, 9, 9, { declared: 'failed' })],
    ['an election, judged elsewhere', vote(81, 65, 33, { rule: 'V6' })],
    ['a written yes where it counts', vote(23, 12, 11, { rule: 'V2', written: 1 })],
    ['heads of a ledger', heads(20, 18, { yes: 18 })],
    ['guests beside enough voters', heads(20, 20, { yes: 11 }, [], { guests: 10 })],
    ['no roster, and half of all heads agreed', noRoster(heads(20, 18, { yes: 11 }))],
    ['a short roster, and half of all heads agreed', heads(21, 18, { yes: 11 }, withProbationary)],
    ['a day before the rule', heads(20, 9, { yes: 9 }, [], { on: '2018-10-27' })],
    ['another activity', heads(20, 9, { yes: 9 }, [], { handle: 'film-evening' })],
  ],
  invalid: [
    ...quorums.map(
      ([e, , y]) =>
        [
          `E=${e}, A=${e}, Y=${y - 1}`,
          vote(e, e, y - 1),
          `“年度计划”应到${e}人，赞成${y - 1}票，少于所需的${y}票，却记为通过`,
        ] as const,
    ),
    ...quorums.map(
      ([e, a]) =>
        [
          `E=${e}, A=${a - 1}`,
          vote(e, a - 1, a - 1),
          `“年度计划”应到${e}人，实到${a - 1}人，少于所需的${a}人，到会人数不足，却记为通过`,
        ] as const,
    ),
    [
      'E=20, A=10 is valid, Y=10 is not enough',
      vote(20, 10, 10),
      '“年度计划”应到20人，赞成10票，少于所需的11票，却记为通过',
    ],
    [
      'a written yes where it does not count',
      vote(20, 12, 10, { written: 1 }),
      '“年度计划”应到20人，赞成10票，少于所需的11票，却记为通过',
    ],
    [
      'heads of a ledger, no count of votes needed',
      heads(20, 9, {}),
      '“年度计划”应到20人，实到9人，少于所需的10人，到会人数不足，却记为通过',
    ],
    [
      'guests are no voters',
      heads(20, 12, {}, [], { guests: 3 }),
      '“年度计划”应到20人，实到9人（不含列席3人），少于所需的10人，到会人数不足，却记为通过',
    ],
    [
      'voters whom the vote itself counts, whoever sat in',
      heads(20, 12, { present: 9 }, [], { guests: 3 }),
      '“年度计划”应到20人，实到9人，少于所需的10人，到会人数不足，却记为通过',
    ],
    [
      'no roster, and the vote counts its voters',
      noRoster(vote(20, 9, 9)),
      '“年度计划”应到20人，实到9人，少于所需的10人，到会人数不足，却记为通过',
    ],
    [
      'no roster, and fewer heads than voters are needed',
      noRoster(heads(20, 8, { entitled: 18, yes: 8 })),
      '“年度计划”应到18人，实到8人，少于所需的9人，到会人数不足，却记为通过',
    ],
    [
      'even without those who may have no vote',
      heads(20, 20, { yes: 9 }, withProbationary),
      '“年度计划”应到20人（其中至多2人没有表决权），赞成9票，少于所需的10票，却记为通过',
    ],
    [
      'the first day of the rule',
      heads(20, 20, { yes: 10 }, [], { on: '2018-10-28' }),
      '“年度计划”应到20人，赞成10票，少于所需的11票，却记为通过',
    ],
  ],
  unknown: [
    [
      'who may vote decides: 10 of 18 or of 20',
      heads(20, 20, { yes: 10 }, withProbationary),
      '没有写明应到、实到中有表决权的人数',
    ],
    ['no roster, too few heads', noRoster(heads(20, 9, { yes: 9 })), '没有读到党员名册'],
    ['no roster, too few votes', noRoster(heads(20, 18, { yes: 10 })), '没有读到党员名册'],
    [
      'more were expected than the roster names',
      heads(21, 10, { yes: 10 }, withProbationary),
      rosterIsShort.zh,
    ],
    ['no votes counted', heads(20, 18, {}), '没有写明赞成票数'],
    [
      'nobody counted',
      factSet({ activities: [activityFact({ expected: null, ballots: [{ ...base, yes: 9 }] })] }),
      '没有写明应到会有表决权的人数',
    ],
    [
      'nobody present counted',
      factSet({ activities: [activityFact({ present: null, ballots: [{ ...base, yes: 9 }] })] }),
      '没有写明实到会有表决权的人数',
    ],
    ['lost, and nothing recorded', vote(20, 20, 10, { declared: null }), '没有写明是否通过'],
  ],
});
