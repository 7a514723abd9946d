import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, type IsoDate } from '../kernel/date.ts';
import { type ApiHouse, apiHouse, type Visitor, work } from '../testing/api.ts';
import { activityRoutes } from './activity.ts';
import type { Draft } from './activityDraft.ts';
import type { ProblemDocument } from './contract/common.ts';
import type { ReplyOf } from './contract/index.ts';

type One = ReplyOf<'GET /api/gatherings/:gathering'>;
type Saved = ReplyOf<'POST /api/gatherings'>;
type Roll = ReplyOf<'GET /api/gatherings/roll'>;

let house: ApiHouse;
let secretary: Visitor;
let stranger: Visitor;
let cadre: Visitor;
let today: IsoDate;

beforeAll(async () => {
  house = await apiHouse(activityRoutes);
  secretary = await house.visitor(house.people.secretary);
  stranger = await house.visitor(house.people.otherSecretary);
  cadre = await house.visitor(house.people.cadre);
  today = await work(house, house.people.secretary, async (tx) => tx.access.today);
});
afterAll(() => house.close());

const handle = 'branch-assembly';

function draft(change: Partial<Draft>): Draft {
  const { secretary: host, members } = house.people;
  return {
    unit: house.units.branch,
    heldOn: '2026-02-10',
    startsAt: '15:00',
    endsAt: '16:30',
    place: '三楼会议室',
    host,
    recorder: members[0] ?? null,
    title: '第一季度党员大会',
    attendance: [host, ...members, house.people.newcomer].map((person) => ({
      person,
      mark: 'present' as const,
    })),
    parts: [part({})],
    ...change,
  };
}

function part(change: Partial<Draft['parts'][number]>): Draft['parts'][number] {
  const content = {
    agenda: [{ topic: '学习党章' }],
    gist: '陈志远领学，赵敏发言：值班表要兼顾学习',
    resolutions: [{ text: '同意年度计划', owner: '赵敏', due: '2026-03-31' }],
  };
  return { handle, content, ballots: [], ...change };
}

function ballot(change: Partial<Draft['parts'][number]['ballots'][number]>) {
  return { subject: '年度计划', rule: 'V1', yes: 7, no: 0, abstain: 0, ...change };
}

const post = (who: Visitor, body: Draft, finished = true, id = uuidv7()) =>
  who.send('POST', '/api/gatherings', { id, finished, draft: body });

async function count(): Promise<number> {
  const { rows } = await house.admin.query('select count(*)::int as n from genji.gathering');
  return rows[0].n;
}

test('the roll of a day: who is expected, who votes, who only sits in', async () => {
  const url = `/api/gatherings/roll?unit=${house.units.branch}&on=2026-02-10&handle=${handle}`;
  const { roll, numberOnly } = (await secretary.get(url)).json<Roll>();
  expect(numberOnly).toBe(false);
  const by = new Map(roll.map((one) => [one.name, one]));
  expect(roll).toHaveLength(9);
  expect(by.get('赵敏')).toMatchObject({ expected: true, votes: true, memberKind: 'formal' });
  expect(by.get('吴桐')).toMatchObject({ expected: true, votes: false });
  expect(by.get('郑凯')).toMatchObject({ expected: false, votes: false });
});

test('recorded once: counts from the roll, vote judged, findings, trail, structure for the next', async () => {
  const id = uuidv7();
  const said = draft({ parts: [part({ ballots: [ballot({ declared: 'passed' })] })] });
  const answer = await post(secretary, said, true, id);
  expect(answer.status).toBe(200);
  // It comes in long after its day, which is said and costs nothing; its resolution was due since.
  const late = [{ rule: 'MTG28' }, { rule: 'MTG21', severity: 'info' }];
  expect(answer.json<Saved>()).toMatchObject({ id, version: 1, findings: late });
  const { gathering, may } = (await secretary.get(`/api/gatherings/${id}`)).json<One>();
  expect(may).toEqual(['activity.read', 'activity.write']);
  expect(gathering).toMatchObject({ status: 'recorded', hostName: '陈志远', changedBy: '陈志远' });
  const [only] = gathering.parts;
  expect(only).toMatchObject({ expected: 8, attended: 8, entitled: 7, present: 7 });
  expect(only?.ballots[0]).toMatchObject({ valid: true, passed: true, entitled: 7, present: 7 });
  const { rows } = await house.admin.query(
    'select action, actor, unit, detail from genji.audit_event where object_id = $1',
    [id],
  );
  expect(rows).toMatchObject([{ action: 'activity.record', actor: house.people.secretary }]);
  expect(JSON.stringify(rows)).not.toContain('赵敏');
  const url = `/api/gatherings/roll?unit=${house.units.branch}&on=2026-05-10&handle=${handle}`;
  const next = (await secretary.get(url)).json<Roll>();
  expect(next).toMatchObject({ host: house.people.secretary, agendaItems: 1, startsAt: '15:00' });
  expect(JSON.stringify(next)).not.toContain('学习党章');
});

