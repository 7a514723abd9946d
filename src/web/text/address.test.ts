import { expect, test } from 'vitest';
import { filesBelow, isTest, readSource } from '../../testing/sources.ts';

test('every page calls its reader 您', () => {
  const pages = filesBelow('src/web', ['.ts', '.tsx']).filter((path) => !isTest(path));
  const said = pages.map(readSource);
  expect(said.some(({ text }) => text.includes('您'))).toBe(true);
  expect(said.filter(({ text }) => text.includes('你')).map(({ path }) => path)).toEqual([]);
});
