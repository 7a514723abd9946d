import type { Cite } from './cite.ts';
import type { IsoDate } from './date.ts';
import { type Dated, type DatedAnswer, valueOn } from './dated.ts';
import { type Text, text } from './text.ts';

export type VoteRuleId = 'V1' | 'V2' | 'V3' | 'V4' | 'V5' | 'V6' | 'V7';

/** Those with the right to vote (应到会), or those of them who came (实到会). */
export type VoteBase = 'entitled' | 'present';

/** A share of a base: 半数以上 is `at-least` one half, 超过半数 is `more-than` one half. */
export interface Threshold {
  readonly numerator: number;
  readonly denominator: number;
  readonly compare: 'at-least' | 'more-than';
  readonly of: VoteBase;
}

/** What a text demands, with the basis that it rests on. */
export interface Requirement<T> {
  readonly value: T;
  readonly cites: readonly [Cite, ...Cite[]];
}

export interface VoteRule {
  readonly id: VoteRuleId;
  readonly name: Text;
  /** Who must come for the vote to be valid. */
  readonly attendance: Requirement<Threshold>;
  /** Votes in favour that it takes. */
  readonly pass: Requirement<Threshold>;
  /** Opinions handed in in writing before the meeting by those who cannot come. */
  readonly written: Requirement<'counted' | 'refused'>;
  readonly ballot: Requirement<'secret' | 'any'>;
}

const atLeastHalf: Threshold = {
  numerator: 1,
  denominator: 2,
  compare: 'at-least',
  of: 'entitled',
};
const overHalf: Threshold = { numerator: 1, denominator: 2, compare: 'more-than', of: 'entitled' };
const fourFifths: Threshold = {
  numerator: 4,
  denominator: 5,
  compare: 'at-least',
  of: 'entitled',
};

const zb = (article: string, mark: Cite['mark']): Cite => ({ regulation: 'ZB', article, mark });
const xz26 = (article: string, mark: Cite['mark']): Cite => ({ regulation: 'XZ26', article, mark });
const xz14: Cite = { regulation: 'XZ14', article: '', mark: 'unverified' };
const xj: Cite = { regulation: 'XJ', article: '', mark: 'secondary' };

function asks<T>(value: T, ...cites: [Cite, ...Cite[]]): Requirement<T> {
  return { value, cites };
}

const assembly: VoteRule = {
  id: 'V1',
  name: text('支部党员大会一般表决', 'Ordinary vote of a branch general meeting'),
  attendance: asks(atLeastHalf, zb('11', 'verified')),
  pass: asks(overHalf, zb('11', 'verified')),
  written: asks('refused', zb('11', 'unverified')),
  ballot: asks('any', zb('11', 'verified')),
};

/** Admission and confirmation demand the same numbers; only the articles differ. */
function admission(id: 'V2' | 'V3', name: Text, meeting: Cite, vote: Cite): VoteRule {
  return {
    id,
    name,
    attendance: asks(overHalf, meeting),
    pass: asks(overHalf, vote),
    written: asks('counted', vote),
    ballot: asks('secret', vote),
  };
}

const admit = text('接收预备党员表决', 'Vote on admitting a probationary member');
const confirm = text(
  '预备党员转正、延长、取消表决',
  'Vote on confirming, prolonging or ending probation',
);
const admit2026 = admission('V2', admit, xz26('19', 'verified'), xz26('20', 'verified'));
const confirm2026 = admission('V3', confirm, xz26('32', 'verified'), xz26('32', 'verified'));

const branchCommittee: VoteRule = {
  id: 'V4',
  name: text('支部委员会表决', 'Vote of a branch committee'),
  attendance: asks(atLeastHalf, zb('12', 'verified')),
  pass: asks(overHalf, zb('12', 'unverified')),
  written: asks('refused', zb('12', 'unverified')),
  ballot: asks('any', zb('12', 'unverified')),
};

/** That it is by vote, and one by one, was seen; the numbers were not. */
function approvalBy(basis: Cite): VoteRule {
  return {
    id: 'V5',
    name: text('党委审批预备党员表决', 'Vote of a Party committee on approving an admission'),
    attendance: asks(overHalf, basis),
    pass: asks(overHalf, basis),
    written: asks('refused', basis),
    ballot: asks('any', basis),
  };
}
const approval = approvalBy(xz26('24', 'unverified'));

/**
 * Election in a general meeting, a congress or a committee. Sources differ on what the majority is
 * counted of (domain.md 20, point 23): `present` unless the bureau's own setting says otherwise.
 */
export function electionRule(winBase: VoteBase): VoteRule {
  return {
    id: 'V6',
    name: text('选举', 'Election'),
    attendance: asks(fourFifths, xj),
    pass: asks({ ...overHalf, of: winBase }, xj),
    written: asks('refused', xj),
    ballot: asks('secret', xj),
  };
}

const discipline: VoteRule = {
  id: 'V7',
  name: text('组织处置、纪律处分表决', 'Vote on an organisational measure or a discipline'),
  attendance: asks(atLeastHalf, zb('11', 'verified')),
  pass: asks(overHalf, zb('11', 'verified')),
  written: asks('refused', zb('11', 'unverified')),
  ballot: asks('secret', zb('11', 'unverified')),
};

function since(from: IsoDate, value: VoteRule) {
  return { from, value, cite: value.pass.cites[0] };
}

const history: Readonly<Record<VoteRuleId, Dated<VoteRule>>> = {
  V1: [since('2018-10-28', assembly)],
  V2: [since('2014-05-28', admission('V2', admit, xz14, xz14)), since('2026-05-11', admit2026)],
  V3: [since('2014-05-28', admission('V3', confirm, xz14, xz14)), since('2026-05-11', confirm2026)],
  V4: [since('2018-10-28', branchCommittee)],
  V5: [since('2014-05-28', approvalBy(xz14)), since('2026-05-11', approval)],
  V6: [since('2020-07-13', electionRule('present'))],
  V7: [since('2018-10-28', discipline)],
};

/** The rules as they stand now. */
export const voteRules: Readonly<Record<VoteRuleId, VoteRule>> = {
  V1: assembly,
  V2: admit2026,
  V3: confirm2026,
  V4: branchCommittee,
  V5: approval,
  V6: electionRule('present'),
  V7: discipline,
};

export function isVoteRuleId(value: string): value is VoteRuleId {
  return Object.hasOwn(voteRules, value);
}

/** The rule by which a vote of that day is judged; a vote before 2018 may find none in force. */
export function voteRuleOn(id: VoteRuleId, on: IsoDate): DatedAnswer<VoteRule> {
  return valueOn(history[id], on);
}
