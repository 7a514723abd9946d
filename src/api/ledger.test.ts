import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, apiHouse, grant, type Visitor } from '../testing/api.ts';
import { setToday } from '../testing/caseHouse.ts';
import { newPerson } from '../testing/matrixHouse.ts';
import type { ReplyOf } from './contract/index.ts';
import { allRoutes } from './routes.ts';

type Page = ReplyOf<'GET /api/units/:unit/books/:book'>;
type Journal = ReplyOf<'GET /api/units/:unit/books/:book/entries'>;

let house: ApiHouse;
let secretary: Visitor;
let cadre: Visitor;
let member: Visitor;
let base: string;
beforeAll(async () => {
  house = await apiHouse(allRoutes);
  await setToday(house, '2026-03-10');
  secretary = await house.visitor(house.people.secretary);
  cadre = await house.visitor(house.people.cadre);
  member = await house.visitor(house.people.members[1] ?? '');
  base = `/api/units/${house.units.branch}/books/dues`;
});
afterAll(() => house.close());

const page = async (who = secretary) => (await who.get(base)).json<Page>();
const payer = async (at: number) =>
  (await page()).payers.find(({ person }) => person === house.people.members[at]);
const send = async (path: string, body: object, who = secretary) => {
  const reply = await who.send('POST', `${base}/${path}`, body);
  const answer = reply.json<Record<string, unknown> & { problems?: { code: string }[] }>();
  return { status: reply.status, code: answer.problems?.[0]?.code, body: answer };
};
const journal = async () =>
  (await secretary.get(`${base}/entries?from=2026-01-01&to=2027-01-01`)).json<Journal>().entries;
const inputs = (base: number) => ({ kind: 'salaried', base });

test('what somebody owes is worked out step by step, or unknown with the reason', async () => {
  const known = await send('rates/check', { from: '2026-01', inputs: inputs(500_100) });
  expect(known.body).toMatchObject({ amount: 7502, why: null });
  expect(known.body.steps).not.toEqual([]);
  const farmer = await send('rates/check', { from: '2026-01', inputs: { kind: 'farmer' } });
  expect(farmer.body).toMatchObject({ amount: null, steps: [] });
  const wrong = await send('rates/check', { from: '2026-01', inputs: { kind: 'x' } });
  expect(wrong.status).toBe(422);
});

test('a rate raises nothing until the member confirmed it: on the screen, or on paper', async () => {
  const [one, two, three] = house.people.members;
  const rates = [one, two, three].map((person) => ({ person, inputs: inputs(500_100) }));
  const set = await send('rates', { from: '2026-01', rates });
  expect(set.status).toBe(200);
  const raise = () => send('raise', { item: '2026-01', key: 'raise-2026-01' });
  const left = await raise();
  expect(left.body).toMatchObject({ raised: 0 });
  expect(left.body.left).toHaveLength((await page()).payers.length);

  const own = (await member.get('/api/my-books')).json<ReplyOf<'GET /api/my-books'>>();
  const [rate] = own.books[0]?.rates ?? [];
  expect(rate).toMatchObject({ amount: 7502, confirmed: null });
  expect(rate?.steps.at(-1)).toMatchObject({ amount: 7502 });
  const confirmed = await member.send('POST', `/api/my-rates/${rate?.id}/confirm`, {});
  expect(confirmed.status).toBe(200);
  const again = await member.send('POST', `/api/my-rates/${rate?.id}/confirm`, {});
  expect(again.status).toBe(409);
  // Nobody confirms for somebody else.
  const foreign = (await payer(0))?.rate?.id;
  expect((await member.send('POST', `/api/my-rates/${foreign}/confirm`, {})).status).toBe(404);
  const paper = await send('rates/signed', { rates: [foreign], signedOn: '2026-03-09' });
  expect(paper.body).toEqual({ confirmed: 1 });

  expect((await page()).months.at(0)).toEqual({ item: '2026-01', raised: 0, ready: 2 });
  expect((await raise()).body).toMatchObject({ raised: 2, amount: 15_004 });
  expect((await page()).months.at(0)).toEqual({ item: '2026-01', raised: 2, ready: 0 });
  expect((await raise()).body).toMatchObject({ raised: 0, amount: 0 });
  expect((await payer(0))?.open).toEqual([{ item: '2026-01', amount: 7502 }]);
  expect((await payer(2))?.open).toEqual([]);
});

test('thirty are collected in one act; the same act again changes nothing', async () => {
  await send('raise', { item: '2026-02', key: 'raise-2026-02' });
  const [one, two] = house.people.members;
  const lines = [
    { person: one, amount: 7502 },
    { person: two, amount: 20_000, payer: '家属' },
  ];
  const act = { on: '2026-03-10', key: 'collect-march', way: 'cash', lines };
  const first = await send('payments', act);
  expect(first.status).toBe(200);
  expect((await send('payments', act)).body).toEqual(first.body);
  expect((await payer(0))?.open).toEqual([{ item: '2026-02', amount: 7502 }]);
  // More than is owed is kept apart and stays the payer’s.
  expect(await payer(1)).toMatchObject({ open: [], paid: 20_000 - 15_004 });
  const cash = (await page()).balances.find(({ kind }) => kind.id === 'cash');
  expect(cash?.amount).toBe(27_502);
});

test('what was paid ahead is put against the next month as soon as that is raised', async () => {
  const ahead = (await payer(1))?.paid ?? 0;
  await send('raise', { item: '2026-03', key: 'raise-2026-03' });
  expect(await payer(1)).toMatchObject({
    open: [{ item: '2026-03', amount: 7502 - ahead }],
    paid: 0,
  });
});

