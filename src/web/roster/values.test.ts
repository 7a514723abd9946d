import { expect, test } from 'vitest';
import { emptied } from './values.ts';

test('only a field that held something and was emptied says so', () => {
  const before = { gender: '1', education: '20', policeNumber: null, name: '张三' };
  expect(emptied(before, { gender: undefined, education: '20', policeNumber: '' })).toEqual({
    gender: '',
  });
  expect(emptied(before, { gender: '2', education: '' })).toEqual({ education: '' });
  expect(emptied({}, {})).toEqual({});
});
