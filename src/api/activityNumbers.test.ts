import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, apiHouse, grant, type Visitor } from '../testing/api.ts';
import { activityRoutes } from './activity.ts';
import type { Draft } from './activityDraft.ts';
import type { ProblemDocument } from './contract/common.ts';
import type { ReplyOf } from './contract/index.ts';

let house: ApiHouse;
let secretary: Visitor;

beforeAll(async () => {
  house = await apiHouse(activityRoutes);
  await grant(house, house.people.secretary, 'branch-secretary', house.units.counted);
  secretary = await house.visitor(house.people.secretary);
});
afterAll(() => house.close());

type Numbers = NonNullable<Draft['parts'][number]['numbers']>;
const right: Numbers = { expected: 9, attended: 7, entitled: 8, present: 6 };

function draft(numbers: Numbers | null, change: Partial<Draft> = {}): Draft {
  const ballot = { subject: '年度计划', rule: 'V1', yes: 5, no: 1, abstain: 0 };
  return {
    unit: house.units.counted,
    heldOn: '2026-02-10',
    title: '党员大会',
    attendance: [],
    parts: [{ handle: 'branch-assembly', content: {}, ballots: [ballot], numbers }],
    ...change,
  };
}

const post = (body: Draft, finished = true, id = uuidv7()) =>
  secretary.send('POST', '/api/gatherings', { id, finished, draft: body });

test('a number-only unit works without a name: counts, votes and totals stand', async () => {
  const id = uuidv7();
  expect((await post(draft(right), true, id)).status).toBe(200);
  expect((await post(draft(right), true, id)).status).toBe(200);
  const one = (await secretary.get(`/api/gatherings/${id}`)).json<
    ReplyOf<'GET /api/gatherings/:gathering'>
  >();
  expect(one.gathering).toMatchObject({ attendance: [], parts: [right] });
  expect(one.gathering.parts[0]?.ballots[0]).toMatchObject({
    valid: true,
    passed: true,
    ...{ entitled: 8 },
  });
  const roll = `/api/gatherings/roll?unit=${house.units.counted}&on=2026-02-10&handle=branch-assembly`;
  expect((await secretary.get(roll)).json()).toMatchObject({ numberOnly: true, roll: [] });
});

test.each([
  [
    'more came than were expected',
    { attended: 10 },
    'activity/more-than-expected',
    'parts.0.numbers.attended',
  ],
  [
    'more vote than are expected',
    { entitled: 10 },
    'activity/more-than-expected',
    'parts.0.numbers.entitled',
  ],
  [
    'more voters came than there are',
    { present: 9 },
    'activity/more-than-expected',
    'parts.0.numbers.present',
  ],
  [
    'more votes than voters',
    { present: 5 },
    'vote/more-votes-than-ballots',
    'parts.0.ballots.0.yes',
  ],
] as const)('%s', async (_, change, code, at) => {
  const answer = await post(draft({ ...right, ...change }));
  expect(answer.status).toBe(422);
  expect(answer.json<ProblemDocument>().problems).toContainEqual(
    expect.objectContaining({ code, at }),
  );
});

test('names are refused; counts may be missing from a draft and not from a record', async () => {
  const attendance = [{ person: house.people.secretary, mark: 'present' as const }];
  const named = (await post(draft(right, { attendance }))).json<ProblemDocument>();
  expect(named.problems).toMatchObject([{ code: 'activity/names-not-kept', at: 'attendance' }]);
  const open = draft(null);
  expect((await post(open, false)).status).toBe(200);
  const { problems } = (await post(open)).json<ProblemDocument>();
  expect(problems).toMatchObject([{ code: 'activity/numbers-missing', at: 'parts.0.numbers' }]);
});
