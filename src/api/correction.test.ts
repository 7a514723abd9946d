import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type IsoDate } from '../kernel/date.ts';
import { fileOf } from '../store/dossier.ts';
import {
  type ApiHouse,
  apiHouse,
  decided,
  enrol,
  grant,
  type Reply,
  type Visitor,
  work,
} from '../testing/api.ts';
import type { ReplyOf } from './contract/index.ts';
import { allRoutes } from './routes.ts';

type Dossier = ReplyOf<'GET /api/dossier'>;
type Waiting = ReplyOf<'GET /api/corrections'>['lines'];

let house: ApiHouse;
let today: IsoDate;
let [member, neighbour, secretary, otherSecretary, cadre]: Visitor[] = [];
const visitor = (who: Visitor | undefined): Visitor => {
  if (who === undefined) throw new Error('nobody');
  return who;
};

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  const { people } = house;
  today = await work(house, people.secretary, async (tx) => tx.access.today);
  member = await house.visitor(people.members[0] ?? '');
  neighbour = await house.visitor(people.members[1] ?? '');
  secretary = await house.visitor(people.secretary);
  otherSecretary = await house.visitor(people.otherSecretary);
  cadre = await house.visitor(people.cadre);
}, 120_000);
afterAll(() => house.close());

const mine = async (who = member) => (await visitor(who).get('/api/dossier')).json<Dossier>();
const waiting = async (who: Visitor | undefined) =>
  (await visitor(who).get('/api/corrections')).json<{ lines: Waiting }>().lines;
const ask = (who: Visitor | undefined, wish: string, about: object = {}) =>
  visitor(who).send('POST', '/api/corrections', { wish, ...about });
const answer = (who: Visitor | undefined, id: string, body: object) =>
  visitor(who).send('POST', `/api/corrections/${id}/answer`, body);
const idOf = (reply: Reply) => {
  expect(reply.status).toBe(200);
  return reply.json<{ id: string }>().id;
};
const codesOf = (reply: Reply) =>
  reply.json<{ problems: { code: string }[] }>().problems.map(({ code }) => code);

test('a member asks about an entry, the secretary answers, both see it and the entry stays', async () => {
  const before = await mine();
  expect(before).toMatchObject({ answerDays: 15, answeredBy: '第一党支部' });
  const line = before.lines.find(({ source }) => source === 'genji.person_detail');
  const about = { source: line?.source, column: line?.column, entry: line?.id };
  const id = idOf(await ask(member, '入党日期应为2010年6月1日', about));
  const [open] = await waiting(secretary);
  expect(open).toMatchObject({
    id,
    name: '王建国',
    wish: '入党日期应为2010年6月1日',
    answer: null,
  });
  expect(open?.said).toContain('入党日期：2010-07-01');
  expect(open?.dueOn).toBe(addDays(today, 15));
  const home = (await visitor(secretary).get('/api/home')).json<{
    todo: { corrections: number };
  }>();
  expect(home.todo.corrections).toBe(1);
  expect(codesOf(await answer(secretary, id, { answer: 'refused' }))).toEqual([
    'correction/no-reason',
  ]);
  idOf(await answer(secretary, id, { answer: 'refused', reason: '与入党志愿书一致' }));
  expect(codesOf(await answer(secretary, id, { answer: 'done' }))).toEqual(['correction/answered']);
  const after = await mine();
  expect(after.corrections).toMatchObject([
    { id, answer: 'refused', reason: '与入党志愿书一致', answeredOn: today },
  ]);
  expect(after.lines.find((one) => one.id === line?.id)?.facts).toEqual(line?.facts);
  expect(after.lines.filter(({ part }) => part === 'corrections')).toHaveLength(1);
});

test('nobody else sees it or may answer: neighbour, other branch', async () => {
  const id = idOf(await ask(member, '警号不对'));
  for (const who of [neighbour, otherSecretary]) {
    expect(await waiting(who)).toEqual([]);
    expect((await answer(who, id, { answer: 'done' })).status).toBe(404);
  }
  // Who asked is not who answers, and sees it in the own file only.
  expect((await answer(member, id, { answer: 'done' })).status).toBe(403);
  expect(JSON.stringify(await mine(neighbour))).not.toContain('警号不对');
});

test('the entry of somebody else is no entry of mine', async () => {
  const [line] = (await mine(neighbour)).lines;
  const about = { source: line?.source, column: line?.column, entry: line?.id };
  expect(codesOf(await ask(member, '删掉', about))).toEqual(['correction/no-such-entry']);
  expect((await ask(member, '  ')).status).toBe(422);
});

test('whoever keeps the roster asks the level above, and does not answer it', async () => {
  expect((await mine(secretary)).answeredBy).toBe('治安支队党委');
  const id = idOf(await ask(secretary, '学历已更新'));
  expect((await waiting(secretary)).map((one) => one.id)).not.toContain(id);
  expect((await answer(secretary, id, { answer: 'done' })).status).toBe(403);
  expect((await waiting(cadre)).map((one) => one.id)).toContain(id);
  idOf(await answer(cadre, id, { answer: 'done' }));
  expect((await mine(secretary)).corrections[0]).toMatchObject({ id, answer: 'done' });
});

