import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, apiHouse, type Visitor } from '../testing/api.ts';
import { activityRoutes } from './activity.ts';
import type { ReplyOf } from './contract/index.ts';

let house: ApiHouse;
let secretary: Visitor;
beforeAll(async () => {
  house = await apiHouse(activityRoutes);
  secretary = await house.visitor(house.people.secretary);
});
afterAll(() => house.close());

test('in which way somebody is known to have come is kept with the attendance, and only then', async () => {
  const { branch } = house.units;
  const [a = '', b = '', c = '', d = ''] = house.people.members;
  const draft = {
    ...{ unit: branch, heldOn: '2026-03-10', title: '党员大会' },
    attendance: [
      { person: a, mark: 'present', way: 'number', cameAt: '14:31' },
      { person: b, mark: 'present', way: 'sheet' },
      { person: c, mark: 'leave', reason: '值班', way: 'number', cameAt: '14:40' },
      { person: d, mark: 'present' },
    ],
    parts: [{ handle: 'branch-assembly', content: {}, ballots: [] }],
  };
  const id = uuidv7();
  const keep = (attendance: readonly object[]) => {
    const body = { id, finished: false, draft: { ...draft, attendance } };
    return secretary.send('POST', '/api/gatherings', body);
  };
  expect((await keep(draft.attendance)).status).toBe(200);
  // The same again answers the same: what was said comes back as it was said.
  const [first, second, , last] = draft.attendance;
  const leave = { person: c, mark: 'leave', reason: '值班' };
  const again = [first, second, leave, last].filter((one) => one !== undefined);
  expect((await keep(again)).status).toBe(200);
  const found = await secretary.get(`/api/gatherings/${id}`);
  const { gathering } = found.json<ReplyOf<'GET /api/gatherings/:gathering'>>();
  const told = new Map(gathering.attendance.map((one) => [one.person, [one.way, one.cameAt]]));
  expect([a, b, c, d].map((person) => told.get(person))).toEqual([
    ['number', '14:31'],
    ['sheet', null],
    [null, null],
    [null, null],
  ]);
  const wrong = { ...draft, attendance: [{ person: a, mark: 'present', way: 'face' }] };
  const refused = { id: uuidv7(), finished: false, draft: wrong };
  expect((await secretary.send('POST', '/api/gatherings', refused)).status).toBe(400);
});
