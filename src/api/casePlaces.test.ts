import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IsoDate } from '../kernel/date.ts';
import { type ApiHouse, apiHouse, type Visitor, work } from '../testing/api.ts';
import {
  anotherOn,
  type CaseActors,
  caseActors,
  goneTo,
  setToday,
  viewOf,
} from '../testing/caseHouse.ts';
import { way2026 } from '../testing/caseWays.ts';
import type { ReplyOf } from './contract/index.ts';
import { allRoutes } from './routes.ts';

let house: ApiHouse;
let actors: CaseActors;
beforeAll(async () => {
  house = await apiHouse(allRoutes);
  actors = await caseActors(house);
  await setToday(house, '2026-12-01');
  await goneTo(house, actors, anotherOn(way2026), 'admission');
  await goneTo(house, actors, anotherOn(way2026), 'introducers');
}, 120_000);
afterAll(() => house.close());

/** A committee’s places from a day on, as two people entered them on the page of settings. */
async function enter(unit: number, from: IsoDate, value: number): Promise<void> {
  const key = 'development-places';
  await house.admin.query(
    `insert into genji.setting_entry (tenant, id, key, unit, value, valid_from, document_no,
       proposed_by, decided_by, decided_at, accepted)
     values ($1, gen_random_uuid(), $2, $3, $4, $5, '8号', $6, $7, now(), true)`,
    [
      ...[house.tenant, key, unit, JSON.stringify(value), from],
      ...[house.people.cadre, house.people.otherSecretary],
    ],
  );
}

const listOf = async (visitor: Visitor, kind = 'member-development') =>
  (await visitor.get(`/api/cases?kind=${kind}&state=all`)).json<ReplyOf<'GET /api/cases'>>();

async function adviceOn(id: string, step: string) {
  const { steps } = await viewOf(actors.secretary, id);
  const { advice = [] } = steps.find((one) => one.step === step) ?? {};
  return advice.filter(({ code }) => code === 'no-place');
}

describe('places of a year', () => {
  test('are unknown until somebody entered them, and of a review there are none', async () => {
    expect((await listOf(actors.secretary)).places).toEqual([]);
    expect((await listOf(actors.cadre)).withoutPlaces).toBe(1);
    expect((await listOf(actors.reviewer, 'political-review')).places).toBeNull();
    const { id } = await goneTo(house, actors, anotherOn(way2026), 'committee-review');
    expect(await adviceOn(id, 'pre-review')).toEqual([]);
  });

  test('stand against who was admitted and who is under way, over the whole committee', async () => {
    await enter(house.units.committee, '2026-01-01', 2);
    const mine = { unit: house.units.committee, year: 2026, places: 2, documentNo: '8号' };
    for (const visitor of [actors.secretary, actors.cadre]) {
      const { places } = await listOf(visitor);
      expect(places).toEqual([expect.objectContaining({ ...mine, taken: 1, underWay: 2 })]);
    }
    expect((await listOf(actors.cadre)).withoutPlaces).toBe(0);
    // A branch that stands elsewhere is told of its own committee alone.
    const other = await house.visitor(house.people.otherSecretary);
    const { places } = await listOf(other);
    expect(places?.filter(({ unit }) => unit !== house.units.committee)).toEqual([]);
  });

  test('that are used up are said by the step, with its clause; nothing is refused for it', async () => {
    const { id } = await goneTo(house, actors, anotherOn(way2026), 'committee-review');
    expect(await adviceOn(id, 'pre-review')).toEqual([]);
    await goneTo(house, actors, anotherOn(way2026), 'admission');
    const [advice, ...more] = await adviceOn(id, 'pre-review');
    expect(more).toEqual([]);
    expect(advice?.says.zh).toMatch(/2026年名额2名（8号），已接收2名，没有名额了/);
    expect(advice?.cite).toMatchObject({ regulation: 'XZ26', article: '38' });
    // The third goes on with that word.
    await goneTo(house, actors, anotherOn(way2026), 'admission');
    expect((await listOf(actors.secretary)).places?.[0]).toMatchObject({ places: 2, taken: 3 });
  });

  test('are next year’s business anew', async () => {
    await setToday(house, '2027-01-02');
    expect((await listOf(actors.secretary)).places).toEqual([]);
    await enter(house.units.committee, '2027-01-01', 5);
    expect((await listOf(actors.secretary)).places).toEqual([
      expect.objectContaining({ year: 2027, places: 5, taken: 0 }),
    ]);
    await setToday(house, '2026-12-01');
  });

  test('count nobody whose units are not within reach', async () => {
    const sum = (person: string) =>
      work(house, person, (tx) =>
        tx.rows<{ taken: number }>(
          {
            name: 'places-of-others',
            text: `select taken from genji.places_taken($1, 'member-development', '2026-01-01',
              '2027-01-01', 'target-consent', 'admission admitted', 'approval refused')`,
          },
          [[house.units.branch]],
        ),
      );
    expect(await sum(house.people.newcomer)).toEqual([{ taken: 0 }]);
    // Whoever reads cases of one of the units is told.
    expect(await sum(house.people.secretary)).toEqual([{ taken: 3 }]);
  });
});
