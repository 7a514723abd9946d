import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  commit,
  type ImportHouse,
  idOf,
  importHouse,
  previewOf,
  rosterNow,
  simpleBook,
  undo,
} from '../testing/importHouse.ts';

let house: ImportHouse;
beforeAll(async () => {
  house = await importHouse();
});
afterAll(() => house.close());

const people = Array.from({ length: 6 }, (_, i) => ({
  name: `试${'甲乙丙丁戊己'[i]}`,
  number: idOf(`198${i}-03-04`, 10 + i),
}));
const branches = ['第一党支部', '第二党支部'];

/** Some of the people, each in some branch, with some days and kind. */
const rows = fc
  .uniqueArray(fc.nat({ max: people.length - 1 }), { minLength: 1 })
  .chain((picked) =>
    fc.tuple(
      ...picked.map((i) => fc.tuple(fc.constant(i), fc.nat({ max: 1 }), fc.nat({ max: 2 }))),
    ),
  )
  .map((lines) =>
    lines.map(([i, branch, year]) => {
      const { name = '', number = '' } = people[i] ?? {};
      const days = [`201${year}-07-01`, `201${year + 1}-07-01`];
      return [name, number, ...days, branches[branch] ?? '', '正式党员'];
    }),
  );

test('whatever came in, undone in turn the roster is what it was, and the past stays known', async () => {
  const { cadre, units } = house;
  const property = fc.asyncProperty(
    fc.array(rows, { minLength: 1, maxLength: 4 }),
    async (files) => {
      const done: { id: string; before: string[]; until: string }[] = [];
      for (const [i, file] of files.entries()) {
        const before = await rosterNow(house);
        const on = `2026-10-1${i}`;
        const shown = await previewOf(cadre, units.committee, await simpleBook(file), { on });
        const made = await commit(cadre, shown.batch.id);
        if (made.status === 422) continue;
        expect(made.status, made.bytes.toString()).toBe(200);
        done.push({ id: shown.batch.id, before, until: await momentNow() });
      }
      const known = await Promise.all(done.map(({ until }) => knownAt(until)));
      for (const { id, before } of done.toReversed()) {
        expect((await undo(cadre, id, false)).status).toBe(200);
        expect(await rosterNow(house)).toEqual(before);
      }
      expect(await Promise.all(done.map(({ until }) => knownAt(until)))).toEqual(known);
    },
  );
  await fc.assert(property, { numRuns: 6, verbose: 1 });
}, 180_000);

async function momentNow(): Promise<string> {
  const { rows: found } = await house.admin.query<{ now: string }>(
    'select clock_timestamp()::text as now',
  );
  return found[0]?.now ?? '';
}

/** The rosters of a later day, as they were known at a moment. */
async function knownAt(moment: string): Promise<string> {
  const { committee } = house.units;
  const query = new URLSearchParams({ unit: String(committee), below: 'true', on: '2026-10-20' });
  query.set('knownAt', new Date(moment).toISOString());
  return (await house.cadre.get(`/api/roster?${query}`)).bytes.toString();
}
