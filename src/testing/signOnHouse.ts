import type { SignInWays } from '../api/account/ways.ts';
import {
  type AccountHouse,
  accountHouse,
  Browser,
  baseUrl,
  newPerson,
  type Person,
} from './account.ts';
import { numbered } from './numbered.ts';
import { client, type TestProvider, testProvider } from './provider.ts';

type Answer = Awaited<ReturnType<Browser['post']>>;

export interface SignOnHouse {
  readonly provider: TestProvider;
  readonly house: AccountHouse;
  /** Another, which takes the provider's word for two factors. */
  readonly trusting: AccountHouse;
  /** Somebody with an account and a police number, whom the provider knows by the login. */
  known(
    standing?: Parameters<typeof newPerson>[1],
    more?: { readonly amr?: readonly string[]; readonly at?: AccountHouse },
  ): Promise<Person & { readonly login: string; readonly number: string }>;
  close(): Promise<void>;
}

export function waysTo(issuer: string, secondFactor: string | null = null): SignInWays {
  const signOn = {
    ...{ issuer, clientId: client.id, clientSecret: client.secret, secondFactor },
    ...{ claim: 'police_number', name: '统一身份认证' },
  };
  return { certificates: null, signOn };
}

/** Two services of signing in, and a real provider for both. */
export async function signOnHouse(): Promise<SignOnHouse> {
  const provider = await testProvider(baseUrl);
  const house = await accountHouse(waysTo(provider.issuer));
  const trusting = await accountHouse(waysTo(provider.issuer, 'mfa'));
  let people = 0;
  const known: SignOnHouse['known'] = async (standing = {}, { amr, at = house } = {}) => {
    people += 1;
    const number = `9${String(people).padStart(5, '0')}`;
    const who = await newPerson(at, standing);
    await numbered(at, who.person, number);
    const login = `login${people}`;
    provider.people.set(login, { claims: { police_number: number }, ...(amr && { amr }) });
    return { ...who, login, number };
  };
  const close = async () => {
    await house.close();
    await trusting.close();
    await provider.stop();
  };
  return { provider, house, trusting, known, close };
}

export const codeOf = ({ body }: Pick<Answer, 'body'>) => body.code;

/** A browser that comes to a house for the first time. */
export const comes = (house: AccountHouse) => new Browser(house, '10.7.0.1');
