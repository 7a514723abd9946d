import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { carryOut } from '../store/effects.ts';
import { type ApiHouse, apiHouse, enrol, grant, type Visitor, work } from '../testing/api.ts';
import { allRoutes } from './routes.ts';

/** A13: two files of one person are found, become one, and come apart again. */
let house: ApiHouse;
let cadre: Visitor;
let secretary: Visitor;
/** The same name: a member here, a guest there, somebody of another branch, a namesake. */
const [kept, guest, elsewhere, namesake] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  const { branch, other } = house.units;
  await work(house, house.people.cadre, async (tx) => {
    await enrol(tx, kept, '何 平', { unit: branch, on: '2022-01-01' });
    await enrol(tx, guest, '何平', { unit: other, standing: 'participant' });
    await enrol(tx, elsewhere, '何平', { unit: other, on: '2021-01-01' });
    await enrol(tx, namesake, '何平', { unit: branch });
    const born = (who: string, unit: number, bornOn: '1980-05-06' | '1991-01-01', more: object) =>
      carryOut(
        tx,
        { on: '2022-01-01' },
        {
          ...{ effect: 'amend', who, unit },
          person: { name: '何平', idNumberState: 'absent', bornOn, ...more },
        },
      );
    await born(kept, branch, '1980-05-06', { gender: '1' });
    await born(guest, other, '1980-05-06', { policeNumber: '100001' });
    await born(namesake, branch, '1991-01-01', {});
  });
  cadre = await house.visitor(house.people.cadre);
  secretary = await house.visitor(house.people.secretary);
});
afterAll(() => house.close());

interface Pair {
  readonly one: { readonly person: string };
  readonly other: { readonly person: string };
  readonly reasons: readonly string[];
}
interface Opened {
  readonly card: { readonly person: string; readonly policeNumber: string | null };
  readonly lines: readonly { unit: number; standing: string; from: string; to: string | null }[];
  readonly history: readonly { kind: string; reversed: boolean }[];
}

async function pairs(who: Visitor): Promise<string[]> {
  const { pairs: found } = (await who.get('/api/roster/duplicates')).json<{ pairs: Pair[] }>();
  const name = new Map([
    [kept, 'kept'],
    [guest, 'guest'],
    [elsewhere, 'elsewhere'],
    [namesake, 'namesake'],
  ]);
  return found
    .map(({ one, other, reasons }) => {
      const both = [name.get(one.person), name.get(other.person)].toSorted();
      return `${both.join('+')}: ${reasons.join(' ')}`;
    })
    .toSorted();
}

const merge = (who: Visitor, person: string, gone: string) =>
  who.send('POST', `/api/persons/${person}/merge`, { gone, note: '同一人登记两次' });
const codes = (reply: { json<T>(): T }) =>
  reply.json<{ problems: { code: string }[] }>().problems.map((problem) => problem.code);
const open = async (person: string, query = '') =>
  (await cadre.get(`/api/persons/${person}?${query}`)).json<Opened>();
const lines = ({ lines: rows }: Opened) =>
  rows.map((line) => `${line.unit} ${line.standing} ${line.from}/${line.to ?? ''}`);

test('what looks like one person is listed with its reasons, a namesake is not', async () => {
  expect(await pairs(cadre)).toEqual(['elsewhere+guest: branch', 'guest+kept: born-on']);
});

test('a secretary sees no pair of which one lies out of reach', async () => {
  expect(await pairs(secretary)).toEqual([]);
});

test('a merge needs both rosters', async () => {
  const made = await merge(secretary, kept, guest);
  expect([404, 403]).toContain(made.status);
});

test('marks that differ are two persons', async () => {
  const made = await merge(cadre, kept, namesake);
  expect([made.status, codes(made)]).toEqual([422, ['person/not-one-person']]);
  expect(codes(await merge(cadre, kept, kept))).toEqual(['person/same-file']);
});

test('who holds an account, or a role, is kept', async () => {
  const person = uuidv7();
  await work(house, house.people.cadre, (tx) =>
    enrol(tx, person, '周平', { unit: house.units.other, standing: 'known' }),
  );
  await grant(house, person, 'branch-secretary', house.units.other);
  expect(codes(await merge(cadre, kept, person))).toEqual(['person/holds-role']);
  await house.visitor(person);
  expect(codes(await merge(cadre, kept, person))).toEqual(['person/has-account']);
  expect(lines(await open(person))).toEqual([`${house.units.other} known 2020-01-01/`]);
});

