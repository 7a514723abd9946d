import { expect, test } from 'vitest';
import { bookOf, type TestSheet } from '../../testing/books.ts';
import { check } from '../check.ts';
import type { Asked } from './facts.ts';
import type { Report } from './report.ts';

const header = ['支部', '会议类型', '时间', '应到', '实到', '议题'];
const roster = [
  ['姓名', '入党日期', '所在支部', '党内职务'],
  ...['书记', '组织委员', '宣传委员', '青年委员'].map((post, i) => [
    `张${'甲乙丙丁'[i]}`,
    '2001-07-01',
    '城东党支部',
    post,
  ]),
];

const firstQuarter = { from: '2026-01-01', to: '2026-04-01' } as const;

async function checked(
  rows: TestSheet['rows'],
  asOf = '2026-12-31',
  period: Asked['period'] = null,
) {
  const title = ['2026年度三会一课台账'];
  const ledger = { name: '台账', rows: [title, header, ...rows] };
  const file = await bookOf('untidy.xlsx', { name: '名册', rows: roster }, ledger);
  const asked = { file, roster: null, period, language: 'zh' } as const;
  const report = await check({ ...asked, asOf: asOf as '2026-12-31' });
  if (!report.ok) throw new Error(report.problems[0].message.zh);
  return report.value;
}

const missing = ({ findings }: Report, rule: string) =>
  findings.filter((one) => one.rule === rule).map(({ period }) => period?.from);

test('a heading between the rows is no branch of its own', async () => {
  const report = await checked([
    ['城东党支部', '党课', '2026-03-05', 4, 4, '学党章'],
    ['城东党支部2026年下半年'],
    ['城东党支部', '党课', '2026-09-05', 4, 4, '学准则'],
  ]);
  expect(report.findings.filter(({ subject }) => subject.includes('下半年'))).toEqual([]);
  expect(report.read.skipped.map(({ row }) => row)).toEqual([4]);
});

test('a row that has only its day is a record that lacks the rest', async () => {
  const day = ['', '', '2026-03-05'];
  const lesson = ['城东党支部', '', '2026-06-05', 4, 4, '学准则'];
  const ledger = { name: '党课', rows: [['城东党支部2026年党课台账'], header, day, lesson] };
  const file = await bookOf('lessons.xlsx', ledger);
  const asked = { file, roster: null, asOf: '2026-12-31', period: null, language: 'zh' } as const;
  const report = await check(asked);
  expect(report.ok && report.value.findings.map(({ rule, row }) => [rule, row])).toContainEqual([
    'MTG18',
    3,
  ]);
});

test('a temporary branch is bound from its first record to its last', async () => {
  const day = (on: string) => ['抗台临时党支部', '主题党日', on, 3, 3, '学党章'];
  const report = await checked([day('2026-04-01'), day('2026-06-20')]);
  expect(missing(report, 'MTG05')).toEqual(['2026-05-01']);
});

test('what a book keeps is not changed by the period that is asked for', async () => {
  const lesson = ['城东党支部', '党课', '2026-06-05', 4, 4, '学准则'];
  const report = await checked([lesson], '2026-12-31', firstQuarter);
  expect(missing(report, 'MTG04')).toEqual(['2026-01-01']);
});

test('nor is the life of a temporary branch', async () => {
  const day = (on: string) => ['抗台临时党支部', '主题党日', on, 3, 3, '学党章'];
  const report = await checked([day('2026-01-01'), day('2026-05-20')], '2026-12-31', firstQuarter);
  expect(missing(report, 'MTG05')).toEqual(['2026-02-01', '2026-03-01']);
});

test('a row whose day cannot be read leaves open what it may be, and nothing else', async () => {
  const day = (on: string) => ['城东党支部', '主题党日', on, 4, 4, '学党章'];
  const report = await checked(
    ['2026-01-15', '2026年2月30日', '2026-03-15', '待定'].map(day),
    '2026-06-01',
  );
  expect(missing(report, 'MTG05')).toEqual(['2026-04-01', '2026-05-01']);
  const open = report.notChecked.filter(({ rule }) => rule === 'MTG05');
  expect(open.map(({ missing }) => missing.zh)).toEqual([expect.stringContaining('台账第4行')]);
});

test('a member for further work has a seat like the others', async () => {
  const report = await checked([['城东党支部', '支委会', '2026-03-05', 4, 4, '研究工作']]);
  expect(report.findings.filter(({ rule }) => rule === 'MTG16')).toEqual([]);
  expect(report.read.skipped).toEqual([]);
});

test('rows after the day to judge from make one line', async () => {
  const lesson = (on: string) => ['城东党支部', '党课', on, 4, 4, '学党章'];
  const report = await checked(
    ['2026-03-05', '2026-08-05', '2026-09-05'].map(lesson),
    '2026-06-30',
  );
  expect(new Set(report.read.skipped.map(({ reason }) => reason.zh)).size).toBe(1);
});

