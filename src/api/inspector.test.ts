import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type IsoDate } from '../kernel/date.ts';
import { type ApiHouse, apiHouse, enrol, grant, type Visitor, work } from '../testing/api.ts';
import { newPerson } from '../testing/matrixHouse.ts';
import type { ProblemDocument } from './contract/common.ts';
import type { ReplyOf } from './contract/index.ts';
import { allRoutes } from './routes.ts';

let house: ApiHouse;
let cadre: Visitor;
let security: Visitor;
let inspector: Visitor;
let today: IsoDate;
const who = uuidv7();
const record = uuidv7();
let granted: string;

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  const { people, units } = house;
  await grant(house, people.otherSecretary, 'political-department', units.root);
  await work(house, people.otherSecretary, async (tx) => {
    today = tx.access.today;
    await enrol(tx, who, '柳明川', { unit: units.committee, standing: 'known' });
  });
  const officer = await newPerson(house);
  await grant(house, officer, 'security-admin', units.root);
  security = await house.visitor(officer);
  cadre = await house.visitor(people.cadre);
  const secretary = await house.visitor(people.secretary);
  const { secretary: host, members, newcomer } = people;
  const attendance = [host, ...members, newcomer].map((person) => ({ person, mark: 'present' }));
  const draft = {
    ...{ unit: units.branch, heldOn: '2026-02-03', title: '党员大会', host, attendance },
    parts: [{ handle: 'branch-assembly', content: { gist: '发言' }, ballots: [] }],
  };
  const body = { id: record, finished: true, draft };
  expect((await secretary.send('POST', '/api/gatherings', body)).status).toBe(200);
});
afterAll(() => house.close());

const ask = (to: IsoDate | null) =>
  cadre.send('POST', '/api/grants', {
    ...{ person: who, role: 'inspector', unit: house.units.branch, from: today, to },
    reason: '专项检查',
  });

test('an inspector is asked for with a last day, not too far ahead', async () => {
  for (const to of [null, addDays(today, 91), today]) {
    const answer = await ask(to);
    expect([to, answer.status]).toEqual([to, 422]);
  }
  expect((await ask(null)).json<ProblemDocument>().problems[0]?.code).toBe(
    'grant/last-day-missing',
  );
  // A cadre of one committee is shown that she may ask, though she says nothing of the bureau.
  const { may } = (await cadre.get('/api/grants')).json<ReplyOf<'GET /api/grants'>>();
  expect(may).toEqual(['unit.write']);
  const asked = await ask(addDays(today, 10));
  expect(asked.status).toBe(200);
  granted = asked.json<{ id: string }>().id;
  const decide = `/api/grants/${granted}/decide`;
  expect((await security.send('POST', decide, { decision: 'approve' })).status).toBe(200);
});

test('the database takes no such grant without a last day', async () => {
  const insert = (days: string) =>
    house.admin.query(
      `insert into genji.role_grant (tenant, id, person, person_name, role, unit, valid_from,
         valid_to, reason, requested_by)
       values ($1, $2, $3, 'n', 'inspector', 1, current_date, ${days}, 'r', $4)`,
      [house.tenant, uuidv7(), who, uuidv7()],
    );
  for (const days of ['null', 'current_date + 91']) {
    await expect(insert(days), days).rejects.toMatchObject({ code: 'GJ425' });
  }
  await insert('current_date + 90');
});

test('the inspector reads records, findings and completion, and nothing sealed', async () => {
  inspector = await house.visitor(who);
  const { branch, other } = house.units;
  const may = [
    ...[`/api/gatherings/${record}`, `/api/gatherings?unit=${branch}`],
    ...[`/api/findings?unit=${branch}`, `/api/completion?unit=${branch}`],
  ];
  const me = (await inspector.get('/api/me')).json<ReplyOf<'GET /api/me'>>();
  expect(me.roles.map(({ to }) => to)).toEqual([addDays(today, 10)]);
  for (const url of may) expect([url, (await inspector.get(url)).status]).toEqual([url, 200]);
  const [member = ''] = house.people.members;
  const not = [
    ...[`/api/roster?unit=${branch}`, `/api/persons/${member}`, `/api/gatherings?unit=${other}`],
    ...['/api/audit', `/api/grants/${granted}/opened`],
  ];
  for (const url of not) expect([403, 404]).toContain((await inspector.get(url)).status);
  const reveal = { field: 'idNumber', reason: '核对' };
  const sealed = await inspector.send('POST', `/api/persons/${member}/reveal`, reveal);
  expect([403, 404]).toContain(sealed.status);
});

test('the two who gave the grant see what was opened, and nobody else does', async () => {
  const url = `/api/grants/${granted}/opened`;
  for (const visitor of [cadre, security]) {
    const { lines } = (await visitor.get(url)).json<ReplyOf<'GET /api/grants/:grant/opened'>>();
    expect(lines.map(({ what, unitName }) => [what, unitName])).toEqual([
      ['GET /api/completion', '第一党支部'],
      ['GET /api/findings', '第一党支部'],
      ['GET /api/gatherings', '第一党支部'],
      ['GET /api/gatherings/:gathering', '第一党支部'],
    ]);
    const { grants } = (await visitor.get('/api/grants')).json<ReplyOf<'GET /api/grants'>>();
    expect(grants.find(({ id }) => id === granted)?.may).toContain('opened');
  }
  const second = await newPerson(house);
  await grant(house, second, 'security-admin', house.units.root);
  expect((await (await house.visitor(second)).get(url)).status).toBe(404);
});

test('after the last day nothing is open, and sign-in names that day', async () => {
  const { admin, tenant, people, units } = house;
  const late = await newPerson(house);
  await grant(house, late, 'inspector', units.branch);
  expect((await inspector.get(`/api/gatherings/${record}`)).status).toBe(200);
  const yesterday = addDays(today, -1);
  await admin.query(
    `update genji.role_grant set valid_from = $2::date - 9, valid_to = $2::date + 1
      where tenant = $1 and role = 'inspector'`,
    [tenant, yesterday],
  );
  expect((await inspector.get(`/api/gatherings/${record}`)).status).toBe(404);
  await expect(house.visitor(late)).rejects.toThrow(`您的检查权限已于 ${yesterday} 到期`);
  // Whoever belongs to a branch still comes in, for the own record.
  const [member = ''] = people.members;
  await admin.query('update genji.role_grant set person = $2 where tenant = $1 and person = $3', [
    ...[tenant, member, late],
  ]);
  expect((await (await house.visitor(member)).get('/api/me')).status).toBe(200);
});
