import { expect, test } from 'vitest';
import { text } from '../../kernel/text.ts';
import { type HeldRow, lineOf, type Names, sentenceOf } from './lines.ts';
import { otherTables, partNames, personTables, sourceOf } from './registry.ts';

const names: Names = {
  unit: (unit) => `第${unit}支部`,
  kind: (id) => text(`班子${id}`, `body ${id}`),
  post: (id) => text(`职务${id}`, `post ${id}`),
  role: (id) => text(`角色${id}`, `role ${id}`),
  ofCase: (id) => text(`事项${id}`, `case ${id}`),
  ofBook: (key, value) => text(`${key} ${value}`, value),
  moment: () => '2026-01-01 08:00',
};
const row: HeldRow = {
  ...{ source: 'genji.roster_line', col: 'person', id: 'x', unit: 3, day: '2026-01-01' },
  ...{ at: '2026-01-01T00:00:00Z', gathering: null },
  data: { standing: 'member', team: 4, flags: [], staff: null, voidedAt: '2026-02-01T00:00:00Z' },
};
const told = (data: HeldRow['data'], source = row.source) =>
  lineOf({ ...row, source, data }, names).facts.map(({ key, value }) => [key, value.zh]);

test('an entry in words: codes, units and moments are named, what is empty is left out', () => {
  const line = lineOf(row, names);
  expect(line).toMatchObject({ part: 'standing', unitName: '第3支部', title: { zh: '组织关系' } });
  expect(told(row.data)).toEqual([
    ['standing', '隶属党员'],
    ['team', '第4支部'],
    ['voidedAt', '2026-01-01 08:00'],
  ]);
  expect(sentenceOf(line).zh).toBe(
    '2026-01-01，组织关系，第3支部；身份：隶属党员，党小组：第4支部，已更正或撤销，作废于：2026-01-01 08:00',
  );
  expect(sentenceOf(lineOf({ ...row, day: null, data: {} }, names)).en).toBe('Membership, 第3支部');
});

test.each([
  [{ idNumberTail: '0017' }, '••••0017'],
  [{ mobileTail: '8888' }, '••••8888'],
  [{ post: 'a' }, '职务a'],
  [{ body: 'b' }, '班子b'],
  [{ role: 'c' }, '角色c'],
  [{ votes: true }, '是（只计人数，不记怎样投票）'],
  [{ mark: 'of-a-later-version' }, 'of-a-later-version'],
  [{ cameAt: '08:05:00' }, '08:05'],
  [{ search: { unit: 1 } }, '{"unit":1}'],
])('%o is told as %s', (data, value) => {
  expect(told(data).map(([, words]) => words)).toEqual([value]);
});

test('what nobody named is not told, and a missed part of none neither', () => {
  expect(told({ secret: 'x', missed: 0 })).toEqual([]);
  expect(told({ missed: 2 })).toEqual([['missed', '2']]);
});

test('a column that nobody registered is a fault', () => {
  expect(() => sourceOf('genji.attendance', 'shoe_size')).toThrow(/shoe_size/);
});

test('the register says of every table why, who and how long, in both languages', () => {
  const said = personTables.flatMap(({ purpose, seenBy, kept, columns, part }) => [
    ...[purpose, seenBy, kept, partNames[part]],
    ...columns.map(({ title }) => title),
  ]);
  const all = [...said, ...otherTables.map(({ why }) => why)];
  expect(all.length).toBeGreaterThan(150);
  expect(all.filter(({ zh, en }) => zh.trim().length < 2 || en.trim().length < 2)).toEqual([]);
  expect(all.filter(({ en }) => /[\u4e00-\u9fff]/.test(en))).toEqual([]);
});
