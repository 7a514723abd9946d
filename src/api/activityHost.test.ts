import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isDrawn } from '../engines/activity/review.ts';
import { type ApiHouse, apiHouse, type Visitor } from '../testing/api.ts';
import { elected, leadWithoutCommittee } from '../testing/hostHouse.ts';
import { activityRoutes } from './activity.ts';
import type { Draft } from './activityDraft.ts';
import type { ProblemDocument } from './contract/common.ts';
import type { ReplyOf } from './contract/index.ts';
import { homeRoutes } from './home.ts';

type One = ReplyOf<'GET /api/gatherings/:gathering'>;
type Reviews = ReplyOf<'GET /api/reviews'>;
type Hosted = ReplyOf<'GET /api/confirmations'>;

let house: ApiHouse;
let secretary: Visitor;
let cadre: Visitor;
let host: Visitor;
let member: Visitor;
let hostId: string;

beforeAll(async () => {
  house = await apiHouse([...activityRoutes, ...homeRoutes]);
  await leadWithoutCommittee(house);
  const [first = '', second = ''] = house.people.members;
  hostId = first;
  secretary = await house.visitor(house.people.secretary);
  cadre = await house.visitor(house.people.cadre);
  host = await house.visitor(first);
  member = await house.visitor(second);
});
afterAll(() => house.close());

/** An id that is drawn in its first state by the usual share, or one that is not. */
function idThat(drawn: boolean): string {
  for (;;) {
    const id = uuidv7();
    if (isDrawn(id, 1, 2_000) === drawn) return id;
  }
}

const draft = (changed: Partial<Draft> = {}): Draft => ({
  ...{ unit: house.units.branch, heldOn: '2026-03-10', title: '党员大会', host: hostId },
  attendance: [{ person: hostId, mark: 'present' }],
  parts: [{ handle: 'branch-assembly', content: { gist: '领学' }, ballots: [] }],
  ...changed,
});

async function recorded(drawn: boolean, changed: Partial<Draft> = {}, who = secretary) {
  const id = idThat(drawn);
  const body = { id, finished: true, draft: draft(changed) };
  const answer = await who.send('POST', '/api/gatherings', body);
  expect([answer.status, code(answer)]).toEqual([200, undefined]);
  return id;
}

const open = (who: Visitor, id: string) => who.get(`/api/gatherings/${id}`);
const one = async (who: Visitor, id: string) => (await open(who, id)).json<One>();
const say = (who: Visitor, id: string, verdict: string, rest: object = {}) =>
  who.send('POST', `/api/gatherings/${id}/review`, { basedOn: 1, verdict, ...rest });
const hosted = async (who: Visitor) =>
  (await who.get('/api/confirmations')).json<Hosted>().lines.map(({ id }) => id);
const lines = async (state: string) => {
  const url = `/api/reviews?state=${state}&unit=${house.units.branch}`;
  return (await cadre.get(url)).json<Reviews>().lines;
};
const line = async (state: string, id: string) => (await lines(state)).find((l) => l.id === id);
const code = (answer: { json<T>(): T }) =>
  answer.json<Partial<ProblemDocument>>().problems?.[0]?.code;
const waiting = async () =>
  (await cadre.get('/api/home')).json<ReplyOf<'GET /api/home'>>().todo.waiting;

describe('the host confirms', () => {
  test('what was not drawn waits for the host, and afterwards for nobody', async () => {
    const before = await waiting();
    const id = await recorded(false);
    expect(await hosted(host)).toContain(id);
    expect([await line('host', id), await line('waiting', id)]).toMatchObject([
      { sample: false, confirmed: false },
      undefined,
    ]);
    const read = await one(host, id);
    expect(read).toMatchObject({
      ...{ hosting: true, asHost: true, reviewable: false, may: [], findings: [] },
      standing: { state: 'host', sample: false },
      gathering: { hostName: '王建国', parts: [{ content: { gist: '领学' } }] },
    });
    expect(read.gathering.attendance.length).toBeGreaterThan(1);
    expect((await say(host, id, 'confirmed')).status).toBe(200);
    expect(await hosted(host)).not.toContain(id);
    expect(await line('confirmed', id)).toMatchObject({ confirmed: true });
    expect(await line('waiting', id)).toBeUndefined();
    expect(await waiting()).toBe(before);
    expect(await one(cadre, id)).toMatchObject({
      standing: { state: 'confirmed', sample: false },
      reviews: [{ verdict: 'confirmed', version: 1 }],
    });
    const again = await say(host, id, 'confirmed');
    expect([again.status, code(again)]).toEqual([422, 'activity/said-already']);
    // Who reads everything may still say more.
    expect((await say(cadre, id, 'accepted')).status).toBe(200);
    expect(await line('accepted', id)).toMatchObject({ confirmed: false });
  });

  test('what was drawn waits for a reviewer above, confirmed or not', async () => {
    const before = await waiting();
    const id = await recorded(true);
    expect(await line('waiting', id)).toMatchObject({ sample: true, confirmed: false });
    expect(await hosted(host)).toContain(id);
    expect((await say(host, id, 'confirmed')).status).toBe(200);
    expect(await line('waiting', id)).toMatchObject({ sample: true, confirmed: true });
    expect((await one(cadre, id)).standing).toEqual({ state: 'waiting', sample: true });
    expect(await waiting()).toBe(before + 1);
    await say(cadre, id, 'accepted');
    expect(await line('waiting', id)).toBeUndefined();
  });

  test('returned with a note, corrected, and waiting for the host again', async () => {
    const id = await recorded(false);
    expect(code(await say(host, id, 'returned', { note: ' ' }))).toBe('activity/note-missing');
    expect((await say(host, id, 'returned', { note: '人数不对' })).status).toBe(200);
    expect(await line('returned', id)).toMatchObject({ note: '人数不对' });
    const body = { basedOn: 1, finished: true, draft: draft({ place: '三楼' }) };
    await secretary.send('PUT', `/api/gatherings/${id}`, body);
    expect(await hosted(host)).toContain(id);
    expect(code(await say(host, id, 'confirmed'))).toBe('record/changed');
    expect((await say(host, id, 'confirmed', { basedOn: 2 })).status).toBe(200);
  });

  test('pages go on past what stands elsewhere', async () => {
    const all = await lines('host');
    const few = `/api/reviews?state=host&unit=${house.units.branch}&limit=1`;
    const found: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const before: string = next === '' ? '' : `&before=${next}`;
      const page: Reviews = (await cadre.get(few + before)).json<Reviews>();
      found.push(...page.lines.map(({ id }) => id));
      next = page.next;
    }
    expect(found).toEqual(all.map(({ id }) => id));
  });

  test('the trail calls it by its own name', async () => {
    const { rows } = await house.admin.query<{ verdict: string }>(
      `select distinct detail ->> 'verdict' as verdict from genji.audit_event
        where action = 'activity.confirm' and ok order by 1`,
    );
    expect(rows.map(({ verdict }) => verdict)).toEqual(['confirmed', 'returned']);
  });
});