test('who keeps several levels asks the first that is not in the own hands', async () => {
  const { units } = house;
  const both = uuidv7();
  await work(house, house.people.cadre, (tx) => enrol(tx, both, '兼任', { unit: units.branch }));
  await grant(house, both, 'unit-cadre', units.committee);
  // One level up is the committee, which is in the same hands.
  expect((await mine(await house.visitor(both))).answeredBy).toBe('试用市公安局党委');
});

test('a request on paper is entered by the secretary, with where the paper lies', async () => {
  const { people } = house;
  const url = (person = '') => `/api/persons/${person}/corrections`;
  const body = { wish: '姓名中的“晓”字写错', paper: '支部资料柜2号夹' };
  const id = idOf(await visitor(secretary).send('POST', url(people.members[1]), body));
  const told = (await mine(neighbour)).corrections;
  expect(told).toMatchObject([{ id, paper: '支部资料柜2号夹', answer: null }]);
  for (const [who, person] of [
    [otherSecretary, people.members[1]],
    [member, people.members[1]],
  ] as const) {
    const refused = await visitor(who).send('POST', url(person), body);
    expect([403, 404]).toContain(refused.status);
  }
  const own = await visitor(secretary).send('POST', url(people.secretary), body);
  expect(codesOf(own)).toEqual(['correction/own']);
});

test('the database holds the same: no request for others, no answer to oneself, no change', async () => {
  const { people, units, tenant } = house;
  const [one = '', two = ''] = people.members;
  const file = `insert into genji.correction (tenant, id, person, unit, wish, due_on, actor, paper)
     values ($1, gen_random_uuid(), $2, $3, 'w', genji.today(), $4, $5)`;
  const as = (who: string, text: string, values: unknown[]) =>
    work(house, who, (tx) => tx.run({ name: text.slice(0, 40) + values.length, text }, values));
  await expect(as(one, file, [tenant, two, units.branch, one, 'p'])).rejects.toThrow(/row-level/);
  await expect(
    as(people.otherSecretary, file, [tenant, two, units.branch, people.otherSecretary, 'p']),
  ).rejects.toThrow(/row-level/);
  await expect(as(one, file, [tenant, one, units.branch, one, null])).resolves.toBe(1);
  const reply = `insert into genji.correction_answer (tenant, correction, unit, answer, actor)
     select tenant, id, unit, 'done', $1 from genji.correction where person = $2 limit 1`;
  await expect(
    as(people.secretary, file, [tenant, people.secretary, units.branch, people.secretary, null]),
  ).resolves.toBe(1);
  const own = `${reply} offset 1`.replace('limit 1 offset 1', `and unit = ${units.branch} limit 1`);
  await expect(as(people.secretary, own, [people.secretary, people.secretary])).rejects.toThrow(
    /row-level/,
  );
  const change = 'update genji.correction set wish = $1';
  await expect(as(people.secretary, change, ['x'])).rejects.toThrow(/permission denied/);
});

test('the days are the bureau’s to decide', async () => {
  await decided(house, 'correction-days', 5);
  expect(await mine()).toMatchObject({ answerDays: 5 });
});

test('a printed file for somebody without an account: what the branch sees, with a reason', async () => {
  const { people } = house;
  const [, , silent = ''] = people.members;
  const url = (person: string) =>
    `/api/persons/${person}/dossier?format=pdf&reason=${encodeURIComponent('本人书面申请')}`;
  const printed = await visitor(secretary).get(url(silent));
  expect(printed.status).toBe(200);
  expect(printed.bytes.subarray(0, 4).toString()).toBe('%PDF');
  expect((await visitor(otherSecretary).get(url(silent))).status).toBe(404);
  expect((await visitor(member).get(url(silent))).status).toBe(404);
  const { rows: trail } = await house.admin.query(
    `select actor, detail ->> 'reason' as reason from genji.audit_event
      where action = 'person.print' and object_id = $1`,
    [silent],
  );
  expect(trail).toEqual([{ actor: people.secretary, reason: '本人书面申请' }]);
  const { branch } = house.units;
  const rows = await work(house, people.secretary, (tx) => fileOf(tx, silent));
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.filter(({ unit }) => unit !== branch)).toEqual([]);
  expect(await work(house, people.otherSecretary, (tx) => fileOf(tx, silent))).toEqual([]);
  const own = await work(house, silent, (tx) => fileOf(tx, silent));
  expect(own.map(({ source }) => source)).toContain('genji.person');
  const alone = await visitor(secretary).get(url(people.members[0] ?? ''));
  expect(codesOf(alone)).toEqual(['correction/has-account']);
});
