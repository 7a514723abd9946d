import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWorkbook } from '../documents/sheet/read.ts';
import { addDays } from '../kernel/date.ts';
import { enrol, grant, type Visitor, work } from '../testing/api.ts';
import {
  type Batch,
  commit,
  type ImportHouse,
  idOf,
  importHouse,
  previewOf,
  type Refused,
  simpleBook,
} from '../testing/importHouse.ts';
import { newPerson } from '../testing/matrixHouse.ts';

let house: ImportHouse;
beforeAll(async () => {
  house = await importHouse();
});
afterAll(() => house.close());

const number = idOf('1981-02-03', 40);
const address = (unit: number) => {
  return `/api/roster/export?${new URLSearchParams({ unit: String(unit), purpose: '年度核对' })}`;
};

async function wordsOf(bytes: Buffer): Promise<string[]> {
  const read = await readWorkbook(bytes, '名册.xlsx');
  if (!read.ok) throw new Error(read.problems[0].message.en);
  return read.value.sheets.flatMap((sheet) => sheet.rows.map((row) => JSON.stringify(row.cells)));
}

test('the export says who took it, carries no number and no formula, and comes in again', async () => {
  const { secretary, units } = house;
  const rows = [['安小军', number, '2012-07-01', '2013-07-01', '第一党支部', '正式党员']];
  const shown = await previewOf(secretary, units.branch, await simpleBook(rows));
  expect((await commit(secretary, shown.batch.id)).status).toBe(200);
  const hostile = uuidv7();
  await work(house, house.people.cadre, (tx) => enrol(tx, hostile, '=1+1', { unit: units.branch }));
  const reply = await secretary.get(address(units.branch));
  expect(reply.status).toBe(200);
  const words = (await wordsOf(reply.bytes)).join('\n');
  expect(words).not.toContain(number);
  expect(words).toContain(number.slice(-4));
  expect(words).toContain('导出人：陈志远');
  expect(words).toContain('用途：年度核对');
  expect(words).toContain('{"kind":"text","text":"=1+1"}');
  expect(words).not.toContain('"formula":true');
  const again = await previewOf(secretary, units.branch, reply.bytes);
  const does = again.lines.map(({ name, does: what }) => `${name} ${what}`);
  expect(does.filter((line) => !line.endsWith(' same')).toSorted()).toEqual([
    '=1+1 nothing',
    '郑凯 nothing',
  ]);
  const { rows: trail } = await house.admin.query(
    `select detail from genji.audit_event where action = 'roster.export' order by seq desc limit 1`,
  );
  expect(trail[0]).toMatchObject({ detail: { purpose: '年度核对', persons: 11 } });
});

test('nobody exports a roster that is not theirs, and more than 500 persons only under a grant', async () => {
  const { secretary, cadre, units } = house;
  expect((await secretary.get(address(units.other))).status).toBe(403);
  const many = Array.from({ length: 501 }, (_, i) => {
    const birth = addDays('1960-01-01', i);
    return [`众${i}`, idOf(birth, 10), '2012-07-01', '2013-07-01', '第二党支部', '正式党员'];
  });
  const shown = await previewOf(cadre, units.committee, await simpleBook(many));
  const made = await commit(cadre, shown.batch.id);
  expect(made.json<Batch>().counts.enrol).toBe(501);
  const refused = await cadre.get(address(units.committee));
  expect(refused.json<Refused>()).toMatchObject({
    status: 422,
    problems: [{ code: 'roster/too-many' }],
  });
  expect((await cadre.get(address(units.branch))).status).toBe(200);
  const taker = await newPerson(house);
  await grant(house, taker, 'unit-cadre', units.committee);
  const given = await grantedByTwo(taker, units.committee);
  const takes = await house.visitor(taker);
  const all = await takes.get(address(units.committee));
  expect(all.status).toBe(200);
  expect((await wordsOf(all.bytes)).filter((row) => row.includes('众'))).toHaveLength(501);
  expect((await takes.get(address(units.root))).status).toBe(403);
  const { rows } = await house.admin.query(
    `select object_id, detail from genji.audit_event where action = 'grant.use'`,
  );
  expect(rows).toEqual([{ object_id: given, detail: { what: 'GET /api/roster/export' } }]);
});

