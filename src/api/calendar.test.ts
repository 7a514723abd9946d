import Fastify from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type IsoDate } from '../kernel/date.ts';
import { type ApiHouse, apiHouse, type Visitor, work } from '../testing/api.ts';
import { serveCalendar } from './calendar.ts';
import { allRoutes } from './routes.ts';

let house: ApiHouse;
let secretary: Visitor;
let member: Visitor;
let stranger: Visitor;
let today: IsoDate;
const id = uuidv7();

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  serveCalendar(house.app, house.services);
  const { people } = house;
  today = await work(house, people.secretary, async (tx) => tx.access.today);
  secretary = await house.visitor(people.secretary);
  member = await house.visitor(people.members[0] ?? '');
  await save('POST', '/api/gatherings', { id, draft: planned('三楼') });
  const sent = await secretary.send('POST', `/api/gatherings/${id}/notice`, { prepare: '笔记' });
  expect(sent.status).toBe(200);
});
afterAll(() => house.close());

const planned = (place: string) => ({
  ...{ unit: house.units.branch, heldOn: addDays(today, 3), startsAt: '15:00', place },
  ...{ title: '十二月党员大会', attendance: [] },
  parts: [
    { handle: 'branch-assembly', content: { agenda: [{ topic: '学习全会精神' }] }, ballots: [] },
  ],
});

async function save(method: 'POST' | 'PUT', url: string, body: object): Promise<void> {
  expect((await secretary.send(method, url, { finished: false, ...body })).status).toBe(200);
}

const make = async (who = member) =>
  (await who.send('POST', '/api/calendar-link', {})).json<{ path: string }>().path;
/** Opens a link as a calendar program does: without a cookie. */
const follow = async (path: string) => {
  const { statusCode, headers, body } = await house.app.inject({ method: 'GET', url: path });
  return { statusCode, headers, body: body.replaceAll('\r\n ', '') };
};
const madeAt = async () =>
  (await member.get('/api/calendar-link')).json<{ madeAt: string | null }>().madeAt;

test('whoever has the link sees what its person is told of, without a session', async () => {
  expect(await madeAt()).toBeNull();
  const answer = await follow(await make());
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toContain('text/calendar');
  for (const words of ['十二月党员大会', '三楼', '学习全会精神', '笔记', `UID:${id}@genji`]) {
    expect(answer.body).toContain(words);
  }
  expect(await madeAt()).not.toBeNull();
});

test('a change and a cancellation arrive as states of the same entry', async () => {
  const path = await make();
  const { body: before } = await follow(path);
  await save('PUT', `/api/gatherings/${id}`, { basedOn: 1, draft: planned('四楼') });
  const { body: moved } = await follow(path);
  expect([before, moved].map((text) => /SEQUENCE:\d+/.exec(text)?.[0])).toEqual([
    'SEQUENCE:1',
    'SEQUENCE:2',
  ]);
  expect(moved).toContain('四楼');
  expect(moved.match(/BEGIN:VEVENT/g)).toHaveLength(1);
});

test('a new link ends the one before, and an ended one opens nothing', async () => {
  const first = await make();
  const second = await make();
  expect((await follow(first)).statusCode).toBe(404);
  expect((await follow(second)).statusCode).toBe(200);
  const end = () => member.send('POST', '/api/calendar-link/end', {});
  expect((await end()).json()).toEqual({ ended: true });
  expect((await end()).json()).toEqual({ ended: false });
  expect((await follow(second)).statusCode).toBe(404);
  expect(await madeAt()).toBeNull();
});

test('a link is nobody else’s: each opens its own calendar, and none by a guess', async () => {
  stranger = await house.visitor(house.people.otherSecretary);
  const { body } = await follow(await make(stranger));
  expect(body).not.toContain('BEGIN:VEVENT');
  for (const guess of ['', 'x', 'A'.repeat(32)]) {
    expect((await follow(`/calendar/${guess}.ics`)).statusCode).toBe(404);
  }
});

