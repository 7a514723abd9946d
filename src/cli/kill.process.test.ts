import { expect, test } from 'vitest';
import { killRounds, summary } from '../testing/killRounds.ts';

/** G26, three rounds of it; the deep suite has fifty. */
test('kill -9 of app, database and both while people save', async () => {
  const found = await killRounds(3, 180_000);
  console.log(summary(found));
  expect(found.wrong).toEqual([]);
  expect(found.proofs).toEqual([]);
  expect(found.acknowledged).toBeGreaterThan(0);
  expect(found.slowest).toBeLessThan(60_000);
});
