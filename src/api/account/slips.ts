import { plainUsername } from '../../store/account-admin.ts';
import type { By, IssuedCode, NewAccount } from '../../store/account-tables.ts';
import type { Flow } from './flow.ts';

/** Slips travel in sealed envelopes to a whole branch: as long as the database lets a code hold. */
export const slipDays = 7;

export interface Slip extends IssuedCode {
  readonly person: string;
}

export interface Wanted {
  readonly person: string;
  readonly name: string;
  readonly policeNumber: string | null;
}

/** Accounts for several people, all or none, each with a code that holds for a week. */
export async function openSeveral(
  flow: Flow,
  by: By,
  people: readonly Wanted[],
): Promise<readonly Slip[]> {
  const wanted = await named(flow, people);
  const issued = await flow.store.createAccounts(by, wanted, flow.hasher.unusable, slipDays);
  return issued.map((one, at) => ({ ...one, person: wanted[at]?.person ?? '' }));
}

/** New codes, all or none, for accounts of several people; what is closed meanwhile is left out. */
export async function renewSeveral(
  flow: Flow,
  by: By,
  accounts: ReadonlyMap<string, string>,
): Promise<readonly Slip[]> {
  const issued = await flow.store.renewCodes(by, [...accounts.keys()], slipDays);
  return issued.map((one) => ({ ...one, person: accounts.get(one.account) ?? '' }));
}

const mostOfOneName = 40;

/** The police number, else the name, with a number behind it where somebody has it already. */
async function named(flow: Flow, people: readonly Wanted[]): Promise<NewAccount[]> {
  const wishes = people.map(({ person, name, policeNumber }) => {
    const base = baseOf(policeNumber ?? name);
    const more = Array.from({ length: mostOfOneName - 1 }, (_, at) => `${base}-${at + 2}`);
    return { person, names: [base, ...more] };
  });
  const taken = new Set(await flow.store.takenNames(wishes.flatMap(({ names }) => names)));
  return wishes.map(({ person, names }) => {
    const username = names.find((one) => !taken.has(one)) ?? `${names[0]}-${person.slice(-8)}`;
    taken.add(username);
    return { person, username };
  });
}

/** In the form that a chosen user name has, so that the owner may keep it. */
function baseOf(name: string): string {
  const plain = plainUsername(name).replace(/[^\p{L}\p{N}]/gu, '');
  const short = [...plain].slice(0, 20).join('');
  return [...short].length < 2 ? `u-${short}` : short;
}
