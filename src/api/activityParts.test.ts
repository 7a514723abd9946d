import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluate } from '../engines/norm/evaluate.ts';
import { factsOf } from '../kernel/factsOf.ts';
import { daysHeld, heldInBrief } from '../store/completion.ts';
import { carryOut } from '../store/effects.ts';
import { factSet } from '../store/facts.ts';
import { type ApiHouse, apiHouse, grant, type Visitor, work } from '../testing/api.ts';
import { activityRoutes } from './activity.ts';
import type { Draft } from './activityDraft.ts';
import type { ProblemDocument } from './contract/common.ts';
import type { ReplyOf } from './contract/index.ts';
import { partsIn, readerOf } from './findings.ts';

type One = ReplyOf<'GET /api/gatherings/:gathering'>;
type Roll = ReplyOf<'GET /api/gatherings/roll'>;

let house: ApiHouse;
let secretary: Visitor;
/** Of the branch: seven members; the first three have seats in its committee from March on. */
let everybody: readonly string[];
let seated: readonly string[];

const [assembly, board] = ['branch-assembly', 'committee-meeting'] as const;

beforeAll(async () => {
  house = await apiHouse(activityRoutes);
  await grant(house, house.people.secretary, 'branch-secretary', house.units.counted);
  secretary = await house.visitor(house.people.secretary);
  const { secretary: host, members, newcomer } = house.people;
  everybody = [host, ...members, newcomer];
  seated = everybody.slice(0, 3);
  await work(house, house.people.cadre, async (tx) => {
    for (const [i, who] of seated.entries()) {
      const post = i === 0 ? 'secretary' : 'committee-member';
      const seat = { unit: house.units.branch, post, body: 'branch-committee' } as const;
      await carryOut(
        tx,
        { on: '2026-03-01' },
        { effect: 'appoint', who, name: `委员${i}`, ...seat },
      );
    }
  });
});
afterAll(() => house.close());

type Part = Draft['parts'][number];
const part = (handle: string, change: Partial<Part> = {}): Part => ({
  handle,
  content: { agenda: [{ topic: '学习' }], gist: '领学并讨论' },
  ballots: [],
  ...change,
});

function draft(handles: readonly Part[], change: Partial<Draft> = {}): Draft {
  const [host = null] = everybody;
  return {
    unit: house.units.branch,
    heldOn: '2026-03-10',
    host,
    title: '三月会议',
    attendance: everybody.map((person) => ({ person, mark: 'present' as const })),
    parts: [...handles],
    ...change,
  };
}

async function saved(body: Draft): Promise<One['gathering']> {
  const id = uuidv7();
  const answer = await secretary.send('POST', '/api/gatherings', {
    id,
    finished: true,
    draft: body,
  });
  expect(answer.json()).toMatchObject({ id });
  return (await secretary.get(`/api/gatherings/${id}`)).json<One>().gathering;
}

async function refused(body: Draft) {
  const sent = { id: uuidv7(), finished: true, draft: body };
  const answer = await secretary.send('POST', '/api/gatherings', sent);
  expect(answer.status).toBe(422);
  return answer.json<ProblemDocument>().problems;
}

describe('a part that a body of the unit holds', () => {
  test('the roll says who has a seat', async () => {
    const query = `unit=${house.units.branch}&on=2026-03-10&handle=${board}`;
    const { roll } = (await secretary.get(`/api/gatherings/roll?${query}`)).json<Roll>();
    const seats = roll.filter((one) => one.seats.includes('branch-committee'));
    expect(seats.map((one) => one.person).toSorted()).toEqual([...seated].toSorted());
  });

  test('expects who has a seat; the others sit in and are not counted', async () => {
    const one = await saved(draft([part(board)]));
    const counts = { expected: 3, attended: 3, entitled: 3, present: 3 };
    expect(one.parts).toMatchObject([{ handle: board, body: 'branch-committee', ...counts }]);
    const observers = one.attendance.filter(({ parts }) => parts.length === 0);
    expect(observers).toHaveLength(everybody.length - 3);
  });

  test('each part of one gathering has its own counts and its own votes', async () => {
    const ballot = { subject: '年度计划', no: 0, abstain: 0 };
    const one = await saved(
      draft([
        part(assembly, { ballots: [{ ...ballot, rule: 'V1', yes: everybody.length - 1 }] }),
        part(board, { ballots: [{ ...ballot, rule: 'V4', yes: 3 }] }),
      ]),
    );
    expect(one.parts).toMatchObject([
      { expected: everybody.length, entitled: everybody.length - 1, ballots: [{ passed: true }] },
      { expected: 3, entitled: 3, ballots: [{ entitled: 3, passed: true }] },
    ]);
  });

  test('before anybody had a seat there is nobody to hold it', async () => {
    const early = draft([part(board)], { heldOn: '2026-02-27' });
    const early2 = { ...early, parts: [part(assembly), part(board)] };
    for (const body of [early, early2]) {
      expect(await refused(body)).toContainEqual(
        expect.objectContaining({ code: 'activity/nobody-expected' }),
      );
    }
  });

  test('four votes of three seats do not add up', async () => {
    const ballot = { subject: '计划', rule: 'V4', yes: 4, no: 0, abstain: 0 };
    expect(await refused(draft([part(board, { ballots: [ballot] })]))).toMatchObject([
      { code: 'vote/more-votes-than-ballots', at: 'parts.0.ballots.0.yes' },
    ]);
  });

  test('a number-only unit gives counts of each part', async () => {
    const of = (expected: number) => ({
      ...{ expected, attended: expected, entitled: expected, present: expected },
    });
    const parts = [part(assembly, { numbers: of(8) }), part(board, { numbers: of(3) })];
    const nobody = { unit: house.units.counted, attendance: [], host: null };
    const one = await saved(draft(parts, nobody));
    expect(one.parts).toMatchObject([of(8), { body: 'branch-committee', ...of(3) }]);
  });
});

