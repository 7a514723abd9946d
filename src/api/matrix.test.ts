import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply, Visitor } from '../testing/api.ts';
import { grant } from '../testing/api.ts';
import { leaks } from '../testing/canaries.ts';
import {
  actors,
  type MatrixHouse,
  matrixHouse,
  newPerson,
  type Role,
  type Target,
  type UnitKey,
} from '../testing/matrixHouse.ts';
import { type MatrixRow, matrixRows, type Says } from '../testing/matrixRows.ts';
import type { OperationKey } from './contract/index.ts';
import { allRoutes } from './routes.ts';

/** G1: every role at every route for every unit, against the table of decisions. */

let matrix: MatrixHouse;
beforeAll(async () => {
  matrix = await matrixHouse();
}, 120_000);
afterAll(() => matrix.house.close());

const keys = allRoutes.map(({ key }) => key);
const rowOf = (key: OperationKey): MatrixRow => {
  const row = matrixRows[key];
  if (row === undefined) throw new Error(`no row for ${key}`);
  return row;
};

test('every route of the server has a row in the matrix, and every row a route', () => {
  const rows = Object.keys(matrixRows);
  expect(
    keys.filter((key) => !rows.includes(key)),
    'Add a row to matrixRows.ts.',
  ).toEqual([]);
  expect(rows.filter((key) => !(keys as string[]).includes(key))).toEqual([]);
  const listed = matrix.house.app.printRoutes({ commonPrefix: false });
  const leaves = listed.split('\n').filter((line) => /\((GET|POST|PUT|DELETE|PATCH)/.test(line));
  expect(leaves.length).toBeGreaterThan(20);
});

function ask(visitor: Visitor, key: OperationKey, target: Target): Promise<Reply> {
  const { url, body, file } = rowOf(key);
  const [method] = key.split(' ');
  if (file !== undefined) return visitor.upload(url(target), Buffer.from(file), 'text/plain');
  if (method === 'GET') return visitor.get(url(target));
  return visitor.send(method === 'PUT' ? 'PUT' : 'POST', url(target), body?.(target) ?? {});
}

/** What the answer says against the decision; null: it fits. */
function mismatch(key: OperationKey, allowed: boolean, { status }: Reply): string | null {
  if (status >= 500) return `${status}`;
  const { asksFirst } = rowOf(key);
  if (!allowed) {
    const refusals = asksFirst ? [403] : [403, 404];
    return refusals.includes(status) ? null : `${status} where it is refused`;
  }
  const wrong = asksFirst ? [400, 401, 403] : [400, 401, 403, 404];
  return wrong.includes(status) ? `${status} where it is allowed` : null;
}

const roles = Object.keys(actors) as Role[];

test.each(roles)(
  '%s: every route, every unit',
  async (role) => {
    const visitor = matrix.visitors.get(role);
    if (visitor === undefined) throw new Error('nobody');
    const says: Says = (action: string, key: UnitKey) => matrix.says(role, action, key);
    const wrong: string[] = [];
    for (const key of keys) {
      for (const target of matrix.targets) {
        const reply = await ask(visitor, key, target);
        const against = mismatch(key, rowOf(key).allowed(says, target), reply);
        if (against !== null) wrong.push(`${key} on ${target.key}: ${against}`);
        for (const leak of leaks(matrix.targets, says, reply))
          wrong.push(`${key} on ${target.key}: shows ${leak}`);
      }
    }
    expect(wrong, wrong.join('\n')).toEqual([]);
  },
  300_000,
);

test('nobody signed in: every route answers 401 and nothing else', async () => {
  const [target] = matrix.targets;
  if (target === undefined) throw new Error('no target');
  const others: string[] = [];
  for (const key of keys) {
    const { url, body, file } = rowOf(key);
    const [method = ''] = key.split(' ');
    const payload = file ?? body?.(target);
    const request = { method: method as 'GET', url: url(target) };
    const type = file === undefined ? 'application/json' : 'text/plain';
    const headers = { origin: 'https://genji.test', 'content-type': type };
    const answer = await matrix.house.app.inject(
      payload === undefined ? request : { ...request, payload, headers },
    );
    if (answer.statusCode !== 401) others.push(`${key}: ${answer.body}`);
  }
  expect(others).toEqual([]);
});

test('somebody whose account was closed: 401 from the next request on', async () => {
  const { house, targets } = matrix;
  const person = await newPerson(house);
  const [target] = targets;
  if (target === undefined) throw new Error('no target');
  await grant(house, person, 'political-department', target.unit);
  const visitor = await house.visitor(person);
  expect((await visitor.get('/api/home')).status).toBe(200);
  const { admin, tenant } = house;
  await admin.query(
    'update account.account set disabled_at = now() where tenant = $1 and person = $2',
    [tenant, person],
  );
  const statuses = new Set<number>();
  for (const key of keys) statuses.add((await ask(visitor, key, target)).status);
  expect([...statuses]).toEqual([401]);
});

test('control: a canary in a foreign answer is seen', async () => {
  const secretary = matrix.visitors.get('branch-secretary');
  const own = matrix.targets.find(({ key }) => key === 'B1');
  if (secretary === undefined || own === undefined) throw new Error('nobody');
  const reply = await ask(secretary, 'GET /api/roster', own);
  const as =
    (role: Role): Says =>
    (action, key) =>
      matrix.says(role, action, key);
  expect(leaks(matrix.targets, as('branch-secretary'), reply)).toEqual([]);
  expect(leaks(matrix.targets, as('member'), reply)).toContain('names of B1');
});
