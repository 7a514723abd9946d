import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluate } from '../engines/norm/evaluate.ts';
import type { ActivityFact, FactSet } from '../kernel/facts.ts';
import { factsOf } from '../kernel/factsOf.ts';
import { yearPeriod } from '../kernel/period.ts';
import { daysHeld, heldInBrief } from '../store/completion.ts';
import { carryOut } from '../store/effects.ts';
import { factSet } from '../store/facts.ts';
import type { Tx } from '../store/transaction.ts';
import {
  type ApiHouse,
  apiHouse,
  enrol,
  founded,
  grant,
  type Visitor,
  work,
} from '../testing/api.ts';
import { activityRoutes } from './activity.ts';
import type { Draft } from './activityDraft.ts';
import type { ProblemDocument } from './contract/common.ts';
import type { ReplyOf } from './contract/index.ts';
import { partsIn, readerOf } from './findings.ts';

type One = ReplyOf<'GET /api/gatherings/:gathering'>;
type Roll = ReplyOf<'GET /api/gatherings/roll'>;

let house: ApiHouse;
let secretary: Visitor;
let leader: Visitor;
/** Two groups of three members each; nobody else in the branch is in a group. */
const teams: { readonly unit: number; readonly members: readonly string[] }[] = [];

beforeAll(async () => {
  house = await apiHouse(activityRoutes);
  await work(house, house.people.cadre, async (tx) => {
    for (const name of ['第一党小组', '第二党小组']) teams.push(await founding(tx, name));
  });
  await grant(house, house.people.secretary, 'branch-secretary', house.units.counted);
  await grant(house, house.people.guest, 'group-leader', team(0).unit);
  secretary = await house.visitor(house.people.secretary);
  leader = await house.visitor(house.people.guest);
});
afterAll(() => house.close());

async function founding(tx: Tx, name: string) {
  const group = { kind: 'group', name, parent: house.units.branch } as const;
  const change = { ...group, effect: 'found', relation: 'subordinate' } as const;
  const { unit } = await carryOut(tx, { on: founded }, change);
  const members = [uuidv7(), uuidv7(), uuidv7()];
  for (const [i, who] of members.entries()) {
    await enrol(tx, who, `${name}党员${i}`, { unit: house.units.branch, team: unit });
  }
  return { unit, members };
}

function team(at: number) {
  const found = teams[at];
  if (found === undefined) throw new Error(`no group ${at}`);
  return found;
}

const words = { content: { agenda: [{ topic: '学习' }], gist: '领学并讨论' }, ballots: [] };
const met = (chosen?: readonly number[]): Draft['parts'][number] => {
  return { handle: 'group-meeting', ...words, ...(chosen ? { teams: [...chosen] } : {}) };
};
const theme: Draft['parts'][number] = { handle: 'theme-day', ...words };

function draft(parts: readonly Draft['parts'][number][], change: Partial<Draft> = {}): Draft {
  return {
    ...{ unit: house.units.branch, heldOn: '2026-03-10', title: '三月主题党日' },
    ...{ startsAt: '15:00', place: '三楼会议室', lateReason: '补录' },
    host: house.people.secretary,
    recorder: house.people.secretary,
    attendance: teams.flatMap(({ members: [away = '', ...came] }) => [
      { person: away, mark: 'leave' as const, reason: '值班' },
      ...came.map((person) => ({ person, mark: 'present' as const })),
    ]),
    parts: [...parts],
    ...change,
  };
}

async function saved(body: Draft, finished = true): Promise<One['gathering']> {
  const id = uuidv7();
  const sent = { id, finished, draft: body };
  const answer = await secretary.send('POST', '/api/gatherings', sent);
  expect(answer.json()).toMatchObject({ id });
  // What was not heard back may be sent again.
  expect((await secretary.send('POST', '/api/gatherings', sent)).status).toBe(200);
  return (await secretary.get(`/api/gatherings/${id}`)).json<One>().gathering;
}

async function withdrawn({ id, version }: One['gathering']) {
  const why = { basedOn: version, reason: '记错了' };
  expect((await secretary.send('POST', `/api/gatherings/${id}/withdraw`, why)).status).toBe(200);
}

async function refused(body: Draft) {
  const sent = { id: uuidv7(), finished: true, draft: body };
  const answer = await secretary.send('POST', '/api/gatherings', sent);
  expect(answer.status).toBe(422);
  return answer.json<ProblemDocument>().problems.map(({ code, at }) => [code, at]);
}

const span = yearPeriod(2026);

/** What somebody within reach of `units` reads of them, with all its facts. */
function read(person: string, units: readonly number[], knownAt: string | null = null) {
  const { definitions } = house.services;
  return work(house, person, (tx) =>
    factSet(tx, {
      ...{ units, rosters: units, records: units, span, knownAt },
      read: readerOf(definitions),
      ...partsIn(definitions),
    }),
  );
}

const activitiesOf = (set: FactSet): readonly ActivityFact[] =>
  set.activities.known ? set.activities.value : [];

