import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, apiHouse, grant, type Visitor } from '../testing/api.ts';
import { activityRoutes } from './activity.ts';
import type { Draft } from './activityDraft.ts';
import type { ProblemDocument } from './contract/common.ts';
import type { ReplyOf } from './contract/index.ts';

type One = ReplyOf<'GET /api/gatherings/:gathering'>;
type Saved = ReplyOf<'POST /api/gatherings'>;
type List = ReplyOf<'GET /api/gatherings'>;
type Revisions = ReplyOf<'GET /api/gatherings/:gathering/revisions'>;
type Conflict = ProblemDocument & { yours: Draft; theirs: Draft & { version: number } };

let house: ApiHouse;
let first: Visitor;
let second: Visitor;
let stranger: Visitor;
let cadre: Visitor;

beforeAll(async () => {
  house = await apiHouse(activityRoutes);
  const [colleague = ''] = house.people.members;
  await grant(house, colleague, 'branch-secretary', house.units.branch);
  await grant(house, colleague, 'branch-secretary', house.units.other);
  first = await house.visitor(house.people.secretary);
  second = await house.visitor(colleague);
  stranger = await house.visitor(house.people.otherSecretary);
  cadre = await house.visitor(house.people.cadre);
});
afterAll(() => house.close());

const canary = '金丝雀-7f3a';

function draft(change: Partial<Draft>): Draft {
  const host = house.people.secretary;
  return {
    unit: house.units.branch,
    heldOn: '2026-03-10',
    startsAt: '15:00',
    place: '三楼会议室',
    host,
    recorder: host,
    title: '党员大会',
    attendance: [{ person: host, mark: 'present' }],
    parts: [{ handle: 'branch-assembly', content: { gist: `${canary}的发言` }, ballots: [] }],
    ...change,
  };
}

const post = (id: string, body: Draft, finished = true) =>
  first.send('POST', '/api/gatherings', { id, finished, draft: body });
const put = (who: Visitor, id: string, basedOn: number, body: Draft, finished = true) =>
  who.send('PUT', `/api/gatherings/${id}`, { basedOn, finished, draft: body });
const one = async (id: string) => (await first.get(`/api/gatherings/${id}`)).json<One>();

test('the same id twice with the same content answers the same and saves once', async () => {
  const id = uuidv7();
  const [a, b] = await Promise.all([post(id, draft({})), post(id, draft({}))]);
  expect([a.status, b.status]).toEqual([200, 200]);
  expect(a.json<Saved>()).toEqual(b.json<Saved>());
  const again = await post(id, draft({ place: ' 三楼会议室 ', yearOfAccount: 2026 }));
  expect(again.json<Saved>().version).toBe(1);
  const { rows } = await house.admin.query(
    `select (select count(*) from genji.gathering_revision where gathering = $1)::int as states,
            (select count(*) from genji.audit_event where object_id = $1::text)::int as lines`,
    [id],
  );
  expect(rows).toEqual([{ states: 1, lines: 1 }]);
});

test('the same id with other content is refused with both states', async () => {
  const id = uuidv7();
  await post(id, draft({}));
  const answer = await post(id, draft({ title: '另一个会' }));
  expect(answer.status).toBe(409);
  const { problems, yours, theirs } = answer.json<Conflict>();
  expect(problems[0]?.code).toBe('record/other-content');
  expect([yours.title, theirs.title]).toEqual(['另一个会', '党员大会']);
  expect(theirs).toMatchObject({ version: 1, status: 'recorded', changedBy: '陈志远' });
  expect((await post(id, draft({}), false)).status).toBe(409);
  expect((await one(id)).gathering.title).toBe('党员大会');
});

test('two people save at once: one wins, the other gets 409 with both states, nothing is lost', async () => {
  const id = uuidv7();
  await post(id, draft({}));
  const [a, b] = await Promise.all([
    put(first, id, 1, draft({ place: '一号' })),
    put(second, id, 1, draft({ place: '二号' })),
  ]);
  const lost = a.status === 200 ? b : a;
  const [won, lostPlace] = a.status === 200 ? ['一号', '二号'] : ['二号', '一号'];
  expect([a.status, b.status].toSorted()).toEqual([200, 409]);
  const { problems, yours, theirs } = lost.json<Conflict>();
  expect(problems[0]?.code).toBe('record/changed');
  expect(yours).toMatchObject({ version: 1, place: lostPlace });
  expect(theirs).toMatchObject({ version: 2, place: won, title: '党员大会' });
  expect((await one(id)).gathering).toMatchObject({ version: 2, place: won });
  // With what the answer says, the other saves on top.
  expect((await put(second, id, theirs.version, { ...draft({}), place: '三号' })).status).toBe(200);
});

test('control: without the version the last writer silently wins', async () => {
  const id = uuidv7();
  await post(id, draft({}));
  const naive = 'update genji.gathering set place = $2 where id = $1';
  await Promise.all(['一号', '二号'].map((place) => house.admin.query(naive, [id, place])));
  const { version, place } = (await one(id)).gathering;
  expect(version).toBe(1);
  expect(['一号', '二号']).toContain(place);
});

