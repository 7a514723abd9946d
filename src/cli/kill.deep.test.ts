import { expect, test } from 'vitest';
import { killRounds, summary } from '../testing/killRounds.ts';

/** G26. */
test('up to fifty rounds of kill -9 of app, database and both while people save', async () => {
  const found = await killRounds(50, 300_000);
  console.log(summary(found));
  expect(found.wrong).toEqual([]);
  expect(found.proofs).toEqual([]);
  expect(found.rounds).toBeGreaterThan(9);
  expect(found.acknowledged).toBeGreaterThan(3 * found.rounds);
  expect(found.slowest).toBeLessThan(60_000);
  expect(found.naiveLost).toBeGreaterThan(found.rounds / 2);
});
