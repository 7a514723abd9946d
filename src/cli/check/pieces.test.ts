import { expect, test } from 'vitest';
import { bookOf, type TestSheet } from '../../testing/books.ts';
import { check } from '../check.ts';

async function checked(...sheets: readonly TestSheet[]) {
  const file = await bookOf('pieces.xlsx', ...sheets);
  const asked = { file, roster: null, asOf: '2026-12-31', period: null, language: 'zh' } as const;
  const report = await check(asked);
  if (!report.ok) throw new Error(report.problems[0].message.zh);
  return report.value;
}

const header = ['会议类型', '时间', '应到', '实到', '议题'];
const wider = ['时间', '地点', '会议类型', '主持人', '应到', '实到', '议题'];
const first = ['主题党日', '2026-01-15', 4, 4, '学党章'];
const later = ['2026-02-15', '会议室', '主题党日', '张甲', 4, 4, '学准则'];
const title = ['城东党支部2026年第一季度台账'];

test('a second header with other columns is the header of the rows below it', async () => {
  const rows = [title, header, first, [], wider, later];
  const report = await checked({ name: '台账', rows });
  expect(report.read).toMatchObject({
    sheets: [{ name: '台账', as: 'ledger', rows: 2 }],
    rows: 2,
    skipped: [],
  });
  const months = report.findings.filter(({ rule }) => rule === 'MTG05');
  expect(months.map(({ period }) => period?.from)).toEqual(['2026-03-01']);
  const lacking = report.findings.filter(({ rule }) => rule === 'MTG18');
  expect(lacking.every(({ row, says }) => row === 3 || !says.zh.includes('地点'))).toBe(true);
});

test('a header of two rows further down is read whole', async () => {
  const rows = [
    ...[title, header, first],
    ['会议类型', '会议基本情况', '', '到会情况', '', '议题'],
    ['', '时间', '地点', '应到', '实到', ''],
    ['主题党日', '2026-02-15', '会议室', 4, 4, '学准则'],
  ];
  const merges = ['A4:A5', 'B4:C4', 'D4:E4', 'F4:F5'];
  const report = await checked({ name: '台账', rows, merges });
  expect(report.read).toMatchObject({ rows: 2, skipped: [] });
});

test('the header of the next printed page begins no table', async () => {
  const rows = [title, header, first, header, ['主题党日', '2026-02-15', 4, 4, '学准则']];
  const report = await checked({ name: '台账', rows });
  expect(report.read.skipped.map(({ row, reason }) => [row, reason.zh])).toEqual([
    [4, '重复的表头'],
  ]);
});

test('branches one below the other are each of their own title', async () => {
  const members = (branch: string, ...names: readonly string[]) => [
    [`${branch}党员名册`],
    ['姓名', '性别', '入党日期'],
    ...names.map((name) => [name, '男', '2001-07-01']),
  ];
  const east = members('城东党支部', '张甲', '张乙', '张丙');
  const roster = [...east, [], ...members('城西党支部', '李甲', '李乙')];
  const report = await checked(
    { name: '名册', rows: roster },
    { name: '台账', rows: [title, header, first] },
  );
  const few = report.notChecked.map(({ missing }) => missing.zh).join();
  expect(few).toContain('城西党支部');
});

test('where days and hours have a column each, the days are the time', async () => {
  const head = ['会议类型', '时间', '日期', '应到', '实到', '议题'];
  const rows = [title, head, ['主题党日', '15:00', '2026-01-15', 4, 4, '学党章']];
  const report = await checked({ name: '台账', rows });
  expect(report.read).toMatchObject({ rows: 1, skipped: [] });
});
