import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue/index.generated.ts';
import { stepsOf } from '../engines/case/progress.ts';
import { type ApiHouse, apiHouse, type Reply, work } from '../testing/api.ts';
import {
  anotherOn,
  type CaseActors,
  caseActors,
  type Draft,
  draftOf,
  goneTo,
  goOn,
  recordStep,
  setToday,
  viewOf,
} from '../testing/caseHouse.ts';
import { way2014 } from '../testing/caseWays.ts';
import { carriedEffects } from './caseEffects.ts';
import type { ReplyOf } from './contract/index.ts';
import { allRoutes } from './routes.ts';

let house: ApiHouse;
let actors: CaseActors;
beforeAll(async () => {
  house = await apiHouse(allRoutes);
  actors = await caseActors(house);
  await setToday(house, '2024-06-01');
}, 120_000);
afterAll(() => house.close());

const says = (reply: Reply) => reply.bytes.toString('utf8');
const codes = (reply: Reply) =>
  reply.json<{ problems: { code: string }[] }>().problems.map(({ code }) => code);
const fresh = () => anotherOn(way2014);
const dayOf = (step: string) => way2014.days.find(([id]) => id === step)?.[1] ?? '2021-01-01';
const standing = async (person: string, on: string) => {
  const url = `/api/roster?unit=${house.units.branch}&on=${on}&limit=200`;
  const { lines } = (await actors.secretary.get(url)).json<ReplyOf<'GET /api/roster'>>();
  const line = lines.find((one) => one.person === person);
  return line === undefined ? 'nowhere' : (line.memberKind ?? line.standing);
};

test('whatever a step of the catalogue changes elsewhere, somebody carries out', () => {
  const effects = catalogue.cases.flatMap((kind) =>
    stepsOf(kind).flatMap(({ outcomes }) =>
      outcomes.flatMap((one) => one.effects.map(({ effect }) => effect)),
    ),
  );
  expect(effects.length).toBeGreaterThan(2);
  expect(effects.filter((effect) => !carriedEffects.includes(effect))).toEqual([]);
});

describe('what is refused, with the clause and the cure', () => {
  let id: string;
  let version: number;
  beforeAll(async () => {
    ({ id } = await goneTo(house, actors, fresh(), 'contacts'));
    ({ version } = await viewOf(actors.secretary, id));
  });
  const tried: readonly (readonly [string, Partial<Draft>, string, string])[] = [
    ['a step out of order', { step: 'oath', on: '2022-01-05' }, 'case/not-possible', '没有完成'],
    ['a day before the last step', { on: '2021-05-01' }, 'case/out-of-order', '2021-09-12'],
    ['a day to come', { on: '2024-06-02' }, 'case/day-to-come', '还没有到'],
    ['no such step', { step: 'no-such' }, 'case/no-such-step', '没有这个步骤'],
    ['too early', { step: 'target-choice', on: '2022-08-31' }, 'case/not-possible', '2022-09-01'],
    [
      'a file, which has no place yet',
      { step: 'talk', documents: { paper: '01890000-0000-7000-8000-000000000001' } },
      'case/no-files',
      '附文件',
    ],
    ['a vote where there is none', { vote: { yes: 3 } }, 'case/no-vote-here', '不需要表决'],
    ['an outcome where there is none', { outcome: 'qualified' }, 'case/no-outcome-here', '结果'],
    ['a row that is none', { documents: { reports: [null] } }, 'case/not-possible', '思想汇报'],
    ['an unknown field', { documents: { mood: 'x' } }, 'case/not-possible', 'mood'],
    [
      'somebody whom nobody knows',
      {
        step: 'introducers',
        documents: { introducers: [{ person: '01890000-0000-7000-8000-000000000001' }] },
      },
      'case/unknown-person',
      '名册',
    ],
  ];
  test.each(tried)('%s', async (_, change, code, word) => {
    const base = { version, step: 'cultivation', on: '2022-02-28', documents: {} } as const;
    const draft = { ...base, ...change };
    const said = await actors.secretary.send('POST', `/api/cases/${id}/steps`, draft);
    expect(said.status, says(said)).toBe(422);
    expect(codes(said)).toContain(code);
    expect(says(said)).toContain(word);
    // The dry check says the same, and nothing was saved.
    const check = await actors.secretary.send('POST', `/api/cases/${id}/check`, draft);
    const { problems } = check.json<ReplyOf<'POST /api/cases/:case/check'>>();
    expect(problems).toEqual(said.json<{ problems: unknown }>().problems);
    expect((await viewOf(actors.secretary, id)).version).toBe(version);
  });

  test('the same introducer twice', async () => {
    const [person = ''] = house.people.members;
    const said = await recordStep(actors.secretary, id, {
      ...{ step: 'introducers', on: '2022-10-01' },
      documents: { introducers: [{ person }, { person }] },
    });
    expect([said.status, said.text.includes('case/person-twice')]).toEqual([422, true]);
  });

  test('a step of those above, by the branch; and one of the branch, by those above', async () => {
    const above = await recordStep(actors.secretary, id, {
      ...{ step: 'target-consent', on: '2022-09-20', documents: { consent: 'filed' } },
    });
    expect([above.status, above.text.includes('case/not-yours')]).toEqual([403, true]);
    expect(above.text).toContain('由上级党组织的人登记');
    const below = await recordStep(actors.cadre, id, {
      ...{ step: 'cultivation', on: '2022-02-28', documents: {} },
    });
    expect([below.status, below.text.includes('case/unit-records-it')]).toEqual([403, true]);
  });

  test('another branch does not know that it is there', async () => {
    const other = await house.visitor(house.people.otherSecretary);
    expect((await other.get(`/api/cases/${id}`)).status).toBe(404);
    const { cases } = (await other.get('/api/cases')).json<ReplyOf<'GET /api/cases'>>();
    expect(cases).toEqual([]);
  });

  test('two at once about one person, and nobody at all', async () => {
    const view = await viewOf(actors.secretary, id);
    const open = { kind: 'member-development', unit: house.units.branch, on: '2024-01-01' };
    const twice = await actors.secretary.send('POST', '/api/cases', {
      ...{ ...open, person: view.person },
    });
    expect([twice.status, codes(twice)]).toEqual([409, ['case/open-already']]);
    const nobody = await actors.secretary.send('POST', '/api/cases', open);
    expect([nobody.status, codes(nobody)]).toEqual([422, ['case/nobody']]);
    const counted = await actors.cadre.send('POST', '/api/cases', {
      ...{ ...open, unit: house.units.counted, person: view.person },
    });
    expect(counted.status).toBe(403);
  });
});

