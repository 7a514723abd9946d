import { type NewAct, postEntries, type Receipt, reverseEntry } from '../api/ledgerBook.ts';
import duesBook from '../catalogue/parts/duesBook.ts';
import type { Transfer } from '../engines/ledger/define.ts';
import type { IsoDate } from '../kernel/date.ts';
import type { Result } from '../kernel/result.ts';
import { type Tx, transact } from '../store/transaction.ts';
import type { ApiHouse } from './api.ts';

export const ledgerAreas = ['ledger.read', 'ledger.post', 'ledger.check'] as const;

/** Rows of the book of dues, as a clerk of a branch writes them; amounts in fen. */
export function duesRows(unit: number, committee: number) {
  const of = { branch: String(unit), committee: String(committee) };
  const row = (
    posting: string,
    [debit, debitOf]: readonly [string, string],
    [credit, creditOf]: readonly [string, string],
    amount: bigint,
    item?: string,
  ): Transfer => ({
    ...{ posting, debit: { kind: debit, of: debitOf }, credit: { kind: credit, of: creditOf } },
    ...{ amount, ...(item === undefined ? {} : { item }) },
  });
  return {
    assess: (person: string, item: string, amount: bigint) =>
      row('assess', ['receivable', person], ['income', of.branch], amount, item),
    pay: (person: string, amount: bigint) =>
      row('pay', ['cash', of.branch], ['unallocated', person], amount),
    allocate: (person: string, item: string, amount: bigint) =>
      row('allocate', ['unallocated', person], ['receivable', person], amount, item),
    handUp: (amount: bigint) =>
      row('hand-up', ['committee', of.committee], ['cash', of.branch], amount),
  };
}

export function act(key: string, on: IsoDate, ...rows: [Transfer, ...Transfer[]]): NewAct {
  return { key, on, bookedOn: on, transfers: rows };
}

/** Posts as somebody, in a transaction of its own; what was refused is rolled back. */
export async function posted(
  house: ApiHouse,
  person: string,
  unit: number,
  ...acts: readonly NewAct[]
): Promise<Result<readonly Receipt[]>> {
  return inBook(house, person, (tx) => postEntries(tx, { book: duesBook, unit }, acts));
}

/** Takes back as somebody who needs nobody else. */
export function takenBack(house: ApiHouse, person: string, unit: number, entry: string) {
  const wrong = { key: `back ${entry}`, bookedOn: '2026-03-31', reverses: entry } as const;
  const draft = { ...wrong, reason: '登记错了', by: person, second: null };
  const most = 1_000_000_000n;
  return inBook(house, person, (tx) => reverseEntry(tx, { book: duesBook, unit }, draft, most));
}

class Refused extends Error {
  readonly answer: Result<never>;
  constructor(answer: Result<never>) {
    super('refused');
    this.answer = answer;
  }
}

export async function inBook<T>(
  { services, as }: ApiHouse,
  person: string,
  work: (tx: Tx) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await transact(services.store, as(person), ledgerAreas, async (tx) => {
      const answer = await work(tx);
      if (!answer.ok) throw new Refused(answer);
      return answer;
    });
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}

/** Every balance that is not 0, worked out from the rows: `account of item balance`. */
export async function trialOf({ admin, tenant }: ApiHouse): Promise<string[]> {
  const { rows } = await admin.query<{ line: string }>(
    `with sides as (
       select debit as account, debit_of as of, item, amount from genji.ledger_row
        where tenant = $1
        union all
       select credit, credit_of, item, -amount from genji.ledger_row where tenant = $1
     ), slots as (
       select account, of, '' as item, amount from sides
        union all
       select account, of, item, amount from sides where item is not null
     )
     select concat_ws(' ', account, of, nullif(item, ''), sum(amount)) as line from slots
      group by account, of, item having sum(amount) <> 0 order by 1`,
    [tenant],
  );
  return rows.map(({ line }) => line);
}

/** The same as the projection has it. */
export async function projectionOf({ admin, tenant }: ApiHouse): Promise<string[]> {
  const { rows } = await admin.query<{ line: string }>(
    `select concat_ws(' ', account, of, nullif(item, ''), debits - credits) as line
       from genji.ledger_balance where tenant = $1 and debits <> credits order by 1`,
    [tenant],
  );
  return rows.map(({ line }) => line);
}
