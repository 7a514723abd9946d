import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barredDays } from '../store/caseBar.ts';
import { transact } from '../store/transaction.ts';
import { type ApiHouse, apiHouse, grant, type Visitor } from '../testing/api.ts';
import {
  type CaseActors,
  caseActors,
  draftOf,
  goneTo,
  recordStep,
  setToday,
  viewOf,
} from '../testing/caseHouse.ts';
import { way2014 } from '../testing/caseWays.ts';
import { openedFor, sanctioned, type Taken } from '../testing/confined.ts';
import { newPerson } from '../testing/matrixHouse.ts';
import type { ReplyOf } from './contract/index.ts';
import { allRoutes } from './routes.ts';

/** What a sanction bars is felt where a right is used, and why is not said there. */

type One = ReplyOf<'GET /api/gatherings/:gathering'>;

let house: ApiHouse;
let actors: CaseActors;
let keeper: Visitor;
let whom: string;
const decidedOn = '2022-02-01';
const others = new Map<string, Visitor>();

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  actors = await caseActors(house);
  await setToday(house, '2022-12-31');
  keeper = await visitorIn('discipline-keeper', house.units.committee);
  whom = house.people.members[1] ?? '';
  await sanctioned(house, keeper, whom, 'probation-1', decidedOn);
  others.set('secretary', actors.secretary);
  others.set('recorder', await visitorIn('recorder', house.units.branch));
}, 120_000);
afterAll(() => house.close());

async function visitorIn(role: string, unit: number): Promise<Visitor> {
  const person = await newPerson(house);
  await grant(house, person, role, unit);
  return house.visitor(person);
}

async function rollOn(visitor: Visitor, on: string, handle = 'branch-assembly') {
  const url = `/api/gatherings/roll?unit=${house.units.branch}&on=${on}&handle=${handle}`;
  return (await visitor.get(url)).json<ReplyOf<'GET /api/gatherings/roll'>>().roll;
}

const entryOf = async (visitor: Visitor, on: string) =>
  (await rollOn(visitor, on)).find(({ person }) => person === whom);

test('the roll of a day counts the person among those expected, not among voters', async () => {
  for (const name of ['secretary', 'recorder']) {
    const visitor = others.get(name) ?? keeper;
    const before = await entryOf(visitor, '2022-01-31');
    expect(before).toMatchObject({ expected: true, votes: true, mayVote: true, note: null });
    const now = await entryOf(visitor, decidedOn);
    expect(now).toMatchObject({ expected: true, votes: false, mayVote: false });
    expect(now?.memberKind).toBe('formal');
    expect(now?.note?.zh).toBe('当日没有表决权：计入应到，不计入表决人数');
  }
  const roll = await rollOn(actors.secretary, decidedOn);
  const [formal, voters] = [
    roll.filter(({ expected, memberKind }) => expected && memberKind === 'formal').length,
    roll.filter(({ votes }) => votes).length,
  ];
  expect(voters).toBe(formal - 1);
});

test('a meeting keeps the count of that day, and more votes than voters are refused', async () => {
  const { members, newcomer, secretary } = house.people;
  const present = [secretary, ...members, newcomer].map((person) => ({
    ...{ person, mark: 'present' },
  }));
  const content = { agenda: [{ topic: '年度计划' }], gist: '逐项讨论年度计划', resolutions: [] };
  const held = (yes: number, id: string) => {
    const ballot = { subject: '年度计划', rule: 'V1', yes, no: 0, abstain: 0 };
    const parts = [{ handle: 'branch-assembly', content, ballots: [ballot] }];
    const draft = {
      ...{ unit: house.units.branch, heldOn: '2022-03-15', startsAt: '15:00', endsAt: '16:30' },
      ...{ place: '会议室', host: secretary, recorder: members[0], title: '党员大会' },
      ...{ attendance: present, parts },
    };
    return actors.secretary.send('POST', '/api/gatherings', { id, finished: true, draft });
  };
  expect((await held(7, uuidv7())).status).toBe(422);
  const id = uuidv7();
  const said = await held(6, id);
  expect(said.status, said.bytes.toString('utf8')).toBe(200);
  const one = (await actors.secretary.get(`/api/gatherings/${id}`)).json<One>();
  expect(one.gathering.parts[0]).toMatchObject({
    expected: 8,
    attended: 8,
    entitled: 6,
    present: 6,
  });
});

