import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseAreas } from '../api/caseGround.ts';
import { type Ask, wallsOf } from '../api/route.ts';
import { allRoutes } from '../api/routes.ts';
import { transact } from '../store/transaction.ts';
import { type ApiHouse, apiHouse } from '../testing/api.ts';
import { type CaseActors, caseActors, goneTo, setToday, viewOf } from '../testing/caseHouse.ts';
import { way2026 } from '../testing/caseWays.ts';
import type { ReplyOf } from '../web/client.ts';
import { explainedCase } from './explainCase.ts';

let house: ApiHouse;
let actors: CaseActors;
let way: { readonly id: string; readonly person: string };
beforeAll(async () => {
  house = await apiHouse(allRoutes);
  actors = await caseActors(house);
  await setToday(house, '2027-12-01');
  way = await goneTo(house, actors, way2026, 'approval');
}, 120_000);
afterAll(() => house.close());

function explainAs(person: string, id: string) {
  const { services } = house;
  return transact(services.store, house.as(person), caseAreas, (tx) => {
    const desk = { tx, services, today: tx.access.today, ...wallsOf(tx, services) };
    return explainedCase(desk as Ask<'POST /api/imports'>, id);
  });
}

test('it says what the page says: steps, days, reasons and findings', async () => {
  const answer = await explainAs(house.people.secretary, way.id);
  if (!answer.ok) throw new Error(answer.problems[0].message.en);
  const { done, possible, blocked, late, findings, notChecked, unitName } = answer.value;
  const page = await viewOf(actors.secretary, way.id);
  const inState = (state: string) => page.steps.filter((one) => one.state === state);
  expect(unitName).toBe(page.unitName);
  expect(done.map(({ step, on }) => [step, on])).toEqual(
    page.record.map(({ step, on }) => [step, on]),
  );
  expect(possible.map(({ step }) => step)).toEqual(inState('possible').map(({ step }) => step));
  expect(blocked.map(({ step, reasons }) => [step, reasons.map(({ says }) => says)])).toEqual(
    inState('blocked').map(({ step, reasons }) => [step, reasons.map(({ says }) => says)]),
  );
  expect(late).toEqual(page.steps.filter((one) => one.late === 'late').map(({ step }) => step));
  // Nobody took the oath, and the approval is over a year old.
  expect(late).toContain('oath');
  const list = await actors.secretary.get('/api/findings?limit=200');
  const own = list
    .json<ReplyOf<'GET /api/findings'>>()
    .findings.filter(({ subject }) => subject.id === way.id);
  expect(own.length).toBeGreaterThan(0);
  expect(findings.map(({ rule }) => rule).toSorted()).toEqual(
    own.map(({ rule }) => rule).toSorted(),
  );
  // Which committee approved is read with the case.
  expect(notChecked.map(({ rule }) => rule)).not.toContain('DEV28');
});

test('it is behind the walls of the page, and what is sealed leaves a line', async () => {
  const { rows } = await house.admin.query<{ id: string }>(
    `select id from genji.party_case where handle = 'political-review'`,
  );
  const sealed = rows[0]?.id ?? '';
  const lines = async () => {
    const { rows: found } = await house.admin.query(
      `select 1 from genji.audit_event where action = 'case.unseal' and object_id = $1`,
      [sealed],
    );
    return found.length;
  };
  for (const [person, id] of [
    [house.people.otherSecretary, way.id],
    [house.people.secretary, sealed],
    [house.people.secretary, '01890000-0000-7000-8000-000000000001'],
  ] as const) {
    const answer = await explainAs(person, id);
    expect(answer.ok ? [] : answer.problems.map(({ code }) => code)).toEqual(['record/not-found']);
  }
  const before = await lines();
  const { rows: reviewers } = await house.admin.query<{ person: string }>(
    `select person from genji.role_grant where role = 'political-reviewer'`,
  );
  const answer = await explainAs(reviewers[0]?.person ?? '', sealed);
  expect(answer.ok && answer.value.state).toBe('closed');
  expect(await lines()).toBe(before + 1);
});
