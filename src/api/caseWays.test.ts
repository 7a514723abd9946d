import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type IsoDate } from '../kernel/date.ts';
import { type ApiHouse, apiHouse } from '../testing/api.ts';
import {
  type CaseActors,
  caseActors,
  goneTo,
  goOn,
  setToday,
  viewOf,
  type Way,
} from '../testing/caseHouse.ts';
import { way2014, way2026, wayAcross } from '../testing/caseWays.ts';
import type { ReplyOf } from './contract/index.ts';
import { allRoutes } from './routes.ts';

let house: ApiHouse;
let actors: CaseActors;
beforeAll(async () => {
  house = await apiHouse(allRoutes);
  actors = await caseActors(house);
  await setToday(house, '2028-03-01');
}, 120_000);
afterAll(() => house.close());

/** How the roster shows somebody on a day. */
async function standsOn(person: string, on: IsoDate): Promise<string> {
  const url = `/api/roster?unit=${house.units.branch}&on=${on}&limit=200`;
  const { lines } = (await actors.secretary.get(url)).json<ReplyOf<'GET /api/roster'>>();
  const line = lines.find((one) => one.person === person);
  return line === undefined ? 'nowhere' : (line.memberKind ?? line.standing);
}

const ways: readonly (readonly [string, Way])[] = [
  ['of 2014', way2014],
  ['of 2026', way2026],
  ['across the change', wayAcross],
];

test.each(ways)('the way %s from application to full membership', async (_, way) => {
  const [from, to] = way.probation;
  const { id, person } = await goneTo(house, actors, way, 'approval-talk');
  expect(await standsOn(person, '2028-03-01')).toBe('known');
  await goOn(house, actors, way, { id, person }, 'approval-talk', 'approval');
  // Membership counts from the meeting, and was not there the day before.
  expect(await standsOn(person, addDays(from, -1))).toBe('known');
  expect(await standsOn(person, from)).toBe('probationary');
  await goOn(house, actors, way, { id, person }, 'approval', 'confirmation-approval');
  expect(await standsOn(person, addDays(to, -1))).toBe('probationary');
  expect(await standsOn(person, to)).toBe('formal');
  await goOn(house, actors, way, { id, person }, 'confirmation-approval', 'archive');
  const view = await viewOf(actors.secretary, id);
  expect([view.state, view.stage, view.record.length]).toEqual(['closed', null, way.days.length]);
  const file = (await actors.secretary.get(`/api/persons/${person}`)).json<
    ReplyOf<'GET /api/persons/:person'>
  >();
  expect(JSON.stringify(file)).toContain(from);
});

test('nothing is found of a way without a fault', async () => {
  const url = `/api/findings?unit=${house.units.branch}&from=2021-01-01&to=2028-03-01&limit=500`;
  const reply = await actors.secretary.get(url);
  expect(reply.status, reply.bytes.toString('utf8')).toBe(200);
  const { findings } = reply.json<ReplyOf<'GET /api/findings'>>();
  const cases = findings.filter(({ subject }) => subject.type === 'case');
  expect(cases.map(({ rule, says }) => `${rule} ${says.zh}`)).toEqual([]);
});
