import { expect, test } from 'vitest';
import { type Cell, closeSmallGroups } from './smallGroups.ts';

const part = (key: string, persons: number): Cell => ({ key, persons, parts: [] });

function said(cells: readonly Cell[], least = 5): Record<string, number | string> {
  const shown = closeSmallGroups(cells, least);
  return Object.fromEntries(
    [...shown].map(([key, one]) => [key, one.shown ? one.persons : one.because]),
  );
}

test('what is large enough stays open', () => {
  const cells = [part('a', 5), part('b', 9), { key: 'all', persons: 14, parts: ['a', 'b'] }];
  expect(said(cells)).toEqual({ a: 5, b: 9, all: 14 });
});

test('one small number takes the smallest beside it along, not the total', () => {
  const cells = [
    ...[part('a', 2), part('b', 9), part('c', 30)],
    { key: 'all', persons: 41, parts: ['a', 'b', 'c'] },
  ];
  expect(said(cells)).toEqual({ a: 'small', b: 'beside-small', c: 30, all: 41 });
});

test('two small ones that together are still small take a third along', () => {
  const cells = [
    ...[part('a', 1), part('b', 2), part('c', 20)],
    { key: 'all', persons: 23, parts: ['a', 'b', 'c'] },
  ];
  expect(said(cells)).toEqual({ a: 'small', b: 'small', c: 'beside-small', all: 23 });
});

test('nobody at all is as closed as one', () => {
  const cells = [part('a', 0), part('b', 9), { key: 'all', persons: 9, parts: ['a', 'b'] }];
  expect(said(cells)).toEqual({ a: 'small', b: 'beside-small', all: 9 });
});

test('a number without a sum around it closes alone, and another threshold counts', () => {
  expect(said([part('a', 4), part('b', 5)])).toEqual({ a: 'small', b: 5 });
  expect(said([part('a', 4), part('b', 5)], 3)).toEqual({ a: 4, b: 5 });
});

test('a table that does not add up is no table', () => {
  const cells = [part('a', 5), { key: 'all', persons: 7, parts: ['a'] }];
  expect(() => said(cells)).toThrow('all is not its parts');
});
