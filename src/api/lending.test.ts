import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type IsoDate } from '../kernel/date.ts';
import type { Statement } from '../store/sql.ts';
import { type ApiHouse, apiHouse, grant, type Reply, type Visitor, work } from '../testing/api.ts';
import { newPerson } from '../testing/matrixHouse.ts';
import type { ReplyOf } from './contract/index.ts';
import { grantRoutes } from './grant.ts';
import { lendingRoutes } from './lending.ts';
import { rosterRoutes } from './roster.ts';
import { rosterFileRoutes } from './rosterFile.ts';
import { sessionRoutes } from './session.ts';

let house: ApiHouse;
let secretary: Visitor;
let security: Visitor;
let today: IsoDate;
/** The secretary's own grant. */
let own: string;

beforeAll(async () => {
  house = await apiHouse([
    ...[...grantRoutes, ...lendingRoutes, ...sessionRoutes],
    ...[...rosterRoutes, ...rosterFileRoutes],
  ]);
  const officer = await newPerson(house);
  await grant(house, officer, 'security-admin', house.units.root);
  security = await house.visitor(officer);
  secretary = await house.visitor(house.people.secretary);
  today = (await secretary.get('/api/me')).json<ReplyOf<'GET /api/me'>>().today;
  own = (await lendings(secretary)).mine[0]?.id ?? '';
});
afterAll(() => house.close());

const member = (at: number) => house.people.members[at] ?? '';
const lendings = async (who: Visitor) =>
  (await who.get('/api/lendings')).json<ReplyOf<'GET /api/lendings'>>();
const codeOf = (reply: Reply) => reply.json<{ problems: { code: string }[] }>().problems[0]?.code;
const lend = (who: Visitor, person: string, over: object = {}) =>
  who.send('POST', `/api/grants/${own}/lend`, {
    ...{ person, from: today, to: addDays(today, 10), reason: '住院' },
    ...over,
  });
const decide = (id: string, decision: string, who = security) =>
  who.send('POST', `/api/grants/${id}/decide`, { decision });
const roster = (who: Visitor) => who.get(`/api/roster?unit=${house.units.branch}`);

/** Somebody for whom the secretary asked and the security administrator said yes. */
async function acting(at: number, over: object = {}): Promise<{ id: string; deputy: Visitor }> {
  const { id } = (await lend(secretary, member(at), over)).json<{ id: string }>();
  expect((await decide(id, 'approve')).status).toBe(200);
  return { id, deputy: await house.visitor(member(at)) };
}

test('what is asked for is held to its days and to whose it is', async () => {
  const long = await lend(secretary, member(5), { to: addDays(today, 31) });
  expect(codeOf(long)).toBe('grant/lending-too-long');
  const past = await lend(secretary, member(5), { from: addDays(today, -1) });
  expect(codeOf(past)).toBe('grant/lending-days');
  expect(codeOf(await lend(secretary, house.people.secretary))).toBe('grant/lent-to-oneself');
  const stranger = await house.visitor(house.people.otherSecretary);
  expect((await lend(stranger, member(5))).status).toBe(404);
});

test('a second person approves, the two see it, and what is done is said to be for whom', async () => {
  const before = await house.visitor(member(0));
  expect((await roster(before)).status).toBe(403);
  const { id } = (await lend(secretary, member(0))).json<{ id: string }>();
  // Neither of the two says yes.
  expect((await decide(id, 'approve', secretary)).status).toBe(403);
  expect((await decide(id, 'approve', before)).status).not.toBe(200);
  expect((await roster(before)).status).toBe(403);
  expect((await decide(id, 'approve')).status).toBe(200);
  // The new right asks for a new sign-in.
  expect((await roster(before)).status).toBe(401);
  const { deputy, id: second } = await acting(1);
  expect((await roster(deputy)).status).toBe(200);
  const me = (await deputy.get('/api/me')).json<ReplyOf<'GET /api/me'>>();
  expect(me.roles).toMatchObject([{ role: 'branch-secretary', forName: 'branch-secretary' }]);
  const paper = `/api/roster/paper?unit=${house.units.branch}&format=docx`;
  expect((await deputy.get(paper)).status).toBe(200);
  const { rows } = await house.admin.query<{ detail: Record<string, unknown> }>(
    `select detail from genji.audit_event where action = 'roster.print' and actor = $1`,
    [member(1)],
  );
  expect(rows[0]?.detail['actedFor']).toBe(second);
  const seen = `/api/grants/${second}/opened`;
  for (const who of [secretary, deputy, security]) {
    const { lines } = (await who.get(seen)).json<ReplyOf<'GET /api/grants/:grant/opened'>>();
    expect(lines.map(({ what }) => what)).toEqual(['roster.print']);
  }
  expect((await (await house.visitor(house.people.cadre)).get(seen)).status).toBe(404);
  const [of] = (await lendings(deputy)).lent;
  expect(of).toMatchObject({ id: second, given: false, state: 'granted', may: ['end', 'opened'] });
  expect((await lendings(secretary)).lent.map((one) => one.given)).toEqual([true, true]);
  // What one does by the own grant is nobody else's.
  await secretary.get(paper);
  const mine = await house.admin.query<{ detail: object }>(
    `select detail from genji.audit_event where action = 'roster.print' and actor = $1`,
    [house.people.secretary],
  );
  expect(mine.rows[0]?.detail).not.toHaveProperty('actedFor');
  // And what was lent is not lent on.
  expect((await lendings(deputy)).mine).toEqual([]);
  const on = await deputy.send('POST', `/api/grants/${second}/lend`, {
    ...{ person: member(5), from: today, to: addDays(today, 3), reason: '转托' },
  });
  expect(codeOf(on)).toBe('grant/lends-too-much');
});

