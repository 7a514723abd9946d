import { afterAll, beforeAll, expect, test } from 'vitest';
import { changes, reads } from '../engines/dossier/trail.ts';
import { checkpoint, sealNow } from '../store/chain.ts';
import {
  type ApiHouse,
  apiHouse,
  decided,
  grant,
  type Reply,
  type Visitor,
  work,
} from '../testing/api.ts';
import { digestOf } from '../testing/digest.ts';
import { newPerson } from '../testing/matrixHouse.ts';
import type { Memory, Mutation } from '../testing/mutationShapes.ts';
import { givenOf, mutations, unrecorded } from '../testing/mutations.ts';
import { heldToday } from '../testing/mutationsOfActivities.ts';
import { codeAt } from './arrivalCode.ts';
import { codeOfNote } from './auditCodes.ts';
import { allRoutes } from './routes.ts';

/** G30: who did what, when, to what; and where that cannot be written, nothing is done. */

let house: ApiHouse;
const visitors = new Map<Mutation['who'], Visitor>();
const persons = new Map<Mutation['who'], string>();

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  const roles = [
    ['chief', 'political-department'],
    ['security', 'security-admin'],
    ['system', 'system-admin'],
    ['auditor', 'audit-admin'],
    ['inspecting', 'auditor'],
  ] as const;
  for (const [who, role] of roles) {
    const person = await newPerson(house);
    await grant(house, person, role, house.units.root);
    persons.set(who, person);
  }
  persons.set('secretary', house.people.secretary);
  persons.set('other', house.people.otherSecretary);
  await decided(house, 'sign-in-by-code', 'open');
  for (const [who, person] of persons) visitors.set(who, await house.visitor(person));
}, 60_000);
afterAll(() => house.close());

function ask({ who, key, url, body, file }: Mutation): Promise<Reply> {
  const visitor = visitors.get(who);
  if (visitor === undefined) throw new Error(`nobody is ${who}`);
  if (file !== undefined) return visitor.upload(url, Buffer.from(file), 'text/plain');
  const [method] = key.split(' ');
  if (method === 'GET') return visitor.get(url);
  return visitor.send(method === 'PUT' ? 'PUT' : 'POST', url, body ?? {});
}

/** Everything that is stored, but the trail and what a visit itself leaves behind. */
const digest = () =>
  digestOf(house.admin, [
    ...['audit_event', 'audit_seal', 'audit_head', 'audit_checkpoint', 'session', 'attempt'],
  ]);

interface Event {
  readonly actor: string;
  readonly action: string;
  readonly at: Date;
  readonly object_type: string;
  readonly object_id: string;
  readonly ok: boolean;
}

const last = async () => {
  const { rows } = await house.admin.query<{ seq: string }>(
    'select coalesce(max(seq), 0)::text as seq from genji.audit_event',
  );
  return rows[0]?.seq ?? '0';
};

const since = async (seq: string) =>
  (
    await house.admin.query<Event>('select * from genji.audit_event where seq > $1 order by seq', [
      seq,
    ])
  ).rows;

async function deaf<T>(run: () => Promise<T>): Promise<T> {
  const roles = 'genji_app, genji_account';
  await house.admin.query(`revoke insert on genji.audit_event from ${roles}`);
  try {
    return await run();
  } finally {
    await house.admin.query(`grant insert (tenant, actor, action, object_type, object_id, unit, ok,
      detail) on genji.audit_event to ${roles}`);
  }
}

const memory: Memory = { ids: new Map(), today: '2026-01-01' };

