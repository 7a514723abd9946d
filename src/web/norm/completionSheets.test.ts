import { expect, test } from 'vitest';
import { text } from '../../kernel/text.ts';
import type { ReplyOf } from '../client.ts';
import { addressOf, cellAt, isBlind, periodLabel, sheetsOf } from './completionSheets.ts';

type Reply = ReplyOf<'GET /api/completion'>;

const column = (rule: string, every: 'quarter' | 'year'): Reply['columns'][number] => ({
  ...{ rule, every, title: text(rule, rule), name: text(rule, rule), on: text('x', 'x'), times: 1 },
  cite: { regulation: 'ZB', name: text('条例', 'rules'), article: '11', mark: 'verified' },
});
const row = (unit: number, kind: string, lines: Reply['rows'][number]['lines']) => ({
  ...{ unit, kind, name: `${unit}号`, lines },
  group: unit > 20 ? { unit: 2, name: '乙' } : { unit: 1, name: '甲' },
});
const held = { states: ['met', 'missed', 'open', 'open'], times: [2, 0, 0, 0] } as const;
const line = { states: [...held.states], times: [...held.times] };
const kinds = [
  { id: 'a', standing: 'branch' },
  { id: 'b', standing: 'branch' },
  { id: 'c', standing: 'committee' },
] as const;
const reply: Reply = {
  ...{ year: 2026, asOf: '2026-07-15', columns: [column('Q', 'quarter'), column('Y', 'year')] },
  rows: [
    row(1, 'c', [null, { states: ['unknown'], times: [0] }]),
    row(11, 'a', [line, null]),
    row(21, 'b', [null, { states: ['open'], times: [0] }]),
    row(22, 'a', [line, null]),
  ],
};

test('each standing has a table of what it is asked for, in the order of the tree', () => {
  const sheets = sheetsOf(reply, kinds, undefined);
  const shown = sheets.map(({ standing, columns, groups }) => [
    standing,
    columns.map((one) => one.column.rule),
    groups.map(({ name, rows }) => [name, rows.map(({ unit }) => unit)]),
  ]);
  expect(shown).toEqual([
    [
      'branch',
      ['Q', 'Y'],
      [
        ['甲', [11]],
        ['乙', [21, 22]],
      ],
    ],
    ['committee', ['Y'], [['甲', [1]]]],
  ]);
});

test('what has not begun is told as that, not as open', () => {
  const [branches] = sheetsOf(reply, kinds, 'Q');
  const cells = branches?.groups[0]?.rows[0]?.cells[0] ?? [];
  expect(cells.map(({ state, times }) => [state, times])).toEqual([
    ['met', 2],
    ['missed', 0],
    ['open', 0],
    ['later', 0],
  ]);
  expect(branches?.groups[1]?.rows[0]?.cells).toEqual([null]);
});

test('one kind alone leaves out the table that has none of it; nothing is no table', () => {
  expect(sheetsOf(reply, kinds, 'Q').map(({ standing }) => standing)).toEqual(['branch']);
  expect(sheetsOf(reply, kinds, 'none')).toEqual([]);
  expect(sheetsOf({ ...reply, rows: [] }, kinds, undefined)).toEqual([]);
});

test('where nothing is known all year, that is said once', () => {
  const [, committees] = sheetsOf(reply, kinds, undefined);
  expect(isBlind(committees?.groups[0]?.rows[0]?.cells[0] ?? [])).toBe(true);
  const [branches] = sheetsOf(reply, kinds, 'Q');
  expect(isBlind(branches?.groups[0]?.rows[0]?.cells[0] ?? [])).toBe(false);
});

const labels = [
  ['month', '2026-03-01', '3', '3月'],
  ['quarter', '2026-07-01', '3季', '3季'],
  ['half-year', '2026-07-01', '下半年', '下半年'],
  ['year', '2026-01-01', '全年', '全年'],
] as const;

test.each(labels)('a %s is named in a word', (every, from, brief, wide) => {
  const period = { from, to: '2027-01-01' } as const;
  expect(periodLabel(every, period, false).zh).toBe(brief);
  expect(periodLabel(every, period, true).zh).toBe(wide);
});

test('the address of a cell comes back as it went; anything else opens nothing', () => {
  const cell = { unit: 12, rule: 'MTG01', from: '2026-04-01' } as const;
  expect(cellAt(addressOf(cell))).toEqual(cell);
  for (const odd of [undefined, '', '12.MTG01', 'x.MTG01.2026-04-01', '12.MTG01.2026-04-02']) {
    expect(cellAt(odd)).toBeNull();
  }
});