test('the roll says in which group somebody is', async () => {
  const query = `unit=${house.units.branch}&on=2026-03-10&handle=group-meeting`;
  const { roll } = (await secretary.get(`/api/gatherings/roll?${query}`)).json<Roll>();
  for (const { unit, members } of teams) {
    const own = roll.filter(({ teamId }) => teamId === unit).map(({ person }) => person);
    expect(own.toSorted()).toEqual(members.toSorted());
  }
});

test('a part of all groups expects everybody in one, and tells of each how many came', async () => {
  const one = await saved(draft([theme, met()]));
  const [, meeting] = one.parts;
  expect(meeting).toMatchObject({ body: 'group', expected: 6, attended: 4 });
  const each = { expected: 3, attended: 2 };
  expect(meeting?.teams).toEqual([
    { team: team(0).unit, name: '第一党小组', ...each },
    { team: team(1).unit, name: '第二党小组', ...each },
  ]);
  expect(one.parts[0]?.teams).toBeNull();
  await withdrawn(one);
});

test('of one group alone the others are not expected', async () => {
  const one = await saved(draft([met([team(1).unit])]));
  expect(one.parts[0]).toMatchObject({ expected: 3, attended: 2 });
  const aside = one.attendance.filter(({ parts }) => parts.length === 0);
  expect(aside.map(({ person }) => person).toSorted()).toEqual(team(0).members.toSorted());
  await withdrawn(one);
});

test('one entry counts for each group with its own numbers, and for the branch', async () => {
  const one = await saved(draft([theme, met()]));
  const units = [house.units.branch, ...teams.map(({ unit }) => unit)];
  const { definitions } = house.services;
  const set = await read(house.people.secretary, units);
  const facts = factsOf(set, [...definitions.activities.values()]);
  const { states, findings } = evaluate({
    ...{ rules: definitions.rules, facts, asOf: '2026-04-01', subjects: 'all', waivers: [] },
  });
  const march = states.filter(
    ({ rule, period, state }) =>
      rule === 'MTG03' && state === 'met' && period?.from === '2026-03-01',
  );
  expect(march.map(({ subject, evidence }) => [subject.id, evidence])).toEqual(
    teams.map(({ unit }) => [String(unit), [{ in: 'record', type: 'gathering', id: one.id }]]),
  );
  const held = activitiesOf(set).filter(({ handle }) => handle === 'group-meeting');
  expect(held.map(({ unit, expected, present }) => [unit, expected, present])).toEqual(
    teams.map(({ unit }) => [String(unit), 3, 2]),
  );
  // The same words for each of them are no copy, and who was there was in one place.
  const told = findings.filter(({ subject }) => subject.id === one.id).map(({ rule }) => rule);
  expect(new Set(told)).toEqual(new Set(['MTG23']));
  // As known later it reads the same.
  const known = await read(house.people.secretary, units, new Date().toISOString());
  expect(activitiesOf(known).filter(({ handle }) => handle === 'group-meeting')).toEqual(held);
  await withdrawn(one);
});

test('whoever leads a group sees that it met, and not the record of the branch', async () => {
  const units = [team(0).unit];
  const brief = (person: string) =>
    work(house, person, async (tx) => [
      await heldInBrief(tx, units, span),
      await daysHeld(tx, units, span),
    ]);
  const early = await saved(draft([met()]), false);
  expect(await brief(house.people.guest)).toEqual([[], []]);
  await withdrawn(early);
  const one = await saved(draft([met()]));
  const [held] = activitiesOf(await read(house.people.guest, units));
  const at = { id: one.id, handle: 'group-meeting', unit: String(team(0).unit) };
  expect(held).toMatchObject({ ...at, on: '2026-03-10', expected: 3, present: 2 });
  // Of words out of reach nothing is said, hence nothing is wrong with them.
  expect(held?.agenda).toBeUndefined();
  const [records, days] = await brief(house.people.guest);
  expect(records).toMatchObject([{ ...at, title: '三月主题党日' }]);
  expect(days).toMatchObject([{ unit: at.unit, on: '2026-03-10' }]);
  expect((await leader.get(`/api/gatherings/${one.id}`)).status).toBe(404);
  await withdrawn(one);
  expect(await brief(house.people.guest)).toEqual([[], []]);
  expect(activitiesOf(await read(house.people.guest, units))).toEqual([]);
});

test('groups of other units, no group, and a unit without names are refused', async () => {
  expect(await refused(draft([met([house.units.other])]))).toEqual([
    ['activity/not-a-team', 'parts.0.teams'],
  ]);
  expect(await refused(draft([met([])]))).toContainEqual([
    'activity/teams-missing',
    'parts.0.teams',
  ]);
  const counted = { unit: house.units.counted, host: null, attendance: [] };
  expect(await refused(draft([met()], counted))).toContainEqual([
    'activity/not-held-here',
    'parts.0.teams',
  ]);
});
