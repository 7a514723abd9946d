import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkApart } from '../cli/check/apart.ts';
import { isDemo } from '../store/bureau.ts';
import { type ApiHouse, apiHouse } from '../testing/api.ts';
import { bookOf, ledgerHeader, ledgerRow, rosterHeader, rosterRow } from '../testing/books.ts';
import { digestOf } from '../testing/digest.ts';
import { serveCheck } from './check.ts';
import type { ReplyOf } from './contract/index.ts';

type Found = ReplyOf<'POST /api/check'>;

let house: ApiHouse;
/** A roster and a ledger, with a malformed ID number and a meeting whose half is missing. */
let books: readonly Blob[];

beforeAll(async () => {
  house = await apiHouse([]);
  const { services, signIn, admin, app } = house;
  await serveCheck(app, { services, signIn, check: checkApart, isDemo: () => isDemo(admin) });
  const people = Array.from({ length: 4 }, (_, i) => rosterRow(`王建${i}`, '第一党支部'));
  const odd = rosterRow('赵敏', '第一党支部', { id: '123' });
  const roster = [rosterHeader, ...people, odd];
  const absent = ledgerRow('第一党支部', '2026-02-10', { 应到人数: 12, 实到人数: 2 });
  books = [
    await read(await bookOf('名册.xlsx', { name: '党员名册', rows: roster })),
    await read(await bookOf('台账.xlsx', { name: '台账', rows: [ledgerHeader, absent] })),
  ];
});
afterAll(() => house.close());

const read = async (path: string) => new Blob([new Uint8Array(await readFile(path))]);

/** As a browser sends a form. */
async function formOf(files: readonly Blob[]) {
  const form = new FormData();
  for (const [i, file] of files.entries()) form.append('book', file, `${i}.xlsx`);
  const sent = new Response(form);
  const type = sent.headers.get('content-type') ?? '';
  return { type, bytes: Buffer.from(await sent.arrayBuffer()) };
}

async function post(files: readonly Blob[], cookie = '') {
  const { type, bytes } = await formOf(files);
  const answer = await house.app.inject({
    method: 'POST',
    url: '/api/check',
    headers: { origin: 'https://genji.test', cookie, 'content-type': type },
    payload: bytes,
  });
  const { statusCode: status } = answer;
  return { status, code: answer.json().problems?.[0]?.code, found: answer.json<Found>() };
}

const demo = (is: boolean) => house.admin.query('update genji.tenant set demo = $1', [is]);
const open = async () => (await house.app.inject('/api/check')).json<{ open: boolean }>().open;

test('where a bureau is real, nobody comes in without signing in', async () => {
  expect(await open()).toBe(false);
  expect(await post(books)).toMatchObject({ status: 401, code: 'account/signed-out' });
  const token = `session=${'x'.repeat(40)}`;
  expect((await post(books, token)).status).toBe(401);
  const member = await house.visitor(house.people.guest);
  const { type, bytes } = await formOf(books);
  expect((await member.upload('/api/check', bytes, type)).status).toBe(200);
  await demo(true);
  expect(await open()).toBe(true);
});

test('findings worst first, each with article, cure, sheet and row; what was not checked, and why', async () => {
  const { status, found } = await post(books);
  expect(status).toBe(200);
  const order = ['critical', 'error', 'warning', 'info'];
  const places = found.groups.map(({ severity }) => order.indexOf(severity));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  const number = found.groups.find(({ findings }) =>
    findings.some(({ who, place }) => who.includes('赵敏') && place.zh === '党员名册第6行'),
  );
  expect(number?.cure.zh).not.toBe('');
  expect(number?.cite.name.zh).not.toBe('');
  expect(JSON.stringify(found.groups)).toContain('台账第2行');
  expect(found.groups.filter(({ findings }) => findings.length === 0)).toEqual([]);
  expect(found.notChecked.zh.length).toBeGreaterThan(0);
  expect(found.html).toContain('<!doctype html>');
  expect(found.html).toContain('赵敏');
});

test('nothing of it is kept: no row of any table, no file', async () => {
  const temporary = await mkdtemp(join(tmpdir(), 'genji-kept-'));
  const { TMPDIR } = process.env;
  process.env.TMPDIR = temporary;
  const [rows, here] = [await digestOf(house.admin, []), await readdir('.')];
  expect((await post(books)).status).toBe(200);
  expect(await digestOf(house.admin, [])).toBe(rows);
  expect(await readdir(temporary)).toEqual([]);
  expect(await readdir('.')).toEqual(here);
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
});

test('what cannot be checked is said as the command says it', async () => {
  const other = await read(await bookOf('x.xlsx', { name: '值班表', rows: [['日期', '值班']] }));
  expect(await post([other])).toMatchObject({ status: 422, code: 'check/nothing-to-check' });
  expect(await post([])).toMatchObject({ status: 422, code: 'check/no-book' });
  expect(await post([...books, other])).toMatchObject({ code: 'check/too-many-books' });
  const picture = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])]);
  const kind = await post([picture]);
  expect([kind.status, kind.code?.split('/')[0]]).toEqual([422, 'workbook']);
  const big = new Blob([new Uint8Array(10 * 1024 * 1024 + 1)]);
  expect(await post([big])).toMatchObject({ status: 422, code: 'workbook/file-too-large' });
});

test('two at a time, and nobody over and over', async () => {
  const three = await Promise.all([post(books), post(books), post(books)]);
  expect(three.map(({ status }) => status).toSorted()).toEqual([200, 200, 503]);
  const codes = new Set<string>();
  for (let i = 0; i < 20; i += 1) codes.add((await post([])).code);
  expect([...codes]).toEqual(['check/no-book', 'check/too-often']);
});