test('what is held is handed up, and no more than that', async () => {
  const over = await send('hand-ups', { on: '2026-03-10', key: 'hand-up-1', amount: 27_503 });
  expect(over).toMatchObject({ status: 422, code: 'ledger/overdrawn' });
  const up = await send('hand-ups', { on: '2026-03-10', key: 'hand-up-1', amount: 27_502 });
  expect(up.status).toBe(200);
  const above = await cadre.get(`/api/units/${house.units.committee}/books/dues`);
  const [held] = above.json<Page>().balances;
  expect(held).toMatchObject({ kind: { id: 'committee' }, amount: 27_502 });
});

test('a wrong entry is taken back by two, and stays to be seen', async () => {
  const [up] = await journal();
  const asked = await send('reversals', { entry: up?.id, reason: '金额写错' });
  expect(asked.body).toMatchObject({ state: 'waits', voucher: null });
  const [waiting] = (await page()).asked;
  expect(waiting).toMatchObject({ mine: 'withdraw', reason: '金额写错' });
  const url = `/api/ledger-reversals/${waiting?.id}/answer`;
  const own = await secretary.send('POST', url, { answer: 'agreed' });
  expect(own.status).toBe(403);
  expect((await page(cadre)).asked[0]?.mine).toBe('agree');
  const agreed = await cadre.send('POST', url, { answer: 'agreed' });
  expect(agreed.status).toBe(200);
  expect((await cadre.send('POST', url, { answer: 'agreed' })).status).toBe(404);
  const [back, ...rest] = await journal();
  expect(back).toMatchObject({ reverses: up?.voucher, reason: '金额写错' });
  expect(back?.second).not.toBeNull();
  expect(rest.find(({ id }) => id === up?.id)?.reversed).toBe(true);
});

test.each([
  ['a day to come', 'payments', { on: '2026-03-11' }, 'ledger/to-come'],
  ['somebody of elsewhere', 'payments', { who: 'guest' }, 'ledger/not-here'],
  ['the same person twice', 'payments', { twice: true }, 'ledger/twice'],
  ['a month to come', 'raise', { item: '2026-04' }, 'ledger/not-due'],
])('%s is refused', async (_, path, change, code) => {
  const { guest, members } = house.people;
  const line = { person: 'who' in change ? guest : members[0], amount: 100 };
  const lines = 'twice' in change ? [line, line] : [line];
  const { who: _who, twice: _twice, ...given } = change as Record<string, unknown>;
  const pay = { on: '2026-03-10', way: 'cash', lines };
  const body = { key: `bad ${code} of it`, ...(path === 'payments' ? pay : {}), ...given };
  const answer = await send(path, body);
  expect(answer.code).toBe(code);
});

test('a closed month takes nothing more; months close in order, once they are over', async () => {
  const close = (month: string, who = cadre) => send('close', { month }, who);
  expect((await close('2026-01', secretary)).status).toBe(403);
  expect((await close('2026-03')).code).toBe('ledger/not-over');
  expect((await close('2026-02')).body).toEqual({ openFrom: '2026-03-01' });
  const [one] = house.people.members;
  const late = { on: '2026-02-20', key: 'paid in february', way: 'cash' };
  await send('payments', { ...late, lines: [{ person: one, amount: 100 }] });
  const entry = (await journal()).find(({ on }) => on === '2026-02-20');
  expect(entry?.bookedOn).toBe('2026-03-01');
});

test('who has no say reads nothing, and a member sees the own account alone', async () => {
  const stranger = await house.visitor(await newPerson(house));
  expect((await stranger.get(base)).status).toBe(403);
  expect((await member.get(base)).status).toBe(403);
  const own = (await member.get('/api/my-books')).json<ReplyOf<'GET /api/my-books'>>();
  expect(own.books[0]).toMatchObject({
    ...{ id: 'dues', paid: 0, open: [{ item: '2026-03', amount: 2506 }] },
  });
  const auditor = await newPerson(house);
  await grant(house, auditor, 'auditor', house.units.committee);
  const reads = await house.visitor(auditor);
  expect((await reads.get(base)).status).toBe(200);
  const pay = { on: '2026-03-10', key: 'by the auditor', way: 'cash', lines: [] };
  expect((await reads.send('POST', `${base}/payments`, pay)).status).not.toBe(200);
});

test('a receipt and a slip are printed, and a month comes as a workbook', async () => {
  await send('hand-ups', { on: '2026-03-10', key: 'hand-up-2', amount: 100 });
  const entries = await journal();
  const paid = entries.find(({ rows }) => rows[0]?.posting.id === 'pay');
  const up = entries.find(
    ({ rows, reverses, reversed }) => rows[0]?.posting.id === 'hand-up' && !reverses && !reversed,
  );
  const paper = async (entry: string | undefined, language = 'zh') => {
    const reply = await secretary.get(
      `${base}/paper?entry=${entry}&format=txt&language=${language}`,
    );
    return { status: reply.status, words: reply.bytes.toString('utf8') };
  };
  const receipt = await paper(paid?.id);
  expect(receipt.words).toContain(`${paid?.voucher.year}-${paid?.voucher.number}`);
  expect(receipt.words).toContain('元整');
  expect((await paper(paid?.id, 'en')).words).not.toMatch(/收据|现金/);
  expect((await paper(up?.id)).words).toContain('治安支队党委');
  expect((await paper(entries.find(({ reverses }) => reverses)?.id)).status).toBe(422);
  for (const of of ['collection', 'journal', 'trial']) {
    const reply = await secretary.get(`${base}/workbook?of=${of}&month=2026-03`);
    expect(reply.status, of).toBe(200);
    expect(reply.bytes.subarray(0, 2).toString()).toBe('PK');
  }
});
