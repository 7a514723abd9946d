import { randomUUID } from 'node:crypto';
import { type AccountHouse, Browser, newPerson } from './account.ts';

/** Milliseconds on the wall: what somebody outside measures, and what other programs disturb. */
export const wall = () => performance.now();

/**
 * Milliseconds that this thread worked, whatever else the machine does: all of a sign-in but the
 * hash, which has threads of its own and takes longer on a busy machine. Hashes are counted.
 */
export function work(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** A name of each kind that a guesser must not tell apart; the first is an ordinary account. */
export async function guessedNames(house: AccountHouse): Promise<string[]> {
  const by = { tenant: house.tenant, person: null };
  const known = await newPerson(house, {});
  const disabled = await newPerson(house, {});
  const all = await house.signIn.store.listAccounts(house.tenant);
  const off = all.find((one) => one.username === disabled.username)?.id ?? '';
  await house.signIn.store.disableAccount(by, off);
  const fresh = `fresh-${randomUUID().slice(0, 8)}`;
  await house.signIn.createAccount(by, { person: randomUUID(), username: fresh });
  return [known.username, `nobody-${fresh}`, disabled.username, fresh];
}

/**
 * The median difference in time between a wrong password for an ordinary account and one for a
 * name that does not exist, is disabled, or was never activated; each round in another order.
 */
export async function timeDifferences(
  house: AccountHouse,
  rounds: number,
  now: () => number,
): Promise<number[]> {
  const all = await guessedNames(house);
  const [known = '', ...others] = all;
  const differences = others.map(() => [] as number[]);
  for (let round = 0; round < rounds; round += 1) {
    await house.admin.query('delete from account.attempt');
    const took = new Map<string, number>();
    for (const name of all.map((_, n) => all[(n + round) % all.length] ?? '')) {
      const begun = now();
      await new Browser(house, '10.9.0.1').signIn({ username: name, password: `wrong ${round}` });
      took.set(name, now() - begun);
    }
    others.forEach((name, n) => {
      differences[n]?.push((took.get(name) ?? 0) - (took.get(known) ?? 0));
    });
  }
  return differences.map(median);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
