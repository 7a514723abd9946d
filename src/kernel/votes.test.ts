import { expect, test } from 'vitest';
import { electionRule, type VoteRuleId, voteRules } from './voteRules.ts';
import { decide, type Tally, type Verdict } from './votes.ts';

/** E, A, yes, then whatever else the case needs. */
function tally(entitled: number, present: number, yes: number, more: Partial<Tally> = {}): Tally {
  return { entitled, present, yes, no: 0, abstain: 0, ...more };
}

function verdict(id: VoteRuleId, of: Tally): Verdict {
  const result = decide(voteRules[id], of);
  if (!result.ok) throw new Error(result.problems.map((p) => p.code).join());
  return result.value;
}

test.each<[VoteRuleId, Tally, Verdict['outcome'], string]>([
  ['V1', tally(20, 9, 9), 'no-quorum', '应到20人，需至少10人到会，实到9人，到会人数不足，表决无效'],
  [
    'V1',
    tally(20, 10, 10),
    'not-passed',
    '应到20人，需至少10人到会，实到10人；需超过10票赞成，得10票，未通过',
  ],
  [
    'V1',
    tally(20, 11, 11),
    'passed',
    '应到20人，需至少10人到会，实到11人；需超过10票赞成，得11票，通过',
  ],
  [
    'V1',
    tally(23, 11, 11),
    'no-quorum',
    '应到23人，需至少12人到会，实到11人，到会人数不足，表决无效',
  ],
  [
    'V1',
    tally(23, 12, 12),
    'passed',
    '应到23人，需至少12人到会，实到12人；需超过11票赞成，得12票，通过',
  ],
  [
    'V2',
    tally(23, 12, 11, { written: 1 }),
    'passed',
    '应到23人，需超过11人到会，实到12人；需超过11票赞成，得12票（含书面赞成1票），通过',
  ],
  [
    'V2',
    tally(23, 12, 11),
    'not-passed',
    '应到23人，需超过11人到会，实到12人；需超过11票赞成，得11票，未通过',
  ],
  [
    'V2',
    tally(20, 10, 10),
    'no-quorum',
    '应到20人，需超过10人到会，实到10人，到会人数不足，表决无效',
  ],
  [
    'V2',
    tally(20, 11, 10, { written: 1 }),
    'passed',
    '应到20人，需超过10人到会，实到11人；需超过10票赞成，得11票（含书面赞成1票），通过',
  ],
  [
    'V3',
    tally(20, 11, 10),
    'not-passed',
    '应到20人，需超过10人到会，实到11人；需超过10票赞成，得10票，未通过',
  ],
  ['V4', tally(5, 3, 3), 'passed', '应到5人，需至少3人到会，实到3人；需超过2票赞成，得3票，通过'],
  ['V4', tally(5, 2, 2), 'no-quorum', '应到5人，需至少3人到会，实到2人，到会人数不足，表决无效'],
  ['V5', tally(6, 3, 3), 'no-quorum', '应到6人，需超过3人到会，实到3人，到会人数不足，表决无效'],
  ['V5', tally(6, 4, 4), 'passed', '应到6人，需超过3人到会，实到4人；需超过3票赞成，得4票，通过'],
  [
    'V6',
    tally(81, 64, 64),
    'no-quorum',
    '应到81人，需至少65人到会，实到64人，到会人数不足，表决无效',
  ],
  [
    'V6',
    tally(81, 65, 33),
    'passed',
    '应到81人，需至少65人到会，实到65人；按实到65人计，需超过32票赞成，得33票，通过',
  ],
  [
    'V6',
    tally(81, 65, 32),
    'not-passed',
    '应到81人，需至少65人到会，实到65人；按实到65人计，需超过32票赞成，得32票，未通过',
  ],
  [
    'V6',
    tally(78, 62, 62),
    'no-quorum',
    '应到78人，需至少63人到会，实到62人，到会人数不足，表决无效',
  ],
  [
    'V6',
    tally(80, 64, 32),
    'not-passed',
    '应到80人，需至少64人到会，实到64人；按实到64人计，需超过32票赞成，得32票，未通过',
  ],
  [
    'V6',
    tally(80, 64, 33),
    'passed',
    '应到80人，需至少64人到会，实到64人；按实到64人计，需超过32票赞成，得33票，通过',
  ],
  [
    'V6',
    tally(81, 65, 33, { issued: 65, returned: 60 }),
    'passed',
    '应到81人，需至少65人到会，实到65人；按实到65人计，需超过32票赞成，得33票，通过',
  ],
  [
    'V6',
    tally(81, 65, 32, { issued: 65, returned: 60 }),
    'not-passed',
    '应到81人，需至少65人到会，实到65人；按实到65人计，需超过32票赞成，得32票，未通过',
  ],
  [
    'V6',
    tally(81, 65, 60, { issued: 65, returned: 66 }),
    'void',
    '应到81人，需至少65人到会，实到65人；发出65张票，收回66张，收回多于发出，表决无效，应重新投票',
  ],
  [
    'V6',
    tally(81, 65, 60, { issued: 65, returned: 65 }),
    'passed',
    '应到81人，需至少65人到会，实到65人；按实到65人计，需超过32票赞成，得60票，通过',
  ],
  [
    'V7',
    tally(20, 10, 10),
    'not-passed',
    '应到20人，需至少10人到会，实到10人；需超过10票赞成，得10票，未通过',
  ],
])('%s %j: %s', (id, of, outcome, why) => {
  const found = verdict(id, of);
  expect(found.outcome).toBe(outcome);
  expect(found.why.zh).toBe(why);
  expect(found.passed).toBe(outcome === 'passed');
  expect(found.quorum).toBe(outcome !== 'no-quorum');
});