test('one that begins later opens nothing today', async () => {
  const from = addDays(today, 3);
  const { deputy } = await acting(2, { from, to: addDays(from, 5) });
  expect((await roster(deputy)).status).toBe(403);
});

test('either of the two ends it at once, and so does whoever grants', async () => {
  const byGiver = await acting(3);
  const end = (who: Visitor, id: string) => who.send('POST', `/api/grants/${id}/end-lending`, {});
  expect((await end(await house.visitor(member(5)), byGiver.id)).status).toBe(404);
  expect((await end(secretary, byGiver.id)).status).toBe(200);
  expect((await roster(byGiver.deputy)).status).toBe(401);
  expect(codeOf(await end(secretary, byGiver.id))).toBe('grant/lending-over');
  const byDeputy = await acting(4);
  expect((await end(byDeputy.deputy, byDeputy.id)).status).toBe(200);
  const byOffice = (await lend(secretary, member(4))).json<{ id: string }>();
  await decide(byOffice.id, 'approve');
  expect((await decide(byOffice.id, 'end')).status).toBe(200);
});

const insert = (unit: number, role: string, days: number): [Statement, unknown[]] => [
  {
    name: 'test_lend',
    text: `insert into genji.role_grant (tenant, id, person, person_name, role, unit, valid_from,
        valid_to, requested_by, reason, for_grant, for_person, for_name)
      values ($1, gen_random_uuid(), $2, 'n', $3, $4, $5, $6, $7, 'x', $8, $7, 'n')`,
  },
  [
    ...[house.tenant, member(5), role, unit, today, addDays(today, days)],
    ...[house.people.secretary, own],
  ],
];
const wider: readonly [string, () => [Statement, unknown[]], string][] = [
  ['another unit', () => insert(house.units.committee, 'branch-secretary', 5), 'GJ426'],
  ['another role', () => insert(house.units.branch, 'unit-cadre', 5), 'GJ426'],
  ['an office', () => insert(house.units.branch, 'system-admin', 5), 'GJ426'],
  ['longer', () => insert(house.units.branch, 'branch-secretary', 31), '23514'],
];

test.each(wider)(
  'the database itself lends no more than the giver has: %s',
  async (_, asked, code) => {
    const attempt = work(house, house.people.secretary, (tx) => tx.run(...asked()));
    await expect(attempt).rejects.toMatchObject({ code });
  },
);

test('control: without its trigger the wider one is taken', async () => {
  const { admin } = house;
  await admin.query('alter table genji.role_grant disable trigger keep_lending');
  const [statement, values] = insert(house.units.committee, 'unit-cadre', 5);
  expect(await work(house, house.people.secretary, (tx) => tx.run(statement, values))).toBe(1);
  await admin.query('delete from genji.role_grant where unit = $1 and for_grant is not null', [
    house.units.committee,
  ]);
  await admin.query('alter table genji.role_grant enable trigger keep_lending');
});

test('ending is all that the two may do to it: nobody approves by it', async () => {
  const { id } = (await lend(secretary, member(5))).json<{ id: string }>();
  const text = `update genji.role_grant set approved_by = $2 where id = $1`;
  for (const who of [house.people.secretary, member(5)]) {
    const attempt = work(house, who, (tx) => tx.run({ name: 'test_yes', text }, [id, who]));
    await expect(attempt).rejects.toThrow();
  }
  const { rows } = await house.admin.query(
    'select approved_by from genji.role_grant where id = $1',
    [id],
  );
  expect(rows).toEqual([{ approved_by: null }]);
});

test('with the giver’s grant everything ends that was lent from it', async () => {
  const waits = (await lendings(secretary)).lent.filter(({ state }) => state === 'requested');
  expect((await decide(own, 'end')).status).toBe(200);
  const { rows } = await house.admin.query<{ open: number }>(
    `select count(*)::int as open from genji.role_grant
      where for_grant = $1 and ended_at is null and refused_by is null`,
    [own],
  );
  expect(rows[0]?.open).toBe(0);
  expect((await decide(waits[0]?.id ?? '', 'approve')).status).not.toBe(200);
});
