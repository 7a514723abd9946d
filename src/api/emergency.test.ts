import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IsoDate } from '../kernel/date.ts';
import { type ApiHouse, apiHouse, grant, type Reply, type Visitor, work } from '../testing/api.ts';
import { newPerson } from '../testing/matrixHouse.ts';
import type { ReplyOf } from './contract/index.ts';
import { allRoutes } from './routes.ts';

/** Break-glass: two persons, a few hours, one unit or one file, and a third who signs. */

let house: ApiHouse;
let security: Visitor;
let auditor: Visitor;
/** Keeps the roster that is read in need, and stands on it. */
let keeper: Visitor;
let today: IsoDate;

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  const of = async (role: string) => {
    const person = await newPerson(house);
    await grant(house, person, role, house.units.root);
    return house.visitor(person);
  };
  security = await of('security-admin');
  auditor = await of('audit-admin');
  keeper = await house.visitor(house.people.otherSecretary);
  today = await work(house, house.people.secretary, async (tx) => tx.access.today);
});
afterAll(() => house.close());

const codeOf = (reply: Reply) => reply.json<{ problems: { code: string }[] }>().problems[0]?.code;
const secretary = () => house.visitor(house.people.secretary);
const ask = async (over: object = {}, who?: Visitor) =>
  (who ?? (await secretary())).send('POST', '/api/emergencies', {
    ...{ role: 'emergency-reader', unit: house.units.other, hours: 2, reason: '夜间突发事件' },
    ...over,
  });
const decide = (id: string, decision: string, who = security) =>
  who.send('POST', `/api/grants/${id}/decide`, { decision });
const lines = async (who: Visitor) =>
  (await who.get('/api/emergencies')).json<ReplyOf<'GET /api/emergencies'>>().emergencies;
const line = async (who: Visitor, id: string) => (await lines(who)).find((one) => one.id === id);
const opened = async (who: Visitor, id: string) =>
  (await who.get(`/api/grants/${id}/opened`))
    .json<ReplyOf<'GET /api/grants/:grant/opened'>>()
    .lines.map(({ what }) => what);
const roster = (who: Visitor, unit: number) => who.get(`/api/roster?unit=${unit}`);
/** Asked for, agreed to, and ended by its holder in the end. */
async function running(over: object = {}): Promise<{ id: string; reader: Visitor }> {
  const { id } = (await ask(over)).json<{ id: string }>();
  expect((await decide(id, 'approve')).status).toBe(200);
  return { id, reader: await secretary() };
}
const end = (who: Visitor, id: string) => who.send('POST', `/api/emergencies/${id}/end`, {});
const review = (who: Visitor, id: string) =>
  who.send('POST', `/api/emergencies/${id}/review`, { verdict: 'in-order', note: '与事由相符' });

test('what is asked for is held to role, hours, person and need', async () => {
  const asker = await secretary();
  const codes = await Promise.all(
    [
      { role: 'branch-secretary' },
      { hours: 5 },
      { who: '郑强' },
      { role: 'emergency-file-reader', hours: 1 },
      { unit: house.units.branch },
    ].map(async (over) => codeOf(await ask(over, asker))),
  );
  const role = 'grant/emergency-role';
  expect(codes).toEqual([role, role, role, role, 'grant/emergency-within-reach']);
  const member = await house.visitor(house.people.members[0] ?? '');
  for (const who of [member, security, auditor]) {
    expect(codeOf(await ask({}, who))).toBe('grant/emergency-without-role');
  }
  const body = { person: house.people.members[0], role: 'emergency-reader', from: today };
  const asGrant = { ...body, unit: house.units.other, reason: '绕过' };
  expect(codeOf(await security.send('POST', '/api/grants', asGrant))).toBe('grant/no-such-role');
});

test('a second person agrees, one unit opens and nothing beside it, each reading leaves a line', async () => {
  const { units } = house;
  const before = await secretary();
  expect((await roster(before, units.other)).status).toBe(403);
  const { id } = (await ask({}, before)).json<{ id: string }>();
  expect(codeOf(await ask({}, before))).toBe('grant/emergency-asked-already');
  expect((await decide(id, 'approve', before)).status).toBe(403);
  expect((await roster(before, units.other)).status).toBe(403);
  expect((await decide(id, 'approve')).status).toBe(200);
  const reader = await secretary();
  expect((await roster(reader, units.other)).status).toBe(200);
  expect((await reader.get(`/api/gatherings?unit=${units.other}`)).status).toBe(200);
  expect((await roster(reader, units.committee)).status).toBe(403);
  const enrol = { on: today, unit: units.other, name: '马骏', standing: 'member' };
  const write = await reader.send('POST', '/api/persons', { ...enrol, memberKind: 'formal' });
  expect(write.status).toBe(403);
  const stranger = house.people.otherSecretary;
  const reveal = { field: 'idNumber', reason: '核对' };
  const sealed = await reader.send('POST', `/api/persons/${stranger}/reveal`, reveal);
  expect([403, 404]).toContain(sealed.status);
  // What one's own grant opens is nobody else's business.
  await roster(reader, units.branch);
  const read = ['GET /api/gatherings', 'GET /api/roster'];
  for (const who of [reader, security, auditor, keeper])
    expect(await opened(who, id)).toEqual(read);
  expect(await line(keeper, id)).toMatchObject({ concerns: true, state: 'running' });
  const member = await house.visitor(house.people.members[1] ?? '');
  expect(await lines(member)).toEqual([]);
  expect((await member.get(`/api/grants/${id}/opened`)).status).toBe(404);
  const me = (await reader.get('/api/me')).json<ReplyOf<'GET /api/me'>>();
  expect(me.roles.find(({ role }) => role === 'emergency-reader')?.until).toMatch(/T/);
  const told = async (who: Visitor) =>
    (await who.get('/api/me')).json<ReplyOf<'GET /api/me'>>().emergencies;
  expect(await told(keeper)).toMatchObject({ concerning: 1 });
  expect(await told(auditor)).toMatchObject({ told: 1, toReview: 0 });
  expect((await end(keeper, id)).status).toBe(404);
  expect(codeOf(await review(auditor, id))).toBe('grant/emergency-review');
  expect((await end(reader, id)).status).toBe(200);
  const after = await secretary();
  expect((await roster(after, units.other)).status).toBe(403);
  expect(codeOf(await end(after, id))).toBe('grant/emergency-over');
});