describe('who came and missed a part', () => {
  const late = (person: string | undefined, missed: string[]): Draft['attendance'][number] => ({
    ...{ person: person ?? '', mark: 'present', reason: '值班', missed },
  });
  const with2 = (line: Draft['attendance'][number]) =>
    draft([part(assembly), part(board)], {
      attendance: everybody.map((person) =>
        person === line.person ? line : { person, mark: 'present' as const },
      ),
    });

  test('counts for the others, with the reason', async () => {
    const one = await saved(with2(late(seated[1], [board])));
    expect(one.parts).toMatchObject([
      { expected: everybody.length, attended: everybody.length },
      { expected: 3, attended: 2, present: 2 },
    ]);
    const line = one.attendance.find(({ person }) => person === seated[1]);
    expect(line).toMatchObject({ mark: 'present', reason: '值班', missed: [board] });
    expect(line?.parts).toEqual([assembly, board]);
  });

  test.each([
    ['every part', () => late(seated[1], [assembly, board])],
    ['a part that does not expect the person', () => late(everybody[4], [board])],
    ['a part that is not there', () => late(seated[1], ['x'])],
    ['a part without coming', () => ({ ...late(seated[1], [board]), mark: 'leave' as const })],
  ])('nobody misses %s', async (_, line) => {
    expect(await refused(with2(line()))).toMatchObject([{ code: 'activity/missed-wrongly' }]);
  });
});

test('one entry fulfils every duty whose kind and participants fit', async () => {
  const [, second] = seated;
  const one = await saved(
    draft([part('theme-day'), part(assembly), part(board)], {
      heldOn: '2026-04-14',
      attendance: everybody.map((person) => ({
        person,
        mark: 'present' as const,
        ...(person === second ? { missed: [board], reason: '值班' } : {}),
      })),
    }),
  );
  const { definitions } = house.services;
  const { branch } = house.units;
  const span = { from: '2026-04-01', to: '2026-05-01' } as const;
  const set = await work(house, house.people.secretary, (tx) =>
    factSet(tx, {
      ...{ units: [branch], rosters: [branch], records: [branch], span, knownAt: null },
      ...{ read: readerOf(definitions), ...partsIn(definitions) },
    }),
  );
  const facts = factsOf(set, [...definitions.activities.values()]);
  const { states } = evaluate({
    ...{ rules: definitions.rules, facts, asOf: '2026-05-01', subjects: 'all', waivers: [] },
  });
  const met = states.filter(({ state }) => state === 'met');
  const evidence = [{ in: 'record', type: 'gathering', id: one.id }];
  const rules = met.map((state) => [state.rule, state.evidence]);
  expect(rules.toSorted()).toEqual([
    ['MTG01', evidence],
    ['MTG02', evidence],
    ['MTG05', evidence],
  ]);
  const records = facts.records(`${branch}:branch-committee`);
  expect(records.known && records.value).toMatchObject([
    { handle: board, expected: 3, present: 2, absences: [{ reason: '值班' }], absentees: [second] },
  ]);
  // The table of a year reads less of it, and finds it in the same hands.
  const [days, brief] = await work(house, house.people.secretary, async (tx) => [
    await daysHeld(tx, [branch], span),
    await heldInBrief(tx, [branch], span),
  ]);
  for (const held of [days, brief]) {
    expect(held?.map(({ unit, handle }) => [unit, handle])).toContainEqual([
      `${branch}:branch-committee`,
      board,
    ]);
  }
});