/** One asks for somebody, another approves. */
async function grantedByTwo(person: string, unit: number): Promise<string> {
  const { units, people } = house;
  const [asker, approver] = [await newPerson(house), await newPerson(house)];
  for (const one of [asker, approver]) await grant(house, one, 'security-admin', units.root);
  const [asks, approves] = [await house.visitor(asker), await house.visitor(approver)];
  const day = await work(house, people.cadre, async (tx) => tx.access.today);
  const asked = { person, role: 'bulk-exporter', unit, from: day, reason: '年报' };
  const late = await asks.send('POST', '/api/grants', { ...asked, to: addDays(day, 4) });
  expect(late.json<Refused>().problems[0]?.code).toBe('grant/last-day-missing');
  const made = await asks.send('POST', '/api/grants', { ...asked, to: addDays(day, 3) });
  const { id } = made.json<{ id: string }>();
  const decide = (who: Visitor) =>
    who.send('POST', `/api/grants/${id}/decide`, { decision: 'approve' });
  expect((await decide(asks)).status).toBe(422);
  expect((await decide(approves)).status).toBe(200);
  return id;
}

test('the roster is printed as Word and as PDF', async () => {
  const { secretary, units } = house;
  for (const [format, start] of [
    ['docx', 'PK'],
    ['pdf', '%PDF'],
  ] as const) {
    const reply = await secretary.get(`/api/roster/paper?unit=${units.branch}&format=${format}`);
    expect(reply.status, reply.bytes.toString().slice(0, 300)).toBe(200);
    expect(reply.bytes.toString('latin1').startsWith(start)).toBe(true);
  }
});

test('the faulty rows come back as a workbook to mend, to who uploaded them only', async () => {
  const { cadre, secretary, units } = house;
  const rows = [
    [
      '错号',
      `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`,
      '2012-07-01',
      '2013-07-01',
      '第一党支部',
      '正式党员',
    ],
    ['对号', idOf('1992-02-02', 12), '2012-07-01', '2013-07-01', '第一党支部', '正式党员'],
  ];
  const shown = await previewOf(secretary, units.branch, await simpleBook(rows));
  const file = await secretary.get(`/api/imports/${shown.batch.id}/problems`);
  const words = (await wordsOf(file.bytes)).join('\n');
  expect(words).toContain('错号');
  expect(words).toContain('校验码不对');
  expect(words).not.toContain('对号');
  const other = await cadre.get(`/api/imports/${shown.batch.id}/problems`);
  expect(other.json<Refused>().problems[0]?.code).toBe('import/file-gone');
  const without = await commit(secretary, shown.batch.id, { withoutFaultyRows: true });
  expect(without.json<Batch>().counts).toMatchObject({ enrol: 1, errors: 1 });
});

test('a preview of yesterday is dropped with its file when the list is next opened', async () => {
  const { secretary, units } = house;
  const rows = [
    ['过期', idOf('1993-02-02', 12), '2012-07-01', '2013-07-01', '第一党支部', '正式党员'],
  ];
  const shown = await previewOf(secretary, units.branch, await simpleBook(rows));
  const { id } = shown.batch;
  await house.admin.query(
    `update genji.import_batch set created_at = now() - interval '25 hours' where id = $1`,
    [id],
  );
  const list = await secretary.get(`/api/imports?unit=${units.branch}`);
  expect(list.json<{ batches: Batch[] }>().batches.find((one) => one.id === id)?.status).toBe(
    'dropped',
  );
  const { rows: kept } = await house.admin.query(
    'select sealed_file from genji.import_batch where id = $1',
    [id],
  );
  expect(kept[0]).toEqual({ sealed_file: null });
  expect((await commit(secretary, id)).json<Refused>().problems[0]?.code).toBe('import/not-open');
});
