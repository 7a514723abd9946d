import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, separatorOf, splitText } from './csv.ts';

function split(content: string, separator: string): string[][] {
  const rows: string[][] = [];
  splitText(content, separator, (_, fields) => rows.push(fields));
  return rows;
}

const cases: readonly [string, string[][]][] = [
  ['a,b', [['a', 'b']]],
  ['a,b\r\n', [['a', 'b']]],
  ['a\rb\nc\r\nd', [['a'], ['b'], ['c'], ['d']]],
  [
    'a,\n,b',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['"a,""b""\nc",d', [['a,"b"\nc', 'd']]],
  ['"a"x,b', [['ax', 'b']]],
  ['"open,b', [['open,b']]],
  ['a"b,c', [['a"b', 'c']]],
  ['', [['']]],
  ['a\n\nb', [['a'], [''], ['b']]],
];

for (const [content, rows] of cases) {
  test(`splits ${JSON.stringify(content)}`, () => expect(split(content, ',')).toEqual(rows));
}

test('splitting gives back what was joined, for every separator', () => {
  const field = fc.string({
    unit: fc.constantFrom('a', '"', ',', '\t', ';', '\n', '\r', ' ', '甲'),
  });
  const rows = fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 5,
  });
  const property = fc.property(rows, fc.constantFrom(',', '\t', ';'), (table, separator) => {
    const quoted = table.map((row) =>
      row.map((word) => `"${word.replaceAll('"', '""')}"`).join(separator),
    );
    expect(split(quoted.join('\r\n'), separator)).toEqual(table);
  });
  fc.assert(property, { seed: 20261123, numRuns: 500 });
});

test('the separator is the one that stands most often outside quotes', () => {
  expect(separatorOf('a,b\n"x;;;;;;",c')).toBe(',');
  expect(separatorOf('a;b;c\n1,5;2;3')).toBe(';');
  expect(separatorOf('a\tb')).toBe('\t');
  expect(separatorOf('甲')).toBe('\t');
});

test('text in UTF-8 that would be GB18030 too is taken for UTF-8', () => {
  const found = decodeText(new TextEncoder().encode('党支部'), 'a.csv');
  expect(found).toEqual({ text: '党支部', encoding: 'utf-8' });
});
