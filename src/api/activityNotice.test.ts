import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePress } from '../documents/paper/print.ts';
import { office, readDocuments, readPdf } from '../documents/paper/testOffice.ts';
import { addDays } from '../kernel/date.ts';
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

const paper = (of: string, query: string) =>
  book.secretary.get(`/api/gatherings/${of}/paper?${query}`);
const said = async (of: string, query: string) => {
  const answer = await paper(of, `${query}&format=txt`);
  expect(answer.status, answer.bytes.toString('utf8')).toBe(200);
  return answer.bytes.toString('utf8');
};

test('a notice of what is to come: who, when, where, what about, how to ask leave', async () => {
  const { planned, today } = book;
  const words = await said(planned, 'paper=notice');
  const [year, month, day] = addDays(today, 7).split('-').map(Number);
  expect(words).toContain(`时间：${year}年${month}月${day}日（星期`);
  for (const one of [
    ...['第一党支部\n主题党日通知', '会议名称：下周主题党日', '）15:00', '地点：____'],
    ...['主持人：陈志远', '一、议题\n1. 研究下一年度计划（第一议题）', '二、参加人员\n'],
    ...['王建国', '赵敏', '，共9人。', '三、请假\n', '向主持人陈志远同志请假并说明原因'],
  ]) {
    expect(words).toContain(one);
  }
  expect(words).not.toMatch(/签名|到会情况|郑凯|赵敏发言/);
  expect(words).toContain('记录第 1 版');
});

test('a notice of several parts says whom each of them expects, where they differ', async () => {
  const { draftOf, record, today } = book;
  const ahead = { attendance: [], title: '下月会议' };
  const on = addDays(today, 20);
  const both = await record(draftOf(on, ['branch-assembly', 'committee-meeting'], ahead));
  const words = await said(both, 'paper=notice');
  expect(words).toContain('支部委员会会议：');
  expect(words).toMatch(/：陈志远、王建国，共2人。/);
  const part = await said(both, 'paper=notice&part=committee-meeting');
  expect(part).toMatch(/二、参加人员\n陈志远、王建国，共2人。/);
});

test('a unit of which only counts are kept expects a number', async () => {
  const { draftOf, record, today, house } = book;
  const on = addDays(today, 9);
  const counted = draftOf(on, ['branch-assembly'], {
    ...{ unit: house.units.counted, attendance: [], host: null, recorder: null },
  });
  const words = await said(await record(counted), 'paper=notice');
  expect(words).toMatch(/应到(?:\d+|____)人。/);
  expect(words).toContain('向主持人请假');
  expect(words).not.toMatch(/王建国|陈志远同志/);
});

test('the resolution sheet says the last word on each resolution', async () => {
  const { secretary, assembly } = book;
  const words = { handle: 'branch-assembly', resolution: '同意年度计划' };
  const tell = (outcome: string, doneOn: string | null) =>
    secretary.send('POST', `/api/gatherings/${assembly}/outcomes`, { ...words, outcome, doneOn });
  expect((await tell('正在起草', null)).status).toBe(200);
  expect((await tell('已印发', '2026-03-20')).status).toBe(200);
  const sheet = await said(assembly, 'paper=resolutions&part=branch-assembly');
  for (const one of [
    ...['支部党员大会决议事项落实表', '2026年3月5日 15:00—17:10', '党组织负责人：____'],
    '1 | 同意年度计划 | 李晓彤 | 2026-12-31 | 已印发 | 2026-03-20',
    '2 | 开展一次补学 | 赵敏 | 2026-04-30 | ________ | ________',
  ]) {
    expect(sheet).toContain(one);
  }
  expect(sheet).not.toContain('正在起草');
});

test('without a resolution there is no sheet of them, and it is said why', async () => {
  const none = await paper(book.assembly, 'paper=resolutions&part=party-lesson&format=pdf');
  expect(none.status).toBe(422);
  expect(none.json<ProblemDocument>().problems[0]?.code).toBe('activity/no-resolutions');
});

test.skipIf(!office)('both come as Word and PDF, and leave their trace', async () => {
  for (const [of, kind, zh, en] of [
    [book.planned, 'notice', '主题党日通知', 'Notice:themeday'],
    [book.assembly, 'resolutions', '同意年度计划', 'Resolutions:branchgeneralmeeting'],
  ] as const) {
    const files = new Map<string, Uint8Array>();
    for (const language of ['zh', 'en']) {
      const answer = await paper(of, `paper=${kind}&format=docx&language=${language}`);
      files.set(language, answer.bytes);
    }
    const opened = readDocuments(files);
    expect(opened.get('zh')?.text).toContain(zh);
    expect(opened.get('en')?.text).toContain(en);
    const pdf = readPdf((await paper(of, `paper=${kind}&format=pdf`)).bytes);
    expect(pdf.text).toContain(zh);
    expect([pdf.pages, opened.get('zh')?.pages]).toEqual([1, 1]);
    const { rows } = await book.house.admin.query(
      `select detail ->> 'paper' as paper from genji.audit_event
        where object_id = $1 and action = 'activity.export' order by seq desc limit 1`,
      [of],
    );
    expect(rows[0].paper).toBe(kind);
  }
});