test('a vote with more yes than present, and one that did not carry', async () => {
  const way = fresh();
  const { id } = await goneTo(house, actors, way, 'volunteer-form');
  const good = await draftOf(house, way, 'admission', dayOf('admission'));
  const vote = good.vote ?? {};
  const more = await recordStep(actors.secretary, id, { ...good, vote: { ...vote, yes: 7 } });
  expect([more.status, more.text.includes('case/not-possible')]).toEqual([422, true]);
  const few = await recordStep(actors.secretary, id, { ...good, vote: { ...vote, yes: 3, no: 3 } });
  expect(few.status).toBe(422);
  const unheld = await recordStep(actors.secretary, id, { ...good, on: '2022-12-11' });
  expect(unheld.text).toContain('case/no-meeting');
  // What the record of the meeting says need not be typed: six of seven who may vote were there.
  const check = await actors.secretary.send('POST', `/api/cases/${id}/check`, {
    ...{ ...good, version: (await viewOf(actors.secretary, id)).version },
  });
  expect(check.json<ReplyOf<'POST /api/cases/:case/check'>>().problems).toEqual([]);
  expect((await recordStep(actors.secretary, id, good)).status).toBe(200);
  const { record } = await viewOf(actors.secretary, id);
  expect(record.at(-1)?.vote).toMatchObject({ entitled: 7, present: 6, yes: 6 });
});

test('a late step is taken, says that it is late and why; the rule finds it', async () => {
  const { id } = await goneTo(house, actors, fresh(), 'apply');
  const said = await recordStep(actors.secretary, id, {
    ...{ step: 'talk', on: '2021-05-06', documents: {}, lateReason: '值班封闭' },
  });
  expect(said.status, said.text).toBe(200);
  expect(said.text).toContain('too-late');
  const { record } = await viewOf(actors.secretary, id);
  expect(record.at(-1)).toMatchObject({ step: 'talk', lateReason: '值班封闭' });
  expect(record.at(-1)?.daysLate).toBeGreaterThan(1000);
  const url = `/api/findings?unit=${house.units.branch}&rule=DEV02&from=2021-01-01&to=2024-06-01`;
  const { findings } = (await actors.secretary.get(url)).json<ReplyOf<'GET /api/findings'>>();
  expect(findings.map(({ subject }) => subject.id)).toEqual([id]);
});

test('what a step changed is taken back with it, and with nothing else', async () => {
  const way = fresh();
  const { id, person } = await goneTo(house, actors, way, 'approval');
  expect(await standing(person, '2024-01-01')).toBe('probationary');
  const { rows } = await house.admin.query<{ id: string }>(
    `select unnest(effects) as id from genji.case_step where party_case = $1`,
    [id],
  );
  const alone = await actors.cadre.send('POST', `/api/effects/${rows[0]?.id}/reverse`, {
    reason: '试一试',
  });
  expect([alone.status, codes(alone)]).toEqual([409, ['case/step-takes-back']]);
  const view = await viewOf(actors.cadre, id);
  const [first] = view.record;
  const body = { version: view.version, step: view.takesBack, reason: '批复有误' };
  const early = await actors.secretary.send('POST', `/api/cases/${id}/void`, {
    ...{ ...body, step: first?.id },
  });
  expect(codes(early)).toEqual(['case/not-the-last']);
  const mine = await actors.secretary.send('POST', `/api/cases/${id}/void`, body);
  expect([mine.status, codes(mine)[0]]).toEqual([403, 'case/not-yours']);
  const done = await actors.cadre.send('POST', `/api/cases/${id}/void`, body);
  expect(done.status, says(done)).toBe(200);
  expect(await standing(person, '2024-01-01')).toBe('known');
  const after = await viewOf(actors.cadre, id);
  expect(after.record.at(-1)?.voided).toMatchObject({ reason: '批复有误' });
  // And it is recorded anew, on another day.
  await goOn(house, actors, way, { id, person }, 'approval-talk', 'approval');
  expect(await standing(person, '2024-01-01')).toBe('probationary');
});