test('it is signed once, by one who neither asked nor agreed', async () => {
  const [done] = (await lines(auditor)).filter(({ state }) => state === 'over');
  const id = done?.id ?? '';
  expect(done).toMatchObject({ review: null, may: ['review', 'opened'] });
  expect(done?.dueOn).not.toBeNull();
  for (const who of [await secretary(), security]) expect((await review(who, id)).status).toBe(403);
  expect((await review(auditor, id)).status).toBe(200);
  expect(codeOf(await review(auditor, id))).toBe('grant/emergency-reviewed');
  const seen = await line(await secretary(), id);
  expect(seen?.review).toMatchObject({ verdict: 'in-order', note: '与事由相符' });
});

/** Moves the end of the hours to so many seconds from now. */
const shorten = (id: string, seconds: number) =>
  house.admin.query(
    'update genji.role_grant set until_at = now() + make_interval(secs => $2) where id = $1',
    [id, seconds],
  );

test('it ends by itself, in the middle of a session that goes on', async () => {
  const { id, reader } = await running();
  await shorten(id, 2);
  expect((await roster(reader, house.units.other)).status).toBe(200);
  await pause(2100);
  expect((await roster(reader, house.units.other)).status).toBe(403);
  expect((await roster(reader, house.units.branch)).status).toBe(200);
  expect(await line(reader, id)).toMatchObject({ state: 'over' });
});

test('control: where nobody asks the clock, it goes on with what was worked out before', async () => {
  const check = `create or replace function genji.reach_lasts(p_until timestamptz) returns void
    language plpgsql stable as $$ begin %s end $$`;
  const { id, reader } = await running();
  await house.admin.query(check.replace('%s', 'null;'));
  await shorten(id, 2);
  expect((await roster(reader, house.units.other)).status).toBe(200);
  await pause(2100);
  expect((await roster(reader, house.units.other)).status).toBe(200);
  await house.admin.query(
    check.replace(
      '%s',
      "if p_until <= now() then raise exception using errcode = 'GJ409', message = 'm'; end if;",
    ),
  );
  expect((await roster(reader, house.units.other)).status).toBe(403);
});

const ofFile = { role: 'emergency-file-reader', hours: 1 };
const nameOfOther = async () => {
  const { rows } = await house.admin.query<{ name: string }>(
    'select name from genji.roster_line where person = $1 and voided_at is null',
    [house.people.otherSecretary],
  );
  return rows[0]?.name ?? '';
};

test('a file opens for one person alone, who is told by role and not by name', async () => {
  const person = house.people.otherSecretary;
  const { id, reader } = await running({ ...ofFile, who: await nameOfOther() });
  const file = await reader.get(`/api/emergencies/${id}/file`);
  const { lines: held } = file.json<ReplyOf<'GET /api/emergencies/:grant/file'>>();
  expect(held.length).toBeGreaterThan(0);
  expect(new Set(held.map(({ unit }) => unit))).toEqual(new Set([house.units.other]));
  expect((await roster(reader, house.units.other)).status).toBe(403);
  expect((await reader.get(`/api/persons/${person}`)).status).toBe(404);
  expect((await security.get(`/api/emergencies/${id}/file`)).status).toBe(404);
  expect(await line(keeper, id)).toMatchObject({ concerns: true, personName: null });
  const own = (await keeper.get('/api/dossier')).json<ReplyOf<'GET /api/dossier'>>();
  const seen = own.seen.map(({ what }) => what.zh);
  expect(seen).toEqual(expect.arrayContaining(['应急查看我的档案', '同意应急查看我的档案']));
  expect(await opened(auditor, id)).toEqual(['GET /api/emergencies/:grant/file']);
  await shorten(id, -1);
  expect((await (await secretary()).get(`/api/emergencies/${id}/file`)).status).toBe(404);
});

test('whose file it is, is looked up when it is agreed to: asking tells nobody', async () => {
  const asked = await ask({ ...ofFile, who: '查无此人' });
  expect(asked.status).toBe(200);
  const { id } = asked.json<{ id: string }>();
  expect(codeOf(await decide(id, 'approve'))).toBe('grant/emergency-nobody');
  expect((await decide(id, 'refuse')).status).toBe(200);
  expect(await line(await secretary(), id)).toMatchObject({ state: 'refused' });
});

test('what lies too long is not agreed to any more', async () => {
  const { id } = (await ask()).json<{ id: string }>();
  await house.admin.query(
    `update genji.role_grant set valid_from = valid_from - 3, valid_to = valid_to - 3
      where id = $1`,
    [id],
  );
  expect(codeOf(await decide(id, 'approve'))).toBe('grant/emergency-lapsed');
  expect(await line(await secretary(), id)).toMatchObject({ state: 'lapsed', may: [] });
});
