import { afterAll, beforeAll, expect, test } from 'vitest';
import { personTables } from '../engines/dossier/registry.ts';
import { labels } from '../engines/dossier/words.ts';
import { fileOf } from '../store/dossier.ts';
import { type ApiHouse, apiHouse, grant, type Reply, type Visitor, work } from '../testing/api.ts';
import { rowsNaming, sing, songOf, songs } from '../testing/canary.ts';
import { newPerson } from '../testing/matrixHouse.ts';
import type { ReplyOf } from './contract/index.ts';
import { allRoutes } from './routes.ts';

type Dossier = ReplyOf<'GET /api/dossier'>;

let house: ApiHouse;
let canary: string;
let herself: Visitor;
const others = new Map<string, Visitor>();
const json = '/api/dossier/file?format=json';

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  const { units, people } = house;
  canary = await sing(house);
  herself = await house.visitor(canary);
  const roles = [
    ...['auditor', 'inspector', 'political-department', 'unit-cadre', 'recorder'],
    ...['audit-admin', 'security-admin', 'system-admin'],
  ];
  for (const role of roles) {
    const person = await newPerson(house);
    await grant(house, person, role, role === 'recorder' ? units.branch : units.root);
    others.set(role, await house.visitor(person));
  }
  others.set('secretary of another branch', await house.visitor(people.otherSecretary));
  others.set('member of her branch', await house.visitor(people.members[0] ?? ''));
}, 120_000);
afterAll(() => house.close());

const counted = (all: readonly string[]) =>
  all.reduce((sum, key) => sum.set(key, (sum.get(key) ?? 0) + 1), new Map<string, number>());
const textOf = (reply: Reply) => reply.bytes.toString('utf8');

test('her own file tells each row that is about her, of every table, and nothing more', async () => {
  const reply = await herself.get(json);
  expect(reply.status).toBe(200);
  const { lines } = reply.json<Dossier>();
  const told = counted(lines.map(({ source, column }) => `${source} ${column}`));
  const about = personTables.flatMap(({ table, columns }) =>
    columns.flatMap(({ column, how }) => (how === 'about' ? [`${table} ${column}`] : [])),
  );
  // One who was merged into another has no file of her own left.
  const never = ['genji.person_merge gone'];
  expect(about.filter((key) => !told.has(key) && !never.includes(key))).toEqual([]);
  for (const [key, count] of await rowsNaming(house, canary, 'about')) {
    // A sanction is told on paper and in time by whoever decides it: the file tells what it bars.
    const aside = { 'genji.person person': 1, 'genji.party_case person': -1 }[key] ?? 0;
    expect([key, told.get(key)]).toEqual([key, count + aside]);
  }
});

test('what she did is counted, of every table', async () => {
  const { counts } = (await herself.get(json)).json<Dossier>();
  const told = new Map(counts.map((one) => [`${one.source} ${one.column}`, one.count]));
  const acted = await rowsNaming(house, canary, 'acted');
  expect(acted.size).toBeGreaterThan(12);
  for (const [key, count] of acted) {
    // The very request is on the trail a moment later.
    const least = told.get(key) ?? 0;
    if (key === 'genji.audit_event actor') expect(least).toBeGreaterThan(0);
    else expect([key, least]).toEqual([key, count]);
  }
  for (const table of ['account', 'credential', 'session', 'attempt', 'device']) {
    const column = ['account', 'session'].includes(table) ? 'person' : 'account';
    expect([table, told.get(`account.${table} ${column}`)]).toEqual([table, 1]);
  }
});

