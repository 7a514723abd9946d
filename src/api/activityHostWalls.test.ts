import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawOf, type HostGround, hostRule } from '../engines/activity/review.ts';
import { addReview } from '../store/activityReview.ts';
import { transact } from '../store/transaction.ts';
import { type ApiHouse, apiHouse } from '../testing/api.ts';
import { leadWithoutCommittee } from '../testing/hostHouse.ts';

/** Who confirms as host: the table in TypeScript and row security, worked out apart, agree. */

let house: ApiHouse;
let hostId: string;
beforeAll(async () => {
  house = await apiHouse([]);
  await leadWithoutCommittee(house);
  hostId = house.people.members[0] ?? '';
});
afterAll(() => house.close());

const yes = [true, false] as const;
const grounds = yes.flatMap((recordedOne) =>
  yes.flatMap((alone) =>
    yes.flatMap((mine) =>
      yes.flatMap((wrote) =>
        yes.map((said) => ({ recorded: recordedOne, alone, mine, wrote, said })),
      ),
    ),
  ),
);
type Case = (typeof grounds)[number];

/** Straight into the tables, as no route would let it happen. */
async function laid({ recorded: is, alone, mine, wrote, said }: Case): Promise<string> {
  const { admin, tenant, units, people } = house;
  const id = uuidv7();
  const author = wrote ? hostId : people.secretary;
  await admin.query(
    `insert into genji.gathering (tenant, id, unit, held_on, title, host, host_name, status,
       year_of_account, version, created_by, changed_by, recorded_at)
     values ($1, $2, $3, $4, 't', $5, 'n', $6, 2026, 1, $7, $7, now())`,
    [
      ...[tenant, id, units.branch, alone ? '2026-02-01' : '2026-07-01'],
      ...[mine ? hostId : people.secretary, is ? 'recorded' : 'withdrawn', author],
    ],
  );
  await admin.query(
    `insert into genji.gathering_revision (tenant, gathering, version, unit, actor, content)
     values ($1, $2, 1, $3, $4, '{}')`,
    [tenant, id, units.branch, author],
  );
  if (!said) return id;
  await admin.query(
    `insert into genji.gathering_review (tenant, id, gathering, version, unit, verdict, actor)
     values ($1, $2, $3, 1, $4, 'accepted', $5)`,
    [tenant, uuidv7(), id, units.branch, people.cadre],
  );
  return id;
}

function firstWall({ recorded: is, alone, mine, wrote, said }: Case): boolean {
  const ground: HostGround = {
    ...{ recorded: is, withoutCommittee: alone, hostWrote: wrote && mine },
    host: mine ? hostId : house.people.secretary,
    said: said ? 'accepted' : null,
  };
  return hostRule(ground, hostId) === 'host';
}

async function secondWall(one: Case, verdict: 'confirmed' | 'accepted'): Promise<boolean> {
  const id = await laid(one);
  const state = { id, version: 1, unit: house.units.branch };
  const { store } = house.services;
  const areas = ['activity.read', 'activity.review'];
  const written = transact(store, house.as(hostId), areas, (tx) =>
    addReview(tx, state, verdict, null),
  );
  return written.then(
    () => true,
    (error: { code?: string }) => {
      expect(error.code).toBe('42501');
      return false;
    },
  );
}

async function disagreements(): Promise<Case[]> {
  const found: Case[] = [];
  for (const one of grounds) {
    if ((await secondWall(one, 'confirmed')) !== firstWall(one)) found.push(one);
  }
  return found;
}

test('on every ground, past the table and straight into the database', async () => {
  expect(await disagreements()).toEqual([]);
  expect(grounds.filter(firstWall)).toHaveLength(1);
});

test('and a host accepts nothing, and no reviewer confirms', async () => {
  for (const one of grounds) expect(await secondWall(one, 'accepted')).toBe(false);
  const ground = { recorded: true, alone: true, mine: true, wrote: false, said: false };
  const state = { id: await laid(ground), version: 1, unit: house.units.branch };
  const areas = ['activity.read', 'activity.review'];
  const run = (verdict: 'confirmed' | 'accepted') =>
    transact(house.services.store, house.as(house.people.cadre), areas, (tx) =>
      addReview(tx, state, verdict, null),
    );
  await expect(run('confirmed')).rejects.toThrow(/row-level security/);
  await run('accepted');
});

test('control: a policy that asks only who hosted it is caught', async () => {
  const policy = (check: string) =>
    house.admin.query(`alter policy hosts on genji.gathering_review with check (${check})`);
  const { rows } = await house.admin.query<{ check: string }>(
    `select with_check as check from pg_policies where policyname = 'hosts'
      and tablename = 'gathering_review'`,
  );
  await policy(`verdict = 'confirmed' and exists (select from genji.gathering g
    where g.id = gathering_review.gathering and g.host = genji.person())`);
  expect((await disagreements()).length).toBeGreaterThan(0);
  await policy(rows[0]?.check ?? '');
  expect(await disagreements()).toEqual([]);
});

test('the database draws as the engine does', async () => {
  const states = Array.from({ length: 500 }, (_, i) => ({ id: uuidv7(), version: (i % 9) + 1 }));
  const { rows } = await house.admin.query<{ drawn: number }>(
    `select genji.draw(t.id, t.version) as drawn
       from unnest($1::uuid[], $2::int[]) with ordinality t(id, version, i) order by t.i`,
    [states.map(({ id }) => id), states.map(({ version }) => version)],
  );
  expect(rows.map(({ drawn }) => drawn)).toEqual(
    states.map(({ id, version }) => drawOf(id, version)),
  );
});
