import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, apiHouse, grant, type Visitor } from '../testing/api.ts';
import { setToday } from '../testing/caseHouse.ts';
import { projectionOf, trialOf } from '../testing/ledgerHouse.ts';
import { newPerson } from '../testing/matrixHouse.ts';
import type { ReplyOf } from './contract/index.ts';
import { allRoutes } from './routes.ts';

/** What goes otherwise than planned: sent twice, taken back, moved, merged, joined in between. */

type Page = ReplyOf<'GET /api/units/:unit/books/:book'>;

let house: ApiHouse;
let secretary: Visitor;
let base: string;
const [ann, ben, cem, dan] = [0, 1, 2, 3].map((at) => () => house.people.members[at] ?? '') as [
  () => string,
  () => string,
  () => string,
  () => string,
];
beforeAll(async () => {
  house = await apiHouse(allRoutes);
  await setToday(house, '2026-06-10');
  secretary = await house.visitor(house.people.secretary);
  base = `/api/units/${house.units.branch}/books/dues`;
  const rates = house.people.members.map((person) => ({
    ...{ person, inputs: { kind: 'salaried', base: 600_000 } },
  }));
  const set = await send('rates', { from: '2026-01', rates });
  const ids = (set.body as { rates: { id: string }[] }).rates.map(({ id }) => id);
  await send('rates/signed', { rates: ids, signedOn: '2026-06-09' });
});
afterAll(() => house.close());

const send = async (path: string, body: object, who = secretary, at = base) => {
  const reply = await who.send('POST', `${at}/${path}`, body);
  const answer = reply.json<Record<string, unknown> & { problems?: { code: string }[] }>();
  return { status: reply.status, code: answer.problems?.[0]?.code, body: answer };
};
const payer = async (person: string, at = base, who = secretary) =>
  (await who.get(at)).json<Page>().payers.find((one) => one.person === person);
const raise = (item: string) => send('raise', { item, key: `raise ${item}` });
const due = 9_000;
const pay = (key: string, person: string, amount: number, on = '2026-06-10') =>
  send('payments', { on, key, way: 'cash', lines: [{ person, amount }] });
const idOf = ({ body }: Awaited<ReturnType<typeof pay>>) =>
  (body as { entries: { id: string }[] }).entries[0]?.id ?? '';
/** Taken back by two: the limit of one person alone is 0. */
const takeBack = async (entry: string) => {
  const asked = await send('reversals', { entry, reason: '不是本人交的' });
  const cadre = await house.visitor(house.people.cadre);
  const url = `/api/ledger-reversals/${asked.body.asked}/answer`;
  return (await cadre.send('POST', url, { answer: 'agreed' })).status;
};

test('nobody owes for a month before she joined; the month of joining counts', async () => {
  await house.admin.query(
    `update genji.person_detail set joined_on = '2026-03-20' where tenant = $1 and person = $2`,
    [house.tenant, dan()],
  );
  const february = await raise('2026-02');
  expect(february.body.left).toContainEqual(
    expect.objectContaining({
      person: dan(),
      why: expect.objectContaining({ zh: '入党以前的月份不核收' }),
    }),
  );
  await raise('2026-03');
  expect((await payer(dan()))?.open).toEqual([{ item: '2026-03', amount: due }]);
});

test('the same key with other lines is another act, and refused; nothing changes', async () => {
  const lines = [
    { person: ann(), amount: due },
    { person: ben(), amount: due },
  ];
  const act = { on: '2026-06-10', key: 'a lost answer', way: 'cash' };
  const first = await send('payments', { ...act, lines });
  expect((await send('payments', { ...act, lines })).body).toEqual(first.body);
  const before = await trialOf(house);
  for (const other of [
    lines.slice(0, 1),
    [...lines, { person: cem(), amount: due }],
    [lines[0], { person: cem(), amount: due }],
    [{ person: ann(), amount: due + 1 }, lines[1]],
  ]) {
    const answer = await send('payments', { ...act, lines: other });
    expect([answer.status, answer.code]).toEqual([409, 'ledger/other-content']);
  }
  expect(await trialOf(house)).toEqual(before);
});

test('what was paid ahead settles a month that opens again, whichever way comes first', async () => {
  await raise('2026-04');
  const owed = (await payer(cem()))?.open.map(({ amount }) => amount) ?? [];
  const all = owed.reduce((sum, one) => sum + one, 0);
  const paid = await pay('cem pays all', cem(), all);
  await pay('cem pays ahead', cem(), 4_000);
  expect(await takeBack(idOf(paid))).toBe(200);
  expect(await payer(cem())).toMatchObject({ paid: 4_000 });
  await pay('cem pays the rest', cem(), all - 4_000);
  expect(await payer(cem())).toMatchObject({ open: [], paid: 0 });
  expect(await projectionOf(house)).toEqual(await trialOf(house));
});

