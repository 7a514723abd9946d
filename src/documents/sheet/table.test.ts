import { expect, test } from 'vitest';
import { type Cell, cellText, emptyCell, type Merge, type Sheet } from './model.ts';
import { findTable, type TableMatch } from './table.ts';
import { headers, people, roster } from './testRoster.ts';

type Loose = string | number | null | Cell;

const cellOf = (value: Loose): Cell => {
  if (value === null || value === '') return emptyCell;
  if (typeof value === 'string') return { kind: 'text', text: value };
  return typeof value === 'number' ? { kind: 'number', number: value } : value;
};

/** `rows` from row 1; `null` for a row that the file leaves out. */
function sheetOf(rows: readonly (readonly Loose[] | null)[], merges: readonly Merge[]): Sheet {
  const numbered = rows.flatMap((row, at) =>
    row === null ? [] : [{ number: at + 1, cells: row.map(cellOf) }],
  );
  return { name: '名册', hidden: false, rows: numbered, merges };
}

function matched(rows: readonly (readonly Loose[] | null)[], merges: readonly Merge[]): TableMatch {
  const result = findTable(sheetOf(rows, merges), roster);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const names = (match: TableMatch) =>
  match.records.map(({ row, cells }) => [row, cellText(cells.name ?? emptyCell)]);

test('a realistic roster: title, header in other words, blank, total, header again, notes', () => {
  const [first, second, third] = people;
  const match = matched(
    [
      ['某某市公安局党员名册'],
      ['填报单位:政治部', null, null, null, null, null, '2026年6月30日'],
      null,
      headers,
      [...first],
      ['', ' ', ''],
      [...second],
      ['小 计', null, null, null, null, null, null, 21],
      ['某某市公安局党员名册'],
      headers,
      ['例:张三', '第一支部', first[2]],
      [...third],
      ['合计:3人'],
      ['注:1. 党龄计算到2026年6月30日', null],
      ['填表人:示例甲', null, '审核人:示例乙'],
    ],
    [1, 9].map((top) => ({ top, left: 0, bottom: top, right: 7 })),
  );
  expect(match.row).toBe(4);
  expect(match.mapping).toEqual({
    name: 0,
    branch: 1,
    idNumber: 2,
    gender: 3,
    joined: 4,
    confirmed: 5,
    phone: 6,
    years: 7,
  });
  expect(names(match)).toEqual([
    [5, '示例甲'],
    [7, '示例乙'],
    [12, '示例丙'],
  ]);
  expect(match.skipped.map(({ row, reason }) => [row, reason])).toEqual([
    [6, 'blank'],
    [8, 'total'],
    [9, 'note'],
    [10, 'header-again'],
    [11, 'example'],
    [13, 'total'],
    [14, 'note'],
    [15, 'note'],
  ]);
  expect([match.problems, match.unknown, match.ambiguous]).toEqual([[], [], []]);
});

const wordings: readonly [string, string | null][] = [
  ['党支部', 'branch'],
  ['所在支部', 'branch'],
  ['支部名称', 'branch'],
  ['所在党支部名称', 'branch'],
  ['所 属\n党组织', 'branch'],
  ['*支部(全称)', 'branch'],
  ['姓　名', 'name'],
  ['NAME', 'name'],
  ['ＮＡＭＥ', 'name'],
  ['身份证号码(18位)', 'idNumber'],
  ['公民身份号码', 'idNumber'],
  ['入党时间(转正)', 'confirmed'],
  ['入党时间【年月日】', 'joined'],
  ['党龄（年）', 'years'],
  ['介绍人姓名', null],
  ['党支部书记', null],
  ['支部人数', null],
  ['', null],
];

for (const [word, id] of wordings) {
  test(`the header ${JSON.stringify(word)} means ${id ?? 'nothing known'}`, () => {
    const match = matched(
      [
        ['性别', '手机号', word],
        ['男', '1', 'x'],
      ],
      [],
    );
    const found = Object.entries(match.mapping).find(([, column]) => column === 2)?.[0] ?? null;
    expect(found).toBe(id);
    const known = id === null && word !== '' ? [word] : [];
    expect(match.unknown.map(({ text }) => text)).toEqual(known);
  });
}

test('a two-row header: a group over its columns, other headers merged down', () => {
  const match = matched(
    [
      ['名册'],
      ['姓名', '身份证', '党员信息', null, null, '介绍人'],
      [null, null, '支部', '入党时间', '转正时间', '姓名'],
      ['示例甲', '420600199001010000', '第一支部', '2019.07', '2020.07', '示例乙'],
    ],
    [
      { top: 2, left: 0, bottom: 3, right: 0 },
      { top: 2, left: 1, bottom: 3, right: 1 },
      { top: 2, left: 2, bottom: 2, right: 4 },
    ],
  );
  expect([match.row, match.height]).toEqual([2, 2]);
  expect(match.mapping).toEqual({ name: 0, idNumber: 1, branch: 2, joined: 3, confirmed: 4 });
  expect(match.unknown.map(({ letter, text }) => [letter, text])).toEqual([['F', '介绍人 姓名']]);
  expect(names(match)).toEqual([[4, '示例甲']]);
});

for (const above of [['党员名册'], ['填报单位：政治部', null, null, '2026年6月30日']]) {
  test(`a line right above the header (${above[0]}) is no part of it`, () => {
    const merges = [{ top: 1, left: 0, bottom: 1, right: above.length === 1 ? 7 : 0 }];
    const match = matched([above, headers, [...people[0]]], merges);
    expect([match.row, match.height]).toEqual([2, 1]);
    expect(names(match)).toEqual([[3, '示例甲']]);
  });
}

test('two columns of one meaning are named and neither is taken', () => {
  const match = matched(
    [
      ['姓名', '身份证号', '支部(原)', '支部(现)'],
      ['甲', '1', 'a', 'b'],
    ],
    [],
  );
  expect(match.mapping).toEqual({ name: 0, idNumber: 1 });
  expect(match.ambiguous).toEqual([
    {
      ids: ['branch'],
      headers: [
        { column: 2, letter: 'C', text: '支部(原)' },
        { column: 3, letter: 'D', text: '支部(现)' },
      ],
    },
  ]);
  const [problem] = match.problems;
  expect(problem?.code).toBe('table/ambiguous-header');
  expect(problem?.message.zh).toContain('C 列“支部(原)”和D 列“支部(现)”');
  expect(match.problems).toHaveLength(1);
});

test('the plain wording wins over the same word with an addition', () => {
  const match = matched(
    [
      ['党支部', '党支部名称', '姓名'],
      ['a', 'b', '甲'],
    ],
    [],
  );
  expect(match.mapping).toEqual({ branch: 0, name: 2 });
  expect(match.unknown.map(({ letter }) => letter)).toEqual(['B']);
});

test('a missing required column is named, with the headers that were not recognised', () => {
  const match = matched(
    [
      ['姓名', '身份证号', '科室'],
      ['甲', '1', '二科'],
    ],
    [],
  );
  const [problem] = match.problems;
  expect(problem?.code).toBe('table/missing-column');
  expect(problem?.message.zh).toContain('没有“党支部”');
  expect(problem?.message.zh).toContain('C 科室');
});

test('no header: what was looked for and what was found, without repeating an ID number', () => {
  const sheet = sheetOf(
    [
      ['你好', '420600199001010000'],
      ['x', 'y'],
    ],
    [],
  );
  const result = findTable(sheet, roster);
  expect(result.ok).toBe(false);
  const zh = result.ok ? '' : result.problems[0].message.zh;
  expect(zh).toContain('姓名、党支部、身份证号');
  expect(zh).toContain('你好');
  expect(zh).not.toContain('420600');
});

test('a branch merged down over its members holds for each; an ID number never does', () => {
  const match = matched(
    [
      ['党支部', '姓名', '身份证号'],
      ['第一支部', '甲', '420600199001010000'],
      [null, '乙', null],
      [null, '丙', '42060019760303000X'],
    ],
    [
      { top: 2, left: 0, bottom: 3, right: 0 },
      { top: 2, left: 2, bottom: 3, right: 2 },
    ],
  );
  const cells = match.records.map(({ cells }) =>
    [cells.branch, cells.idNumber].map((c) => cellText(c ?? emptyCell)),
  );
  expect(cells).toEqual([
    ['第一支部', '420600199001010000'],
    ['第一支部', ''],
    ['', '42060019760303000X'],
  ]);
});

test('a row that looks like a total or a note is a record when it has an ID number', () => {
  const match = matched(
    [
      ['姓名', '党支部', '身份证号'],
      ['总计', '第一支部', '420600199001010000'],
      ['注:某', '第一支部', '42060019760303000X'],
      ['合计', '2', null],
    ],
    [],
  );
  expect(match.records.map(({ row }) => row)).toEqual([2, 3]);
});

test('hostile merges cost no more than the cells they cover', () => {
  const merges = Array.from({ length: 20_000 }, () => ({
    top: 1,
    left: 0,
    bottom: 1_048_576,
    right: 99,
  }));
  const down = Array.from({ length: 20_000 }, (_, at) => ({
    top: at + 3,
    left: 0,
    bottom: 1_048_576,
    right: 0,
  }));
  const rows = Array.from({ length: 20_000 }, () => ['甲', '第一支部']);
  const start = performance.now();
  const match = matched([['党员名册'], ['姓名', '党支部'], ...rows], [...merges, ...down]);
  expect(match.records).toHaveLength(20_000);
  expect(performance.now() - start).toBeLessThan(3_000);
});
