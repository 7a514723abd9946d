import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { carryOut } from '../store/effects.ts';
import { type ApiHouse, apiHouse, founded, type Visitor, work } from '../testing/api.ts';
import { newPerson } from '../testing/matrixHouse.ts';
import type { ReplyOf } from './contract/index.ts';
import { allRoutes } from './routes.ts';

type Dossier = ReplyOf<'GET /api/dossier'>;
type Findings = ReplyOf<'GET /api/findings'>;

let house: ApiHouse;
let secretary: Visitor;
let member: Visitor;
const me = uuidv7();
const other = uuidv7();

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  const { branch } = house.units;
  await work(house, house.people.secretary, async (tx) => {
    for (const [who, name] of [
      [me, '章不全'],
      [other, '季无号'],
    ] as const) {
      // Nobody knows their ID numbers, nor when they joined: that is found of each.
      const person = { name, idNumberState: 'absent' } as const;
      const line = { unit: branch, name, standing: 'member', memberKind: 'formal' } as const;
      await carryOut(tx, { on: founded }, { effect: 'enrol', who, person, line });
    }
  });
  secretary = await house.visitor(house.people.secretary);
  member = await house.visitor(me);
});
afterAll(() => house.close());

const ofMembers = async () => {
  const { findings } = (await secretary.get('/api/findings?limit=500')).json<Findings>();
  return findings.filter(({ subject }) => subject.type === 'member');
};
const mine = async (who = member) => (await who.get('/api/dossier')).json<Dossier>();

test('a member reads what the secretary reads of this member, and of nobody else', async () => {
  const all = await ofMembers();
  const own = all.filter(({ subject }) => subject.id === me);
  const others = all.filter(({ subject }) => subject.id !== me);
  // Otherwise this would prove nothing.
  expect(own.length).toBeGreaterThan(0);
  expect(others.length).toBeGreaterThan(0);
  const { findings } = await mine();
  expect(findings.map(({ rule, says }) => [rule, says])).toEqual(
    own.map(({ rule, says }) => [rule, says]),
  );
  const text = JSON.stringify(findings);
  for (const { subject } of others) {
    expect(text).not.toContain(subject.id);
    expect(text).not.toContain(subject.name);
  }
  expect(JSON.stringify(findings)).not.toContain('evidence');
});

test('the reach of that one question is gone with it', async () => {
  await mine();
  const answer = (await member.get('/api/findings')).json<Findings>();
  expect(answer.findings).toEqual([]);
  expect((await member.get(`/api/roster?unit=${house.units.branch}`)).status).toBe(403);
  expect((await member.get(`/api/gatherings?unit=${house.units.branch}`)).status).toBe(403);
});

test('leave from above takes it out of the file too', async () => {
  const before = await mine();
  const [finding] = before.findings;
  const cadre = await house.visitor(house.people.cadre);
  const today = before.on;
  const body = {
    ...{ rule: finding?.rule, unit: house.units.branch, last: today },
    ...{ subject: { type: 'member', id: me }, reason: '档案正在补齐' },
  };
  expect((await cadre.send('POST', '/api/waivers', body)).status).toBe(200);
  const { findings } = await mine();
  expect(findings.map(({ rule }) => rule)).not.toContain(finding?.rule);
});

test('whoever stands on no roster has none, and the paper comes in both languages', async () => {
  const somebody = await house.visitor(await newPerson(house));
  expect((await mine(somebody)).findings).toEqual([]);
  const names: string[] = [];
  for (const language of ['zh', 'en']) {
    const file = await member.get(`/api/dossier/file?format=docx&language=${language}`);
    expect(file.status).toBe(200);
    names.push(decodeURIComponent(String(file.headers['content-disposition'])));
  }
  expect(names[0]).toContain('本人档案');
  expect(names[1]).toContain('own file');
});
