import { expect, test } from 'vitest';
import type { Handle } from './handle.ts';
import { text } from './text.ts';

test('a handle is data: it survives the way through JSON unchanged', () => {
  const election: Handle = {
    id: 'branch-election',
    kind: 'activity',
    name: text('换届选举大会', 'Election meeting'),
    countsAs: ['branch-assembly'],
    until: '2030-01-01',
  };
  expect(JSON.parse(JSON.stringify(election))).toEqual(election);
});
