import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../kernel/date.ts';
import {
  bytesOf,
  commit,
  type ImportHouse,
  idOf,
  importHouse,
  previewOf,
  rosterNow,
  type Undone,
  undo,
} from '../testing/importHouse.ts';

let house: ImportHouse;
beforeAll(async () => {
  house = await importHouse();
});
afterAll(() => house.close());

const branches = 81;
const each = 30;

function whole(): Promise<Uint8Array> {
  const header = [
    '支部',
    '姓名',
    '性别',
    '民族',
    '出生日期',
    '身份证号',
    '入党日期',
    '转正日期',
    '人员类别',
    '手机号',
  ];
  const rows = Array.from({ length: branches * each }, (_, i) => {
    const birth = addDays('1960-01-01', i * 4);
    const joined = addDays(birth, 365 * 24);
    return [
      `第${Math.floor(i / each) + 1}大队党支部`,
      `党员${i}`,
      i % 2 === 0 ? '女' : '男',
      '汉族',
      birth,
      idOf(birth, 10 + (i % 2)),
      joined,
      addDays(joined, 366),
      '民警',
      `138${String(i).padStart(8, '0')}`,
    ];
  });
  return bytesOf({ name: '全局党员名册', rows: [header, ...rows] });
}

let trips = 0;
const { query } = pg.Client.prototype;
beforeAll(() => {
  pg.Client.prototype.query = function counted(this: pg.Client, ...input: unknown[]) {
    trips += 1;
    return Reflect.apply(query, this, input);
  } as typeof query;
});
afterAll(() => {
  pg.Client.prototype.query = query;
});

/** Round trips to the database; milliseconds are told in the output of the run. */
async function timed<T>(what: string, act: () => Promise<T>): Promise<{ value: T; trips: number }> {
  const before = trips;
  const start = performance.now();
  const value = await act();
  const ms = Math.round(performance.now() - start);
  console.log(`${what}: ${ms} ms, ${trips - before} round trips`);
  return { value, trips: trips - before };
}

test('a bureau of 81 branches comes in and goes again, row by row nowhere', async () => {
  const { cadre, units } = house;
  const before = await rosterNow(house);
  const bytes = await whole();
  const shown = await timed('preview of 2,430 rows', () =>
    previewOf(cadre, units.committee, bytes),
  );
  expect(shown.value.unknownUnits).toHaveLength(branches);
  expect(shown.value.batch.counts.errors).toBe(branches * each);
  const found = shown.value.unknownUnits.map((name) => ({
    name,
    kind: 'branch',
    parent: units.committee,
  }));
  const id = shown.value.batch.id;
  const made = await timed('commit', () => commit(cadre, id, { found }));
  expect(made.value.status, made.value.bytes.toString()).toBe(200);
  expect(made.value.json()).toMatchObject({ counts: { enrol: 2430, errors: 0, newUnits: 81 } });
  const again = await timed('preview again', () =>
    previewOf(cadre, units.committee, bytes, { on: '2026-11-02' }),
  );
  expect(again.value.batch.counts).toMatchObject({ same: 2430, errors: 0 });
  const gone = await timed('undo', () => undo(cadre, id, false));
  expect(gone.value.json<Undone>()).toMatchObject({ undone: true, persons: 2430, lost: [] });
  expect(await rosterNow(house)).toEqual(before);
  // The clock of a shared machine proves nothing: round trips do. Per person it took four and more.
  expect(made.trips).toBeLessThan(branches * 40);
  expect(gone.trips).toBeLessThan(60);
  expect(shown.trips + again.trips).toBeLessThan(80);
}, 240_000);
