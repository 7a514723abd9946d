import { expect, test } from 'vitest';
import { judgeTyped } from './ballot.ts';

const counts = (entitled: number, present: number, open: number) => ({
  ...{ entitled, present, open, expected: entitled, attended: present },
  ...{ leave: 0, absent: 0, unconfirmed: open },
});

test.each([
  ['carries', { rule: 'V1', yes: 11 }, counts(20, 12, 0), 'passed', '得11票，通过。'],
  ['fails by one', { rule: 'V1', yes: 10 }, counts(20, 12, 0), 'failed', '得10票，未通过。'],
  ['too few came', { rule: 'V1', yes: 9 }, counts(20, 9, 0), 'failed', '到会人数不足'],
  ['more than came', { rule: 'V1', yes: 13 }, counts(20, 12, 0), 'wrong', '多于实到人数12。'],
  ['nothing typed', { rule: 'V1' }, counts(20, 12, 0), 'open', '至少11票赞成。'],
  ['somebody is open', { rule: 'V1', yes: 11 }, counts(20, 12, 3), 'open', '还有3名有表决权的人'],
  ['may still come true', { rule: 'V1', yes: 13 }, counts(20, 12, 3), 'open', '未确认是否到会'],
  ['no such rule', { rule: 'V99', yes: 1 }, counts(20, 12, 0), 'open', '不作判断'],
] as const)('%s', (_, ballot, of, tone, says) => {
  const judged = judgeTyped(ballot, of, '2026-11-20');
  expect(judged.tone).toBe(tone);
  expect(judged.says.zh).toContain(says);
});

test('before the rule nothing is judged', () => {
  expect(judgeTyped({ rule: 'V1', yes: 1 }, counts(2, 2, 0), '2018-10-27').says.zh).toContain(
    '不作判断',
  );
});
