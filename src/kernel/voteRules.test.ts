import { expect, test } from 'vitest';
import type { IsoDate } from './date.ts';
import {
  electionRule,
  isVoteRuleId,
  type Threshold,
  type VoteRuleId,
  voteRuleOn,
  voteRules,
} from './voteRules.ts';
import { leastCount } from './votes.ts';

// domain.md 19.5: entitled, election ≥ 4/5, ordinary ≥ 1/2, development > 1/2, pass > 1/2.
test.each([
  [3, 3, 2, 2, 2],
  [5, 4, 3, 3, 3],
  [6, 5, 3, 4, 4],
  [7, 6, 4, 4, 4],
  [10, 8, 5, 6, 6],
  [20, 16, 10, 11, 11],
  [23, 19, 12, 12, 12],
  [30, 24, 15, 16, 16],
  [40, 32, 20, 21, 21],
  [50, 40, 25, 26, 26],
  [78, 63, 39, 40, 40],
  [79, 64, 40, 40, 40],
  [80, 64, 40, 41, 41],
  [81, 65, 41, 41, 41],
  [82, 66, 41, 42, 42],
  [100, 80, 50, 51, 51],
  [101, 81, 51, 51, 51],
  [500, 400, 250, 251, 251],
])('of %i entitled: election %i, ordinary %i, development %i present; %i in favour', (e, ...n) => {
  const [election, ordinary, development, pass] = n;
  expect(leastCount(voteRules.V6.attendance.value, e)).toBe(election);
  expect(leastCount(voteRules.V1.attendance.value, e)).toBe(ordinary);
  expect(leastCount(voteRules.V4.attendance.value, e)).toBe(ordinary);
  expect(leastCount(voteRules.V7.attendance.value, e)).toBe(ordinary);
  expect(leastCount(voteRules.V2.attendance.value, e)).toBe(development);
  expect(leastCount(voteRules.V3.attendance.value, e)).toBe(development);
  expect(leastCount(voteRules.V5.attendance.value, e)).toBe(development);
  for (const id of ['V1', 'V2', 'V3', 'V4', 'V5', 'V7'] as const) {
    expect(leastCount(voteRules[id].pass.value, e)).toBe(pass);
  }
});

test('the rule of 1990 had to be exceeded: of 80 it took 65, now 64', () => {
  const exceed: Threshold = { ...voteRules.V6.attendance.value, compare: 'more-than' };
  expect(leastCount(exceed, 80)).toBe(65);
  expect(leastCount(voteRules.V6.attendance.value, 80)).toBe(64);
});

test.each<[VoteRuleId, 'counted' | 'refused', 'secret' | 'any', 'entitled' | 'present']>([
  ['V1', 'refused', 'any', 'entitled'],
  ['V2', 'counted', 'secret', 'entitled'],
  ['V3', 'counted', 'secret', 'entitled'],
  ['V4', 'refused', 'any', 'entitled'],
  ['V5', 'refused', 'any', 'entitled'],
  ['V6', 'refused', 'secret', 'present'],
  ['V7', 'refused', 'secret', 'entitled'],
])('%s: written opinions %s, ballot %s, majority of the %s', (id, written, ballot, base) => {
  const rule = voteRules[id];
  expect(rule.id).toBe(id);
  expect(rule.written.value).toBe(written);
  expect(rule.ballot.value).toBe(ballot);
  expect(rule.pass.value.of).toBe(base);
});

test('whose majority an election takes is a parameter', () => {
  expect(electionRule('entitled').pass.value.of).toBe('entitled');
  expect(electionRule('present')).toEqual(voteRules.V6);
});

test.each<[VoteRuleId, IsoDate, string | null]>([
  ['V2', '2014-05-27', null],
  ['V2', '2014-05-28', 'XZ14'],
  ['V2', '2026-05-10', 'XZ14'],
  ['V2', '2026-05-11', 'XZ26'],
  ['V3', '2026-05-10', 'XZ14'],
  ['V3', '2026-05-11', 'XZ26'],
  ['V1', '2018-10-27', null],
  ['V1', '2018-10-28', 'ZB'],
  ['V6', '2020-07-12', null],
  ['V6', '2020-07-13', 'XJ'],
])('%s on %s rests on %s', (id, on, regulation) => {
  const answer = voteRuleOn(id, on);
  if (regulation === null) expect(answer).toEqual({ state: 'not-in-force' });
  else expect(answer).toMatchObject({ state: 'value', cite: { regulation }, value: { id } });
});

test('the rule in force now is the last of its history', () => {
  for (const rule of Object.values(voteRules)) {
    expect(voteRuleOn(rule.id, '2026-11-22')).toMatchObject({ state: 'value', value: rule });
  }
});

test('the text of 2014 was not seen: whatever rests on it carries that mark', () => {
  const answer = voteRuleOn('V2', '2020-01-01');
  if (answer.state !== 'value') throw new Error(answer.state);
  const { attendance, pass, written, ballot } = answer.value;
  for (const part of [attendance, pass, written, ballot]) {
    expect(part.cites.every((cite) => cite.mark === 'unverified')).toBe(true);
  }
});

test('knows the ids of its rules', () => {
  expect(isVoteRuleId('V1')).toBe(true);
  expect(isVoteRuleId('V8')).toBe(false);
  expect(isVoteRuleId('toString')).toBe(false);
});
