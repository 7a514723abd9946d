import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grant } from '../testing/api.ts';
import {
  commit,
  type ImportHouse,
  idOf,
  importHouse,
  type Preview,
  previewOf,
  type Refused,
  rosterNow,
  simpleBook,
  type Undone,
  undo,
  upload,
} from '../testing/importHouse.ts';

let house: ImportHouse;
beforeAll(async () => {
  house = await importHouse();
});
afterAll(() => house.close());

const first = '第一党支部';
const second = '第二党支部';
const person = (name: string, number: string, branch: string) => {
  return [name, number, '2012-07-01', '2013-07-01', branch, '正式党员'];
};
const canary = '独一无二的名字';
const canaryNumber = idOf('1981-02-03', 40);

test('a secretary imports for the own branch only', async () => {
  const { secretary, otherSecretary, units } = house;
  const before = await rosterNow(house);
  const foreign = await upload(
    secretary,
    units.other,
    await simpleBook([person('甲', canaryNumber, second)]),
  );
  expect(foreign.status).toBe(403);
  const mixed = await previewOf(
    secretary,
    units.branch,
    await simpleBook([person('甲', canaryNumber, second)]),
  );
  expect(mixed.problems[0]).toMatchObject({ code: 'roster/out-of-scope', severity: 'error' });
  const forced = await commit(secretary, mixed.batch.id, { withoutFaultyRows: true });
  expect(forced.json<Refused>().problems[0]?.code).toBe('import/nothing-to-do');
  const mine = await previewOf(
    otherSecretary,
    units.other,
    await simpleBook([person(canary, canaryNumber, second)]),
  );
  for (const url of [`/api/imports/${mine.batch.id}`, `/api/imports/${mine.batch.id}/problems`]) {
    expect((await secretary.get(url)).status).toBe(404);
  }
  expect((await commit(secretary, mine.batch.id)).status).toBe(404);
  const list = await secretary.get('/api/imports');
  expect(list.bytes.toString()).not.toContain(mine.batch.id);
  expect(await rosterNow(house)).toEqual(before);
  expect((await commit(otherSecretary, mine.batch.id)).status).toBe(200);
});

test('a number held out of reach is refused by row, and whose it is is not told', async () => {
  const { secretary, units } = house;
  const shown = await previewOf(
    secretary,
    units.branch,
    await simpleBook([person('乙', canaryNumber, first)]),
  );
  expect(shown.problems.map(({ code }) => code)).toEqual(['roster/number-elsewhere']);
  expect(JSON.stringify(shown)).not.toContain(canary);
  expect(JSON.stringify(shown)).not.toContain(second);
  // Control: whoever reaches both sees that it is another name.
  const all = await previewOf(
    house.cadre,
    units.committee,
    await simpleBook([person('乙', canaryNumber, first)]),
  );
  expect(all.problems.map(({ code }) => code)).toEqual(['roster/other-name']);
});