test('who may not introduce is refused without why, and may again once it is over', async () => {
  const way = await goneTo(house, actors, way2014, 'target-consent');
  const draft = await draftOf(house, way2014, 'introducers', '2022-09-22');
  const said = await recordStep(actors.secretary, way.id, draft);
  expect(said.status).toBe(422);
  expect(said.text).toContain('当日有不能或不宜担任的情形');
  expect(said.text).not.toMatch(/处分|察看|处置|sanction|disposition|probation/);
  const fine = house.people.members.slice(2, 4).map((person) => ({ person }));
  const other = { ...draft, documents: { introducers: fine } };
  expect((await recordStep(actors.secretary, way.id, other)).status).toBe(200);
});

test('of whoever stands beyond reach nobody learns what a right of a day is', async () => {
  const asked = async (person: string) =>
    transact(house.services.store, house.as(person), ['roster.read'], async (tx) => {
      return (await barredDays(tx, 'vote', [{ person: whom, day: '2022-05-01' }])).length;
    });
  expect(await asked(house.people.secretary)).toBe(1);
  expect(await asked(house.people.otherSecretary)).toBe(0);
});

test('a decision that is taken back bars nothing any more', async () => {
  const other = house.people.members[4] ?? '';
  const id = await sanctioned(house, keeper, other, 'probation-1', decidedOn);
  const votes = async () =>
    (await rollOn(actors.secretary, '2022-05-01')).find(({ person }) => person === other)?.votes;
  expect(await votes()).toBe(false);
  const { version, takesBack } = await viewOf(keeper, id);
  const body = { version, step: takesBack, reason: '决定有误' };
  expect((await keeper.send('POST', `/api/cases/${id}/void`, body)).status).toBe(200);
  expect(await votes()).toBe(true);
});

test('an appeal that is heard gives the rights back from its day on', async () => {
  const other = house.people.members[5] ?? '';
  const id = await sanctioned(house, keeper, other, 'probation-1', decidedOn);
  const votesOn = async (day: string) =>
    (await rollOn(actors.secretary, day)).find(({ person }) => person === other)?.votes;
  const appeal: Taken = { step: 'appeal', on: '2022-03-01', documents: { grounds: '不服' } };
  expect((await recordStep(keeper, id, appeal)).status).toBe(200);
  expect(await votesOn('2022-04-01')).toBe(false);
  const revoked: Taken = {
    step: 'appeal-decision',
    on: '2022-05-01',
    documents: {},
    outcome: 'revoked',
  };
  const said = await recordStep(keeper, id, revoked);
  expect(said.status, said.text).toBe(200);
  expect([await votesOn('2022-04-30'), await votesOn('2022-05-01')]).toEqual([false, true]);
});

test('what ends a membership takes the permission to change the roster as well', async () => {
  const other = house.people.members[5] ?? '';
  const id = await openedFor(house, keeper, 'member-disposition', other, '2022-06-01');
  const vote = { entitled: 7, present: 6, yes: 5, no: 1, abstain: 0, way: 'secret' } as const;
  const steps: Taken[] = [
    { step: 'heard', on: '2022-06-02', documents: {} },
    { step: 'committee', on: '2022-06-03', documents: {} },
    { step: 'meeting', on: '2022-06-10', documents: {}, outcome: 'proposed', vote },
  ];
  for (const step of steps) expect((await recordStep(keeper, id, step)).status).toBe(200);
  const removed: Taken = {
    ...{ step: 'decision', on: '2022-07-01', outcome: 'removed' },
    documents: { removalCase: 'six-months' },
  };
  expect((await recordStep(keeper, id, removed)).status).toBe(403);
  const both = await newPerson(house);
  await grant(house, both, 'discipline-keeper', house.units.committee);
  await grant(house, both, 'unit-cadre', house.units.committee);
  const said = await recordStep(await house.visitor(both), id, removed);
  expect(said.status, said.text).toBe(200);
  const roll = await rollOn(actors.secretary, '2022-07-01');
  expect(roll.find(({ person }) => person === other)?.expected ?? false).toBe(false);
  // The act is taken back with its step alone, also by a cadre who sees no such step.
  const { rows } = await house.admin.query<{ act: string }>(
    'select effects[1]::text as act from genji.case_step where effects <> $1',
    [[]],
  );
  const undo = await actors.cadre.send('POST', `/api/effects/${rows[0]?.act}/reverse`, {
    reason: '试用',
  });
  expect(undo.status, undo.bytes.toString('utf8')).toBe(409);
});
