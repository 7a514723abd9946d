import { expect, test } from 'vitest';
import { seated } from './seat.ts';

const kinds = new Map(
  (
    [
      ['branch', 'branch', []],
      ['branch-committee', 'body', ['branch']],
      ['discipline-committee', 'body', ['committee']],
      ['committee', 'committee', []],
    ] as const
  ).map(([id, standing, under]) => [id, { id, standing, under }]),
);
const everywhere = ['branch', 'branch-committee'];
const posts = new Map(
  (
    [
      ['secretary', everywhere, 'joins-the-committee'],
      ['member', everywhere, 'makes-a-committee'],
      ['discipline-member', ['committee', 'discipline-committee'], 'makes-a-committee'],
      ['recorder', everywhere, 'none'],
    ] as const
  ).map(([id, where, seat]) => [id, { in: where, seat }]),
);

const office = (post: string, body: string | null = null) => ({ person: post, post, body });

test.each([
  ['a secretary alone has no committee', 'branch', ['secretary'], [null]],
  [
    'one member makes a committee of all who may sit in it',
    'branch',
    ['secretary', 'member', 'recorder'],
    ['branch-committee', 'branch-committee', null],
  ],
  ['a unit without such a body seats nobody', 'committee', ['secretary', 'member'], [null, null]],
  [
    'each sits in the body that has the office',
    'committee',
    ['discipline-member', 'secretary'],
    ['discipline-committee', null],
  ],
  ['an office that nobody knows', 'branch', ['gone', 'secretary'], [null, null]],
] as const)('%s', (_, kind, held, bodies) => {
  const offices = held.map((post) => office(post));
  expect(seated(kind, offices, kinds, posts).map(({ body }) => body)).toEqual(bodies);
});

test('a seat that was given is kept, and makes a committee for the others', () => {
  const offices = [office('recorder', 'branch-committee'), office('secretary')];
  const bodies = seated('branch', offices, kinds, posts).map(({ body }) => body);
  expect(bodies).toEqual(['branch-committee', 'branch-committee']);
});