test('nobody is present by default; a probationary member attends and never counts for a vote', async () => {
  const { newcomer, members } = house.people;
  const marks = [newcomer, ...members.slice(0, 3)].map((person) => ({
    person,
    mark: 'present' as const,
  }));
  const leave = { person: members[3] ?? '', mark: 'leave' as const, reason: '出差办案' };
  const { id } = (await post(secretary, draft({ attendance: [...marks, leave] }))).json<Saved>();
  const { gathering } = (await secretary.get(`/api/gatherings/${id}`)).json<One>();
  expect(gathering.parts[0]).toMatchObject({ expected: 8, attended: 4, entitled: 7, present: 3 });
  const marked = gathering.attendance.map(({ mark }) => mark).toSorted();
  expect(marked.filter((mark) => mark === 'unconfirmed')).toHaveLength(3);
  expect(gathering.attendance.find(({ name }) => name === '郑凯')).toBeUndefined();
});

test('a guest of the roster is listed and not counted', async () => {
  const guest = { person: house.people.guest, mark: 'present' as const };
  const said = draft({});
  const { id } = (
    await post(secretary, { ...said, attendance: [...said.attendance, guest] })
  ).json<Saved>();
  const { gathering } = (await secretary.get(`/api/gatherings/${id}`)).json<One>();
  expect(gathering.parts[0]).toMatchObject({ expected: 8, attended: 8 });
  expect(gathering.attendance).toContainEqual(expect.objectContaining({ name: '郑凯' }));
});

test('a late record is welcome and carries its reason; MTG10 and MTG18 speak, nothing is refused', async () => {
  const lost = ballot({ yes: 3, no: 4, declared: 'passed' });
  const said = draft({
    heldOn: '2025-11-03',
    lateReason: '原始记录刚找到',
    place: null,
    parts: [part({ content: {}, ballots: [lost] })],
  });
  const { id, findings } = (await post(secretary, said)).json<Saved>();
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['MTG10', 'error'],
    ['MTG18', 'warning'],
    ['MTG28', 'warning'],
  ]);
  expect(findings[0]).toMatchObject({
    unitName: '第一党支部',
    subject: { type: 'activity', id, name: '2025-11-03 支部党员大会' },
    evidence: [{ type: 'gathering', id }],
    cite: { article: '11', mark: 'verified', name: { zh: expect.stringContaining('支部') } },
  });
  const { gathering } = (await secretary.get(`/api/gatherings/${id}`)).json<One>();
  expect(gathering.lateReason).toBe('原始记录刚找到');
});

