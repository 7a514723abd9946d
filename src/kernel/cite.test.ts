import { expect, test } from 'vitest';
import { isFirm, type Mark, markNames } from './cite.ts';

test.each<[Mark, boolean]>([
  ['verified', true],
  ['secondary', true],
  ['unverified', false],
  ['local', false],
  ['proposal', false],
])('a basis marked %s may carry an error: %s', (mark, firm) => {
  expect(isFirm(mark)).toBe(firm);
  expect(markNames[mark].zh).not.toBe('');
  expect(markNames[mark].en).not.toBe('');
});
