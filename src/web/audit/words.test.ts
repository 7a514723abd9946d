import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Given } from '../../testing/mutationShapes.ts';
import { mutations } from '../../testing/mutations.ts';
import { filesBelow, root } from '../../testing/sources.ts';
import { actionNames, objectNames } from './words.ts';

const given = new Proxy({} as Given, {
  get: (_, key) => (key === 'id' ? () => 'x' : key === 'today' ? '2026-01-05' : 'x'),
});

test('every act that the trail keeps is told in words', () => {
  const actions = new Set(mutations.flatMap((make) => make(given).action ?? []));
  expect(actions.size).toBeGreaterThan(50);
  expect([...actions].filter((action) => actionNames[action] === undefined)).toEqual([]);
});

test('and so is what it was done to', () => {
  const written = filesBelow('src/api', ['.ts']).filter((path) => !path.includes('.test.'));
  const types = written.flatMap((path) => {
    const source = readFileSync(resolve(root, path), 'utf8');
    return [...source.matchAll(/object(?::| =) \{ type: '([a-z-]+)'/g)].map(([, type]) => type);
  });
  expect(types.length).toBeGreaterThan(20);
  expect(types.filter((type) => objectNames[type ?? ''] === undefined)).toEqual([]);
});
