import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkArchive } from '../documents/zip.ts';
import { peopleForAccounts } from '../store/slips.ts';
import { transact } from '../store/transaction.ts';
import { type ApiHouse, apiHouse, grant, type Reply, type Visitor } from '../testing/api.ts';
import { newPerson } from '../testing/matrixHouse.ts';
import { baseUrl } from '../testing/services.ts';
import { accountAdminRoutes } from './accountAdmin.ts';
import { accountSlipRoutes } from './accountSlips.ts';
import type { ReplyOf } from './contract/index.ts';
import { rosterRoutes } from './roster.ts';

let house: ApiHouse;
let system: Visitor;
let administrator: string;

beforeAll(async () => {
  house = await apiHouse([...accountAdminRoutes, ...accountSlipRoutes, ...rosterRoutes]);
  administrator = await newPerson(house);
  await grant(house, administrator, 'system-admin', house.units.root);
  system = await house.visitor(administrator);
  // Two of one name, one of them with a police number.
  await house.admin.query(
    `update genji.roster_line set name = '赵敏' where person = any($1::uuid[])`,
    [house.people.members.slice(1, 4)],
  );
  await house.admin.query(
    `update genji.person_detail set police_number = '031207' where person = $1`,
    [house.people.members[3]],
  );
});
afterAll(() => house.close());

const slips = (whom: string, unit = house.units.branch) =>
  system.send('POST', '/api/accounts/slips', { unit, whom, format: 'docx' });
const waiting = async () =>
  (await system.get(`/api/accounts/slips?unit=${house.units.branch}`)).json<
    ReplyOf<'GET /api/accounts/slips'>
  >();

const limits = { bytes: 1e7, entries: 100, unpacked: 1e7, ratio: 1000 };

/** User name and code of each strip, in the order of the paper. */
function read(reply: Reply | undefined): [string, string][] {
  if (reply === undefined) throw new Error('nothing was printed');
  const archive = checkArchive(reply.bytes, limits);
  if (!archive.ok) throw new Error('not a Word file');
  const xml = new TextDecoder().decode(archive.value.get('word/document.xml'));
  const words = xml.replace(/<[^>]+>/g, '');
  const strip =
    /用户名：(\S+?)　激活码：(\w{4}(?:-\w{4}){4})　有效期至 \d{4}-\d{2}-\d{2} \d{2}:\d{2}/g;
  return [...words.matchAll(strip)].map(([, name = '', code = '']) => [name, code]);
}

async function activate(code: string): Promise<{ status: number; username?: string }> {
  const answer = await house.app.inject({
    method: 'POST',
    url: '/api/account/activate',
    headers: { origin: baseUrl },
    payload: { code, password: 'rain over the quiet river' },
  });
  return { status: answer.statusCode, ...answer.json() };
}

test('two at once: one opens the accounts of the branch, the other opens none', async () => {
  expect(await waiting()).toEqual({ without: 8, unopened: 0 });
  const both = await Promise.all([slips('without'), slips('without')]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(await waiting()).toEqual({ without: 0, unopened: 8 });
  const printed = read(both.find(({ status }) => status === 200));
  const names = printed.map(([name]) => name);
  // The police number first; a name that somebody else has takes a number behind it.
  expect(names).toEqual(expect.arrayContaining(['031207', '赵敏', '赵敏-2', '陈志远', '吴桐']));
  expect(new Set(names).size).toBe(8);
  expect(names).not.toContain('郑凯');
});

test('a strip opens its account once; a reprint ends the strips that nobody used', async () => {
  const old = read(await slips('unopened'));
  const [first = ['', ''], second = ['', '']] = old;
  expect(await activate(first[1])).toMatchObject({ status: 200, username: first[0] });
  expect((await activate(first[1])).status).toBe(403);
  const fresh = read(await slips('unopened'));
  expect(fresh.map(([name]) => name)).toEqual(
    expect.arrayContaining(old.slice(1).map(([name]) => name)),
  );
  expect(fresh).toHaveLength(7);
  expect((await activate(second[1])).status).toBe(403);
  expect((await activate(fresh.find(([name]) => name === second[0])?.[1] ?? '')).status).toBe(200);
});

test('a code of a strip holds for seven days and is kept as a hash only', async () => {
  const { rows } = await house.admin.query<{ days: number; row: string }>(
    `select round(extract(epoch from max(expires_at - issued_at)) / 86400)::int as days,
            string_agg(c::text, ' ') as row
       from account.activation_code c where used_at is null`,
  );
  expect(rows[0]?.days).toBe(7);
  for (const [, code] of read(await slips('unopened'))) expect(rows[0]?.row).not.toContain(code);
});

test('nobody else learns who is on the roster by it, the administrator no more than the names', async () => {
  const ask = { unit: house.units.branch, whom: 'unopened', format: 'pdf' };
  for (const person of [house.people.secretary, house.people.cadre]) {
    const seen = await transact(house.services.store, house.as(person), ['roster.read'], (tx) =>
      peopleForAccounts(tx, house.units.branch, tx.access.today),
    );
    expect(seen).toEqual([]);
  }
  const security = await newPerson(house);
  await grant(house, security, 'security-admin', house.units.root);
  const visitor = await house.visitor(security);
  expect((await visitor.send('POST', '/api/accounts/slips', ask)).status).toBe(403);
  expect((await system.get(`/api/roster?unit=${house.units.branch}`)).status).toBe(403);
  const own = await transact(
    house.services.store,
    house.as(administrator),
    ['account.manage'],
    (tx) => peopleForAccounts(tx, house.units.branch, tx.access.today),
  );
  expect(Object.keys(own[0] ?? {}).toSorted()).toEqual(['name', 'person', 'policeNumber']);
});

test('a unit where nobody waits makes no paper; what was printed is in the trail, without codes', async () => {
  const refused = await slips('without');
  expect(refused.json<{ problems: { code: string }[] }>().problems[0]?.code).toBe(
    'account/nobody-waits',
  );
  expect((await slips('without', house.units.counted)).status).toBe(409);
  const { rows } = await house.admin.query<{ detail: object }>(
    `select detail from genji.audit_event where action = 'account.slips' order by seq`,
  );
  expect(rows[0]?.detail).toEqual({ persons: 8, whom: 'without', format: 'docx' });
});
