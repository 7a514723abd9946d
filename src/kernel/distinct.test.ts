import { expect, test } from 'vitest';
import { distinct } from './distinct.ts';

const idOf = (item: { id: string }): string => item.id;

test('one object that several institutions share is one item', () => {
  const shared = { id: 'a' };
  expect(distinct('thing', [shared, { id: 'b' }, shared], idOf).map(idOf)).toEqual(['a', 'b']);
});

test('two things with one id stop the program and are named', () => {
  expect(() => distinct('rule', [{ id: 'a' }, { id: 'a' }], idOf)).toThrow(
    'two definitions of rule have the id “a”',
  );
});
