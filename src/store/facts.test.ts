import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, apiHouse, work } from '../testing/api.ts';
import { addGathering, loadGathering, type MarkWord } from './activity.ts';
import { factSet } from './facts.ts';

let house: ApiHouse;
const gone = uuidv7();

beforeAll(async () => {
  house = await apiHouse([]);
  await mergeInto(house, gone);
});
afterAll(() => house.close());

/** Somebody whose file became the secretary’s, after gatherings were recorded under either. */
async function mergeInto({ admin, tenant, people, units }: ApiHouse, person: string) {
  await admin.query(
    `insert into genji.person (tenant, person, effect)
     select tenant, $2, id from genji.effect where tenant = $1 limit 1`,
    [tenant, person],
  );
  await admin.query(
    `insert into genji.person_merge (tenant, id, gone, kept, unit, units, valid_from, effect)
     select tenant, $2, $3, $4, $5, int4multirange(int4range($5, $5 + 1)), '2026-01-01', id
       from genji.effect where tenant = $1 limit 1`,
    [tenant, uuidv7(), person, people.secretary, units.branch],
  );
}

type Marks = readonly (readonly [person: string, mark: MarkWord])[];

/** A gathering with these marks, as rules and as the page of the record see who was away. */
async function awayFrom(marks: Marks) {
  const { branch } = house.units;
  const attendance = marks.map(([person, mark]) => {
    return {
      person,
      name: '陈志远',
      mark,
      reason: null,
      votes: true,
      parts: [1],
      missed: [],
      sitting: 1,
    };
  });
  const counts = { expected: marks.length, attended: 0, entitled: 0, present: 0 };
  const part = { handle: 'lesson', body: null, ...counts, content: {}, ballots: [] };
  const who = { host: null, hostName: null, recorder: null, recorderName: null };
  const head = { unit: branch, startsAt: null, endsAt: null, place: null, title: '党课' };
  const when = {
    heldOn: '2026-05-12',
    yearOfAccount: 2026,
    lateReason: null,
    original: null,
    guests: [],
    jointOf: null,
    sittings: [],
  } as const;
  const record = { ...head, ...when, ...who, attendance, parts: [part] };
  const id = uuidv7();
  return work(house, house.people.secretary, async (tx) => {
    expect(await addGathering(tx, id, record, 'recorded')).toBe(true);
    const of = { units: [branch], rosters: [branch], records: [branch] };
    const span = { from: '2026-01-01', to: '2027-01-01' } as const;
    const read = () => ({});
    const parts = { isPart: () => false, bodies: [], kept: ['lesson'] };
    const set = await factSet(tx, { ...of, span, knownAt: null, read, ...parts });
    const held = set.activities.known ? set.activities.value : [];
    const page = await loadGathering(tx, id);
    const away = page?.attendance.filter(({ mark }) => mark !== 'present') ?? [];
    const told = held.find((one) => one.id === id)?.absentees;
    expect(told?.toSorted()).toEqual(away.map(({ person }) => person).toSorted());
    return told;
  });
}

test('who was recorded under a file that was merged is the person whose file it is', async () => {
  expect(await awayFrom([[gone, 'absent']])).toEqual([house.people.secretary]);
});

test('of two files on one list neither mark becomes the other’s', async () => {
  const kept = house.people.secretary;
  const both: Marks = [
    [kept, 'absent'],
    [gone, 'absent'],
  ];
  expect(new Set(await awayFrom(both))).toEqual(new Set([kept, gone]));
  const one: Marks = [
    [kept, 'present'],
    [gone, 'absent'],
  ];
  expect(await awayFrom(one)).toEqual([gone]);
});
