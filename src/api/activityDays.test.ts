import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, addMonths, type IsoDate } from '../kernel/date.ts';
import { periodAround } from '../kernel/period.ts';
import { type ApiHouse, apiHouse, type Visitor, work } from '../testing/api.ts';
import { activityRoutes } from './activity.ts';
import type { ReplyOf } from './contract/index.ts';
import { dutyRoutes } from './duty.ts';

type Days = ReplyOf<'GET /api/gatherings/days'>;

let house: ApiHouse;
let secretary: Visitor;
let first: IsoDate;
const day = (n: number) => addDays(first, n - 1);

beforeAll(async () => {
  house = await apiHouse([...activityRoutes, ...dutyRoutes]);
  secretary = await house.visitor(house.people.secretary);
  const today = await work(house, house.people.secretary, async (tx) => tx.access.today);
  first = periodAround('month', addMonths(today, 1)).from;
});
afterAll(() => house.close());

const url = (handle: string, more = '', to = day(4), unit = house.units.branch) =>
  `/api/gatherings/days?unit=${unit}&handle=${handle}&from=${first}&to=${to}${more}`;

async function daysOf(handle: string, more = ''): Promise<Days> {
  return (await secretary.get(url(handle, more))).json<Days>();
}

const counts = ({ days }: Days) =>
  days.map(({ on, can, expected }) => [on, `${can}/${expected}`]).sort();

/** 王建国 on duty on the first, 赵敏 by night on the first; 李晓彤 has asked leave for the third. */
async function settle(): Promise<void> {
  const { branch } = house.units;
  const grid = '姓名\t1\t2\t3\n王建国\t值\t\t\n赵敏\t夜\t\t\n孙海涛\t白\t白\t白\n';
  const at = `/api/duty/imports?unit=${branch}&month=${first.slice(0, 7)}&fileName=x.txt`;
  const preview = await secretary.upload(at, Buffer.from(grid), 'text/plain');
  const { batch } = preview.json<ReplyOf<'POST /api/duty/imports'>>();
  const body = { meanings: [], withoutFaults: false };
  await secretary.send('POST', `/api/duty/imports/${batch.id}/commit`, body);
  const [, , , onLeave = ''] = house.people.members;
  const draft = {
    ...{ unit: branch, heldOn: day(3), title: '主题党日' },
    attendance: [{ person: onLeave, mark: 'leave', reason: '病假' }],
    parts: [{ handle: 'theme-day', content: {}, ballots: [] }],
  };
  await secretary.send('POST', '/api/gatherings', { id: uuidv7(), finished: false, draft });
}

test('days come in order of who can come, with who cannot and why', async () => {
  const without = await daysOf('branch-assembly');
  expect(counts(without)).toEqual([1, 2, 3].map((n) => [day(n), '8/8']));
  expect(without.days.every(({ covered }) => !covered)).toBe(true);
  await settle();
  const found = await daysOf('branch-assembly', '&startsAt=15:00');
  expect(counts(found)).toEqual([
    [day(1), '6/8'],
    [day(2), '7/8'],
    [day(3), '7/8'],
  ]);
  const worst = found.days.at(-1);
  expect(worst).toMatchObject({ on: day(1), covered: true, voters: 5 });
  const said = found.days.flatMap(({ on, away }) =>
    away.map(({ name, because, word }) => `${on.slice(8)} ${name} ${because} ${word}`),
  );
  expect(said.sort()).toEqual([
    ...['01 王建国 duty 值', '01 赵敏 duty 夜', '02 赵敏 rest 夜', '03 李晓彤 leave 病假'],
  ]);
  // Of seven voters: half, more than half (four as well), four fifths.
  expect(worst?.quorums.map(({ needs, reached }) => [needs, reached])).toEqual([
    [4, true],
    [6, false],
  ]);
});

test('after a night one can come in the evening; what may be held twice gets a pair of days', async () => {
  expect(counts(await daysOf('branch-assembly', '&startsAt=19:00'))[1]).toEqual([day(2), '8/8']);
  expect((await daysOf('branch-assembly', '&startsAt=15:00')).pair).toBeNull();
  const { pair } = await daysOf('theme-day', '&startsAt=15:00');
  expect(pair).toMatchObject({ first: day(2), second: day(3), reached: 8, expected: 8, left: [] });
});

test('who may not read the roster, a span without end and a unit without names', async () => {
  const { counted, other } = house.units;
  expect((await secretary.get(url('theme-day', '', day(4), other))).status).toBe(403);
  const long = await secretary.get(url('theme-day', '', addDays(first, 200)));
  expect(long.json<{ problems: { code: string }[] }>().problems[0]?.code).toBe(
    'activity/no-days-to-choose',
  );
  const cadre = await house.visitor(house.people.cadre);
  const answer = await cadre.get(url('theme-day', '', day(4), counted));
  expect(answer.json<Days>()).toEqual({ numberOnly: true, days: [], pair: null });
});

test('the roll of a day says who is on duty, and of whom it says nothing', async () => {
  const { branch } = house.units;
  const roll = `/api/gatherings/roll?unit=${branch}&on=${day(1)}&handle=branch-assembly`;
  const answer = (await secretary.get(roll)).json<ReplyOf<'GET /api/gatherings/roll'>>();
  const of = (name: string) => answer.roll.find((one) => one.name === name);
  expect(of('王建国')?.duty).toEqual({ because: 'duty', word: '值', hours: 'whole-day' });
  expect(of('孙海涛')?.duty).toBeNull();
});
