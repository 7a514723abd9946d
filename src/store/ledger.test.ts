import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import duesBook from '../catalogue/parts/duesBook.ts';
import { type ApiHouse, apiHouse, grant } from '../testing/api.ts';
import {
  act,
  duesRows,
  inBook,
  posted,
  projectionOf,
  takenBack,
  trialOf,
} from '../testing/ledgerHouse.ts';
import { askedReversals, askReversal, closePage } from './ledger.ts';
import { entriesOf, openOf } from './ledgerRead.ts';
import { transact } from './transaction.ts';

let house: ApiHouse;
let dues: ReturnType<typeof duesRows>;
let [anna, bert]: string[] = [];
beforeAll(async () => {
  house = await apiHouse([]);
  dues = duesRows(house.units.branch, house.units.committee);
  [anna, bert] = house.people.members as [string, string];
});
afterAll(() => house.close());

const post = (...acts: Parameters<typeof posted>[3][]) =>
  posted(house, house.people.secretary, house.units.branch, ...acts);
const codes = (answer: Awaited<ReturnType<typeof post>>) =>
  answer.ok ? answer.value.map(({ voucher }) => voucher.number) : answer.problems[0].code;
const month = '2026-01';
const [a, b] = [() => anna ?? '', () => bert ?? ''];

describe('a branch keeps its page', () => {
  test('a month is raised, paid and handed up; vouchers count on without a gap', async () => {
    const raised = [a(), b()].map((who) =>
      act(`raise ${who}`, '2026-01-05', dues.assess(who, month, 5_000n)),
    );
    expect(codes(await post(...raised))).toEqual([1, 2]);
    const paid = [dues.pay(a(), 5_000n), dues.allocate(a(), month, 5_000n)] as const;
    expect(codes(await post(act('pay a', '2026-01-10', ...paid)))).toEqual([3]);
    expect(codes(await post(act('up', '2026-01-11', dues.handUp(5_001n))))).toBe(
      'ledger/overdrawn',
    );
    expect(codes(await post(act('up', '2026-01-11', dues.handUp(5_000n))))).toEqual([4]);
    expect(await trialOf(house)).toEqual(
      [
        `committee ${house.units.committee} 5000`,
        `income ${house.units.branch} 2026-01 -10000`,
        `income ${house.units.branch} -10000`,
        `receivable ${b()} 2026-01 5000`,
        `receivable ${b()} 5000`,
        // Of no item when it was paid, of a month once it was put against one: 0 in all.
        `unallocated ${a()} 2026-01 5000`,
      ].toSorted(),
    );
    expect(await projectionOf(house)).toEqual(await trialOf(house));
  });

  test('the same act again is the same entry, other content under its key is refused', async () => {
    const again = act(`raise ${a()}`, '2026-01-05', dues.assess(a(), month, 5_000n));
    expect(codes(await post(again))).toEqual([1]);
    const other = act(`raise ${a()}`, '2026-01-05', dues.assess(a(), month, 5_001n));
    expect(codes(await post(other))).toBe('ledger/other-content');
    const twice = act('raise twice', '2026-01-05', dues.assess(a(), month, 5_000n));
    expect(codes(await post(twice))).toBe('ledger/already-posted');
  });

  test('one wrong act of many: nothing is posted, and the answer says which', async () => {
    const before = await trialOf(house);
    const answer = await post(
      act('feb a', '2026-02-05', dues.assess(a(), '2026-02', 5_000n)),
      act('feb b', '2026-02-05', dues.allocate(b(), '2026-02', 1n)),
    );
    expect(answer).toMatchObject({ ok: false, problems: [{ at: 'entries.1' }] });
    expect(await trialOf(house)).toEqual(before);
  });

  test('an entry is taken back whole and once; its month can be raised anew', async () => {
    const raised = await post(act('mar', '2026-03-05', dues.assess(b(), '2026-03', 700n)));
    const entry = raised.ok ? (raised.value[0]?.entry.id ?? '') : '';
    const { secretary } = house.people;
    const back = () => takenBack(house, secretary, house.units.branch, entry);
    expect(await back()).toMatchObject({ ok: true, value: { repeated: false } });
    expect(await back()).toMatchObject({ ok: true, value: { repeated: true } });
    expect(
      codes(await post(act('mar 2', '2026-03-06', dues.assess(b(), '2026-03', 800n)))),
    ).toEqual([7]);
    expect(await projectionOf(house)).toEqual(await trialOf(house));
  });

  test('a closed month takes nothing more', async () => {
    await grant(house, house.people.cadre, 'unit-cadre', house.units.committee);
    await inBook(house, house.people.cadre, async (tx) => {
      await closePage(tx, { book: duesBook, unit: house.units.branch }, '2026-02-01');
      return { ok: true, value: null };
    });
    const late = act('late', '2026-01-31', dues.assess(b(), '2025-12', 5_000n));
    expect(codes(await post(late))).toBe('ledger/closed');
    const open = { ...late, bookedOn: '2026-02-01' } as const;
    expect(codes(await post(open))).toEqual([8]);
  });
});