test('says the arithmetic in English too, and opens to its basis', () => {
  expect(verdict('V2', tally(23, 12, 11, { written: 1 }))).toMatchObject({
    presentNeeded: 12,
    yesNeeded: 12,
    inFavour: 12,
    why: {
      en: '23 entitled, more than 11 must be present, 12 were; more than 11 votes in favour needed, 12 cast (1 in writing): passed',
    },
    cites: [{ regulation: 'XZ26', article: '20', mark: 'verified' }],
  });
  expect(verdict('V2', tally(23, 11, 11)).cites).toEqual([
    { regulation: 'XZ26', article: '19', mark: 'verified' },
  ]);
});

test('an election counted of those entitled takes 41 of 81 instead of 33', () => {
  const outcome = (base: 'present' | 'entitled', yes: number) => {
    const result = decide(electionRule(base), tally(81, 65, yes));
    return result.ok && result.value.outcome;
  };
  expect(outcome('present', 33)).toBe('passed');
  expect(outcome('entitled', 40)).toBe('not-passed');
  expect(outcome('entitled', 41)).toBe('passed');
});

test('domain 19.5: of six candidates for five seats three reach the majority', () => {
  const passed = [60, 58, 55, 31, 30, 29].filter((yes) => verdict('V6', tally(81, 65, yes)).passed);
  expect(passed).toEqual([60, 58, 55]);
});

test.each<[VoteRuleId, Tally, string, string, string]>([
  ['V1', tally(20, 21, 10), 'more-present-than-entitled', 'present', '实到21人，多于应到20人'],
  ['V1', tally(0, 0, 0), 'nobody-entitled', 'entitled', '应到人数为0，无人有表决权'],
  ['V1', tally(20, -1, 0), 'not-a-count', 'present', '实到人数应为不小于0的整数，填的是 -1'],
  ['V1', tally(20, 10, 1.5), 'not-a-count', 'yes', '赞成票应为不小于0的整数，填的是 1.5'],
  [
    'V1',
    tally(Number.NaN, 10, 1),
    'not-a-count',
    'entitled',
    '应到人数应为不小于0的整数，填的是 NaN',
  ],
  [
    'V1',
    tally(2e9, 10, 1),
    'not-a-count',
    'entitled',
    '应到人数应为不小于0的整数，填的是 2000000000',
  ],
  [
    'V1',
    tally(20, 10, 9, { no: 1, abstain: 1 }),
    'more-votes-than-ballots',
    'yes',
    '赞成9、反对1、弃权1、无效0，合计11，多于实到人数10',
  ],
  [
    'V6',
    tally(20, 20, 18, { invalid: 1, returned: 18 }),
    'more-votes-than-ballots',
    'yes',
    '赞成18、反对0、弃权0、无效1，合计19，多于收回票数18',
  ],
  [
    'V1',
    tally(20, 15, 12, { written: 1 }),
    'written-not-allowed',
    'written',
    '支部党员大会一般表决不计书面意见，却记有1票',
  ],
  [
    'V6',
    tally(20, 18, 12, { written: 2 }),
    'written-not-allowed',
    'written',
    '选举不计书面意见，却记有2票',
  ],
  [
    'V2',
    tally(20, 18, 12, { written: 3 }),
    'more-written-than-absent',
    'written',
    '书面赞成3票，多于缺席2人',
  ],
  [
    'V6',
    tally(20, 18, 12, { issued: 19 }),
    'more-issued-than-present',
    'issued',
    '发出19张票，多于实到18人',
  ],
])('%s %j is impossible: %s', (id, of, code, at, zh) => {
  const result = decide(voteRules[id], of);
  if (result.ok) throw new Error('was decided');
  expect(result.problems).toMatchObject([{ code: `vote/${code}`, at, message: { zh } }]);
  expect(result.problems[0].cure.zh).toBe('请核对签到和计票单后更正');
});

test('the last possible number on each side is decided', () => {
  expect(decide(voteRules.V1, tally(20, 20, 20)).ok).toBe(true);
  expect(decide(voteRules.V1, tally(20, 15, 12, { written: 0 })).ok).toBe(true);
  expect(decide(voteRules.V2, tally(20, 18, 12, { written: 2 })).ok).toBe(true);
  expect(decide(voteRules.V6, tally(20, 18, 12, { issued: 18, returned: 18 })).ok).toBe(true);
});

test('every problem of a tally is told at once', () => {
  const result = decide(voteRules.V1, tally(20, 21, 22, { written: 1 }));
  expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual([
    'vote/more-present-than-entitled',
    'vote/written-not-allowed',
    'vote/more-votes-than-ballots',
  ]);
});
