import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTemplate } from '../documents/paper/template.ts';
import { readWorkbook } from '../documents/sheet/read.ts';
import { type Archive, checkArchive } from '../documents/zip.ts';
import { addDays, addMonths, addYears, type IsoDate } from '../kernel/date.ts';
import { type ApiHouse, apiHouse, type Visitor } from '../testing/api.ts';
import type { ReplyOf } from './contract/index.ts';
import { allRoutes } from './routes.ts';

/** The clock of a branch: recorded, told of, judged, written about, and taken back. */
let house: ApiHouse;
let cadre: Visitor;
let secretary: Visitor;
let today: IsoDate;
/** A moment before anything of this was recorded. */
let before = '';

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  cadre = await house.visitor(house.people.cadre);
  secretary = await house.visitor(house.people.secretary);
  today = (await cadre.get('/api/me')).json<{ today: IsoDate }>().today;
  before = new Date().toISOString();
});
afterAll(() => house.close());

type OfUnit = ReplyOf<'GET /api/units/:unit/terms'>;
type Planner = ReplyOf<'GET /api/terms'>;

const url = (path = '', unit = house.units.branch) => `/api/units/${unit}/terms${path}`;
const begin = (body: object, who = cadre) => who.send('POST', url(), body);
const paper = (body: object, who = cadre) => who.send('POST', url('/papers'), body);
const terms = async () => (await cadre.get(url())).json<OfUnit>();
const codes = (reply: { json<T>(): T }) =>
  reply.json<{ problems: { code: string }[] }>().problems.map(({ code }) => code);
const given = (on: IsoDate) =>
  ({ approval: 'given', approvalNo: '临公党〔1〕号', approvalOn: on }) as const;
async function found(): Promise<string[]> {
  const reply = await cadre.get(`/api/findings?unit=${house.units.branch}`);
  const { findings } = reply.json<ReplyOf<'GET /api/findings'>>();
  return findings.filter(({ rule }) => rule.startsWith('ELE')).map(({ rule }) => rule);
}

describe('before anything is on record', () => {
  test('nobody can tell, and it is said', async () => {
    expect(await terms()).toMatchObject({ clock: { state: 'none' }, usualYears: 3, terms: [] });
    expect(await found()).toEqual([]);
    const { unknowns } = (await cadre.get(`/api/findings?unit=${house.units.branch}`)).json<
      ReplyOf<'GET /api/findings'>
    >();
    const missing = unknowns.filter(({ rule }) => rule === 'ELE01');
    expect(missing.map((one) => one.missing.zh)).toEqual(['没有登记本届任期从哪天起算']);
  });

  test('a paper has no term to belong to', async () => {
    expect(codes(await paper({ on: today, kind: 'reminder' }))).toEqual(['term/none-runs']);
  });
});

describe('what is refused', () => {
  test.each([
    ['after today', () => ({ on: addDays(today, 1), approval: 'none' }), 'term/in-future'],
    ['before the unit', () => ({ on: '2019-01-01', approval: 'none' }), 'unit/before-founding'],
    ['no number', () => ({ on: today, approval: 'given' }), 'term/approval-missing'],
    ['an approval to come', () => ({ on: today, ...given(addDays(today, 1)) }), 'term/in-future'],
  ] as const)('%s', async (_, body, code) => {
    const reply = await begin(body());
    expect([reply.status, codes(reply)]).toEqual([422, [code]]);
  });

  test('whoever may not write the unit', async () => {
    expect((await begin({ on: today, approval: 'none' }, secretary)).status).toBe(403);
    expect((await paper({ on: today, kind: 'reminder' }, secretary)).status).toBe(403);
    expect((await terms()).terms).toEqual([]);
  });

  test('a unit that is appointed', async () => {
    const chief = await cadre.send('POST', url('', house.units.root), {
      ...{ on: today, approval: 'none' },
    });
    expect([403, 422]).toContain(chief.status);
  });
});