/** What the next request needs and no answer said. */
async function remember(): Promise<void> {
  await sealNow(house.services.chain);
  const [signed] = await checkpoint(house.services.chain, 0);
  if (signed !== undefined) {
    memory.ids.set('checkpoint', signed.position);
    memory.ids.set('witness-code', codeOfNote(signed.note));
  }
  // The day of this one has come: no request can wait for it.
  await house.admin.query(
    `update genji.monthly_report set issued_on = '2026-02-02', goes_up_on = '2026-02-05'
      where month = '2026-01-01'`,
  );
  // No visitor here has a phone: the one that is lost was enrolled by nobody.
  await house.admin.query(
    `insert into account.second_factor (id, account, secret, recovery_codes)
     select gen_random_uuid(), id, 'x', 'x' from account.account where id::text = $1
     on conflict do nothing`,
    [memory.ids.get('account') ?? ''],
  );
  memory.today = await work(house, house.people.secretary, async (tx) => tx.access.today);
  const { rows } = await house.admin.query<Record<'holding' | 'card' | 'gap', string | null>>(
    `select (select id from genji.report_gap where unit = $2 and month = '2026-02-01' limit 1) as gap,
             (select id from genji.post_holding where voided_at is null limit 1) as holding,
            (select id from genji.person_detail where person = $1 and voided_at is null
              and valid_to is null) as card`,
    [house.people.members[0], house.units.branch],
  );
  const { tenant } = house;
  const code = { tenant, gathering: heldToday, sitting: 1 };
  memory.ids.set('code', codeAt(house.services.seal, code, new Date()));
  const own = await house.admin.query<{ id: string }>(
    'select id from genji.role_grant where person = $1',
    [house.people.secretary],
  );
  memory.ids.set('own grant', own.rows[0]?.id ?? '');
  memory.ids.set('gap', rows[0]?.gap ?? '');
  memory.ids.set('holding', rows[0]?.holding ?? '');
  memory.ids.set('card', rows[0]?.card ?? '');
}

/** Tables of which the rows are others than before. */
function differing(before: string, after: string): string[] {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((part) => !known.has(part));
}

/** Faults of one request, tried with and without a trail to write to. */
async function faultsOf(mutation: Mutation): Promise<string[]> {
  const { key, who, action, keep } = mutation;
  const before = await digest();
  const refused = await deaf(() => ask(mutation));
  const faults: string[] = [];
  if (refused.status < 400) faults.push(`${key}: ${refused.status} without a trail`);
  const changed = differing(before, await digest());
  if (changed.length > 0) faults.push(`${key}: changed ${changed.join()} without a trail`);
  const seq = await last();
  const reply = await ask(mutation);
  if (reply.status !== 200) return [...faults, `${key}: ${reply.status} ${reply.bytes}`];
  const events = (await since(seq)).filter((event) => event.action === action);
  const [event] = events;
  if (event === undefined) return [...faults, `${key}: no ${action} in the trail`];
  const right = event.actor === persons.get(who) && event.ok && event.object_id !== '';
  if (!right) faults.push(`${key}: ${JSON.stringify(event)}`);
  // Whom it is about reads of it in words.
  const told = action in reads || action in changes;
  if (event.object_type === 'person' && !told) faults.push(`${key}: ${action} has no words`);
  keep?.(reply, memory);
  return faults;
}

test('every change and every sensitive read is recorded, or does not happen', async () => {
  const faults: string[] = [];
  for (const make of mutations) {
    await remember();
    faults.push(...(await faultsOf(make(givenOf(house, memory)))));
  }
  expect(faults, faults.join('\n')).toEqual([]);
}, 300_000);

test('every route that changes something was tried', () => {
  const tried = new Set(mutations.map((make) => make(givenOf(house, memory)).key));
  const changing = allRoutes.map(({ key }) => key).filter((key) => !key.startsWith('GET '));
  expect(
    changing.filter((key) => !tried.has(key) && !unrecorded.includes(key)),
    'Add it to testing/mutations.ts.',
  ).toEqual([]);
});

test('a refusal is recorded with who, what and where', async () => {
  const seq = await last();
  const secretary = visitors.get('secretary');
  const reply = await secretary?.send('POST', `/api/units/${house.units.other}/rename`, {
    ...{ on: '2026-02-01', name: 'x' },
  });
  expect(reply?.status).toBe(403);
  expect(await since(seq)).toMatchObject([
    {
      ...{ action: 'access.refused', actor: house.people.secretary, ok: false },
      object_id: 'POST /api/units/:unit/rename',
      detail: { params: { unit: house.units.other } },
    },
  ]);
});

test('control: a change that nobody records is seen', async () => {
  const before = await digest();
  await house.admin.query(`update genji.tenant set name = name || 'x'`);
  expect(await digest()).not.toBe(before);
});
