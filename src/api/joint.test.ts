import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { carryOut } from '../store/effects.ts';
import { factSet } from '../store/facts.ts';
import { type ApiHouse, apiHouse, grant, type Visitor, work } from '../testing/api.ts';
import type { Draft } from './activityDraft.ts';
import type { ProblemDocument } from './contract/common.ts';
import type { ReplyOf } from './contract/index.ts';
import { partsIn, readerOf } from './findings.ts';
import { allRoutes } from './routes.ts';

type One = ReplyOf<'GET /api/gatherings/:gathering'>;
type Offer = ReplyOf<'GET /api/joint/:gathering'>['offer'];

let house: ApiHouse;
let host: Visitor;
let guest: Visitor;
let third: Visitor;
let thirdBranch: number;

/** Words of the host's roll that no other branch may meet. */
const reason = '住院金丝雀';
const rollNames = ['王建国', '赵敏', '吴桐'];

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  const { people, units } = house;
  await grant(house, people.cadre, 'political-department', units.root);
  const branch = { kind: 'branch', name: '第四党支部', parent: units.committee } as const;
  const change = { ...branch, effect: 'found', relation: 'subordinate' } as const;
  const on = { on: '2026-01-05' } as const;
  thirdBranch = (await work(house, people.cadre, (tx) => carryOut(tx, on, change))).unit;
  host = await house.visitor(people.secretary);
  guest = await house.visitor(people.otherSecretary);
  await grant(house, people.guest, 'branch-secretary', thirdBranch);
  third = await house.visitor(people.guest);
});
afterAll(() => house.close());

const content = {
  agenda: [{ topic: '学习全会精神' }],
  gist: '三人发言',
  resolutions: [{ text: '本支部立行立改' }],
};

function draft(change: Partial<Draft> = {}): Draft {
  const { people, units } = house;
  const [first = '', second = ''] = people.members;
  return {
    ...{ unit: units.branch, heldOn: '2026-03-10', startsAt: '15:00', endsAt: '16:00' },
    ...{ place: '三楼会议室', title: '三月主题党日', host: people.secretary },
    guests: [units.other],
    attendance: [
      { person: people.secretary, mark: 'present' },
      { person: first, mark: 'present' },
      { person: second, mark: 'leave', reason },
    ],
    parts: [{ handle: 'theme-day', content, ballots: [] }],
    ...change,
  };
}

async function post(who: Visitor, body: Draft, finished = true, id = uuidv7()) {
  const reply = await who.send('POST', '/api/gatherings', { id, finished, draft: body });
  return { id, reply, codes: codesOf(reply) };
}
type Reply = Awaited<ReturnType<Visitor['send']>>;
const codesOf = (reply: Reply) =>
  reply.status < 300 ? [] : reply.json<ProblemDocument>().problems.map(({ code }) => code);

const put = (who: Visitor, id: string, basedOn: number, body: Draft) =>
  who.send('PUT', `/api/gatherings/${id}`, { basedOn, finished: true, draft: body });
const one = async (who: Visitor, id: string) =>
  (await who.get(`/api/gatherings/${id}`)).json<One>();
const offers = async (who: Visitor) =>
  (await who.get('/api/joint')).json<ReplyOf<'GET /api/joint'>>().lines;
const ask = (who: Visitor, id: string, unit: number) => who.get(`/api/joint/${id}?unit=${unit}`);
const offered = async (id: string) =>
  (await ask(guest, id, house.units.other)).json<{ offer: Offer }>().offer;

/** What a guest's page makes of an offer: everything but the roll. */
function taken(offer: Offer, change: Partial<Draft> = {}): Draft {
  const { otherSecretary, cadre } = house.people;
  return {
    ...{ unit: offer.guest, heldOn: offer.heldOn, startsAt: offer.startsAt },
    ...{ endsAt: offer.endsAt, place: offer.place, title: offer.title, host: offer.host },
    recorder: otherSecretary,
    jointOf: { gathering: offer.gathering, version: offer.version },
    attendance: [
      { person: otherSecretary, mark: 'present' },
      { person: cadre, mark: 'present' },
    ],
    parts: offer.parts.map((part) => ({ ...part, ballots: [] })),
    ...change,
  };
}

