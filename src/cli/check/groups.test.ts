import { expect, test } from 'vitest';
import { bookOf } from '../../testing/books.ts';
import { check } from '../check.ts';
import { groupName, groupsIn, groupsNamedIn } from './groups.ts';

test.each([
  ['第一党小组', ['第一党小组']],
  ['第一、第二党小组', ['第一党小组', '第二党小组']],
  ['一、二组', ['一组', '二组']],
  ['第1党小组和第3党小组', ['第1党小组', '第3党小组']],
  ['第一至第三党小组', ['第1党小组', '第2党小组', '第3党小组']],
  ['1-2组', ['第1组', '第2组']],
  ['1', ['1']],
  ['机动组、和平路小组', ['机动组', '和平路小组']],
  ['各党小组', []],
  ['3个党小组', []],
  ['—', []],
])('the cell %s names %j', (words, groups) => {
  expect(groupsIn(words)).toEqual(groups);
});

test.each([
  ['党小组会', []],
  ['第一、第二党小组会', ['第一党小组', '第二党小组']],
  ['第一党小组会、第三党小组会', ['第一党小组', '第三党小组']],
  ['3月党小组会', []],
])('the meeting %s is of %j', (words, groups) => {
  expect(groupsNamedIn(words)).toEqual(groups);
});

test('a group that is written as a number has a name', () => {
  expect(['1', '第二', '机动组'].map(groupName)).toEqual(['第1党小组', '第二党小组', '机动组']);
});

async function checked(...groups: readonly string[]) {
  const roster = [
    ['姓名', '入党日期', '所在支部', '党小组'],
    ...['一', '二', '三'].map((n) => [`张${n}`, '2001-07-01', '城东党支部', `第${n}党小组`]),
  ];
  const rows = groups.map((words, i) => ['党小组会', `2026-0${i + 1}-15`, words, 1, 1, '学党章']);
  const header = ['会议类型', '时间', '党小组', '应到', '实到', '议题'];
  const file = await bookOf(
    'groups.xlsx',
    { name: '名册', rows: roster },
    { name: '台账', rows: [['城东党支部2026年第一季度台账'], header, ...rows] },
  );
  const asked = { file, roster: null, asOf: '2026-12-31', period: null, language: 'zh' } as const;
  const report = await check(asked);
  if (!report.ok) throw new Error(report.problems[0].message.zh);
  const missed = report.value.findings.filter(({ rule }) => rule === 'MTG03');
  const names = missed.map(({ period, says }) => [
    period?.from,
    /（([^（]+)）$/.exec(says.zh)?.[1],
  ]);
  return { missed: names.toSorted(), skipped: report.value.read.skipped };
}

test('a meeting of several groups counts for those that are named, and for no other', async () => {
  const { missed, skipped } = await checked('第一、第二党小组', '第2、3组', '第一至第三党小组');
  expect(missed).toEqual([
    ['2026-01-01', '第三党小组'],
    ['2026-02-01', '第一党小组'],
  ]);
  expect(skipped).toEqual([]);
});

test('a group that the roster does not have is told', async () => {
  const { missed, skipped } = await checked('第一、第五党小组', '机动组', '各党小组');
  expect(missed).toEqual([['2026-01-01', '第二党小组、第三党小组']]);
  expect(skipped.map(({ row, reason }) => [row, reason.zh])).toEqual([
    [3, expect.stringContaining('第五党小组')],
    [4, expect.stringContaining('机动组')],
  ]);
});