describe('a term of three years that is over in two months', () => {
  let elected: IsoDate;
  let ends: IsoDate;
  const effects: string[] = [];

  test('it is recorded, and the clock runs', async () => {
    ends = addMonths(today, 2);
    elected = addYears(ends, -3);
    const made = await begin({ on: elected, ...given(addDays(elected, -10)) });
    expect(made.status, made.bytes.toString()).toBe(200);
    effects.push(made.json<{ effect: string }>().effect);
    ends = addYears(elected, 3);
    const { clock, terms: kept } = await terms();
    expect(clock).toMatchObject({ state: 'due', from: elected, years: 3, ends, last: ends });
    expect(clock?.next).toMatchObject({ id: 'reminder', state: 'late' });
    expect(kept).toEqual([
      {
        ...{ from: elected, to: null, years: 3 },
        ...{ approval: 'given', approvalNo: '临公党〔1〕号', approvalOn: addDays(elected, -10) },
      },
    ]);
    expect(await found()).toEqual(['ELE03']);
  });

  test('a reminder in time, entered late, mends the finding', async () => {
    const on = addMonths(ends, -6);
    expect((await paper({ on, kind: 'reminder' })).status).toBe(200);
    expect(await found()).toEqual([]);
    expect((await terms()).clock?.next).toMatchObject({ id: 'study' });
  });

  test('the planner shows it first, and whoever reaches nothing sees nothing', async () => {
    const { rows } = (await cadre.get('/api/terms')).json<Planner>();
    expect(rows[0]).toMatchObject({ unit: house.units.branch, clock: { state: 'due', ends } });
    expect(rows.filter(({ unit }) => unit === house.units.root)).toEqual([]);
    const own = (await secretary.get('/api/terms')).json<Planner>();
    expect(own.rows.map(({ unit }) => unit)).toEqual([house.units.branch]);
    const member = await house.visitor(house.people.members[3] ?? '');
    expect((await member.get('/api/terms')).json<Planner>().rows).toEqual([]);
    expect((await member.get(`/api/terms?unit=${house.units.branch}`)).status).toBe(403);
  });

  test('whoever is appointed now serves out what is left of it', async () => {
    const reply = await cadre.send('POST', `/api/units/${house.units.branch}/posts`, {
      ...{ post: 'secretary', person: house.people.members[0], on: today },
    });
    expect(reply.status).toBe(200);
    const { posts } = (await cadre.get(`/api/units/${house.units.branch}`)).json<
      ReplyOf<'GET /api/units/:unit'>
    >();
    expect(posts.map(({ termEndsOn }) => termEndsOn)).toEqual([ends]);
  });

  test('a delay needs its number and a day beyond the end; it moves the last day', async () => {
    const delay = { on: today, kind: 'extension', documentNo: '9号' };
    const until = addYears(ends, 1);
    expect(codes(await paper({ ...delay, documentNo: ' ', until }))).toEqual([
      'term/number-missing',
    ]);
    expect(codes(await paper(delay))).toEqual(['term/until-missing']);
    expect(codes(await paper({ ...delay, until: ends }))).toEqual(['term/not-longer']);
    const made = await paper({ ...delay, until });
    expect(made.status).toBe(200);
    effects.push(made.json<{ effect: string }>().effect);
    expect((await terms()).clock).toMatchObject({ state: 'due', ends, last: until });
    expect(await found()).toEqual([]);
    const longer = await paper({ ...delay, until: addDays(until, 1) });
    expect(await found()).toEqual(['ELE02']);
    await takeBack(longer.json<{ effect: string }>().effect);
    expect(await found()).toEqual([]);
  });

  test('the next election is recorded, and the clock runs anew', async () => {
    const made = await begin({ on: addDays(today, -1), approval: 'none', years: 4 });
    expect(made.status, made.bytes.toString()).toBe(200);
    const { clock, terms: kept } = await terms();
    expect(clock).toMatchObject({ state: 'running', from: addDays(today, -1), years: 4 });
    expect(kept.map(({ from, to }) => [from, to])).toEqual([
      [addDays(today, -1), null],
      [elected, addDays(today, -1)],
    ]);
    expect(await found()).toEqual(['ELE04', 'ELE23']);
    expect(codes(await begin({ on: addDays(today, -1), approval: 'none' }))).toEqual([
      'term/same-day',
    ]);
    await notWhileItRests(effects[0] ?? '');
    await takeBack(made.json<{ effect: string }>().effect);
    expect((await terms()).terms.map(({ from, to }) => [from, to])).toEqual([[elected, null]]);
    expect(await found()).toEqual([]);
  });

  test('an earlier term that is entered later ends where the known one begins', async () => {
    const earlier = addDays(addYears(elected, -2), -1);
    const made = await begin({ on: earlier, approval: 'unsaid', years: 2 });
    expect(made.status, made.bytes.toString()).toBe(200);
    const { clock, terms: kept } = await terms();
    expect(kept.map(({ from, to }) => [from, to])).toEqual([
      [elected, null],
      [earlier, elected],
    ]);
    expect(clock?.from).toBe(elected);
  });

  test('what was known before is still told', async () => {
    const then = (await cadre.get(url(`?knownAt=${before}`))).json<OfUnit>();
    expect(then.terms).toEqual([]);
  });

  test.each(['reminder', 'request', 'approval', 'delay-request', 'delay-approval'] as const)(
    'the letter %s says what is known',
    async (letter) => {
      const reply = await cadre.get(url(`/letter?letter=${letter}&format=docx`));
      expect(reply.status).toBe(200);
      const words = wordsIn(reply.bytes);
      expect(words).toContain('第一党支部');
      // The approval names the last day, which was put off; the others the end of the term.
      const named = letter === 'approval' ? addYears(ends, 1) : ends;
      const [year, month, day] = named.split('-').map(Number);
      expect(words).toContain(`${year}年${month}月${day}日`);
      expect(words).toContain('按照《中国共产党基层组织选举工作条例》《中国共产党支部工作条例');
      const english = await cadre.get(url(`/letter?letter=${letter}&format=docx&language=en`));
      expect(wordsIn(english.bytes)).toContain('Regulations on Elections');
    },
  );

  test('a workbook has a line for each unit, with what is due', async () => {
    const reply = await cadre.get('/api/terms/file');
    const book = await readWorkbook(reply.bytes, 'x.xlsx');
    if (!book.ok) throw new Error('no workbook');
    const text = JSON.stringify(book.value.sheets);
    for (const word of ['换届计划', '剩余天数', '报送请示', '依据和说明']) {
      expect(text).toContain(word);
    }
  });

  test('everything that was done stands in the trail', async () => {
    const { rows } = await house.admin.query<{ action: string; n: number }>(
      `select action, count(*)::int as n from genji.audit_event where action like 'term.%'
        group by action order by action`,
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'term.begin',
      'term.export',
      'term.letter',
      'term.paper',
    ]);
  });
});

