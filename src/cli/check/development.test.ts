import { describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.generated.ts';
import { ledgerAnswers, ledgerLacks } from '../../catalogue/parts/developmentLedger.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { bookOf } from '../../testing/books.ts';
import {
  developmentHeader,
  developmentSheet,
  goodPerson,
  type Person,
} from '../../testing/developmentBook.ts';
import { check } from '../check.ts';

async function checked(
  people: readonly Person[],
  asOf: IsoDate = '2028-01-01',
  header: readonly string[] = developmentHeader,
) {
  const file = await bookOf('development.xlsx', developmentSheet(people, header));
  const report = await check({ file, roster: null, asOf, period: null, language: 'zh' });
  if (!report.ok) throw new Error(report.problems[0].message.zh);
  return report.value;
}
const found = async (change: Person, asOf?: IsoDate) =>
  (await checked([goodPerson, { ...goodPerson, 姓名: '赵六', ...change }], asOf)).findings.map(
    ({ rule, row, severity }) => `${rule} ${row} ${severity}`,
  );

const ofCases = catalogue.rules.filter((rule) => /^DEV/.test(rule.id)).map(({ id }) => id);

test('a clean ledger gives no finding, and every rule that it cannot answer is named', async () => {
  const report = await checked([goodPerson, { ...goodPerson, 姓名: '赵六' }]);
  expect(report.findings).toEqual([]);
  expect(report.read).toMatchObject({
    sheets: [{ name: '发展党员台账', as: 'development', rows: 2 }],
    rows: 2,
    skipped: [],
    period: null,
  });
  const named = new Set(report.notChecked.map(({ rule }) => rule));
  expect(Object.keys(ledgerLacks).filter((id) => !named.has(id))).toEqual([]);
  const whole = Object.entries(ledgerAnswers).filter(([, { rest }]) => rest === undefined);
  expect(whole.filter(([id]) => named.has(id))).toEqual([]);
  const missing = report.notChecked.find(({ rule }) => rule === 'DEV12')?.missing.zh;
  expect(missing).toBe('发展党员台账不记入党介绍人');
});

test('each rule on the admission of members is answered by the ledger, or named', () => {
  const all = [...Object.keys(ledgerAnswers), ...Object.keys(ledgerLacks)].toSorted();
  expect(all).toEqual(ofCases.toSorted());
});

/** What is planted, the rules that find it in row 4, and the same cell on the good side. */
const planted: readonly (readonly [string, Person, readonly string[], Person])[] = [
  ['17 years old', { 出生日期: '2007-04-11' }, ['DEV01 warning'], { 出生日期: '2007-04-10' }],
  ['a late talk', { 谈话日期: '2025-05-11' }, ['DEV02 warning'], { 谈话日期: '2025-05-10' }],
  ['filed too late', { 备案日期: '2026-06-10' }, ['DEV05 error'], { 备案日期: '2026-06-09' }],
  [
    'eleven months of cultivation',
    { 确定积极分子日期: '2025-06-10' },
    ['DEV08 critical'],
    { 确定积极分子日期: '2025-06-09' },
  ],
  [
    'a notice of four days',
    { 公示结束: '2026-06-05' },
    ['DEV09 error'],
    { 公示结束: '2026-06-08' },
  ],
  [
    'listed on the last day of the notice',
    { 确定发展对象日期: '2026-06-08' },
    ['DEV09 error'],
    { 确定发展对象日期: '2026-06-09' },
  ],
  [
    'reviewed after the meeting',
    { 政审结论日期: '2026-07-21' },
    ['DEV14 critical', 'DEV38 error'],
    { 政审结论日期: '2026-07-03' },
  ],
  [
    'two days, 23 hours',
    { 培训开始: '2026-06-26', 培训学时: 23 },
    ['DEV17 error'],
    { 培训开始: '2026-06-25', 培训学时: 23 },
  ],
  [
    'trained after the review beforehand',
    { 培训结束: '2026-07-04' },
    ['DEV17 error'],
    { 培训结束: '2026-07-03' },
  ],
  [
    'a late meeting',
    { 支部大会日期: '2026-08-04', 转正大会日期: '2027-08-05' },
    ['DEV20 error'],
    { 支部大会日期: '2026-08-03', 转正大会日期: '2027-08-05' },
  ],
  ['no written opinion', { 书面同意: null }, ['DEV21 critical'], { 书面同意: 1 }],
  [
    'ten of twenty came',
    { 应到: 20, 实到: 10, 赞成: 10, 书面同意: 5 },
    ['DEV21 critical'],
    { 应到: 20, 实到: 11, 赞成: 10, 书面同意: 1 },
  ],
  ['more in favour than came', { 赞成: 13 }, ['DEV21 critical'], { 赞成: 12 }],
  [
    'talked after approval',
    { 谈话人谈话日期: '2026-08-16' },
    ['DEV26 error'],
    { 谈话人谈话日期: '2026-08-15' },
  ],
  [
    'approved after three months',
    { 审批日期: '2026-10-21', 宣誓日期: '2026-11-01' },
    ['DEV27 error'],
    { 审批日期: '2026-10-20', 宣誓日期: '2026-11-01' },
  ],
  [
    'approved after six months',
    { 审批日期: '2027-01-21', 宣誓日期: '2027-01-22' },
    ['DEV27 critical'],
    { 审批日期: '2026-08-15' },
  ],
  ['sworn in late', { 宣誓日期: '2026-09-16' }, ['DEV30 warning'], { 宣誓日期: '2026-09-15' }],
  [
    'confirmed a day early',
    { 转正大会日期: '2027-07-19', 转正审批日期: '2027-10-19' },
    ['DEV31 error'],
    { 转正大会日期: '2027-07-20', 转正审批日期: '2027-10-20' },
  ],
  [
    'discussed after sixty days',
    { 转正大会日期: '2027-09-19' },
    ['DEV31 error'],
    { 转正大会日期: '2027-09-18' },
  ],
  [
    'asked after the meeting',
    { 转正申请日期: '2027-07-26' },
    ['DEV33 error'],
    { 转正申请日期: '2027-07-25' },
  ],
  [
    'approved late',
    { 转正审批日期: '2027-10-26' },
    ['DEV34 error'],
    { 转正审批日期: '2027-10-25' },
  ],
  [
    'a talk before the application',
    { 谈话日期: '2025-04-09' },
    ['DEV38 warning'],
    { 谈话日期: '2025-04-10' },
  ],
  [
    'a disorder across an empty cell',
    { 谈话日期: null, 确定积极分子日期: '2025-04-09' },
    ['DEV38 warning'],
    { 谈话日期: null, 确定积极分子日期: '2025-04-10' },
  ],
];

const firstRow = 3;
/** One book of everything that is planted, and one of the good sides, a row each. */
const books = {
  planted: () => checked(planted.map(([, plant]) => ({ ...goodPerson, ...plant }))),
  fine: () => checked(planted.map(([, , , fine]) => ({ ...goodPerson, ...fine }))),
};
const reports = new Map<keyof typeof books, ReturnType<typeof checked>>();
async function told(book: keyof typeof books, at: number) {
  const report = reports.get(book) ?? books[book]();
  reports.set(book, report);
  const own = (await report).findings.filter(({ row }) => row === at);
  return own.map(({ rule, severity }) => `${rule} ${severity}`);
}

describe('each planted defect is found with its own rule and row', () => {
  test.each(planted)('%s', async (name, _plant, rules) => {
    const at = planted.findIndex(([of]) => of === name) + firstRow;
    expect(await told('planted', at)).toEqual(rules);
    expect(await told('fine', at)).toEqual([]);
  });

  test('every rule that the ledger answers is planted, save one whose number is local', () => {
    const ids = new Set(planted.flatMap(([, , rules]) => rules.map((rule) => rule.split(' ')[0])));
    expect(Object.keys(ledgerAnswers).filter((id) => !ids.has(id))).toEqual(['DEV15']);
  });

  test('a political review of more than twelve months ago', async () => {
    const old = { 确定发展对象日期: '2025-07-15', 确定积极分子日期: '2024-06-01' };
    const early = { 申请日期: '2024-04-10', 谈话日期: '2024-05-10', 备案日期: '2024-06-10' };
    const person = { ...old, ...early, 公示开始: null, 公示结束: null };
    expect(await found({ ...person, 政审结论日期: '2025-07-19' })).toEqual(['DEV15 4 warning']);
    expect(await found({ ...person, 政审结论日期: '2025-07-20' })).toEqual([]);
  });
});

test('columns are recognised by meaning, whatever their order', async () => {
  const names: Readonly<Record<string, string>> = {
    申请日期: '申请入党时间',
    确定积极分子日期: '确定入党积极分子时间',
    支部大会日期: '接收预备党员大会日期',
    实到: '实到有表决权人数',
  };
  const renamed = Object.fromEntries(
    Object.entries(goodPerson).map(([column, value]) => [names[column] ?? column, value]),
  );
  const header = developmentHeader.map((column) => names[column] ?? column).toReversed();
  const report = await checked([{ ...renamed, 谈话日期: '2025-05-11' }], '2028-01-01', header);
  expect(report.read.skipped).toEqual([]);
  expect(report.findings.map(({ rule, row }) => [rule, row])).toEqual([['DEV02', 3]]);
});

test('what cannot be used is told by row and column', async () => {
  const report = await checked([
    { ...goodPerson, 姓名: null },
    { ...goodPerson, 谈话日期: '2025-02-30' },
    { ...goodPerson, 备案日期: '2025-06' },
    { ...goodPerson, 应到: '很多' },
    { ...goodPerson, 转正审批日期: '2028-02-01' },
    { ...goodPerson, 应到: '23人', 赞成: '11票', 培训学时: '24学时' },
  ]);
  expect(report.read.skipped.map(({ row, reason }) => `${row} ${reason.zh}`)).toEqual([
    '3 没有姓名',
    expect.stringMatching(/^4 .*D4?.*日历上没有这一天/),
    '5 “备案日期”：只写到月，不能判断',
    '6 “应到”：“很多”不是数目',
    '7 “转正审批日期”：2028-02-01晚于判断日2028-01-01，没有采用',
  ]);
  expect(report.findings.map(({ rule, row }) => [rule, row])).toEqual([['DEV34', 7]]);
});

test('under the text of 2014 no notice is asked, and a month passed is a reminder', async () => {
  const old: Person = {
    ...goodPerson,
    申请日期: '2023-04-10',
    谈话日期: '2023-05-10',
    确定积极分子日期: '2023-06-01',
    备案日期: '2023-06-10',
    确定发展对象日期: '2024-06-03',
    公示开始: null,
    公示结束: null,
    政审结论日期: '2024-06-20',
    培训开始: '2024-06-25',
    培训结束: '2024-06-27',
    预审日期: '2024-07-03',
    支部大会日期: '2024-08-03',
    谈话人谈话日期: '2024-08-05',
    审批日期: '2024-08-15',
    宣誓日期: '2025-01-15',
    转正申请日期: '2025-07-10',
    转正大会日期: '2025-08-03',
    转正审批日期: '2025-10-25',
  };
  const report = await checked([
    old,
    { ...old, 支部大会日期: '2024-08-04', 转正大会日期: '2025-08-04' },
  ]);
  const told = report.findings.map(({ rule, row, severity, cite }) => [rule, row, severity, cite]);
  const cite = { regulation: 'XZ14', article: '', mark: 'unverified' };
  expect(told).toEqual([['DEV20', 4, expect.stringMatching(/info|warning/), cite]]);
});
