import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestOf } from '../api/ledgerBook.ts';
import { allRoutes } from '../api/routes.ts';
import { type ApiHouse, apiHouse } from '../testing/api.ts';
import { testPool } from '../testing/pool.ts';
import { type BookFault, proveBooks } from './proofBooks.ts';

/** G22: whoever owns the database may change an entry, and is found out. */

let house: ApiHouse;
let sealer: ReturnType<typeof testPool>;
beforeAll(async () => {
  house = await apiHouse(allRoutes);
  sealer = testPool(house.database.config('sealer'), 1);
  const secretary = await house.visitor(house.people.secretary);
  const page = `/api/units/${house.units.branch}/books/dues`;
  const [one, two] = house.people.members;
  const lines = [one, two].map((person) => ({ person, amount: 500 }));
  for (const [path, body] of [
    ['payments', { on: '2026-01-05', key: 'paid in january', way: 'cash', lines }],
    ['hand-ups', { on: '2026-01-06', key: 'up in january', amount: 300 }],
  ] as const) {
    expect((await secretary.send('POST', `${page}/${path}`, body)).status).toBe(200);
  }
});
afterAll(async () => {
  await sealer.end();
  await house.close();
});

const prove = async () => {
  const digest = (entry: Parameters<typeof digestOf>[0]) => digestOf(entry).toString('hex');
  const { entries, faults } = await proveBooks(sealer, house.tenant, digest, () => {});
  return { entries, what: faults.map(({ what }) => what) };
};

test('what nobody touched is whole', async () => {
  expect(await prove()).toEqual({ entries: 3, what: [] });
});

const first = `(select id from genji.ledger_entry where tenant = $1 order by voucher limit 1)`;
const attacks: readonly (readonly [string, string, readonly BookFault['what'][]])[] = [
  [
    'an amount is changed',
    `update genji.ledger_row set amount = 5 where tenant = $1 and entry = ${first}`,
    ['rows', 'balance', 'balance'],
  ],
  [
    'an amount is changed, and its digest with it',
    `update genji.ledger_entry set digest = sha256('x') where tenant = $1 and id = ${first}`,
    ['rows', 'altered'],
  ],
  [
    'a day is changed',
    `update genji.ledger_entry set on_day = '2026-01-04' where tenant = $1 and id = ${first}`,
    ['rows'],
  ],
  [
    'an entry is taken away',
    `with gone as (select ${first} as id),
       rows as (delete from genji.ledger_row r using gone where r.entry = gone.id)
     delete from genji.ledger_entry e using gone where e.tenant = $1 and e.id = gone.id`,
    ['missing', 'balance', 'balance'],
  ],
  [
    'a balance is changed',
    `update genji.ledger_balance set debits = debits + 1 where tenant = $1 and account = 'cash'`,
    ['balance'],
  ],
];

test.each(attacks)('%s: found', async (_, sql, what) => {
  const client = await house.admin.connect();
  try {
    await client.query('set session_replication_role = replica');
    const keep = ['ledger_entry', 'ledger_row', 'ledger_balance'];
    for (const table of keep) {
      await client.query(`create temp table kept_${table} as select * from genji.${table}`);
    }
    await client.query(sql, [house.tenant]);
    expect((await prove()).what).toEqual(what);
    for (const table of keep.toReversed()) await client.query(`delete from genji.${table}`);
    for (const table of keep) {
      await client.query(`insert into genji.${table} select * from kept_${table}`);
      await client.query(`drop table kept_${table}`);
    }
    await client.query('set session_replication_role = origin');
  } finally {
    client.release();
  }
  expect((await prove()).what).toEqual([]);
});