describe('letters to all', () => {
  test('nobody is to be reminded, then one is', async () => {
    const of = `/api/terms/letters?unit=${house.units.other}`;
    expect(codes(await cadre.get(of))).toEqual(['term/nobody-to-remind']);
    const on = addYears(addMonths(today, 5), -3);
    const made = await cadre.send('POST', url('', house.units.other), { on, approval: 'unsaid' });
    expect(made.status).toBe(200);
    const reply = await cadre.get(of);
    expect(reply.status).toBe(200);
    const [[name, file] = ['', new Uint8Array()]] = [...archiveOf(reply.bytes)];
    expect(name).toMatch(/换届提醒函\.docx$/);
    expect(wordsIn(file)).toContain('特此函告');
  });
});

function archiveOf(bytes: Uint8Array): Archive {
  const limits = { bytes: 5_000_000, entries: 200, unpacked: 20_000_000, ratio: 100 };
  const archive = checkArchive(bytes, limits);
  if (!archive.ok) throw new Error(archive.problems[0].code);
  return archive.value;
}

/** All words of a Word file, runs joined. */
function wordsIn(bytes: Uint8Array): string {
  const archive = openTemplate(bytes);
  if (!archive.ok) throw new Error(archive.problems[0].code);
  const xml = Buffer.from(archive.value.get('word/document.xml') ?? []).toString('utf8');
  return xml.replaceAll(/<[^>]+>/g, '');
}

async function takeBack(effect: string): Promise<void> {
  const reply = await cadre.send('POST', `/api/effects/${effect}/reverse`, { reason: '填错了' });
  expect(reply.status, reply.bytes.toString()).toBe(200);
}

async function notWhileItRests(effect: string): Promise<void> {
  const reply = await cadre.send('POST', `/api/effects/${effect}/reverse`, { reason: '填错了' });
  expect(reply.status).toBe(409);
}
