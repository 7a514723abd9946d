import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, apiHouse, enrol, type Visitor, work } from '../testing/api.ts';
import { allRoutes } from './routes.ts';

/** A14: the roster by kind, staff and flag; searches that are saved are one's own. */
let house: ApiHouse;
let cadre: Visitor;
let secretary: Visitor;

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  await work(house, house.people.cadre, async (tx) => {
    const { branch, other } = house.units;
    await enrol(tx, uuidv7(), '老何', { unit: branch, staff: 'LT', flags: ['NL', 'BJ'] });
    await enrol(tx, uuidv7(), '小何', { unit: other, staff: 'FJ', flags: ['JD'] });
    await enrol(tx, uuidv7(), '阿何', { unit: other, staff: 'FJ', memberKind: 'probationary' });
  });
  cadre = await house.visitor(house.people.cadre);
  secretary = await house.visitor(house.people.secretary);
});
afterAll(() => house.close());

async function names(query: string): Promise<string[]> {
  const url = `/api/roster?unit=${house.units.committee}&below=true&${query}`;
  const { lines } = (await cadre.get(url)).json<{ lines: { name: string }[] }>();
  return lines.map((line) => line.name).toSorted();
}

test.each([
  ['flag=NL', ['老何']],
  ['flag=JD', ['小何']],
  ['flag=XX', []],
  ['staff=FJ', ['小何', '阿何']],
  ['memberKind=probationary', ['吴桐', '阿何']],
  ['memberKind=probationary&staff=FJ', ['阿何']],
  ['standing=participant', ['郑凯']],
  ['q=何&staff=LT', ['老何']],
])('the roster by %s', async (query, expected) => {
  expect(await names(query)).toEqual(expected.toSorted());
});

test('a flag is one of the table, and is taken off again', async () => {
  const [person = ''] = house.people.members;
  const move = (flags: readonly string[]) =>
    cadre.send('POST', `/api/persons/${person}/move`, {
      ...{ on: '2026-03-01', unit: house.units.branch, standing: 'member', flags },
    });
  const wrong = await move(['NL', '重点']);
  const { problems } = wrong.json<{ problems: { code: string; at: string }[] }>();
  expect([wrong.status, problems.map(({ code, at }) => [code, at])]).toEqual([
    422,
    [['person/no-such-code', 'flags']],
  ]);
  expect((await move(['NL'])).status).toBe(200);
  expect(await names('flag=NL')).toHaveLength(2);
  expect((await move([])).status).toBe(200);
  expect(await names('flag=NL')).toHaveLength(1);
});

interface Saved {
  readonly id: string;
  readonly name: string;
  readonly filter: object;
}
const saved = async (who: Visitor) =>
  (await who.get('/api/roster/filters')).json<{ filters: Saved[] }>().filters;
const save = (who: Visitor, name: string, filter: object) =>
  who.send('POST', '/api/roster/filters', { name, filter });

test('a search is saved for its owner alone, replaced by name, dropped', async () => {
  const unit = house.units.branch;
  expect((await save(cadre, '预备党员', { unit, memberKind: 'formal' })).status).toBe(200);
  expect((await save(cadre, '预备党员', { unit, memberKind: 'probationary' })).status).toBe(200);
  const [mine, ...more] = await saved(cadre);
  expect([mine?.name, mine?.filter, more]).toEqual([
    '预备党员',
    { unit, memberKind: 'probationary' },
    [],
  ]);
  expect(await saved(secretary)).toEqual([]);
  const drop = `/api/roster/filters/${mine?.id}/drop`;
  expect((await secretary.send('POST', drop, {})).status).toBe(404);
  expect(await saved(cadre)).toHaveLength(1);
  expect((await cadre.send('POST', drop, {})).status).toBe(200);
  expect(await saved(cadre)).toEqual([]);
});

test('a search holds what the list asks for and nothing else, of units within reach', async () => {
  const unit = house.units.branch;
  const note = await save(cadre, '某', { unit, note: '此人需要关注' });
  expect(note.status).toBe(400);
  expect((await save(secretary, '别处', { unit: house.units.other })).status).toBe(403);
  expect((await save(cadre, '  ', { unit })).status).toBe(422);
});
