import type { IsoDate } from '../../../kernel/date.ts';
import { setting } from '../../../kernel/setting.ts';
import { text } from '../../../kernel/text.ts';
import { groundOf, trialBalance } from '../balances.ts';
import type { Account, Book, Entry, Transfer } from '../define.ts';
import { post } from '../post.ts';
import { reverse } from '../reverse.ts';

/** Above which a reversal takes two; nobody entered it, hence always. */
export const twoAbove = setting({
  key: 'two-above',
  name: text('需要两人冲销的界限', 'limit above which a reversal takes two'),
  of: { type: 'integer', unit: text('最小单位', 'units'), min: 0, max: 1_000_000_000 },
  default: null,
  cite: { regulation: 'LOCAL', article: '', mark: 'local' },
});

/** A book as its clerk keeps it: what was posted, or the code of what was refused. */
export class Clerk {
  readonly book: Book;
  entries: readonly Entry[] = [];
  openFrom: IsoDate | null = null;
  constructor(book: Book) {
    this.book = book;
  }

  post(key: string, on: IsoDate, ...rows: readonly [Transfer, ...Transfer[]]): string {
    const draft = { id: `e${this.entries.length}`, by: 'clerk', key, on, bookedOn: on };
    return this.keep(post(this.book, { ...draft, transfers: rows }, this.ground()));
  }

  late(key: string, on: IsoDate, bookedOn: IsoDate, row: Transfer): string {
    const draft = { id: `e${this.entries.length}`, by: 'clerk', key, on, bookedOn };
    return this.keep(post(this.book, { ...draft, transfers: [row] }, this.ground()));
  }

  reverse(key: string, entry: string, bookedOn: IsoDate, limit: bigint | null): string {
    const act = { id: `e${this.entries.length}`, by: 'clerk', key, bookedOn, reverses: entry };
    const draft = { ...act, reason: '登记错了', secondPerson: 'other' };
    return this.keep(reverse(this.book, draft, this.ground(), limit));
  }

  balance(kind: string, of: string): bigint {
    return this.ground().balance({ kind, of });
  }

  /** `account balance` of everything that is not 0. */
  trial(): string[] {
    return trialBalance(this.entries)
      .filter(({ balance }) => balance !== 0n)
      .map(({ account, balance }) => `${account.kind} ${account.of} ${balance}`);
  }

  ground() {
    return groundOf(this.entries, this.openFrom);
  }

  private keep(result: ReturnType<typeof post>): string {
    if (!result.ok) return result.problems[0].code;
    const { entry, repeated } = result.value;
    if (!repeated) this.entries = [...this.entries, entry];
    return repeated ? `again ${entry.id}` : entry.id;
  }
}

export function account(kind: string, of: string): Account {
  return { kind, of };
}
