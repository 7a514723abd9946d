import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, apiHouse, grant, work } from '../testing/api.ts';
import { fillGatherings } from '../testing/gatherings.ts';
import { type ListWish, listGatherings } from './activity.ts';
import type { Statement } from './sql.ts';
import type { Tx } from './transaction.ts';

let house: ApiHouse;
let units: readonly number[];

beforeAll(async () => {
  house = await apiHouse([]);
  units = await fillGatherings(house, { units: 2000, rows: 100_000, members: 1 });
  await grant(house, house.people.members[0] ?? '', 'branch-secretary', units[0] ?? 0);
});
afterAll(() => house.close());

const page = { from: null, to: null, before: null, limit: 50 };

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Plan[];
}

/** The plan of the list for a scope: the very statement, explained on the given connection. */
async function planOf(rows: Tx['rows'], tx: Tx, wish: ListWish, how = ''): Promise<Plan[]> {
  const plans: Plan[] = [];
  const explaining: Tx['rows'] = async (statement, values) => {
    const name = `explain.${how}${statement.name}`;
    const text = `explain (${how} format json) ${statement.text}`;
    const [row] = await rows<{ 'QUERY PLAN': [{ Plan: Plan }] }>({ name, text }, values);
    if (row !== undefined) plans.push(row['QUERY PLAN'][0].Plan);
    return [];
  };
  await listGatherings({ ...tx, rows: explaining }, wish);
  return plans.flatMap(nodesOf);
}

/** Why the plan is not the one that is fast at any size; empty: it is. */
function slowness(nodes: readonly Plan[]): string[] {
  const scans = nodes.filter((node) => node['Node Type'] === 'Seq Scan');
  const [first] = nodes.filter((node) => node['Relation Name'] === 'gathering');
  const index = first?.['Index Name'] ?? '';
  return [
    ...scans.map((node) => `reads all of ${node['Relation Name']}`),
    ...(['gathering_unit_day', 'gathering_day'].includes(index) ? [] : [`uses “${index}”`]),
  ];
}

function nodesOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

const readers = [
  ['a secretary of one branch', () => house.people.members[0] ?? ''],
  ['a cadre of two thousand', () => house.people.cadre],
] as const;

test.each(readers)('the list is read along an index by %s', async (_, reader) => {
  const wishes = (scope: readonly number[]): ListWish[] => [
    { units: scope, ...page },
    { units: scope, ...page, from: '2025-01-01', to: '2026-01-01' },
    { units: scope, ...page, before: { heldOn: '2025-06-01', id: house.people.cadre } },
  ];
  await work(house, reader(), async (tx) => {
    for (const wish of wishes(tx.units('activity.read'))) {
      const nodes = await planOf(tx.rows, tx, wish);
      expect(slowness(nodes), JSON.stringify(nodes)).toEqual([]);
    }
  });
});

test('control: without its two indexes the same look calls the plan slow', async () => {
  const client = await house.admin.connect();
  try {
    await client.query('begin; drop index genji.gathering_day, genji.gathering_unit_day');
    await client.query(`set local genji.tenant = '${house.tenant}'`);
    const rows: Tx['rows'] = async <Row>(statement: Statement, values: readonly unknown[]) => {
      const answer = await client.query({ ...statement, values: [...values] });
      return answer.rows as Row[];
    };
    await work(house, house.people.cadre, async (tx) => {
      const nodes = await planOf(rows, tx, { units, ...page });
      expect(slowness(nodes)).not.toEqual([]);
    });
  } finally {
    await client.query('rollback');
    client.release();
  }
});

test('the scope is the wall’s: a wider parameter shows no more', async () => {
  await work(house, house.people.members[0] ?? '', async (tx) => {
    const rows = await listGatherings(tx, { units, ...page });
    expect(new Set(rows.map(({ unit }) => unit))).toEqual(new Set([units[0]]));
  });
});

interface Walked extends Plan {
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
}

/** Pages that were looked at for each record that the list of a month walks past. */
async function pagesPerRecord(): Promise<number> {
  const person = house.people.members[0] ?? '';
  const month = { units, ...page, from: '2025-03-01', to: '2025-04-01' } as const;
  const nodes = await work(house, person, (tx) => planOf(tx.rows, tx, month, 'analyze, buffers,'));
  const walked = nodes.find((node) => node['Relation Name'] === 'gathering') as Walked;
  const pages = walked['Shared Hit Blocks'] + walked['Shared Read Blocks'];
  return pages / (walked['Actual Rows'] + (walked['Rows Removed by Filter'] ?? 0));
}

test('what is out of reach costs a look at its row, and no question to another table', async () => {
  expect(await pagesPerRecord()).toBeLessThan(2);
});

test('control: a policy that meets a null asks its function for every row', async () => {
  const { rows } = await house.admin.query<{ qual: string }>(
    `select qual from pg_policies where tablename = 'gathering' and policyname = 'by_host'`,
  );
  const [kept] = rows;
  const alter = (qual: string) =>
    house.admin.query(`alter policy by_host on genji.gathering using (${qual})`);
  await alter(`tenant = (select genji.tenant()) and status = 'recorded'
    and gathering.host = (select genji.person())
    and genji.without_committee(gathering.unit, gathering.held_on)`);
  try {
    expect(await pagesPerRecord()).toBeGreaterThan(2);
  } finally {
    await alter(kept?.qual ?? 'false');
  }
});