test('one writes it, the other takes it over and counts its own people', async () => {
  const { id } = await post(host, draft());
  const [line] = (await offers(guest)).filter(({ gathering }) => gathering === id);
  expect(line).toMatchObject({ unitName: '第一党支部', guestName: '第二党支部', version: 1 });
  expect(line?.kinds).toEqual(['theme-day']);
  const offer = await offered(id);
  expect(offer).toMatchObject({ startsAt: '15:00', place: '三楼会议室', hostName: '陈志远' });
  const { resolutions: _, ...shared } = content;
  expect(offer.parts).toEqual([{ handle: 'theme-day', content: shared }]);
  const own = await post(guest, taken(offer));
  expect(own.codes).toEqual([]);
  expect(await offers(guest)).toEqual([]);
  const theirs = await one(guest, own.id);
  expect(theirs.gathering.parts[0]).toMatchObject({ expected: 2, attended: 2 });
  expect(theirs.gathering.hostName).toBe('陈志远');
  expect(theirs.joint).toMatchObject({ unitName: '第一党支部', record: null, changes: [] });
  const mine = await one(host, id);
  expect(mine.gathering.parts[0]).toMatchObject({ expected: 8, attended: 2 });
  const { other } = house.units;
  expect(mine.joint?.others).toEqual([
    { unit: other, unitName: '第二党支部', record: null, answer: 'recorded', reason: null },
  ]);
  const { rows } = await house.admin.query(
    `select content -> 'jointOf' ->> 'gathering' as of from genji.gathering_revision
      where gathering = $1`,
    [own.id],
  );
  expect(rows).toEqual([{ of: id }]);
});

test('facts of both say that they are one gathering', async () => {
  const { id } = await post(host, draft({ heldOn: '2026-04-10' }));
  const own = await post(guest, taken(await offered(id)));
  const { branch, other } = house.units;
  const { definitions } = house.services;
  const wish = {
    ...{ units: [branch, other], rosters: [branch, other], records: [branch, other] },
    ...{ span: { from: '2026-04-01', to: '2026-05-01' } as const, read: readerOf(definitions) },
    ...partsIn(definitions),
  };
  const facts = await work(house, house.people.cadre, async (tx) => [
    await factSet(tx, { ...wish, knownAt: null }),
    await factSet(tx, { ...wish, knownAt: '2100-01-01T00:00:00Z' }),
  ]);
  for (const { activities } of facts) {
    const held = activities.known ? activities.value : [];
    expect(held.map((fact) => [fact.id, fact.jointOf]).toSorted()).toEqual(
      [
        [id, undefined],
        [own.id, id],
      ].toSorted(),
    );
  }
});

test('walls: the guest meets nothing of the roll, a third branch nothing at all', async () => {
  const { id } = await post(host, draft({ heldOn: '2026-05-10' }));
  const { units, people } = house;
  const ways = [`/api/gatherings/${id}`, `/api/gatherings/${id}/revisions`, '/api/gatherings'];
  const seen = await Promise.all([
    ...ways.map((way) => guest.get(way)),
    ask(guest, id, units.other),
    guest.get('/api/joint'),
  ]);
  expect(seen.map(({ status }) => status)).toEqual([404, 404, 200, 200, 200]);
  const all = seen.map(({ bytes }) => bytes.toString('utf8')).join('\n');
  for (const word of [reason, ...rollNames]) expect(all).not.toContain(word);
  expect((await ask(third, id, units.other)).status).toBe(403);
  expect(codesOf(await ask(third, id, thirdBranch))).toEqual(['activity/joint-not-invited']);
  expect(await offers(third)).toEqual([]);
  // The second wall by itself, past every route.
  const rows = (person: string) =>
    work(house, person, async (tx) => {
      const count = async (table: string) => {
        const text = `select count(*)::int as n from genji.${table} where gathering = $1`;
        return (await tx.maybe<{ n: number }>({ name: `count.${table}`, text }, [id]))?.n;
      };
      const counts: (number | undefined)[] = [];
      for (const table of ['joint', 'attendance', 'part', 'gathering_revision'] as const) {
        counts.push(await count(table));
      }
      return counts;
    });
  expect(await rows(people.secretary)).toEqual([1, 8, 1, 1]);
  expect(await rows(people.otherSecretary)).toEqual([1, 0, 0, 0]);
  expect(await rows(people.guest)).toEqual([0, 0, 0, 0]);
});

test.each<[string, () => Partial<Draft>, string]>([
  ['itself', () => ({ guests: [house.units.branch] }), 'activity/joint-with-itself'],
  ['a unit that is not there', () => ({ guests: [9999] }), 'activity/joint-no-such-guest'],
  [
    'a unit that does not hold such a thing',
    () => ({ guests: [house.units.committee] }),
    'activity/joint-not-held-there',
  ],
  [
    'a vote',
    () => {
      const vote = { subject: '计划', rule: 'V1', yes: 2, no: 0, abstain: 0 };
      return { parts: [{ handle: 'branch-assembly', content: {}, ballots: [vote] }] };
    },
    'activity/joint-votes',
  ],
  [
    'an invitation that was never made',
    () => ({ guests: [], jointOf: { gathering: uuidv7(), version: 1 } }),
    'activity/joint-not-invited',
  ],
])('%s cannot be joint', async (_, change, code) => {
  const { reply, codes } = await post(host, draft(change()));
  expect(reply.status).toBe(422);
  expect(codes).toContain(code);
});