test('every saved state stays, with who and when; a withdrawn record stays readable', async () => {
  const id = uuidv7();
  await post(id, draft({ attendance: [] }), false);
  expect((await put(first, id, 1, draft({}))).json<Saved>().version).toBe(2);
  expect((await put(second, id, 2, draft({ place: '二楼' }))).json<Saved>().version).toBe(3);
  expect(
    (await put(first, id, 3, draft({}), false)).json<ProblemDocument>().problems,
  ).toMatchObject([{ code: 'activity/already-recorded' }]);
  const away = `/api/gatherings/${id}/withdraw`;
  const reason = '登记到了错误的日期';
  expect((await first.send('POST', away, { basedOn: 2, reason })).status).toBe(409);
  expect((await first.send('POST', away, { basedOn: 3, reason })).json()).toEqual({
    id,
    version: 4,
  });
  expect((await first.send('POST', away, { basedOn: 4, reason })).status).toBe(422);
  expect((await put(first, id, 4, draft({}))).json<ProblemDocument>().problems).toMatchObject([
    { code: 'activity/withdrawn' },
  ]);
  const { gathering, findings } = await one(id);
  expect(gathering).toMatchObject({ status: 'withdrawn', place: '二楼', version: 4 });
  expect(findings).toEqual([]);
  const { revisions } = (await first.get(`/api/gatherings/${id}/revisions`)).json<Revisions>();
  expect(revisions.map(({ version, actor }) => [version, actor])).toEqual([
    [4, '陈志远'],
    [3, '王建国'],
    [2, '陈志远'],
    [1, '陈志远'],
  ]);
  expect(revisions.map(({ content }) => (content as { place: string }).place)).toEqual([
    ...['二楼', '二楼', '三楼会议室', '三楼会议室'],
  ]);
  expect(JSON.stringify(revisions[0]?.content)).toContain(reason);
  const { rows } = await house.admin.query(
    'select action, detail from genji.audit_event where object_id = $1 order by seq',
    [id],
  );
  expect(rows.map(({ action }) => action)).toEqual([
    ...['activity.draft', 'activity.record', 'activity.record', 'activity.withdraw'],
  ]);
  expect(rows[2].detail.fields).toEqual(['place']);
  expect(JSON.stringify(rows)).not.toContain(reason);
});

test('a record cannot move to another unit', async () => {
  const id = uuidv7();
  await post(id, draft({}));
  const moved = draft({ unit: house.units.other });
  const { problems } = (await put(second, id, 1, moved)).json<ProblemDocument>();
  expect(problems).toMatchObject([{ code: 'activity/other-unit', at: 'unit' }]);
});

test('walls: the secretary of another branch gets nothing, by any way', async () => {
  const id = uuidv7();
  await post(id, draft({}));
  const ways = [
    stranger.get('/api/gatherings'),
    stranger.get(`/api/gatherings?unit=${house.units.branch}`),
    stranger.get(`/api/gatherings/${id}`),
    stranger.get(`/api/gatherings/${id}/revisions`),
    stranger.get(`/api/gatherings/${id}/paper?paper=minutes&format=txt`),
    stranger.get(
      `/api/gatherings/roll?unit=${house.units.branch}&on=2026-03-10&handle=branch-assembly`,
    ),
    put(stranger, id, 1, draft({})),
    stranger.send('POST', '/api/gatherings', { id, finished: true, draft: draft({}) }),
    stranger.send('POST', `/api/gatherings/${id}/withdraw`, { basedOn: 1, reason: '试试' }),
  ];
  const answers = await Promise.all(ways);
  expect(answers.map(({ status }) => status)).toEqual([
    200, 403, 404, 404, 404, 403, 404, 403, 404,
  ]);
  expect(answers[0]?.json<List>().lines).toEqual([]);
  const all = answers.map(({ bytes }) => bytes.toString('utf8')).join('\n');
  for (const word of [canary, '三楼会议室', '赵敏', '党员大会']) expect(all).not.toContain(word);
  // With its own unit in the draft it meets an id that it may not see, and learns nothing of it.
  const own = draft({ unit: house.units.other, host: null, recorder: null });
  const mine = { person: house.people.otherSecretary, mark: 'present' as const };
  const body = { id, finished: true, draft: { ...own, attendance: [mine] } };
  const clash = await stranger.send('POST', '/api/gatherings', body);
  expect(clash.status).toBe(409);
  expect(clash.bytes.toString('utf8')).not.toMatch(new RegExp(`${canary}|三楼会议室|第一党支部`));
});

test('pages by key: newest first, nothing twice, nothing left out, whatever comes in between', async () => {
  const days = ['2026-04-01', '2026-04-02', '2026-04-02', '2026-04-02', '2026-04-03'] as const;
  for (const heldOn of days) await post(uuidv7(), draft({ heldOn }));
  const span = `unit=${house.units.committee}&from=2026-04-01&to=2026-04-04`;
  const seen: string[] = [];
  let before: string | null = '';
  while (before !== null) {
    const from: string = before === '' ? '' : `&before=${before}`;
    const page = (await cadre.get(`/api/gatherings?${span}&limit=2${from}`)).json<List>();
    seen.push(...page.lines.map(({ id, heldOn }) => `${heldOn}_${id}`));
    expect(page.may).toEqual(['activity.read', 'activity.review']);
    before = page.next;
  }
  expect(seen).toHaveLength(5);
  expect(seen).toEqual([...new Set(seen)].toSorted().toReversed());
  expect((await cadre.get('/api/gatherings?before=x')).status).toBe(400);
});
