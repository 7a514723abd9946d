import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type IsoDate } from '../kernel/date.ts';
import { addReview } from '../store/activityReview.ts';
import { type ApiHouse, apiHouse, enrol, grant, type Visitor, work } from '../testing/api.ts';
import type { Draft } from './activityDraft.ts';
import type { ReplyOf } from './contract/index.ts';
import { allRoutes } from './routes.ts';

/** Names and words that a recorder of the first branch must never meet. */
const canary = '不该看见canary';

let house: ApiHouse;
let recorder: Visitor;
let secretary: Visitor;
let today: IsoDate;
const who = uuidv7();
const member = uuidv7();
const ids = { planned: uuidv7(), held: uuidv7(), elsewhere: uuidv7() };

function draft(unit: number, heldOn: IsoDate, word: string): Draft {
  const content = { agenda: [{ topic: word }], gist: word, resolutions: [{ text: word }] };
  return {
    ...{ unit, heldOn, title: word, place: '三楼会议室', attendance: [] },
    parts: [{ handle: 'branch-assembly', content, ballots: [] }],
  };
}

/** With everybody there, as it takes to finish a record. */
function held(body: Draft): Draft {
  const { secretary: host, members, newcomer } = house.people;
  const everybody = [host, ...members, newcomer];
  const attendance = everybody.map((person) => ({ person, mark: 'present' as const }));
  return { ...body, host, attendance };
}

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  const { people, units } = house;
  await grant(house, people.secretary, 'political-department', units.root);
  await work(house, people.secretary, async (tx) => {
    today = tx.access.today;
    await enrol(tx, who, '苏文秀', { unit: units.branch, standing: 'known' });
    await enrol(tx, member, canary, { unit: units.other });
  });
  await grant(house, who, 'recorder', units.branch);
  recorder = await house.visitor(who);
  secretary = await house.visitor(people.secretary);
  const other = await house.visitor(people.otherSecretary);
  const soon = addDays(today, 3);
  const kept = [
    [secretary, ids.planned, false, draft(units.branch, soon, '十二月党员大会')],
    [secretary, ids.held, true, held(draft(units.branch, '2026-01-05', `已定稿${canary}`))],
    [other, ids.elsewhere, false, draft(units.other, soon, `别处${canary}`)],
  ] as const;
  for (const [hand, id, finished, body] of kept) {
    const answer = await hand.send('POST', '/api/gatherings', { id, finished, draft: body });
    expect(answer.status).toBe(200);
  }
});
afterAll(() => house.close());

type One = ReplyOf<'GET /api/gatherings/:gathering'>;
const opened = async (visitor: Visitor, id: string) =>
  (await visitor.get(`/api/gatherings/${id}`)).json<One>();
const change = (id: string, body: object) => recorder.send('PUT', `/api/gatherings/${id}`, body);

test('a recorder who is no member drafts, marks and prints what the branch has planned', async () => {
  const { branch } = house.units;
  const lines = (await recorder.get('/api/drafts')).json<ReplyOf<'GET /api/drafts'>>().lines;
  expect(lines.map(({ id }) => id)).toEqual([ids.planned]);
  const roll = await recorder.get(
    `/api/gatherings/roll?unit=${branch}&on=${today}&handle=branch-assembly`,
  );
  const names = roll.json<ReplyOf<'GET /api/gatherings/roll'>>().roll;
  expect(names.filter(({ expected }) => expected)).toHaveLength(8);
  expect(names.find(({ name }) => name === '吴桐')?.votes).toBe(false);
  const marked = { person: house.people.members[0] ?? '', mark: 'leave', reason: '值班' } as const;
  const body = { ...draft(branch, addDays(today, 3), '十二月党员大会'), attendance: [marked] };
  const saved = await change(ids.planned, { basedOn: 1, finished: false, draft: body });
  expect(saved.status).toBe(200);
  const { gathering, may } = await opened(recorder, ids.planned);
  expect(may).toEqual(['activity.draft']);
  expect(gathering.attendance.find(({ mark }) => mark === 'leave')?.reason).toBe('值班');
  const sheet = await recorder.get(`/api/gatherings/${ids.planned}/paper?paper=sign-in&format=txt`);
  expect(sheet.bytes.toString('utf8')).toContain('王建国');
  const fresh = { id: uuidv7(), finished: false, draft: draft(branch, today, '临时会议') };
  expect((await recorder.send('POST', '/api/gatherings', fresh)).status).toBe(200);
});

