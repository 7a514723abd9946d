import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AccountHouse, accountHouse } from '../../testing/account.ts';
import { timeDifferences, wall } from '../../testing/timing.ts';

let house: AccountHouse;

beforeAll(async () => {
  house = await accountHouse();
});
afterAll(() => house.close());

test('by the wall clock, names that exist and names that do not differ by 20 ms at most', {
  retry: 2,
}, async () => {
  for (const difference of await timeDifferences(house, 41, wall)) {
    expect(Math.abs(difference)).toBeLessThanOrEqual(20);
  }
});
