import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import duesBook from '../catalogue/parts/duesBook.ts';
import { trialBalance } from '../engines/ledger/balances.ts';
import type { Transfer } from '../engines/ledger/define.ts';
import { Clerk } from '../engines/ledger/vocabulary/told.ts';
import { type ApiHouse, apiHouse } from '../testing/api.ts';
import { rounds } from '../testing/depth.ts';
import { act, duesRows, posted, projectionOf, takenBack, trialOf } from '../testing/ledgerHouse.ts';

/**
 * G21 to G25: sequences of acts on three connections at once; what the database let in, taken in
 * the order of its vouchers, is what the pure book lets in, and sums to 0 at any time.
 */

let house: ApiHouse;
beforeAll(async () => {
  house = await apiHouse([]);
});
afterAll(() => house.close());

type Move =
  | readonly ['raise' | 'pay' | 'settle' | 'give', number, number, bigint]
  | readonly ['back' | 'again', number];

const months = ['2026-01', '2026-02', '2026-03'];
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(
      fc.constantFrom('raise', 'pay', 'settle', 'give'),
      fc.nat({ max: 2 }),
      fc.nat({ max: 2 }),
      fc.bigInt({ min: 1n, max: 300n }),
    ),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('back', 'again'), fc.nat({ max: 30 })) },
) as fc.Arbitrary<Move>;

function rowOf([kind, who, at, amount]: Extract<Move, readonly [string, number, number, bigint]>) {
  const { units, people } = house;
  const dues = duesRows(units.branch, units.committee);
  const person = people.members[who] ?? '';
  const item = months[at] ?? '';
  const rows: Readonly<Record<typeof kind, () => Transfer>> = {
    raise: () => dues.assess(person, item, amount),
    pay: () => dues.pay(person, amount),
    settle: () => dues.allocate(person, item, amount),
    give: () => dues.handUp(amount),
  };
  return rows[kind]();
}

/** Sends the moves over three connections, as three windows of the branch would. */
async function sendAll(moves: readonly Move[], round: string): Promise<void> {
  const { people, units } = house;
  const entries: string[] = [];
  const one = async (move: Move, key: string): Promise<void> => {
    if (move[0] === 'back') {
      const entry = entries[move[1] % Math.max(1, entries.length)];
      if (entry !== undefined) await takenBack(house, people.secretary, units.branch, entry);
      return;
    }
    if (move[0] === 'again') {
      const at = move[1] % Math.max(1, moves.length);
      const [name] = moves[at] ?? ['again'];
      if (name !== 'again') await one(moves[at] as Move, `${round} ${at}`);
      return;
    }
    const row = rowOf(move as Parameters<typeof rowOf>[0]);
    const sent = act(key, '2026-03-05', row);
    const answer = await posted(house, people.secretary, units.branch, sent);
    if (answer.ok) entries.push(...answer.value.map(({ entry }) => entry.id));
  };
  const lanes = [0, 1, 2].map(async (lane) => {
    for (let i = lane; i < moves.length; i += 3) await one(moves[i] as Move, `${round} ${i}`);
  });
  await Promise.all(lanes);
}

/** The pure book, given what the database let in and in that order. */
async function replayed(): Promise<Clerk> {
  const { admin, tenant } = house;
  const clerk = new Clerk(duesBook);
  const { rows } = await admin.query<Record<string, string> & { reverses: string | null }>(
    `select e.id, e.reverses, r.posting, r.debit, r.debit_of, r.credit, r.credit_of, r.amount, r.item
       from genji.ledger_entry e join genji.ledger_row r on r.tenant = e.tenant and r.entry = e.id
      where e.tenant = $1 order by e.voucher`,
    [tenant],
  );
  const ids = new Map<string, string>();
  for (const row of rows) {
    const before = clerk.entries.length;
    if (row.reverses === null) {
      clerk.post(row.id ?? '', '2026-03-05', {
        posting: row.posting ?? '',
        debit: { kind: row.debit ?? '', of: row.debit_of ?? '' },
        credit: { kind: row.credit ?? '', of: row.credit_of ?? '' },
        amount: BigInt(row.amount ?? 0),
        ...(row.item === null ? {} : { item: row.item as string }),
      });
    } else clerk.reverse(row.id ?? '', ids.get(row.reverses) ?? '', '2026-03-31', null);
    if (clerk.entries.length === before) throw new Error(`the book refuses what stands: ${row.id}`);
    ids.set(row.id ?? '', `e${before}`);
  }
  return clerk;
}

test('whatever is sent at once: the projection, the rows and the pure book agree', async () => {
  let round = 0;
  let stood = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 6, maxLength: 40 }), async (moves) => {
      round += 1;
      await house.admin.query(
        `truncate genji.ledger_entry, genji.ledger_row, genji.ledger_balance, genji.ledger_page,
           genji.ledger_reversal`,
      );
      await sendAll(moves, `r${round}`);
      const rows = await trialOf(house);
      expect(await projectionOf(house)).toEqual(rows);
      const { entries } = await replayed();
      stood += entries.length;
      const trial = trialBalance(entries);
      expect(trial.reduce((sum, { balance }) => sum + balance, 0n)).toBe(0n);
      const whole = rows.filter((line) => line.split(' ').length === 3);
      const pure = trial
        .filter(({ balance }) => balance !== 0n)
        .map(({ account, balance }) => `${account.kind} ${account.of} ${balance}`);
      expect(whole.toSorted()).toEqual(pure.toSorted());
    }),
    { numRuns: rounds(25, 600) },
  );
  expect(stood).toBeGreaterThan(25);
}, 900_000);