test('of two commits of one batch at the same moment exactly one wins', async () => {
  const { cadre, units } = house;
  const file = await simpleBook([person('丙', idOf('1982-01-01', 11), first)]);
  const shown = await previewOf(cadre, units.committee, file);
  const answers = await Promise.all([1, 2, 3].map(() => commit(cadre, shown.batch.id)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  const codes = answers
    .filter((one) => one.status === 409)
    .map((one) => one.json<Refused>().problems[0]?.code);
  expect(codes).toEqual(['import/not-open', 'import/not-open']);
  const { rows } = await house.admin.query(`select from genji.effect where batch = $1`, [
    shown.batch.id,
  ]);
  expect(rows).toHaveLength(1);
});

test('control: looking first and then writing lets both win', async () => {
  const { cadre, units } = house;
  const shown = await previewOf(
    cadre,
    units.committee,
    await simpleBook([person('丁', idOf('1983-01-01', 11), first)]),
  );
  const naive = async () => {
    const client = new pg.Client(house.database.config('admin'));
    await client.connect();
    await client.query('begin');
    const { rows } = await client.query('select status from genji.import_batch where id = $1', [
      shown.batch.id,
    ]);
    await pause(100);
    const open = rows[0]?.status === 'preview';
    if (open)
      await client.query(`update genji.import_batch set status = 'committed' where id = $1`, [
        shown.batch.id,
      ]);
    await client.query('commit');
    await client.end();
    return open;
  };
  expect(await Promise.all([naive(), naive()])).toEqual([true, true]);
});

test('the same file is committed once for a unit, also in a race that nobody saw coming', async () => {
  const { cadre, units } = house;
  const file = await simpleBook([person('戊', idOf('1984-01-01', 11), first)]);
  const one = await previewOf(cadre, units.committee, file);
  const two = await previewOf(cadre, units.committee, file);
  expect((await commit(cadre, one.batch.id)).status).toBe(200);
  const refused = await commit(cadre, two.batch.id);
  expect(refused.json<Refused>()).toMatchObject({
    status: 409,
    problems: [{ code: 'import/twice' }],
  });
  const third = await previewOf(cadre, units.committee, file);
  expect(third.problems[0]?.code).toBe('import/twice');
  // The wall behind the question: the index of the database.
  const again = house.admin.query(
    `update genji.import_batch set status = 'committed' where id = $1`,
    [two.batch.id],
  );
  await expect(again).rejects.toMatchObject({ constraint: 'import_batch_once' });
});

test('what moved since the preview is shown again before it is committed', async () => {
  const { cadre, units } = house;
  const number = idOf('1985-01-01', 11);
  const one = await previewOf(
    cadre,
    units.committee,
    await simpleBook([person('己', number, first)]),
  );
  const two = await previewOf(
    cadre,
    units.committee,
    await simpleBook([person('己', number, second)]),
  );
  expect((await commit(cadre, two.batch.id)).status).toBe(200);
  const refused = await commit(cadre, one.batch.id);
  expect(refused.json<Refused>()).toMatchObject({
    status: 409,
    problems: [{ code: 'import/moved' }],
  });
  const now = (await cadre.get(`/api/imports/${one.batch.id}`)).json<Preview>();
  expect(now.lines[0]).toMatchObject({ does: 'move', unitName: first });
  expect((await commit(cadre, one.batch.id)).status).toBe(200);
});

test('undo says what later edits would be lost, and loses them only when told', async () => {
  const { cadre, units } = house;
  const before = await rosterNow(house);
  const rows = [
    person('庚', idOf('1986-01-01', 11), first),
    person('辛', idOf('1987-01-01', 11), '新设党支部'),
  ];
  const shown = await previewOf(cadre, units.committee, await simpleBook(rows));
  expect(shown.unknownUnits).toEqual(['新设党支部']);
  const found = [{ name: '新设党支部', kind: 'branch', parent: units.committee }];
  expect((await commit(cadre, shown.batch.id, { found })).status).toBe(200);
  const later = await previewOf(
    cadre,
    units.committee,
    await simpleBook([person('庚', idOf('1986-01-01', 11), second)]),
    { on: '2026-11-05' },
  );
  expect((await commit(cadre, later.batch.id)).status).toBe(200);
  const guest = await previewOf(
    cadre,
    units.committee,
    await simpleBook([person('壬', idOf('1988-01-01', 11), '新设党支部')]),
    { on: '2026-11-06' },
  );
  expect((await commit(cadre, guest.batch.id)).status).toBe(200);
  const dry = (await undo(cadre, shown.batch.id, true)).json<Undone>();
  expect(dry).toMatchObject({ undone: false, persons: 2 });
  expect(dry.lost.map(({ name, kind, actor }) => `${name} ${kind} ${actor}`).toSorted()).toEqual([
    '壬 enrol 冯雪',
    '庚 amend 冯雪',
    '庚 place 冯雪',
  ]);
  const undone = (await undo(cadre, shown.batch.id, false)).json<Undone>();
  expect(undone).toMatchObject({ undone: true });
  expect(await rosterNow(house)).toEqual(before);
  const { rows: kept } = await house.admin.query(`select from genji.roster_line where name = '庚'`);
  expect(kept.length, 'history still knows').toBeGreaterThan(0);
});

test('an undo that would reach beyond one’s units is refused whole', async () => {
  const { cadre, secretary, units } = house;
  const number = idOf('1989-01-01', 11);
  const mine = await previewOf(
    secretary,
    units.branch,
    await simpleBook([person('癸', number, first)]),
  );
  expect((await commit(secretary, mine.batch.id)).status).toBe(200);
  const moved = await previewOf(
    cadre,
    units.committee,
    await simpleBook([person('癸', number, second)]),
    { on: '2026-11-07' },
  );
  expect((await commit(cadre, moved.batch.id)).status).toBe(200);
  const before = await rosterNow(house);
  const refused = await undo(secretary, mine.batch.id, false);
  expect(refused.json<Refused>()).toMatchObject({
    status: 403,
    problems: [{ code: 'import/out-of-reach' }],
  });
  expect(await rosterNow(house)).toEqual(before);
});

test('no ID number stands in the database, nor a name outside its tables', async () => {
  const { cadre, units } = house;
  const number = idOf('1991-03-04', 17);
  const shown = await previewOf(
    cadre,
    units.committee,
    await simpleBook([person('密封', number, first)]),
  );
  await commit(cadre, shown.batch.id);
  await previewOf(cadre, units.committee, await simpleBook([person('未提交', number, second)]));
  const forms = [
    number,
    Buffer.from(number).toString('base64').slice(0, 20),
    Buffer.from(number).toString('hex'),
  ];
  expect(await placesOf(forms)).toEqual([]);
  expect(await placesOf(['未提交'])).toEqual([]);
  // Control: the search finds a number that somebody planted.
  await house.admin.query(
    `update genji.import_batch set choices = jsonb_build_object('x', $2::text) where id = $1`,
    [shown.batch.id, number],
  );
  expect(await placesOf(forms)).toEqual(['genji.import_batch']);
});

/** Tables that hold one of the words in any column. */
async function placesOf(words: readonly string[]): Promise<string[]> {
  const tables = await house.admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('genji', 'account') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await house.admin.query<{ line: string }>(
      `select t::text as line from ${name} t`,
    );
    if (rows.some(({ line }) => words.some((word) => line.includes(word)))) found.push(name);
  }
  return found;
}

test('a role without the roster imports nothing', async () => {
  const reader = house.people.members[0] ?? '';
  await grant(house, reader, 'auditor', house.units.committee);
  const auditor = await house.visitor(reader);
  const reply = await upload(
    auditor,
    house.units.branch,
    await simpleBook([person('甲', canaryNumber, first)]),
  );
  expect(reply.status).toBe(403);
});