test.each([
  ['书记讲党课：忠诚是警魂', '钱进', 0],
  ['党委书记赵刚以《忠诚是警魂》为题讲授专题党课', '副书记钱进', 0],
  ['副书记钱进讲授专题党课', '钱进', 1],
  ['请第一支部书记讲党课', '钱进', 1],
])('who gave a lesson of a committee stands in its words: %s', async (agenda, host, count) => {
  const head = [...header, '主持人'];
  const row = ['县局机关党委', '党课', '2026-06-26', 90, 90, agenda, host];
  const ledger = { name: '台账', rows: [['2026年度三会一课台账'], head, row] };
  const file = await bookOf('lessons.xlsx', ledger);
  const asked = { file, roster: null, asOf: '2027-01-04', period: null, language: 'zh' } as const;
  const report = await check(asked);
  expect(report.ok ? missing(report.value, 'MTG27') : report).toHaveLength(count);
});

test('a header of two rows, of which the lower alone would name almost as much, is read whole', async () => {
  const upper = ['会议类型', '会议基本情况', '', '', '', '到会情况', '', '', '会议内容', '', ''];
  const lower = ['时间', '地点', '主持人', '记录人', '应到', '实到', '缺席人员及原因', '议题'];
  const row = ['党课', '2026-03-05', '会议室', '张甲', '张乙', 4, 4, '', '学党章', '讲解总纲', ''];
  const ledger = {
    name: '台账',
    rows: [['城东党支部2026年台账'], upper, ['', ...lower, '主要内容', '决议'], row],
    merges: ['A1:K1', 'A2:A3', 'B2:E2', 'F2:H2', 'I2:K2'],
  };
  const file = await bookOf('two.xlsx', ledger);
  const asked = { file, roster: null, asOf: '2026-12-31', period: null, language: 'zh' } as const;
  const report = await check(asked);
  expect(report.ok && [report.value.read.rows, report.value.read.skipped]).toEqual([1, []]);
});

test('more came than were expected, but for the guests whom a column counts', async () => {
  const rows = (guests: number) => [
    ['城东党支部2026年台账'],
    [...header, '列席人数'],
    ['城东党支部', '支部党员大会', '2026-03-05', 20, 25, '年度计划', guests],
  ];
  const heads = async (guests: number) => {
    const file = await bookOf('guests.xlsx', { name: '台账', rows: rows(guests) });
    const asked = { file, roster: null, asOf: '2026-12-31', period: null, language: 'zh' } as const;
    const report = await check(asked);
    return report.ok && report.value.read.skipped.length;
  };
  expect([await heads(5), await heads(4)]).toEqual([0, 1]);
});

test.each([
  ['三人缺席：列席的在实到之内', '王甲、王乙、王丙', 1, 0],
  ['两人缺席：列席的在实到之外', '王甲、王乙', 0, 0],
  ['没有写谁缺席', '', 0, 1],
])('whether those present include the guests: %s', async (_, absent, faults, skipped) => {
  const columns = ['支部', '会议类型', '时间', '应到', '实到', '议题', '列席', '缺席人员'];
  const row = ['城东党支部', '支委会', '2026-03-05', 5, 3, '年度计划', 1, absent];
  const rows = [['城东党支部2026年台账'], columns, row];
  const file = await bookOf('within.xlsx', { name: '台账', rows });
  const asked = { file, roster: null, asOf: '2026-12-31', period: null, language: 'zh' } as const;
  const report = await check(asked);
  if (!report.ok) throw new Error(report.problems[0].message.zh);
  const { findings, read } = report.value;
  expect(findings.filter(({ rule }) => rule === 'MTG09')).toHaveLength(faults);
  expect(read.skipped).toHaveLength(skipped);
});

test('one voice of all present is none of the guests', async () => {
  const columns = ['支部', '会议类型', '时间', '应到', '实到', '列席', '决议'];
  const row = ['城东党支部', '支部党员大会', '2026-03-05', 20, 25, 5, '一致通过年度计划'];
  const rows = [['城东党支部2026年台账'], columns, row];
  const file = await bookOf('voices.xlsx', { name: '台账', rows });
  const asked = { file, roster: null, asOf: '2026-12-31', period: null, language: 'zh' } as const;
  const report = await check(asked);
  const said = report.ok ? report.value.findings.map(({ rule }) => rule) : [];
  expect(said).not.toContain('MTG12');
});

test('a roster without posts says nothing of posts, whatever another roster says', async () => {
  const bare = [
    ['姓名', '入党日期', '所在支部'],
    ...['甲', '乙', '丙'].map((n) => [`李${n}`, '2001-07-01', '城西党支部']),
  ];
  const file = await bookOf(
    'two.xlsx',
    { name: '名册', rows: roster },
    { name: '名册二', rows: bare },
  );
  const asked = { file, roster: null, asOf: '2026-12-31', period: null, language: 'zh' } as const;
  const report = await check(asked);
  const open = report.ok ? report.value.notChecked.filter(({ rule }) => rule === 'ORG10') : [];
  expect(open.map(({ missing }) => missing.zh)).toEqual(['没有读到党内职务（城西党支部）']);
});

test('a column that nobody recognises is told, but for those that nobody expects to be read', async () => {
  const [head = [], ...rest] = roster;
  const rows = [['序号', ...head.slice(0, 3), '现任'], ...rest.map((row, i) => [i + 1, ...row])];
  const file = await bookOf('columns.xlsx', { name: '名册', rows });
  const asked = { file, roster: null, asOf: '2026-12-31', period: null, language: 'zh' } as const;
  const report = await check(asked);
  expect(report.ok && report.value.read.skipped.map(({ row, reason }) => [row, reason.zh])).toEqual(
    [[1, '没有认出的列：E 现任']],
  );
});
