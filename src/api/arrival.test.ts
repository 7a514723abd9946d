import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IsoDate } from '../kernel/date.ts';
import { transact } from '../store/transaction.ts';
import { type ApiHouse, apiHouse, decided, type Visitor, work } from '../testing/api.ts';
import type { Draft } from './activityDraft.ts';
import { codeAt } from './arrivalCode.ts';
import type { ProblemDocument } from './contract/common.ts';
import type { ReplyOf } from './contract/index.ts';
import { allRoutes } from './routes.ts';

let house: ApiHouse;
let secretary: Visitor;
let member: Visitor;
let second: Visitor;
let stranger: Visitor;
let today: IsoDate;
const [id, other] = [uuidv7(), uuidv7()];

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  const { people } = house;
  const [first = '', next = ''] = people.members;
  today = await work(house, people.secretary, async (tx) => tx.access.today);
  secretary = await house.visitor(people.secretary);
  member = await house.visitor(first);
  second = await house.visitor(next);
  stranger = await house.visitor(people.otherSecretary);
  for (const one of [id, other]) {
    const body = { id: one, finished: false, draft: held({}) };
    expect((await secretary.send('POST', '/api/gatherings', body)).status).toBe(200);
  }
});
afterAll(() => house.close());

function held(of: Partial<Draft>): Draft {
  return {
    ...{ unit: house.units.branch, heldOn: today, startsAt: '15:00', attendance: [] },
    ...{ place: '三楼会议室', title: '支部党员大会' },
    parts: [{ handle: 'branch-assembly', content: {}, ballots: [] }],
    ...of,
  };
}

type One = ReplyOf<'GET /api/gatherings/:gathering'>['gathering'];
const one = async () =>
  (await secretary.get(`/api/gatherings/${id}`)).json<{ gathering: One }>().gathering;
const markOf = async (n: number) =>
  (await one()).attendance.find(({ person }) => person === house.people.members[n]);
const codeOf = (gathering: string, ago = 0) =>
  codeAt(
    house.services.seal,
    { tenant: house.tenant, gathering, sitting: 1 },
    new Date(Date.now() - ago),
  );
const come = (who: Visitor, code: string, to = id) =>
  who.send('POST', `/api/arrivals/${to}`, { code });
const problem = (answer: { json<T>(): T }) => answer.json<ProblemDocument>().problems[0]?.code;
const save = async (of: Partial<Draft>, finished = false) => {
  const body = { basedOn: (await one()).version, finished, draft: held(of) };
  return secretary.send('PUT', `/api/gatherings/${id}`, body);
};
const roll = async () => {
  const query = `unit=${house.units.branch}&on=${today}&handle=branch-assembly`;
  return (await secretary.get(`/api/gatherings/roll?${query}`)).json<{ byCode: boolean }>();
};
const trail = async () =>
  (
    await house.admin.query<{ actor: string }>(
      `select actor from genji.audit_event where action = 'activity.arrive' order by seq`,
    )
  ).rows.map(({ actor }) => actor);

test('where the bureau has not opened it nothing of it is reachable', async () => {
  expect((await roll()).byCode).toBe(false);
  expect(problem(await secretary.get(`/api/gatherings/${id}/code`))).toBe('arrival/shut');
  expect(problem(await secretary.get(`/api/gatherings/${id}/arrivals`))).toBe('arrival/shut');
  expect(problem(await come(member, codeOf(id)))).toBe('arrival/shut');
  const looked = await member.get(`/api/arrivals/${id}?code=${codeOf(id)}`);
  expect(problem(looked)).toBe('arrival/shut');
  expect(await markOf(0)).toMatchObject({ mark: 'unconfirmed' });
});

test('who sees the code of the screen learns what it is, and is not present for that', async () => {
  await decided(house, 'sign-in-by-code', 'open');
  expect((await roll()).byCode).toBe(true);
  const { path } = (await secretary.get(`/api/gatherings/${id}/code`)).json<{ path: string }>();
  expect(path).toMatch(new RegExp(`^/arrive/${id}\\?code=1[\\w-]{22}$`));
  const found = await member.get(`/api/arrivals/${path.slice('/arrive/'.length)}`);
  expect(found.json()).toEqual({
    ...{ title: '支部党员大会', unitName: '第一党支部', heldOn: today, cameAt: null },
    ...{ startsAt: '15:00', endsAt: null, place: '三楼会议室' },
  });
  expect(await markOf(0)).toMatchObject({ mark: 'unconfirmed' });
});