const branchLink = (who = secretary, unit = house.units.branch) =>
  who.send('POST', '/api/calendar-link', { unit });

test('a secretary has the calendar of the whole branch, each sitting by itself', async () => {
  const shared = uuidv7();
  const second = { heldOn: addDays(today, 4), startsAt: '09:10', endsAt: null, place: '接待室' };
  const draft = {
    ...{ ...planned('二楼'), title: '十二月党课', sittings: [second] },
    parts: [{ handle: 'party-lesson', content: {}, ballots: [] }],
  };
  if (second.heldOn.slice(0, 7) !== draft.heldOn.slice(0, 7)) draft.sittings = [];
  await save('POST', '/api/gatherings', { id: shared, draft });
  const { path } = (await branchLink()).json<{ path: string }>();
  const { body, statusCode } = await follow(path);
  expect(statusCode).toBe(200);
  const count = draft.sittings.length + 1;
  for (const n of [1, 2].slice(0, count)) expect(body).toContain(`UID:${shared}-${n}@genji`);
  expect(body).toContain(count === 2 ? '十二月党课（第2场）' : '十二月党课');
  const file = await secretary.get(`/api/units/${house.units.branch}/calendar`);
  expect(file.bytes.toString().replaceAll('\r\n ', '')).toContain(`UID:${shared}-1@genji`);
  expect(body).not.toContain(house.people.members[0] ?? '?');
});

test('the secret stands nowhere in the database', async () => {
  const secret = (await make()).slice('/calendar/'.length, -'.ics'.length);
  const found = await house.admin.query(
    `select 1 from genji.calendar_link where hash = convert_to($1, 'UTF8')
        or encode(hash, 'base64') like '%' || $1 || '%'
     union all select 1 from genji.audit_event where detail::text like '%' || $1 || '%'`,
    [secret],
  );
  expect(found.rows).toEqual([]);
  // The same question finds the hash: it would find the secret too.
  const kept = await house.admin.query(
    "select 1 from genji.calendar_link where hash = sha256(convert_to($1, 'UTF8'))",
    [secret],
  );
  expect(kept.rows).toHaveLength(1);
});

test('no line of the log holds the secret', async () => {
  const lines: string[] = [];
  const stream = { write: (line: string) => lines.push(line) };
  const app = Fastify({ logger: { level: 'info', stream } });
  serveCalendar(app, house.services);
  app.get('/other', () => 'x');
  const path = await make();
  for (const url of [path, '/other']) await app.inject({ method: 'GET', url });
  await app.close();
  expect(lines.join('')).toContain('/other');
  expect(lines.join('')).not.toContain(path.slice('/calendar/'.length, -'.ics'.length));
});

test('whose account is closed has no calendar either', async () => {
  const path = await make();
  expect((await follow(path)).statusCode).toBe(200);
  await house.admin.query('update account.account set disabled_at = now() where person = $1', [
    house.people.members[0],
  ]);
  expect((await follow(path)).statusCode).toBe(404);
});

test('as a file: what is to come', async () => {
  const answer = await secretary.get('/api/notices/calendar');
  expect(answer.status).toBe(200);
  expect(answer.bytes.toString()).toContain('十二月党员大会');
});

test('the link of a branch stands beside the own one, and only for whoever keeps its records', async () => {
  const own = await make(secretary);
  const { path } = (await branchLink()).json<{ path: string }>();
  expect((await follow(own)).statusCode).toBe(200);
  const answers = await Promise.all([
    branchLink(stranger),
    stranger.get(`/api/units/${house.units.branch}/calendar`),
    stranger.get(`/api/calendar-link?unit=${house.units.branch}`),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  await house.admin.query(
    `update genji.role_grant set ended_at = now(), ended_by = requested_by where person = $1`,
    [house.people.secretary],
  );
  await house.admin.query('update genji.tenant set access_version = access_version + 1');
  expect((await follow(path)).statusCode).toBe(404);
  expect((await follow(own)).statusCode).toBe(200);
});
