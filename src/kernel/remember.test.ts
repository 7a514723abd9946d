import { expect, test } from 'vitest';
import { remembering } from './remember.ts';

test('what was asked before is not worked out again, until too much is known', () => {
  let worked = 0;
  const length = remembering(2, (words) => {
    worked += 1;
    return words === '' ? undefined : words.length;
  });
  expect([length('ab'), length('ab'), length(''), length('')]).toEqual([
    2,
    2,
    undefined,
    undefined,
  ]);
  expect(worked).toBe(2);
  expect(length('abc')).toBe(3);
  expect(length('ab')).toBe(2);
  expect(worked).toBe(4);
});