test('probation that is ended ends the membership, from the meeting on', async () => {
  const way = fresh();
  const { id, person } = await goneTo(house, actors, way, 'confirmation-request');
  const met = await draftOf(house, way, 'confirmation', '2023-12-15');
  const vote = await recordStep(actors.secretary, id, { ...met, outcome: 'cancelled' });
  expect(vote.status, vote.text).toBe(200);
  const approved = await recordStep(actors.cadre, id, {
    ...{ step: 'confirmation-approval', on: '2024-02-01', outcome: 'cancelled', documents: {} },
  });
  expect(approved.status, approved.text).toBe(200);
  expect(await standing(person, '2023-12-14')).toBe('probationary');
  expect(await standing(person, '2023-12-15')).toBe('nowhere');
  expect((await viewOf(actors.secretary, id)).state).toBe('closed');
});

test('a case that ended is closed: no step, no second end', async () => {
  const { id } = await goneTo(house, actors, fresh(), 'talk');
  const { version } = await viewOf(actors.secretary, id);
  const end = (change: object) =>
    actors.secretary.send('POST', `/api/cases/${id}/end`, {
      ...{ version, on: '2022-01-01', why: 'moved-away', reason: '调离本单位', ...change },
    });
  expect(codes(await end({ on: '2021-03-01' }))).toEqual(['case/ends-too-early']);
  expect(codes(await end({ on: '2024-06-02' }))).toEqual(['case/day-to-come']);
  expect((await end({ version: version - 1 })).status).toBe(409);
  expect((await end({})).status).toBe(200);
  const view = await viewOf(actors.secretary, id);
  expect([view.state, view.ended?.why, view.may, view.takesBack]).toEqual([
    ...['closed', 'moved-away', [], null],
  ]);
  const after = { step: 'activist', on: '2022-02-01', documents: {} } as const;
  const later = await recordStep(actors.secretary, id, after);
  expect([later.status, later.text.includes('case/closed-already')]).toEqual([409, true]);
  // Nor one of a day before the end: what it changed elsewhere could not be taken back.
  const before = { step: 'activist', on: '2021-09-01', documents: {} } as const;
  const earlier = await recordStep(actors.secretary, id, before);
  expect([earlier.status, earlier.text.includes('case/closed-already')]).toEqual([409, true]);
  expect(codes(await end({ version: version + 1 }))).toEqual(['case/closed-already']);
});

test('the pipeline pages through everybody, each with place, next day and blocker', async () => {
  const { id } = await goneTo(house, actors, fresh(), 'introducers');
  const all: string[] = [];
  let before = '';
  for (let page = 0; page < 50; page += 1) {
    const reply = await actors.cadre.get(`/api/cases?state=all&limit=3${before}`);
    const { cases, cursor, total } = reply.json<ReplyOf<'GET /api/cases'>>();
    all.push(...cases.map(({ id }) => id));
    if (cursor === null) {
      expect(all.length).toBe(total);
      break;
    }
    before = `&before=${cursor}`;
  }
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(6);
  const open = (await actors.cadre.get('/api/cases?limit=200')).json<ReplyOf<'GET /api/cases'>>();
  const waiting = open.cases.find((one) => one.id === id);
  expect([waiting?.stage?.id, waiting?.last?.step]).toEqual(['choosing', 'introducers']);
  expect(waiting?.next.map(({ step, state }) => [step, state])).toEqual([
    ['political-review', 'blocked'],
    ['training', 'possible'],
  ]);
  expect(waiting?.blocker).toMatchObject({ code: 'not-decided', who: { id: 'branch' } });
  expect(open.opens).toEqual([]);
  expect((await actors.cadre.get('/api/cases?before=x')).status).toBe(400);
});

test('the second wall stands alone: nobody writes what is decided above', async () => {
  const { id } = await goneTo(house, actors, fresh(), 'contacts');
  const insert = (person: string, above: boolean, area: string) =>
    work(house, person, async (tx) => {
      const text = `insert into genji.case_step (tenant, id, party_case, unit, sealed, step, above,
          on_day, documents, version, actor)
        select tenant, gen_random_uuid(), id, unit, false, 's', $2, '2022-01-01', '{}', 99, $3
          from genji.party_case where id = $1`;
      const done = await tx.run({ name: `wall.${area}`, text }, [id, above, person]);
      throw new Error(`written: ${done}`);
    });
  const { secretary, cadre } = house.people;
  await expect(insert(secretary, true, 'a')).rejects.toThrow('row-level security');
  await expect(insert(cadre, false, 'b')).rejects.toThrow('row-level security');
  await expect(insert(secretary, false, 'c')).rejects.toThrow('written: 1');
  await expect(insert(cadre, true, 'd')).rejects.toThrow('written: 1');
});
