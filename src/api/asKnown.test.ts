import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, apiHouse, founded, grant, type Visitor } from '../testing/api.ts';
import { allRoutes } from './routes.ts';

/**
 * N3, A4: the tree, a roster and the holders of posts of any day, as known on any day. Every act is
 * entered long after the day from which it holds; what was said at a moment is said again.
 */
let house: ApiHouse;
let head: Visitor;

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  const [person = ''] = house.people.members;
  await grant(house, person, 'political-department', house.units.root);
  head = await house.visitor(person);
});
afterAll(() => house.close());

type Path = readonly (string | number)[];
const url = (path: Path) => `/api/${path.join('/')}`;

async function act(path: Path, body: object): Promise<{ effect: string; unit: number }> {
  const reply = await head.send('POST', url(path), body);
  expect(reply.status, reply.bytes.toString()).toBe(200);
  return reply.json();
}

async function moment(): Promise<string> {
  const { rows } = await house.admin.query<{ now: Date }>('select clock_timestamp() as now');
  await new Promise((resolve) => setTimeout(resolve, 5));
  return rows[0]?.now.toISOString() ?? '';
}

interface Line {
  readonly unit: number;
  readonly name: string;
  readonly parent: number | null;
}
interface Opened {
  readonly counts: { readonly formal: number; readonly probationary: number };
  readonly posts: readonly { readonly name: string }[];
}

/** Everything that a report says of a day, as one text that can be compared. */
async function report(on: string, knownAt?: string): Promise<string> {
  const when = `on=${on}${knownAt === undefined ? '' : `&knownAt=${knownAt}`}`;
  const { units } = (await head.get(`/api/units?${when}`)).json<{ units: Line[] }>();
  const said: string[] = [];
  for (const { unit, name, parent } of units) {
    const { counts, posts } = (await head.get(`/api/units/${unit}?${when}`)).json<Opened>();
    const holders = posts.map((post) => post.name).join(',');
    said.push(
      `${unit} ${name} <${parent ?? ''} ${counts.formal}+${counts.probationary} ${holders}`,
    );
  }
  const roster = `/api/roster?unit=${house.units.root}&below=true&limit=500&${when}`;
  const { lines } = (await head.get(roster)).json<{
    lines: { name: string; unitName: string; memberKind: string | null }[];
  }>();
  for (const { unitName, name, memberKind } of lines)
    said.push(`${unitName} ${name} ${memberKind}`);
  return said.join('\n');
}

const days = ['2022-06-30', '2022-07-01', '2024-01-01', '2026-11-01'] as const;

/** Says every day, does the act, and says every day again as it was known before. */
async function saidAgain(doIt: () => Promise<unknown>): Promise<void> {
  const before = await Promise.all(days.map((on) => report(on)));
  const known = await moment();
  await doIt();
  const again = await Promise.all(days.map((on) => report(on, known)));
  expect(again).toEqual(before);
  const now = await Promise.all(days.map((on) => report(on)));
  // Days before the act’s own are untouched as known now, too; later ones are not what they were.
  expect(now[0]).toEqual(before[0]);
  expect(now.slice(1)).not.toEqual(before.slice(1));
}

const on = '2022-07-01';
const find = async (day: string, unit: number) => {
  const { units } = (await head.get(`/api/units?on=${day}`)).json<{ units: Line[] }>();
  return units.find((one) => one.unit === unit);
};

test('a renamed unit has its old name before the day', async () => {
  const { branch } = house.units;
  await saidAgain(() => act(['units', branch, 'rename'], { on, name: '治安一支部' }));
  const names = [await find('2022-06-30', branch), await find(on, branch)].map((u) => u?.name);
  expect(names).toEqual(['第一党支部', '治安一支部']);
});

let second = 0;

test('a moved branch counts where it stood', async () => {
  const { root, committee, other } = house.units;
  const made = await act(['units'], {
    ...{ on: founded, parent: root, relation: 'subordinate', kind: 'unit-committee' },
    name: '刑侦支队党委',
  });
  second = made.unit;
  const count = async (unit: number, day: string) =>
    (await head.get(`/api/units/${unit}?on=${day}`)).json<Opened>().counts.formal;
  const whole = await count(committee, '2022-06-30');
  await saidAgain(() => act(['units', other, 'move'], { on, parent: second }));
  const moved = await count(other, on);
  expect([await count(committee, '2022-06-30'), await count(second, '2022-06-30')]).toEqual([
    whole,
    0,
  ]);
  expect([await count(committee, on), await count(second, on)]).toEqual([whole - moved, moved]);
});

test('a transferred member stands in one branch on each day', async () => {
  const [, person = ''] = house.people.members;
  const { other } = house.units;
  await saidAgain(() => act(['persons', person, 'move'], { on, unit: other, standing: 'member' }));
});

test('a post is held from its day on', async () => {
  const { branch, people } = { ...house.units, people: house.people };
  await saidAgain(() =>
    act(['units', branch, 'posts'], { on, person: people.secretary, post: 'secretary' }),
  );
});

let part = 0;

test('a split branch is one before the day and two from it on', async () => {
  const { branch } = house.units;
  const persons = house.people.members.slice(2, 5);
  await saidAgain(async () => {
    part = (await act(['units', branch, 'split'], { on, name: '治安二支部', persons })).unit;
  });
  expect([await find('2022-06-30', part), (await find(on, part))?.name]).toEqual([
    undefined,
    '治安二支部',
  ]);
});

test('a merged branch is there before the day, its people are in the other from it on', async () => {
  const { branch, other } = house.units;
  await saidAgain(() => act(['units', other, 'merge'], { on: '2024-01-01', into: branch }));
  expect([(await find('2023-12-31', other))?.unit, await find('2024-01-01', other)]).toEqual([
    other,
    undefined,
  ]);
});

test('a dissolved committee is there before the day', async () => {
  const { committee } = house.units;
  await saidAgain(() =>
    act(['units', second, 'dissolve'], { on: '2024-01-01', successor: committee }),
  );
});

test('a correction after the fact changes what is known, never what was said', async () => {
  const [, person = ''] = house.people.members;
  const open = `/api/persons/${person}`;
  type Card = { card: { basedOn: string; bornOn: string | null } };
  const { card } = (await head.get(`${open}?on=${on}`)).json<Card>();
  const known = await moment();
  const wrong = { basedOn: card.basedOn, name: '赵敏', bornOn: '1985-01-01' };
  const made = await act(['persons', person, 'amend'], { on, ...wrong });
  const later = await moment();
  const bornOn = async (query: string) =>
    (await head.get(`${open}?${query}`)).json<Card>().card.bornOn;
  await act(['effects', made.effect, 'reverse'], { reason: '录错了人' });
  expect([
    await bornOn(`on=${on}`),
    await bornOn(`on=${on}&knownAt=${later}`),
    await bornOn(`on=${on}&knownAt=${known}`),
    await bornOn(`on=2022-06-30&knownAt=${later}`),
  ]).toEqual([null, '1985-01-01', null, null]);
});

test('taking an act back restores every day, and the report in between stands', async () => {
  const between = await moment();
  const said = await Promise.all(days.map((day) => report(day, between)));
  const { branch } = house.units;
  const made = await act(['units', branch, 'rename'], { on: '2025-01-01', name: '又一名' });
  await act(['effects', made.effect, 'reverse'], { reason: '误操作' });
  expect(await Promise.all(days.map((day) => report(day)))).toEqual(said);
  expect(await Promise.all(days.map((day) => report(day, between)))).toEqual(said);
});