test('words about her are in her file, and in nobody else’s, whoever asks', async () => {
  const mine = textOf(await herself.get(json));
  const all = [...songs.map(([table]) => songOf(table)), 'canary-notice_answer', 'canary-trail'];
  expect(all.filter((song) => !mine.includes(song))).toEqual([]);
  const heard: string[] = [];
  for (const [who, visitor] of others) {
    for (const url of [json, '/api/dossier']) {
      const reply = await visitor.get(url);
      expect(reply.status, who).toBe(200);
      const text = textOf(reply);
      // Her name stands in the file of nobody either, nor her number.
      const sung = [...all, canary].filter((song) => text.includes(song));
      heard.push(...sung.map((song) => `${who}: ${song} in ${url}`));
    }
    const taken = await visitor.get(`/api/persons/${canary}/dossier?format=docx&reason=看看`);
    expect([403, 404, 409], who).toContain(taken.status);
  }
  expect(heard).toEqual([]);
  expect(others.size).toBe(10);
});

test('control: a file that is read as somebody else would be heard', async () => {
  const neighbour = await house.visitor(house.people.members[1] ?? '');
  await house.admin.query('update genji.notice_answer set person = $1 where reason = $2', [
    house.people.members[1],
    'canary-notice_answer',
  ]);
  expect(textOf(await neighbour.get(json))).toContain('canary-notice_answer');
});

test('nothing sealed and no secret leaves: numbers by their end only', async () => {
  const { admin } = house;
  await admin.query(
    `update genji.person_detail set id_number_tail = '1234', id_number_sealed = 'sealed-canary',
       mobile_tail = '8888', mobile_sealed = 'sealed-canary' where person = $1`,
    [canary],
  );
  const reply = textOf(await herself.get(json));
  expect(reply).toContain('••••1234');
  expect(reply).toContain('••••8888');
  expect(reply).not.toContain('sealed-canary');
  const { rows } = await admin.query<{ secret: string }>(
    `select password as secret from account.credential where password is not null
      union all select token from account.session`,
  );
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.filter(({ secret }) => reply.includes(secret))).toEqual([]);
  await admin.query(
    'update genji.person_detail set id_number_sealed = null, mobile_sealed = null where person = $1',
    [canary],
  );
});

test('every value that the database hands over has a name in words', async () => {
  const rows = await work(house, canary, (tx) => fileOf(tx, canary));
  const keys = new Set(rows.flatMap(({ data }) => Object.keys(data)));
  expect(keys.size).toBeGreaterThan(30);
  expect([...keys].filter((key) => labels[key] === undefined)).toEqual([]);
});

test('who looked is told by role, day and reason, never by name or number', async () => {
  const cadre = await house.visitor(house.people.cadre);
  for (const _ of [1, 2]) expect((await cadre.get(`/api/persons/${canary}`)).status).toBe(200);
  const reason = '核对党龄';
  const reveal = { field: 'idNumber', reason };
  await cadre.send('POST', `/api/persons/${canary}/reveal`, reveal);
  const reply = await herself.get('/api/dossier');
  const { seen } = reply.json<Dossier>();
  const read = seen.find((one) => one.what.zh === '打开我的资料页');
  expect(read).toMatchObject({ kind: 'read', own: false, times: 2, reason: null });
  expect(read?.roles).toEqual([
    { role: { zh: '党务干部', en: 'party-affairs cadre' }, unitName: '治安支队党委' },
  ]);
  expect(seen.find((one) => one.reason === reason)).toMatchObject({ fields: ['idNumber'] });
  expect(textOf(reply)).not.toContain(house.people.cadre);
  expect(JSON.stringify(seen)).not.toContain('冯雪');
});

test('her own visits are no readers; a file that she took out is told as hers', async () => {
  await herself.get(`/api/persons/${canary}`);
  await herself.get(json);
  const { seen } = (await herself.get('/api/dossier')).json<Dossier>();
  const hers = seen.filter(({ kind, own }) => kind === 'read' && own);
  expect(hers.map(({ what }) => what.zh)).toEqual(['下载本人档案']);
});

test.each(['docx', 'pdf'])('the file comes as %s too', async (format) => {
  const reply = await herself.get(`/api/dossier/file?format=${format}`);
  expect(reply.status).toBe(200);
  expect(reply.bytes.length).toBeGreaterThan(5000);
  const start = reply.bytes.subarray(0, 4).toString('latin1');
  expect(start).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004');
});
