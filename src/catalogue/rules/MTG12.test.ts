import type { ActivityFact, BallotFact } from '../../kernel/facts.ts';
import { activityFact, factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import MTG12 from './MTG12.ts';

const vote = (ballot: Partial<BallotFact>, change: Partial<ActivityFact> = {}) =>
  factSet({
    activities: [
      activityFact({ ballots: [{ subject: '年度计划', rule: 'V1', ...ballot }], ...change }),
    ],
  });
const uncounted = { expected: null, present: null };
const differs = (cast: number, returned: number) =>
  `“年度计划”各项票数合计${cast}张，收回${returned}张，两数不等`;
const exceeds = (cast: number, present: number) =>
  `“年度计划”各项票数合计${cast}张，多于实到${present}人`;

ruleTable(MTG12, {
  severity: 'warning',
  valid: [
    ['equal', vote({ yes: 15, no: 2, abstain: 2, invalid: 1, returned: 20 })],
    ['no ballot invalid', vote({ yes: 16, no: 2, abstain: 2, returned: 20 })],
    ['the rest may be what is not said', vote({ yes: 16, abstain: 2, returned: 20 })],
    ['as many as voters', vote({ yes: 10, no: 5, abstain: 3, present: 18 })],
    ['as many as heads', vote({ yes: 20 })],
    ['not all voted', vote({ yes: 9, no: 1, abstain: 0 })],
    [
      'domain 19.5: 60 of 65 came back',
      vote({ yes: 33, no: 20, abstain: 7, returned: 60, present: 65 }),
    ],
    ['a written yes is not among them', vote({ yes: 11, written: 1, present: 11 })],
    ['the vote counts its voters, whoever sat in', vote({ yes: 20, present: 20 }, { guests: 2 })],
    ['no count', vote({ declared: 'passed' }, uncounted)],
    ['no vote', factSet({ activities: [activityFact({ ...uncounted })] })],
    ['returned, nobody counted', vote({ yes: 16, no: 2, abstain: 2, returned: 20 }, uncounted)],
    ['before the rule', vote({ yes: 21 }, { on: '2018-10-27' })],
    ['another activity', vote({ yes: 21 }, { handle: 'film-evening' })],
  ],
  invalid: [
    ['one vote more', vote({ yes: 17, no: 2, abstain: 2, returned: 20 }), differs(21, 20)],
    ['one vote fewer', vote({ yes: 15, no: 2, abstain: 2, returned: 20 }), differs(19, 20)],
    [
      'one invalid more',
      vote({ yes: 16, no: 2, abstain: 2, invalid: 1, returned: 20 }),
      differs(21, 20),
    ],
    ['more in favour than came back', vote({ yes: 20, returned: 19 }), differs(20, 19)],
    ['one more than voters', vote({ yes: 10, no: 5, abstain: 4, present: 18 }), exceeds(19, 18)],
    ['one more than heads', vote({ yes: 21 }), exceeds(21, 20)],
    [
      'guests cast no vote',
      vote({ yes: 19 }, { guests: 2 }),
      '“年度计划”各项票数合计19张，多于实到18人（不含列席2人）',
    ],
    [
      'domain 19.5: 66 came back of 65',
      vote({ yes: 33, no: 33, abstain: 0, returned: 66, present: 65 }),
      exceeds(66, 65),
    ],
    [
      'two votes',
      factSet({
        activities: [
          activityFact({
            ballots: [
              { subject: '甲', rule: 'V1', yes: 21 },
              { subject: '乙', rule: 'V1', yes: 20 },
              { subject: '丙', rule: 'V1', yes: 5, returned: 4 },
            ],
          }),
        ],
      }),
      '“甲”各项票数合计21张，多于实到20人；“丙”各项票数合计5张，收回4张，两数不等',
    ],
    ['in a committee', vote({ yes: 21 }, { handle: 'committee-meeting' }), exceeds(21, 20)],
    ['the first day of the rule', vote({ yes: 21 }, { on: '2018-10-28' }), exceeds(21, 20)],
  ],
  unknown: [['nothing to compare with', vote({ yes: 9 }, uncounted), '没有写明收回票数和实到人数']],
});
