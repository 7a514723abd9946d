import crypto, { randomUUID } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  type AccountHouse,
  type Answer,
  accountHouse,
  Browser,
  newPerson,
  signedIn,
} from '../../testing/account.ts';
import { rounds } from '../../testing/depth.ts';
import { guessedNames, timeDifferences, wall, work } from '../../testing/timing.ts';

/** Every hash that this process works out goes through it. */
const scrypt = vi.spyOn(crypto, 'scrypt');

// Each sign-in is a third of a second of work, more where other suites run beside this one.
vi.setConfig({ testTimeout: 120_000 });

let house: AccountHouse;

beforeAll(async () => {
  // Whoever imported the function by its name calls the spy from here on, and not after the file.
  syncBuiltinESMExports();
  house = await accountHouse();
});
afterAll(() => {
  scrypt.mockRestore();
  syncBuiltinESMExports();
  return house.close();
});

const tries = rounds(200, 1_000);

function guess(username: string, address: string): Promise<Answer> {
  return new Browser(house, address).signIn({ username, password: `wrong ${randomUUID()}` });
}

function count(answers: readonly Answer[], status: number): number {
  return answers.filter((answer) => answer.status === status).length;
}

/** As if the last tries had been made so many minutes ago. */
function wait(minutes: number) {
  return house.admin.query(`update account.attempt set at = at - make_interval(mins => $1)`, [
    minutes,
  ]);
}

test.each([{ addresses: 1 }, { addresses: 100 }])(
  `of ${tries} guesses at one account from $addresses addresses, 5 are looked at`,
  async ({ addresses }) => {
    const who = await newPerson(house, {});
    const answers = await Promise.all(
      Array.from({ length: tries }, (_, n) =>
        guess(who.username, `10.1.${addresses}.${n % addresses}`),
      ),
    );
    expect([count(answers, 401), count(answers, 429)]).toEqual([5, tries - 5]);
  },
);

test('the same for a name that nobody has, so that a limit gives no name away', async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) => guess('nobody-at-all', `10.2.0.${n}`)),
  );
  expect([count(answers, 401), count(answers, 429)]).toEqual([5, 45]);
});

test('control: with the tries forgotten, every guess is looked at', async () => {
  const who = await newPerson(house, {});
  const answers: Answer[] = [];
  for (let round = 0; round < 8; round += 1) {
    answers.push(await guess(who.username, '10.2.1.1'));
    await house.admin.query('delete from account.attempt');
  }
  expect(count(answers, 401)).toBe(8);
});

test('15 minutes later there are 5 tries again, and not one more at any time between', async () => {
  const who = await newPerson(house, {});
  for (let n = 0; n < 5; n += 1) await guess(who.username, '10.2.2.1');
  await wait(14);
  expect((await guess(who.username, '10.2.2.1')).status).toBe(429);
  await wait(2);
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => guess(who.username, '10.2.2.1')),
  );
  expect([count(answers, 401), count(answers, 429)]).toEqual([5, 3]);
});

test('strangers use up their tries; whoever has signed in from this device is let in at once', async () => {
  const who = await newPerson(house, {});
  const desk = await signedIn(house, who, '10.2.3.1');
  await desk.post('sign-out', {});
  await Promise.all(Array.from({ length: 50 }, (_, n) => guess(who.username, `10.2.4.${n}`)));
  expect((await new Browser(house, '10.2.3.1').signIn(who)).status).toBe(429);
  expect((await desk.signIn(who)).body).toEqual({ next: 'done' });
});

test('a device cookie of one account, or a forged one, helps with no other', async () => {
  const mine = await newPerson(house, {});
  const victim = await newPerson(house, {});
  const desk = await signedIn(house, mine, '10.2.5.1');
  const forged = new Browser(house, '10.2.5.2');
  forged.jar.set('__Host-genji-device', `device-${randomUUID()}.AAAA`);
  const answers: Answer[] = [];
  for (let n = 0; n < 6; n += 1) {
    const browser = n % 2 === 0 ? desk : forged;
    answers.push(await browser.signIn({ username: victim.username, password: `x${n}` }));
  }
  expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401, 401, 401, 429]);
});

test('one address that guesses at many names is stopped after 100', async () => {
  const kept = `insert into account.attempt (kind, subject, device, address, outcome)
    select 'password', 'name ' || n, 'stranger', '10.2.6.1', 'failed' from generate_series(1, 99) n`;
  await house.admin.query(kept);
  expect((await guess('one-more', '10.2.6.1')).status).toBe(401);
  expect((await guess('and-another', '10.2.6.1')).status).toBe(429);
  expect((await guess('and-another', '10.2.6.2')).status).toBe(401);
});

/** The parameters of the hashes behind one guess. */
async function hashesOf(username: string, address: string): Promise<string[]> {
  scrypt.mockClear();
  await guess(username, address);
  return scrypt.mock.calls.map(([, , size, cost]) => `N ${cost.N} r ${cost.r} p ${cost.p} ${size}`);
}

test('known, unknown, disabled and never activated names cost the same hash', async () => {
  for (const username of await guessedNames(house)) {
    expect(await hashesOf(username, '10.3.0.1')).toEqual(['N 32768 r 8 p 6 32']);
  }
});

test('known, unknown, disabled and never activated names cost the same work beside it', async () => {
  for (const difference of await timeDifferences(house, 7, work)) {
    expect(Math.abs(difference)).toBeLessThanOrEqual(20);
  }
});

test('control: 40 ms of work that only names that exist cost are seen', async () => {
  const { store } = house.signIn;
  const find = store.findAccount;
  const slower = vi.spyOn(store, 'findAccount').mockImplementation(async (username) => {
    const found = await find(username);
    const until = work() + (found === undefined ? 0 : 40);
    while (work() < until);
    return found;
  });
  const [unknown = 0] = await timeDifferences(house, 3, work);
  slower.mockRestore();
  expect(Math.abs(unknown)).toBeGreaterThan(20);
});

test('control: an answer without a hash behind it is seen by the count and the clock', async () => {
  const who = await newPerson(house, {});
  const guessed = async () => {
    const begun = wall();
    const made = await hashesOf(who.username, '10.3.1.1');
    return { made: made.length, took: wall() - begun };
  };
  const slow = await guessed();
  for (let n = 0; n < 4; n += 1) await guess(who.username, '10.3.1.1');
  const quick = await guessed();
  expect([slow.made, quick.made]).toEqual([1, 0]);
  expect(slow.took - quick.took).toBeGreaterThan(100);
});
