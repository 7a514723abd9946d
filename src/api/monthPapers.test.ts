import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePress } from '../documents/paper/print.ts';
import { poppler, readPdf } from '../documents/paper/testOffice.ts';
import { checkArchive } from '../documents/zip.ts';
import { type BookHouse, bookHouse } from '../testing/bookHouse.ts';
import type { ProblemDocument } from './contract/common.ts';

let book: BookHouse;
beforeAll(async () => {
  book = await bookHouse();
});
afterAll(async () => {
  await book.house.close();
  closePress();
});

const limits = { bytes: 50_000_000, entries: 500, unpacked: 100_000_000, ratio: 100 };
const ask = (query: string) => book.secretary.get(`/api/gatherings/papers?${query}`);

async function filesOf(query: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const answer = await ask(query);
  expect(answer.status, answer.bytes.toString('utf8').slice(0, 500)).toBe(200);
  const files = checkArchive(answer.bytes, limits);
  if (!files.ok) throw new Error(files.problems[0].message.en);
  return files.value;
}

const march = [
  '2026-03-05 第一党支部 支部党员大会 会议记录',
  '2026-03-05 第一党支部 支部党员大会 签到表',
  '2026-03-05 第一党支部 支部党员大会 决议事项落实表',
  '2026-03-05 第一党支部 党课 会议记录',
  '2026-03-05 第一党支部 党课 签到表',
  '2026-03-12 第一党小组 党小组会 会议记录',
  '2026-03-12 第一党小组 党小组会 签到表',
  '2026-03-20 第一党支部 支部委员会会议 会议记录',
  '2026-03-20 第一党支部 支部委员会会议 签到表',
  '2026-03-20 第一党支部 支部委员会会议 会议记录 2',
  '2026-03-20 第一党支部 支部委员会会议 签到表 2',
];

test.skipIf(!poppler)('a month as PDF: each part its papers, the groups too, by day', async () => {
  const files = await filesOf(`unit=${book.house.units.branch}&month=2026-03&format=pdf`);
  expect([...files.keys()]).toEqual(march.map((name) => `${name}.pdf`));
  const minutes = readPdf(files.get(`${march[0]}.pdf`) ?? new Uint8Array());
  expect(minutes.text).toContain('支部党员大会会议记录');
  expect(minutes.text).not.toContain('党课会议记录');
  const second = readPdf(files.get(`${march[9]}.pdf`) ?? new Uint8Array());
  expect(second.text).toContain('支委会（15:00）');
});

test('the same in Word; the name of the zip says month and unit; one trace of all of it', async () => {
  const { units } = book.house;
  const answer = await ask(`unit=${units.branch}&month=2026-03&format=docx`);
  const files = checkArchive(answer.bytes, limits);
  expect(files.ok && [...files.value.keys()]).toEqual(march.map((name) => `${name}.docx`));
  expect(answer.headers['content-type']).toBe('application/zip');
  const name = decodeURIComponent(String(answer.headers['content-disposition']));
  expect(name).toContain('2026-03 第一党支部 活动材料.zip');
  const { rows } = await book.house.admin.query(
    `select detail from genji.audit_event where object_type = 'unit' and object_id = $1
      and action = 'activity.export' order by seq desc limit 1`,
    [String(units.branch)],
  );
  expect(rows[0].detail).toMatchObject({ paper: 'month', month: '2026-03', format: 'docx' });
  expect(rows[0].detail.gatherings).toHaveLength(4);
});

test('what is attached lies in a folder beside the papers; what is lost is named', async () => {
  const { secretary, assembly, house } = book;
  const send = (name: string, words: string) =>
    secretary.upload(
      `/api/gatherings/${assembly}/files?purpose=signed-minutes&name=${encodeURIComponent(name)}`,
      Buffer.from(words),
      'application/pdf',
    );
  await send('三月.pdf', '%PDF-1.7 march');
  await send('丢了.pdf', '%PDF-1.7 lost');
  const { rows } = await house.admin.query<{ hash: string }>(
    `select encode(sha256, 'hex') as hash from genji.file where name = '丢了.pdf'`,
  );
  const hash = rows[0]?.hash ?? '';
  await rm(join(house.folder, 'files', hash.slice(0, 2), hash.slice(2, 4), hash));
  const files = await filesOf(`unit=${house.units.branch}&month=2026-03&format=docx`);
  expect([...files.keys()].slice(march.length)).toEqual([
    '附件/2026-03-05 第一党支部 会议记录签字扫描件 三月.pdf',
    '附件/没有装入的附件.txt',
  ]);
  const [scan, left] = [...files.values()].slice(march.length).map((one) => Buffer.from(one));
  expect(scan?.toString()).toBe('%PDF-1.7 march');
  expect(left?.toString()).toBe('2026-03-05 第一党支部 会议记录签字扫描件 丢了.pdf\r\n');
});

test('a group alone has its own; drafts and months without a record are said clearly', async () => {
  const own = await filesOf(`unit=${book.group}&month=2026-03&format=docx`);
  expect([...own.keys()]).toEqual(march.slice(5, 7).map((name) => `${name}.docx`));
  const empty = await ask(`unit=${book.house.units.branch}&month=2026-02&format=docx`);
  expect(empty.status).toBe(422);
  expect(empty.json<ProblemDocument>().problems[0]).toMatchObject({
    code: 'activity/nothing-held',
    message: { zh: '第一党支部2026-02没有已登记的活动，没有材料可打印。' },
  });
});

test('another branch, a month that there is not, a format that there is not: refused', async () => {
  const { branch, other } = book.house.units;
  expect((await ask(`unit=${other}&month=2026-03&format=pdf`)).status).toBe(403);
  for (const query of ['month=2026-13&format=pdf', 'month=2026-3&format=pdf', 'month=2026-03']) {
    expect((await ask(`unit=${branch}&${query}`)).status).toBe(400);
  }
});
