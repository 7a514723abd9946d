import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkpoint, sealNow } from '../store/chain.ts';
import { type ApiHouse, apiHouse, grant, type Visitor } from '../testing/api.ts';
import { rewrite } from '../testing/chainAttacks.ts';
import { newPerson } from '../testing/matrixHouse.ts';
import type { ProblemDocument } from './contract/common.ts';
import type { ReplyOf } from './contract/index.ts';
import { allRoutes } from './routes.ts';

/** A code on paper is a second place that nobody can reach over the net. */

type Codes = ReplyOf<'GET /api/audit/codes'>;
type Found = ReplyOf<'GET /api/audit/codes/find'>;
let house: ApiHouse;
let auditor: Visitor;

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  const person = await newPerson(house);
  await grant(house, person, 'audit-admin', house.units.root);
  auditor = await house.visitor(person);
}, 60_000);
afterAll(() => house.close());

async function signed(): Promise<void> {
  await sealNow(house.services.chain);
  await checkpoint(house.services.chain, 0);
}
const codes = async () => (await auditor.get('/api/audit/codes')).json<Codes>();
const find = async (code: string) =>
  (await auditor.get(`/api/audit/codes/find?code=${encodeURIComponent(code)}`)).json<Found>();

test('a code is read, confirmed, listed with who did, and found again as somebody types it', async () => {
  await signed();
  const { latest } = await codes();
  if (latest === null) throw new Error('no checkpoint');
  expect(latest.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  const { position, code } = latest;
  const reply = await auditor.send('POST', '/api/audit/codes', { position, code });
  expect(reply.status, String(reply.bytes)).toBe(200);
  expect((await codes()).noted).toMatchObject([{ position, code, holds: true }]);
  const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  expect(await find(typed)).toMatchObject({ code, found: { position, at: latest.at } });
  expect(await find('0000 0000 0000 0000')).toMatchObject({ found: null });
});

test('nobody confirms what is not the code, and what is no code is said so', async () => {
  const { latest } = await codes();
  const codesOf = async (path: string, body: object | null) => {
    const reply = body === null ? await auditor.get(path) : await auditor.send('POST', path, body);
    return [reply.status, ...reply.json<ProblemDocument>().problems.map((one) => one.code)];
  };
  const body = { position: latest?.position, code: '0000-0000-0000-0000' };
  expect(await codesOf('/api/audit/codes', body)).toEqual([422, 'audit/code-differs']);
  const never = { ...body, position: '999999' };
  expect(await codesOf('/api/audit/codes', never)).toEqual([422, 'audit/no-checkpoint']);
  const wrong = '/api/audit/codes/find?code=UUUU-0000-0000-0000';
  expect(await codesOf(wrong, null)).toEqual([422, 'audit/no-code']);
});

test('the weekly sheet has the code of the day, the counts and room for two signatures', async () => {
  await signed();
  const { latest } = await codes();
  const day = new Date(Date.parse(latest?.at ?? '') + 8 * 3_600_000).toISOString().slice(0, 10);
  const sheet = await auditor.get(`/api/audit/sheet?day=${day}&format=txt`);
  const words = String(sheet.bytes);
  for (const expected of ['审计周报', latest?.code ?? '?', '没有设置', '审计管理员', '见证人']) {
    expect(words).toContain(expected);
  }
  // In groups, or it runs off the edge of the paper.
  expect(words).toMatch(/公钥指纹：[0-9a-f]{8}( [0-9a-f]{8}){7}/);
  for (const format of ['pdf', 'docx']) {
    const file = await auditor.get(`/api/audit/sheet?day=${day}&format=${format}&language=en`);
    expect(file.status, format).toBe(200);
    expect(file.bytes.length).toBeGreaterThan(2_000);
  }
  const before = await auditor.get('/api/audit/sheet?day=2020-03-04&format=txt');
  expect(String(before.bytes)).toContain('没有签名的检查点');
});

test('after the whole chain was written anew, the code on the paper is nowhere', async () => {
  const { noted } = await codes();
  const client = await house.admin.connect();
  await client.query('begin; set local session_replication_role = replica');
  await client.query(
    `update genji.audit_event set action = 'nothing'
      where tenant = $1 and seq = (select min(seq) from genji.audit_event)`,
    [house.tenant],
  );
  await rewrite(client, house.tenant);
  await client.query('delete from genji.audit_checkpoint where tenant = $1', [house.tenant]);
  await client.query('commit');
  client.release();
  await signed();
  const chain = await auditor.get('/api/audit/chain');
  expect(chain.json(), 'control: alone, the chain is whole').toMatchObject({ intact: true });
  expect(await find(noted[0]?.code ?? '')).toMatchObject({ found: null });
  expect((await codes()).noted).toMatchObject([{ holds: false }]);
});