let effect = '';
let before = '';

test('the kept person takes over the line, the file is completed, both addresses lead to it', async () => {
  const { branch, other } = house.units;
  const { rows } = await house.admin.query<{ now: Date }>('select clock_timestamp() as now');
  before = rows[0]?.now.toISOString() ?? '';
  const made = await merge(cadre, kept, guest);
  expect(made.status).toBe(200);
  effect = made.json<{ effect: string }>().effect;
  for (const person of [kept, guest]) {
    const found = await open(person);
    expect(found.card).toMatchObject({ person: kept, policeNumber: '100001', gender: '1' });
    expect(lines(found)).toEqual([
      `${other} participant 2020-01-01/`,
      `${branch} member 2022-01-01/`,
    ]);
    expect(found.history.map((one) => one.kind)).toContain('merge-person');
  }
  expect(await pairs(cadre)).toEqual(['elsewhere+kept: branch']);
});

test('before that moment they were two, and are said to have been', async () => {
  const query = `on=2026-01-01&knownAt=${before}`;
  expect(lines(await open(guest, query))).toEqual([`${house.units.other} participant 2020-01-01/`]);
  expect(lines(await open(kept, query))).toEqual([`${house.units.branch} member 2022-01-01/`]);
});

test('what was attended under the other file is shown under the kept one', async () => {
  const { admin, tenant, units } = house;
  const marks = async (persons: readonly string[]) => {
    const gathering = uuidv7();
    await admin.query(
      `insert into genji.gathering (tenant, id, unit, held_on, title, year_of_account, status,
         version, created_by, changed_by) values ($1, $2, $3, '2026-01-05', 't', 2026, 'draft', 1,
         $4, $4)`,
      [tenant, gathering, units.other, house.people.otherSecretary],
    );
    for (const person of persons) {
      await admin.query(
        `insert into genji.attendance (tenant, gathering, person, unit, held_on, name, mark, votes,
           parts)
         values ($1, $2, $3, $4, '2026-01-05', '何平', 'present', false, '{1}')`,
        [tenant, gathering, person, units.other],
      );
    }
    const found = (await cadre.get(`/api/gatherings/${gathering}`)).json<{
      gathering: { attendance: { person: string }[] };
    }>();
    return found.gathering.attendance.map((one) => one.person).toSorted();
  };
  expect(await marks([guest])).toEqual([kept]);
  expect(await marks([guest, kept])).toEqual([guest, kept].toSorted());
});

test('the trail says it of both', async () => {
  const { rows } = await house.admin.query<{ action: string; object_id: string }>(
    `select action, object_id from genji.audit_event where action like 'person.merge%' order by seq`,
  );
  expect(rows).toEqual([
    { action: 'person.merge', object_id: kept },
    { action: 'person.merged', object_id: guest },
  ]);
});

test('a second merge takes the first along, and each comes apart again', async () => {
  const made = await merge(cadre, elsewhere, kept);
  expect(made.status).toBe(200);
  expect((await open(guest)).card.person).toBe(elsewhere);
  const reverse = (id: string) =>
    cadre.send('POST', `/api/effects/${id}/reverse`, { reason: '并非同一人' });
  expect((await reverse(effect)).status).toBe(409);
  expect((await reverse(made.json<{ effect: string }>().effect)).status).toBe(200);
  expect((await open(guest)).card.person).toBe(kept);
  expect((await reverse(effect)).status).toBe(200);
  const [one, other] = [await open(kept), await open(guest)];
  expect([one.card, other.card]).toMatchObject([
    { person: kept, policeNumber: null },
    { person: guest, policeNumber: '100001' },
  ]);
  expect(lines(one)).toEqual([`${house.units.branch} member 2022-01-01/`]);
  expect(lines(other)).toEqual([`${house.units.other} participant 2020-01-01/`]);
  expect(one.history.find((line) => line.kind === 'merge-person')?.reversed ?? true).toBe(true);
});

test('whoever reaches one side only does not take a merge back', async () => {
  const made = await merge(cadre, kept, guest);
  const { effect: id } = made.json<{ effect: string }>();
  const undone = await secretary.send('POST', `/api/effects/${id}/reverse`, { reason: '试一试' });
  expect(undone.status).toBe(403);
  expect((await open(guest)).card.person).toBe(kept);
});