describe('who may not', () => {
  const refused = (work: Promise<unknown>) => expect(work).rejects.toMatchObject({ code: '42501' });
  test('the secretary of another branch reads nothing and posts nothing here', async () => {
    const { services, as, people, units } = house;
    const other = as(people.otherSecretary);
    await transact(services.store, other, ['ledger.read'], async (tx) => {
      const span = { from: '2026-01-01', to: '2027-01-01', before: null, limit: 50 } as const;
      expect(await entriesOf(tx, { book: duesBook, unit: units.branch }, span)).toEqual([]);
      expect(await openOf(tx, { book: duesBook, unit: units.branch }, '2026-03-01')).toEqual([]);
    });
    const mine = act('x', '2026-03-05', dues.assess(a(), '2026-05', 1n));
    await refused(posted(house, people.otherSecretary, units.branch, mine));
    // Nor for a member of another branch on the own page.
    await refused(posted(house, people.otherSecretary, units.other, mine));
  });

  test('what stands there is neither changed nor added to, by any way', async () => {
    const { services, as, people } = house;
    const tries = [
      ['update genji.ledger_row set amount = 1', '42501'],
      ['delete from genji.ledger_entry', '42501'],
      ['truncate genji.ledger_row', '42501'],
      ['update genji.ledger_balance set debits = 0', '42501'],
      [
        `insert into genji.ledger_row (tenant, entry, position, book, unit, booked_on, on_day,
           posting, debit, debit_of, credit, credit_of, amount)
         select tenant, id, 9, book, unit, booked_on, on_day, 'pay', 'cash', unit::text, 'above',
           'x', 5 from genji.ledger_entry limit 1`,
        '42501',
      ],
    ] as const;
    for (const [text, code] of tries) {
      const work = transact(
        services.store,
        as(people.secretary),
        ['ledger.read', 'ledger.post'],
        (tx) => tx.run({ name: `try ${text.slice(0, 40)}`, text }, []),
      );
      await expect(work, text).rejects.toMatchObject({ code });
    }
  });

  test('nobody writes in the name of somebody else who did not ask', async () => {
    const { services, as, people, units, tenant } = house;
    const text = `insert into genji.ledger_entry (tenant, id, book, unit, voucher, voucher_year, actor,
        key, digest, on_day, booked_on, reverses, reason, second_person)
      select tenant, gen_random_uuid(), book, unit, 1, 1, $2, 'forged', digest, on_day,
        '2026-03-01', id, 'forged', $1
        from genji.ledger_entry where tenant = $3 and unit = $4 and reverses is null limit 1`;
    const values = [people.cadre, people.secretary, tenant, units.branch];
    const forge = () =>
      transact(services.store, as(people.cadre), ['ledger.read', 'ledger.check'], (tx) =>
        tx.run({ name: 'forge', text }, values),
      );
    await refused(forge());
    await inBook(house, people.secretary, async (tx) => {
      const page = { book: duesBook, unit: units.branch };
      const span = { from: '2026-01-01', to: '2027-01-01', before: null, limit: 1 } as const;
      const [last] = await entriesOf(tx, page, span);
      await askReversal(tx, page, last?.row.id ?? '', '写错了');
      expect(await askedReversals(tx, { units: [units.branch] })).toHaveLength(1);
      return { ok: true, value: null };
    });
    // It was asked for, but of another entry, and nobody agreed yet.
    await refused(forge());
  });
});

describe('races', () => {
  const twice = <T>(run: (n: number) => Promise<T>) => Promise.all([run(1), run(2)]);
  test('the same act from two windows stands once', async () => {
    const one = () => post(act('same', '2026-04-05', dues.assess(a(), '2026-04', 100n)));
    const [first, second] = await twice(one);
    expect(codes(first as never)).toEqual(codes(second as never));
  });

  test('cash is handed up once, however many press; control: without the lock it is not', async () => {
    const paid = [dues.pay(a(), 100n), dues.allocate(a(), '2026-04', 100n)] as const;
    await post(act('pay apr', '2026-04-06', ...paid));
    const up = (n: number) => post(act(`up ${n}`, '2026-04-07', dues.handUp(100n)));
    const answers = (await twice(up)).map(codes).map(String);
    expect(answers.filter((one) => one === 'ledger/overdrawn')).toHaveLength(1);
    expect(await naively(house)).toBe(-100);
  });
});

/** Reads what is there, then writes: as who forgot the lock. What is left in the cash, in fen. */
async function naively({ admin }: ApiHouse): Promise<number> {
  await admin.query('create table public.naive (amount int)');
  await admin.query('insert into public.naive values (100)');
  const clients = await Promise.all([admin.connect(), admin.connect()]);
  await Promise.all(clients.map((client) => client.query('begin')));
  const sums = await Promise.all(
    clients.map((client) => client.query('select sum(amount)::int as sum from public.naive')),
  );
  for (const [i, client] of clients.entries()) {
    if (sums[i]?.rows[0].sum >= 100) await client.query('insert into public.naive values (-100)');
    await client.query('commit');
    client.release();
  }
  const { rows } = await admin.query('select sum(amount)::int as sum from public.naive');
  return rows[0].sum;
}

test('a payer who moved takes the debt along; the former entries stay where they are', async () => {
  const { services, as, people, units, admin, tenant } = house;
  await admin.query(
    `update genji.roster_line set unit = $3 where tenant = $1 and person = $2 and voided_at is null`,
    [tenant, b(), units.other],
  );
  const open = await transact(services.store, as(people.otherSecretary), ['ledger.read'], (tx) =>
    openOf(tx, { book: duesBook, unit: units.other }, '2026-03-01'),
  );
  expect(open.find(({ person, item }) => person === b() && item === month)?.balance).toBe(5_000n);
  const again = act(
    'moved',
    '2026-05-05',
    duesRows(units.other, units.committee).assess(b(), month, 1n),
  );
  const answer = await posted(house, people.otherSecretary, units.other, again);
  expect(answer).toMatchObject({ ok: false, problems: [{ code: 'ledger/already-posted' }] });
});