describe('bad input is refused with what, where and cure, and nothing is saved', () => {
  const person = '019aa000-0000-7000-8000-000000000000';
  const cases: readonly [string, () => Partial<Draft>, string, string][] = [
    ['before the branch', () => ({ heldOn: '2019-12-31' }), 'unit/before-founding', 'heldOn'],
    ['to come', () => ({ heldOn: addDays(today, 1) }), 'activity/in-the-future', 'heldOn'],
    ['times', () => ({ endsAt: '15:00' }), 'activity/ends-before-start', 'endsAt'],
    ['year', () => ({ yearOfAccount: 2024 }), 'activity/other-year', 'yearOfAccount'],
    ['host', () => ({ host: house.people.cadre }), 'activity/not-on-the-roll', 'host'],
    ['recorder', () => ({ recorder: person }), 'activity/not-on-the-roll', 'recorder'],
    [
      'person',
      () => ({ attendance: [{ person, mark: 'present' }] }),
      'activity/not-on-the-roll',
      'attendance.0.person',
    ],
    ['nobody', () => ({ attendance: [] }), 'activity/nobody-present', 'attendance'],
    [
      'counts of a browser',
      () => {
        const numbers = { expected: 1, attended: 1, entitled: 1, present: 1 };
        return { parts: [part({ numbers })] };
      },
      'activity/counted-by-roster',
      'parts.0.numbers',
    ],
    ['activity', () => ({ parts: [part({ handle: 'x' })] }), 'activity/unknown', 'parts.0.handle'],
    ['twice', () => ({ parts: [part({}), part({})] }), 'activity/part-twice', 'parts.1.handle'],
    [
      'a rule of others',
      () => ({ parts: [part({ ballots: [ballot({ rule: 'V5' })] })] }),
      'activity/other-vote-rule',
      'parts.0.ballots.0.rule',
    ],
    [
      'a vote that does not add up',
      () => ({ parts: [part({ ballots: [ballot({}), ballot({ yes: 7, no: 1 })] })] }),
      'vote/more-votes-than-ballots',
      'parts.0.ballots.1.yes',
    ],
    [
      'written opinions',
      () => ({ parts: [part({ ballots: [ballot({ written: 1 })] })] }),
      'vote/written-not-allowed',
      'parts.0.ballots.0.written',
    ],
    [
      'content',
      () => ({ parts: [part({ content: { agenda: [{ note: 'x' }] } })] }),
      'form/missing',
      'parts.0.content.agenda.0.topic',
    ],
    [
      'a field that nobody has',
      () => ({ parts: [part({ content: { secret: 'x' } })] }),
      'form/unknown-field',
      'parts.0.content.secret',
    ],
    ['signs', () => ({ place: 'a\u001bb' }), 'form/unprintable', 'place'],
  ];
  test.each(cases)('%s', async (_, change, code, at) => {
    const before = await count();
    const answer = await post(secretary, draft(change()));
    const { problems } = answer.json<ProblemDocument>();
    expect({ status: answer.status, problems }).toMatchObject({
      status: 422,
      problems: [{ code, at, message: { zh: /./, en: /./ }, cure: { zh: /./, en: /./ } }].map(
        ({ message: _m, cure: _c, ...one }) => one,
      ),
    });
    expect(await count()).toBe(before);
  });

  test('a person of another roster is named only to whom may know the name', async () => {
    const attendance = [{ person: house.people.cadre, mark: 'present' as const }];
    const { problems } = (await post(secretary, draft({ attendance }))).json<ProblemDocument>();
    expect(problems[0]?.message.zh).toContain('所选的人');
  });

  test('a draft accepts gaps and no contradiction', async () => {
    const content = { agenda: [{}] };
    const open = draft({
      attendance: [],
      host: null,
      parts: [part({ content, ballots: [ballot({})] })],
    });
    expect((await post(secretary, open, false)).status).toBe(200);
    const many = draft({ attendance: [], parts: [part({ ballots: [ballot({ yes: 8 })] })] });
    expect((await post(secretary, many, false)).status).toBe(422);
    const plan = draft({ heldOn: addDays(today, 7), attendance: [] });
    expect((await post(secretary, plan, false)).status).toBe(200);
    const ahead = { ...plan, attendance: draft({}).attendance.slice(0, 1) };
    const { problems } = (await post(secretary, ahead, false)).json<ProblemDocument>();
    expect(problems).toMatchObject([{ code: 'activity/marked-ahead' }]);
  });
});

test.each([
  ['a day that there is not', { heldOn: '2026-02-30' }, 'heldOn', '不是日历上有的日子'],
  ['a day before all books', { heldOn: '0001-01-01' }, 'heldOn', '不合要求'],
  ['a NUL', { place: 'a\u0000b' }, 'draft.place', '无法保存的字符'],
  ['half a character', { title: '\ud800' }, 'draft.title', '无法保存的字符'],
])('%s: refused as malformed, with its place', async (_, change, at, words) => {
  const answer = await post(secretary, draft(change as Partial<Draft>));
  const { problems } = answer.json<ProblemDocument>();
  expect(answer.status).toBe(400);
  expect(problems[0]).toMatchObject({ code: 'request/malformed' });
  expect(problems[0]?.at).toContain(at);
  expect(problems[0]?.message.zh).toContain(words);
});

test('what the browser sends beyond the contract never arrives', async () => {
  const parts = [{ ...part({}), expected: 99, attended: 99 }];
  const answer = await post(secretary, { ...draft({}), parts });
  expect(answer.status).toBe(400);
});

test('the cadre reads and does not write; an unknown unit is not told from one out of reach', async () => {
  expect((await post(cadre, draft({}))).status).toBe(403);
  expect((await post(stranger, draft({}))).status).toBe(403);
  expect((await post(stranger, draft({ unit: 99999 }))).status).toBe(403);
});