describe('who may not', () => {
  test('somebody else of the branch does not even see it', async () => {
    const id = await recorded(false);
    expect([(await open(member, id)).status, await hosted(member)]).toEqual([404, []]);
    expect((await say(member, id, 'confirmed')).status).toBe(404);
    expect((await say(cadre, id, 'confirmed')).status).toBe(403);
    expect((await say(host, id, 'accepted')).status).toBe(403);
  });

  test('a host reads the record alone, not the lists of the unit', async () => {
    const id = await recorded(false);
    for (const path of ['/revisions', '/files', '/paper?paper=minutes&format=txt']) {
      expect((await host.get(`/api/gatherings/${id}${path}`)).status, path).toBe(404);
    }
    expect((await host.get('/api/gatherings')).json()).toMatchObject({ may: [] });
    const url = `/api/gatherings?unit=${house.units.branch}`;
    expect((await host.get(url)).status).toBe(403);
  });

  test('a host who wrote it has nothing to confirm: somebody above reviews it', async () => {
    const own = { host: house.people.secretary };
    const id = await recorded(false, own);
    expect(await line('waiting', id)).toMatchObject({ sample: false });
    const answer = await say(secretary, id, 'confirmed');
    expect([answer.status, code(answer)]).toEqual([422, 'activity/own-record']);
    expect(await hosted(secretary)).toEqual([]);
  });

  test('with a committee on the day nothing changes', async () => {
    const id = await recorded(false, { heldOn: elected });
    expect(await line('waiting', id)).toMatchObject({ sample: false });
    expect(await hosted(host)).not.toContain(id);
    expect((await open(host, id)).status).toBe(404);
    expect((await say(host, id, 'confirmed')).status).toBe(404);
  });

  test('where nobody in office is on record, nobody knows of a committee', async () => {
    const other = await house.visitor(house.people.otherSecretary);
    const { cadre: person } = house.people;
    const attendance = [{ person, mark: 'present' as const }];
    const changed = { unit: house.units.other, host: person, attendance };
    const id = await recorded(false, changed, other);
    expect(await one(cadre, id)).toMatchObject({ hosting: false, standing: { state: 'waiting' } });
    expect(code(await say(cadre, id, 'confirmed'))).toBe('activity/has-committee');
  });
});

describe('the share is a dated decision', () => {
  beforeAll(async () => {
    const { admin, tenant, units, people } = house;
    const decided = [
      [units.root, '0', '2026-04-01'],
      [units.committee, '10000', '2026-05-01'],
    ];
    for (const [unit, value, from] of decided) {
      await admin.query(
        `insert into genji.setting_entry (tenant, id, key, unit, value, valid_from, document_no,
           proposed_by, decided_by, decided_at, accepted)
         values ($1, $2, 'review-sample', $3, $4, $5, 'd', $6, $7, now(), true)`,
        [tenant, uuidv7(), unit, value, from, people.cadre, people.secretary],
      );
    }
  });
  afterAll(() => house.admin.query('delete from genji.setting_entry'));

  test.each([
    ['the usual share before any decision', '2026-03-31', true, 'waiting'],
    ['nothing by the word of the bureau', '2026-04-30', true, 'host'],
    ['everything by that of the committee nearer by', '2026-05-01', false, 'waiting'],
  ] as const)('%s', async (_, heldOn, drawn, state) => {
    const id = await recorded(drawn, { heldOn });
    expect((await one(cadre, id)).standing?.state).toBe(state);
    expect(await line(state, id)).toMatchObject({ sample: state === 'waiting' });
  });
});
