import { expect, test } from 'vitest';
import { text } from '../../kernel/text.ts';
import type { Post, UnitKind } from './define.ts';
import type { HeldPost } from './rosterGround.ts';
import { seatedPosts } from './rosterSeats.ts';

const cite = { regulation: 'ZB', article: '20', mark: 'verified' } as const;
const post = (id: string, seat: Post['seat']): Post => ({
  ...{ id, name: text(id, id), synonyms: [], in: ['branch', 'board'], holders: 'one', seat },
  ...{ term: 'none', rank: 1, cite },
});
const kind = (id: string, standing: UnitKind['standing'], under: readonly string[]): UnitKind => ({
  ...{ id, name: text(id, id), code: id, standing, roll: 'nobody', under, synonyms: [], cite },
});
const posts = [post('secretary', 'joins-the-committee'), post('member', 'makes-a-committee')];
const held = (change: Partial<HeldPost>): HeldPost => ({
  ...{ unit: '1', person: 'p', name: '王芳', post: 'secretary', body: null, from: '2026-01-01' },
  ...{ termEndsOn: '2028-01-01', documentNo: '1号', ...change },
});
const ground = (heldPosts: readonly HeldPost[]) => ({
  state: {
    units: [],
    links: [],
    kinds: new Map([
      ['branch', kind('branch', 'branch', [])],
      ['board', kind('board', 'body', ['branch'])],
    ]),
  },
  on: '2026-06-01' as const,
  posts: new Map(posts.map((one) => [one.id, one])),
  heldPosts,
});
const takes = (unit: string, id: string) => [
  { row: 'r', person: null, posts: [{ post: id, unit, body: null, reseats: [] }] },
];
const kinds = new Map([['1', 'branch']]);

test.each([
  ['in office before', held({}), [held({ body: 'board' })]],
  [
    'in office from that day on',
    held({ from: '2026-06-01' }),
    [held({ from: '2026-06-01', body: 'board' })],
  ],
  ['in office only later', held({ from: '2026-06-02' }), []],
  ['seated already', held({ body: 'board' }), []],
  ['of another unit', held({ unit: '2' }), []],
])('a committee that the file makes: a secretary %s', (_, before, reseats) => {
  const taken = seatedPosts(ground([before]), takes('1', 'member'), kinds).get('r');
  expect(taken).toEqual([{ post: 'member', unit: '1', body: 'board', reseats }]);
});

test('a secretary alone makes none, and a group has none', () => {
  const alone = seatedPosts(ground([]), takes('1', 'secretary'), kinds).get('r');
  expect(alone).toEqual([{ post: 'secretary', unit: '1', body: null, reseats: [] }]);
  const group = seatedPosts(ground([]), takes('7', 'member'), kinds).get('r');
  expect(group).toEqual([{ post: 'member', unit: '7', body: null, reseats: [] }]);
});
