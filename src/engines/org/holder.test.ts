import { expect, it } from 'vitest';
import { holderIn, isRecordedIn } from './holder.ts';

const kinds = [
  { id: 'office', standing: 'branch', under: [] },
  { id: 'board', standing: 'body', under: ['office'] },
  { id: 'team', standing: 'group', under: ['office'] },
] as const;

it.each([
  ['the unit itself', 'office', ['office'], 'office'],
  ['a body of it', 'office', ['board'], 'board'],
  ['itself before a body of it', 'office', ['board', 'office'], 'office'],
  ['a body of other units', 'team', ['board'], null],
  ['groups of it', 'office', ['team'], 'team'],
  ['a body of it before its groups', 'office', ['team', 'board'], 'board'],
  ['groups of other units', 'board', ['team'], null],
  ['the group itself', 'team', ['team'], 'team'],
])('%s', (_, kind, heldBy, holder) => {
  expect(holderIn(kind, heldBy, kinds)).toBe(holder);
});

it.each([
  ['the unit itself keeps a roll', 'office', ['office'], 'members', true],
  [
    'nobody is on its roll, but a body has its seats',
    'office',
    ['office', 'board'],
    'nobody',
    true,
  ],
  ['nobody is on its roll', 'office', ['office'], 'nobody', false],
  ['held by others', 'team', ['office'], 'members', false],
] as const)('%s', (_, kind, heldBy, roll, recorded) => {
  const rolls = kinds.map((one) => ({ ...one, roll }));
  expect(isRecordedIn(kind, heldBy, rolls)).toBe(recorded);
});
