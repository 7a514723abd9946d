import { expect, test } from 'vitest';
import { killRounds, summary } from '../testing/killRounds.ts';

/** G26. */
test('fifty rounds of kill -9 of app, database and both while people save', async () => {
  const found = await killRounds(50);
  console.log(summary(found));
  expect(found.wrong).toEqual([]);
  expect(found.proofs).toEqual([]);
  expect(found.acknowledged).toBeGreaterThan(1_000);
  expect(found.slowest).toBeLessThan(60_000);
  expect(found.naiveLost).toBeGreaterThan(25);
});
