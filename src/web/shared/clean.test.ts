import { expect, test } from 'vitest';
import { cleaned, differences } from './clean.ts';

test('only what was typed is sent: zero and false stay', () => {
  expect(cleaned({ a: ' x ', b: '', c: '  ', d: null, e: undefined, f: 0, g: false })).toEqual({
    a: 'x',
    f: 0,
    g: false,
  });
});

test('a conflict shows the fields that differ and no others', () => {
  const yours = { name: '张三', education: '大学', flags: ['a'] };
  const theirs = { name: '张三', education: '硕士', flags: ['a'], mobile: '138' };
  expect(differences(yours, theirs)).toEqual([
    { field: 'education', yours: '大学', theirs: '硕士' },
    { field: 'mobile', yours: '', theirs: '138' },
  ]);
});

test('states that are no records are shown whole', () => {
  expect(differences('a', 'b')).toEqual([{ field: '', yours: 'a', theirs: 'b' }]);
});