test('a recorder keeps the sittings of a lesson, and changes them', async () => {
  const id = uuidv7();
  const hours = { startsAt: '15:00', endsAt: '16:00', place: '备勤室' };
  const sitting = { heldOn: '2026-03-12' as const, ...hours };
  const lesson = {
    ...draft(house.units.branch, '2026-03-10', '三月党课'),
    parts: [{ handle: 'party-lesson', content: {}, ballots: [] }],
  };
  const one = { id, finished: false, draft: { ...lesson, sittings: [sitting] } };
  expect((await recorder.send('POST', '/api/gatherings', one)).status).toBe(200);
  expect((await opened(recorder, id)).gathering.sittings).toEqual([sitting]);
  const next = { ...sitting, startsAt: null, endsAt: null };
  const changed = { basedOn: 1, finished: false, draft: { ...lesson, sittings: [sitting, next] } };
  expect((await change(id, changed)).status).toBe(200);
  expect((await opened(recorder, id)).gathering.sittings).toEqual([sitting, next]);
});

test('a recorder finishes nothing and sees nothing else', async () => {
  const { branch, other } = house.units;
  const { version } = (await opened(recorder, ids.planned)).gathering;
  const body = held(draft(branch, today, '定稿'));
  const soon = draft(other, addDays(today, 3), '别处');
  const answers = await Promise.all([
    change(ids.planned, { basedOn: version, finished: true, draft: body }),
    recorder.send('POST', '/api/gatherings', { id: uuidv7(), finished: true, draft: body }),
    recorder.send('POST', '/api/gatherings', { id: uuidv7(), finished: false, draft: soon }),
    recorder.send('POST', '/api/gatherings/plan', { drafts: [{ id: uuidv7(), draft: body }] }),
    recorder.send('POST', `/api/gatherings/${ids.planned}/withdraw`, {
      ...{ basedOn: version, reason: '不要了' },
    }),
    recorder.send('POST', `/api/gatherings/${ids.planned}/notice`, {}),
    change(ids.elsewhere, { basedOn: 1, finished: false, draft: soon }),
    change(ids.held, { basedOn: 1, finished: false, draft: body }),
    ...[
      ...[`/api/gatherings/${ids.held}`, `/api/gatherings/${ids.held}/revisions`],
      ...[`/api/gatherings/${ids.held}/paper?paper=minutes&format=txt`],
      ...[`/api/gatherings/${ids.elsewhere}`, `/api/gatherings/${ids.planned}/notice`],
      ...[`/api/gatherings?unit=${branch}`, `/api/roster?unit=${branch}`],
      ...[`/api/findings?unit=${branch}`, `/api/completion?unit=${branch}`],
      ...[`/api/resolutions?unit=${branch}`, `/api/persons/${member}`],
      ...[`/api/gatherings/roll?unit=${other}&on=${today}&handle=branch-assembly`],
      '/api/audit',
    ].map((url) => recorder.get(url)),
  ]);
  expect(answers.filter(({ status }) => ![403, 404].includes(status))).toEqual([]);
  const open = ['/api/home', '/api/drafts', '/api/me', '/api/gatherings', '/api/resolutions'];
  const shown = await Promise.all(open.map((url) => recorder.get(url)));
  for (const { bytes } of [...answers, ...shown]) {
    expect(bytes.toString('utf8')).not.toContain(canary);
  }
});

test('the database holds it too, whatever is asked of it', async () => {
  const count = (table: string, where = 'true') =>
    work(house, who, (tx) =>
      tx.run({ name: '', text: `select 1 from genji.${table} where ${where}` }, []),
    );
  expect(await count('roster_line', `person <> '${who}'`)).toBe(0);
  expect(await count('person_detail', `person <> '${who}'`)).toBe(0);
  for (const table of ['gathering', 'part', 'attendance', 'gathering_revision']) {
    const key = table === 'gathering' ? 'id' : 'gathering';
    const closed = `${key} in ('${ids.held}', '${ids.elsewhere}')`;
    expect(await count(table, closed), table).toBe(0);
    expect(await count(table, `${key} = '${ids.planned}'`), table).toBeGreaterThan(0);
  }
  const finish = `update genji.gathering set status = 'recorded', recorded_at = now(),
    changed_by = genji.person() where id = '${ids.planned}'`;
  const run = work(house, who, (tx) => tx.run({ name: '', text: finish }, []));
  await expect(run).rejects.toMatchObject({ code: '42501' });
});

test('what the secretary finished is out of the recorder’s sight, and not his to review', async () => {
  const { gathering } = await opened(secretary, ids.planned);
  const body = held(draft(house.units.branch, today, '十二月党员大会'));
  const done = await secretary.send('PUT', `/api/gatherings/${ids.planned}`, {
    ...{ basedOn: gathering.version, finished: true, draft: body },
  });
  expect(done.status).toBe(200);
  expect((await recorder.get(`/api/gatherings/${ids.planned}`)).status).toBe(404);
  await grant(house, who, 'unit-cadre', house.units.branch);
  const state = { id: ids.planned, version: gathering.version + 1, unit: house.units.branch };
  const review = work(house, who, (tx) => addReview(tx, state, 'accepted', null));
  await expect(review).rejects.toMatchObject({ code: '42501' });
});
