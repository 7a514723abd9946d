import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, apiHouse, grant, type Visitor } from '../testing/api.ts';
import { newPerson } from '../testing/matrixHouse.ts';
import { accountAdminRoutes } from './accountAdmin.ts';
import type { ReplyOf } from './contract/index.ts';
import { sessionRoutes } from './session.ts';

let house: ApiHouse;
let system: Visitor;
let security: Visitor;
let member: Visitor;

beforeAll(async () => {
  house = await apiHouse([...accountAdminRoutes, ...sessionRoutes]);
  const of = async (role: string) => {
    const person = await newPerson(house);
    await grant(house, person, role, house.units.root);
    return house.visitor(person);
  };
  [system, security] = [await of('system-admin'), await of('security-admin')];
  member = await house.visitor(house.people.secretary);
});
afterAll(() => house.close());

type Accounts = ReplyOf<'GET /api/accounts'>;
const accounts = async (who: Visitor) => (await who.get('/api/accounts')).json<Accounts>();
const own = async () =>
  (await accounts(system)).accounts.find(({ person }) => person === house.people.secretary);

test('two administrators see the accounts, each with what is theirs to do', async () => {
  expect((await accounts(system)).may).toEqual(['account.manage']);
  expect((await accounts(security)).may).toEqual(['grant.manage']);
  expect((await member.get('/api/accounts')).status).toBe(403);
});

test('with a second factor nobody takes an account over alone: a code is of one hand, it of another', async () => {
  const { account = '' } = (await own()) ?? {};
  await house.admin.query(
    `with factor as (insert into account.second_factor (id, account, secret, recovery_codes, verified)
       values (gen_random_uuid(), $1, 'x', 'x', true))
     update account.account set two_factor_enabled = true where id = $1`,
    [account],
  );
  const at = (path: string) => `/api/accounts/${account}/${path}`;
  expect((await system.send('POST', at('second-factor/remove'), {})).status).toBe(403);
  expect((await security.send('POST', at('code'), {})).status).toBe(403);
  const code = await system.send('POST', at('code'), {});
  expect(code.json<{ code: string }>().code).toMatch(/^\w{4}(-\w{4}){4}$/);
  // The old password, and the session that it opened, stand until the code is used.
  expect((await member.get('/api/me')).status).toBe(200);
  expect((await security.send('POST', at('second-factor/remove'), {})).status).toBe(200);
  expect((await member.get('/api/me')).status).toBe(401);
  expect((await own())?.secondFactor).toBe(false);
  expect((await security.send('POST', at('second-factor/remove'), {})).status).toBe(404);
});

test('a sheet for another is the security administrator’s, and never the own', async () => {
  const { account = '' } = (await own()) ?? {};
  const at = (one: string) => `/api/accounts/${one}/code-sheet`;
  expect((await system.send('POST', at(account), {})).status).toBe(403);
  const printed = await security.send('POST', at(account), {});
  const { sheet } = printed.json<ReplyOf<'POST /api/accounts/:account/code-sheet'>>();
  expect(new Set(sheet.codes).size).toBe(20);
  expect((await own())?.secondFactor).toBe(true);
  const all = (await accounts(security)).accounts;
  const mine = (await security.get('/api/me')).json<ReplyOf<'GET /api/me'>>().person;
  const self = all.find(({ person }) => person === mine)?.account ?? '';
  const refused = await security.send('POST', at(self), {});
  expect(refused.json<{ problems: { code: string }[] }>().problems[0]?.code).toBe(
    'account/own-sheet',
  );
  // As it was, for the tests that follow.
  await security.send('POST', `/api/accounts/${account}/second-factor/remove`, {});
});

test('a closed account takes no code until it is open again', async () => {
  const { account = '' } = (await own()) ?? {};
  const post = async (path: string) =>
    (await system.send('POST', `/api/accounts/${account}/${path}`, {})).status;
  expect(await post('disable')).toBe(200);
  expect([await post('code'), await post('disable')]).toEqual([404, 404]);
  expect([await post('enable'), await post('enable')]).toEqual([200, 404]);
  expect(await post('code')).toBe(200);
});

test('the status page says which rules passwords follow; only the security administrator changes it', async () => {
  const status = async (who: Visitor) =>
    (await who.get('/api/status')).json<ReplyOf<'GET /api/status'>>();
  expect(await status(system)).toMatchObject({ passwordProfile: 'default', may: [] });
  const change = { profile: 'mlps3' };
  expect((await system.send('POST', '/api/password-profile', change)).status).toBe(403);
  expect((await security.send('POST', '/api/password-profile', change)).status).toBe(200);
  expect(await status(security)).toMatchObject({
    ...{ passwordProfile: 'mlps3', may: ['grant.manage'] },
  });
});
