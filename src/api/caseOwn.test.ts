import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, apiHouse, grant, type Reply } from '../testing/api.ts';
import {
  anotherOn,
  type CaseActors,
  caseActors,
  draftOf,
  goneTo,
  recordStep,
  setToday,
  viewOf,
} from '../testing/caseHouse.ts';
import { way2014 } from '../testing/caseWays.ts';
import type { ReplyOf } from './contract/index.ts';
import { allRoutes } from './routes.ts';

/** Who may not act on a case though the permission is there, and what must not go on under it. */

let house: ApiHouse;
let actors: CaseActors;
beforeAll(async () => {
  house = await apiHouse(allRoutes);
  actors = await caseActors(house);
  await setToday(house, '2024-06-01');
}, 120_000);
afterAll(() => house.close());

const codes = (reply: Reply) =>
  reply.json<{ problems: { code: string }[] }>().problems.map(({ code }) => code);
const fresh = () => anotherOn(way2014);
const dayOf = (step: string) => way2014.days.find(([id]) => id === step)?.[1] ?? '2021-01-01';
const standing = async (person: string, on: string) => {
  const url = `/api/roster?unit=${house.units.branch}&on=${on}&limit=200`;
  const { lines } = (await actors.secretary.get(url)).json<ReplyOf<'GET /api/roster'>>();
  return lines.find((one) => one.person === person)?.memberKind ?? null;
};

test('nobody moves the own case, whatever they may do for others', async () => {
  const { id, person } = await goneTo(house, actors, fresh(), 'talk');
  await grant(house, person, 'branch-secretary', house.units.branch);
  const herself = await house.visitor(person);
  const step = { step: 'activist', on: '2021-09-01', documents: {} };
  const { version, may } = await viewOf(herself, id);
  expect(may).toEqual([]);
  const tried = [
    [`/api/cases/${id}/steps`, { ...step, version }],
    [`/api/cases/${id}/end`, { version, on: '2022-01-01', why: 'withdrawn', reason: '本人撤回' }],
    [
      '/api/cases',
      { kind: 'member-development', unit: house.units.branch, on: '2024-01-01', person },
    ],
  ] as const;
  for (const [path, body] of tried) {
    const said = await herself.send('POST', path, body);
    expect([path, said.status, codes(said)[0]]).toEqual([path, 403, 'case/own']);
  }
});

test('a branch votes in its own meeting, not in one of another branch', async () => {
  const way = fresh();
  const { id } = await goneTo(house, actors, way, 'volunteer-form');
  const good = await draftOf(house, way, 'admission', dayOf('admission'));
  const gathering = good.vote?.gathering ?? '';
  const move = (unit: number) =>
    house.admin.query(
      `with part as (update genji.part set unit = $2 where gathering = $1)
       update genji.gathering set unit = $2 where id = $1`,
      [gathering, unit],
    );
  await move(house.units.other);
  const said = await recordStep(actors.cadre, id, good);
  expect(said.status).toBe(403);
  const check = await actors.secretary.send('POST', `/api/cases/${id}/check`, {
    ...{ ...good, version: (await viewOf(actors.secretary, id)).version },
  });
  await move(house.units.branch);
  expect(check.bytes.toString('utf8')).toContain('case/no-meeting');
});

test('an import is not undone under a step that rests on it', async () => {
  const way = fresh();
  const { id, person } = await goneTo(house, actors, way, 'approval');
  expect(await standing(person, '2024-01-01')).toBe('probationary');
  const batch = '01890000-0000-7000-8000-00000000ba7c';
  await house.admin.query(
    `with batch as (
       insert into genji.import_batch (tenant, id, unit, kind, status, file_name, file_hash,
         fingerprint, valid_on, created_by)
       select tenant, $2, unit, 'roster', 'committed', 'x.xlsx', '\\x00', '', opened_on, opened_by
         from genji.party_case where id = $1)
     update genji.effect e set batch = $2 from genji.roster_line l
      where l.person = $3 and e.kind = 'enrol' and e.id = l.effect`,
    [id, batch, person],
  );
  const undone = await actors.cadre.send('POST', `/api/imports/${batch}/undo`, {
    ...{ dryRun: false, reason: '导错了' },
  });
  expect([undone.status, codes(undone)]).toEqual([409, ['import/steps-rest']]);
  expect(await standing(person, '2024-01-01')).toBe('probationary');
});
