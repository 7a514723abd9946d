import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, apiHouse, work } from '../testing/api.ts';
import { testPool } from '../testing/pool.ts';
import { loadGathering, revisionsOf } from './activity.ts';
import { outcomesOf } from './followUp.ts';
import { addHistory, type PastGathering } from './history.ts';

let house: ApiHouse;
let owner: pg.Pool;

beforeAll(async () => {
  house = await apiHouse([]);
  owner = testPool(house.database.config('owner'), 1);
});
afterAll(async () => {
  await owner.end();
  await house.close();
});

function past(): PastGathering {
  const { people, units } = house;
  const [person = ''] = people.members;
  const counts = { expected: 1, attended: 1, entitled: 1, present: 1 };
  const tally = { yes: 1, no: 0, abstain: 0, written: 0, declared: 'passed' } as const;
  const ballot = { subject: '计划', rule: 'V1', entitled: 1, present: 1, ...tally };
  const content = { gist: '逐条讨论了计划' };
  const part = { handle: 'branch-assembly', body: null, ...counts, content, ballots: [ballot] };
  const mark = { person, name: '王建国', mark: 'present', reason: null, votes: true } as const;
  return {
    ...{ id: uuidv7(), author: people.cadre, at: '2026-03-12T18:20:00+08:00' },
    record: {
      ...{ unit: units.branch, heldOn: '2026-03-10', startsAt: '15:00', endsAt: '16:10' },
      ...{ place: '三楼会议室', host: person, hostName: '王建国', recorder: null },
      ...{ recorderName: null, title: '党员大会', yearOfAccount: 2026, lateReason: null },
      original: null,
      guests: [],
      jointOf: null,
      sittings: [],
      attendance: [{ ...mark, parts: [1], missed: [], sitting: 1 }],
      parts: [part],
    },
    shared: [],
    outcomes: [
      {
        handle: 'branch-assembly',
        resolution: '落实计划',
        outcome: '已办结',
        doneOn: '2026-04-01',
      },
    ],
  };
}

async function walls(): Promise<readonly boolean[]> {
  const { rows } = await house.admin.query<{ up: boolean }>(
    `select relforcerowsecurity as up from pg_class
      where oid in ('genji.gathering'::regclass, 'genji.part'::regclass, 'genji.ballot'::regclass,
        'genji.attendance'::regclass, 'genji.gathering_revision'::regclass,
        'genji.follow_up'::regclass)`,
  );
  return rows.map(({ up }) => up);
}

test('a bureau that is no demo gets no past', async () => {
  const one = past();
  await expect(addHistory(owner, house.tenant, { gatherings: [one], cases: [] })).rejects.toThrow(
    'only a demo',
  );
  const found = await work(house, house.people.cadre, (tx) => loadGathering(tx, one.id));
  expect(found).toBeUndefined();
});

test('of a demo it is read as what was recorded then, and the walls stand again', async () => {
  await house.admin.query('update genji.tenant set demo = true where tenant = $1', [house.tenant]);
  const one = past();
  await addHistory(owner, house.tenant, { gatherings: [one], cases: [] });
  const [saved, revisions, told] = await work(house, house.people.cadre, async (tx) => [
    await loadGathering(tx, one.id),
    await revisionsOf(tx, one.id),
    await outcomesOf(tx, one.id),
  ]);
  const evening = new Date('2026-04-01T18:00:00+08:00');
  expect(told).toEqual([{ ...one.outcomes[0], actor: one.author, at: evening }]);
  expect(saved).toMatchObject({ ...one.record, version: 1, status: 'recorded' });
  expect(saved?.recordedAt).toEqual(new Date(one.at));
  expect(saved?.changedBy).toBe(one.author);
  expect(revisions).toEqual([
    {
      ...{ version: 1, at: new Date(one.at), actor: one.author },
      content: { ...one.record, status: 'recorded' },
    },
  ]);
  expect(await walls()).toEqual([true, true, true, true, true, true]);
});

test('what fails leaves nothing behind, the walls included', async () => {
  const one = past();
  const wrong = { ...past(), record: { ...past().record, unit: 9999 } };
  await expect(
    addHistory(owner, house.tenant, { gatherings: [one, wrong], cases: [] }),
  ).rejects.toThrow();
  const found = await work(house, house.people.cadre, (tx) => loadGathering(tx, one.id));
  expect(found).toBeUndefined();
  expect(await walls()).toEqual([true, true, true, true, true, true]);
});