test('an old code, that of another gathering, and no code at all bring nobody in', async () => {
  const wrong = [codeOf(id, 120_000), codeOf(other), codeOf(id, -60_000), '1', ''];
  for (const code of wrong) {
    const refused = await come(member, code);
    expect([refused.status, problem(refused)]).toEqual([410, 'arrival/code-renewed']);
  }
  const looked = await member.get(`/api/arrivals/${id}?code=${codeOf(other)}`);
  expect(problem(looked)).toBe('arrival/code-renewed');
  expect(await trail()).toEqual([]);
});

test('who is not on the list is refused and learns nothing of it', async () => {
  expect(problem(await come(stranger, codeOf(id)))).toBe('arrival/not-listed');
  const looked = await stranger.get(`/api/arrivals/${id}?code=${codeOf(id)}`);
  expect(problem(looked)).toBe('arrival/not-listed');
  expect(looked.bytes.toString()).not.toContain('支部党员大会');
  expect((await stranger.get(`/api/gatherings/${id}/code`)).status).toBe(404);
  expect((await member.get(`/api/gatherings/${id}/arrivals`)).status).toBe(404);
  // The second wall, for somebody and for somebody else.
  const [first, next] = house.people.members;
  const put = (as: string, person: string) =>
    transact(house.services.store, house.as(as), [], (tx) =>
      tx.run(
        {
          name: 'test_arrival',
          text: `insert into genji.arrival (tenant, gathering, unit, person, sitting)
                 values ($1, $2, $3, $4, 1)`,
        },
        [house.tenant, id, house.units.branch, person],
      ),
    );
  const { otherSecretary } = house.people;
  await expect(put(otherSecretary, otherSecretary)).rejects.toThrow('row-level security');
  await expect(put(first ?? '', next ?? '')).rejects.toThrow('row-level security');
});

test('the press makes present, once, with way and time; a save of a page from before keeps it', async () => {
  const first = await come(member, codeOf(id));
  const { cameAt } = first.json<{ cameAt: string }>();
  expect([first.status, /^\d\d:\d\d$/.test(cameAt)]).toEqual([200, true]);
  // The same again, and by a code of long ago: said is said.
  expect((await come(member, codeOf(id, 600_000))).json()).toEqual({ cameAt });
  expect(await trail()).toEqual([house.people.members[0]]);
  expect(await markOf(0)).toMatchObject({ mark: 'present', way: 'qr', cameAt });
  expect((await one()).parts[0]).toMatchObject({ attended: 1, present: 1 });
  const list = await secretary.get(`/api/gatherings/${id}/arrivals`);
  const person = house.people.members[0];
  expect(list.json()).toEqual({ people: [{ person, sitting: 1, cameAt }] });
  expect((await save({ place: '四楼' })).status).toBe(200);
  expect(await markOf(0)).toMatchObject({ mark: 'present', way: 'qr', cameAt });
});

test('who was on leave and came is present; what is marked afterwards counts', async () => {
  const [first = '', next = ''] = house.people.members;
  const away = { person: next, mark: 'leave', reason: '值班' } as const;
  expect((await save({ attendance: [away] })).status).toBe(200);
  expect((await come(second, codeOf(id))).status).toBe(200);
  expect(await markOf(1)).toMatchObject({ mark: 'present', reason: null, way: 'qr' });
  const gone = { person: first, mark: 'absent' } as const;
  expect((await save({ attendance: [away, gone] })).status).toBe(200);
  expect(await markOf(0)).toMatchObject({ mark: 'absent', way: null });
  expect(await markOf(1)).toMatchObject({ mark: 'leave', reason: '值班', way: null });
});

test('nobody writes by hand that somebody signed in by code; papers say who did', async () => {
  const [first = '', next = '', third = ''] = house.people.members;
  const by = (person: string) => ({ person, mark: 'present', way: 'qr' }) as const;
  expect(problem(await save({ attendance: [by(third)] }))).toBe('arrival/unproven');
  const done = await save({ attendance: [by(first), by(next)], host: first, recorder: next }, true);
  expect(done.status).toBe(200);
  const url = `/api/gatherings/${id}/paper?paper=minutes&format=txt`;
  expect((await secretary.get(url)).bytes.toString()).toMatch(/扫码签到.*王建国/);
  // It is finished: nobody signs in any more, and an old page stays right.
  expect(problem(await come(member, codeOf(id)))).toBe('arrival/not-listed');
  expect(problem(await secretary.get(`/api/gatherings/${id}/code`))).toBe('arrival/not-today');
});
