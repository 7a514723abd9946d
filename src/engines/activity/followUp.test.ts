import { expect, test } from 'vitest';
import { isOverdue } from './followUp.ts';

test.each([
  ['the day before', '2026-03-31', null, '2026-03-30', false],
  ['on the day', '2026-03-31', null, '2026-03-31', false],
  ['the day after', '2026-03-31', null, '2026-04-01', true],
  ['closed late', '2026-03-31', '2026-04-02', '2026-04-03', false],
  ['a time that is no day', '三月底', null, '2026-12-31', false],
  ['no time at all', null, null, '2026-12-31', false],
] as const)('%s', (_, due, doneOn, today, expected) => {
  expect(isOverdue({ due, doneOn }, today)).toBe(expected);
});