test('a paper of what was taken back is not printed', async () => {
  const paid = await pay('to be taken back', ben(), 100);
  const url = `${base}/paper?entry=${idOf(paid)}&format=txt`;
  expect((await secretary.get(url)).status).toBe(200);
  expect(await takeBack(idOf(paid))).toBe(200);
  const refused = await secretary.get(url);
  expect(refused.json<{ problems: { code: string }[] }>().problems[0]?.code).toBe(
    'ledger/taken-back',
  );
});

test('an auditor sees which months were raised, as the secretary does', async () => {
  const auditor = await newPerson(house);
  await grant(house, auditor, 'auditor', house.units.committee);
  const reads = await house.visitor(auditor);
  const months = (await reads.get(base)).json<Page>().months;
  expect(months).toEqual((await secretary.get(base)).json<Page>().months);
  expect(months.some(({ raised }) => raised > 0)).toBe(true);
});

test('two files of one payer are one; what stands under the one that is gone is taken back', async () => {
  const raised = await raise('2026-05');
  expect(raised.status).toBe(200);
  const { admin, tenant } = house;
  const { rows } = await admin.query<{ entry: string }>(
    `select entry from genji.ledger_row where tenant = $1 and person = $2 and posting = 'assess'
       and item = '2026-05'`,
    [tenant, dan()],
  );
  const effect = await admin.query<{ id: string }>('select id from genji.effect limit 1');
  await admin.query(
    `update genji.roster_line set voided_at = now(), voided_by = $3
      where tenant = $1 and person = $2`,
    [tenant, dan(), effect.rows[0]?.id],
  );
  const client = await admin.connect();
  await client.query('set session_replication_role = replica');
  await client.query(
    `insert into genji.person_merge (tenant, id, gone, kept, unit, units, valid_from, effect)
     values ($1, gen_random_uuid(), $2, $3, $4, int4multirange(int4range($4, $4 + 1)),
       '2026-01-01', $5)`,
    [tenant, dan(), cem(), house.units.branch, effect.rows[0]?.id],
  );
  await client.query('set session_replication_role = origin');
  client.release();
  const open = (await payer(cem()))?.open ?? [];
  expect(open.find(({ item }) => item === '2026-05')?.amount).toBe(2 * due);
  expect(await takeBack(rows[0]?.entry ?? '')).toBe(200);
  expect((await payer(cem()))?.open.find(({ item }) => item === '2026-05')?.amount).toBe(due);
});

test('a former branch knows what it raised itself, and nothing that came after the move', async () => {
  const { admin, tenant, units, people } = house;
  await admin.query(
    `update genji.roster_line set valid_to = '2026-06-01'
      where tenant = $1 and person = $2 and voided_at is null`,
    [tenant, ben()],
  );
  await admin.query(
    `insert into genji.roster_line (tenant, id, person, unit, name, standing, member_kind,
       valid_from, effect)
     select tenant, gen_random_uuid(), person, $3, name, standing, member_kind, '2026-06-01', effect
       from genji.roster_line where tenant = $1 and person = $2 and voided_at is null`,
    [tenant, ben(), units.other],
  );
  const other = await house.visitor(people.otherSecretary);
  const there = `/api/units/${units.other}/books/dues`;
  const rates = [{ person: ben(), inputs: { kind: 'student' } }];
  const set = await send('rates', { from: '2026-06', rates }, other, there);
  const ids = (set.body as { rates: { id: string }[] }).rates.map(({ id }) => id);
  await send('rates/signed', { rates: ids, signedOn: '2026-06-09' }, other, there);
  await send('raise', { item: '2026-06', key: 'raise there' }, other, there);
  const now = await payer(ben(), there, other);
  expect(now?.open.map(({ item }) => item)).toContain('2026-06');
  expect(now?.open.map(({ item }) => item)).toContain('2026-05');
  const former = (await secretary.get(`${base}?on=2026-05-20`)).json<Page>();
  const seen = former.payers.find(({ person }) => person === ben());
  expect(seen?.open.map(({ item }) => item)).not.toContain('2026-06');
  expect(seen?.open.map(({ item }) => item)).toContain('2026-05');
});