test('a unit answers once, on the same day, without a vote, and invites nobody further', async () => {
  const { id } = await post(host, draft({ heldOn: '2026-06-10' }));
  const offer = await offered(id);
  const further = await post(guest, taken(offer, { guests: [thirdBranch] }));
  expect(further.codes).toContain('activity/joint-twice');
  const later = await post(guest, taken(offer, { heldOn: '2026-06-11' }));
  expect(later.codes).toEqual(['activity/joint-other-day']);
  const first = await post(guest, taken(offer));
  expect(first.codes).toEqual([]);
  // The browser may repeat what it did not hear back.
  expect((await post(guest, taken(offer), true, first.id)).codes).toEqual([]);
  expect((await post(guest, taken(offer))).codes).toEqual(['activity/joint-recorded']);
  const apart = await put(guest, first.id, 1, taken(offer, { jointOf: null, host: null }));
  expect(codesOf(apart)).toEqual(['activity/joint-settled']);
  const no = { unit: house.units.other, reason: '不参加' };
  const refused = await guest.send('POST', `/api/joint/${id}/decline`, no);
  expect(codesOf(refused)).toEqual(['activity/joint-recorded']);
  // Withdrawn, it may be answered anew.
  await guest.send('POST', `/api/gatherings/${first.id}/withdraw`, { basedOn: 1, reason: '错了' });
  expect((await offers(guest)).map(({ gathering }) => gathering)).toContain(id);
  expect((await one(host, id)).joint?.others[0]?.answer).toBe('withdrawn');
  expect((await post(guest, taken(offer))).codes).toEqual([]);
});

test('a unit says why it takes no part; only who invited it learns why', async () => {
  const guests = [house.units.other, thirdBranch];
  const { id } = await post(host, draft({ heldOn: '2026-07-10', guests }));
  const no = { unit: thirdBranch, reason: '当天值守金丝雀' };
  expect((await third.send('POST', `/api/joint/${id}/decline`, no)).status).toBe(200);
  expect(await offers(third)).toEqual([]);
  const [, away] = (await one(host, id)).joint?.others ?? [];
  expect(away).toMatchObject({ unitName: '第四党支部', answer: 'declined', reason: no.reason });
  const own = await post(guest, taken(await offered(id)));
  const theirs = await one(guest, own.id);
  expect(theirs.joint?.others).toEqual([]);
  expect(JSON.stringify(theirs)).not.toContain(no.reason);
  for (const [who, record, says] of [
    [host, id, '与第二党支部联合开展（第一党支部发起）'],
    [guest, own.id, '与第一党支部联合开展（第一党支部发起）'],
  ] as const) {
    for (const paper of ['minutes', 'sign-in', 'notice']) {
      const file = await who.get(`/api/gatherings/${record}/paper?paper=${paper}&format=txt`);
      expect(file.bytes.toString('utf8'), paper).toContain(says);
      expect(file.bytes.toString('utf8')).not.toContain('第四党支部');
    }
  }
  // Saved again, the record asks again.
  expect((await put(host, id, 1, draft({ heldOn: '2026-07-10', guests }))).status).toBe(200);
  expect((await offers(third)).map(({ gathering }) => gathering)).toEqual([id]);
});

test('what the host changes or withdraws later is told, and changes nothing by itself', async () => {
  const { id } = await post(host, draft({ heldOn: '2026-08-10' }));
  const own = await post(guest, taken(await offered(id)));
  const words = [{ handle: 'theme-day', content: { ...content, gist: '四人发言' }, ballots: [] }];
  const moved = draft({ heldOn: '2026-08-10', startsAt: '15:30', parts: words });
  expect((await put(host, id, 1, moved)).status).toBe(200);
  const { joint, gathering } = await one(guest, own.id);
  expect(joint?.changes).toEqual([
    { point: 'startsAt', was: '15:00', now: '15:30' },
    { point: 'words', was: null, now: null },
  ]);
  expect(gathering).toMatchObject({ startsAt: '15:00', version: 1 });
  // Saved again on the state that is known by now, there is nothing more to tell.
  const again = taken(await offered(id));
  expect((await put(guest, own.id, 1, again)).status).toBe(200);
  expect((await one(guest, own.id)).joint?.changes).toEqual([]);
  const away = { basedOn: 2, reason: '没有开成' };
  expect((await host.send('POST', `/api/gatherings/${id}/withdraw`, away)).status).toBe(200);
  const after = await one(guest, own.id);
  expect(after.joint?.status).toBe('withdrawn');
  expect(after.gathering.status).toBe('recorded');
});

test('who is not invited any more is told so, and cannot answer', async () => {
  const heldOn = '2026-09-10';
  const { id } = await post(host, draft({ heldOn }));
  const offer = await offered(id);
  await put(host, id, 1, draft({ heldOn, guests: [] }));
  expect((await offers(guest)).map(({ gathering }) => gathering)).not.toContain(id);
  expect((await offered(id)).status).toBe('uninvited');
  expect((await post(guest, taken(offer))).codes).toEqual(['activity/joint-withdrawn']);
  const no = { unit: house.units.other, reason: '不参加' };
  const refused = await guest.send('POST', `/api/joint/${id}/decline`, no);
  expect(codesOf(refused)).toEqual(['activity/joint-withdrawn']);
});
