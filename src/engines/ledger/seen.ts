import { push } from '../../kernel/factIndex.ts';
import type { BankLine } from './statementTypes.ts';

/** Lines of a statement that were read before, and those that are new. */
export interface Seen {
  readonly fresh: readonly BankLine[];
  readonly again: readonly { readonly line: BankLine; readonly known: BankLine }[];
}

/**
 * Recognises a statement that is read twice, and two that overlap, by their lines. The serial
 * decides where both have one, else the balance, else the words; of equal lines as many are known
 * as there were.
 */
export function unseen(lines: readonly BankLine[], known: readonly BankLine[]): Seen {
  const found = new Map<BankLine, BankLine>();
  const byDay = new Map<string, BankLine[]>();
  for (const line of known) push(byDay, `${line.on} ${line.amount}`, line);
  for (const isSame of [bySerial, byBalance, byWords]) {
    for (const line of lines) {
      if (found.has(line)) continue;
      const others = byDay.get(`${line.on} ${line.amount}`) ?? [];
      const at = others.findIndex((other) => isSame(line, other));
      const [same] = at < 0 ? [] : others.splice(at, 1);
      if (same !== undefined) found.set(line, same);
    }
  }
  const again = [...found].map(([line, known]) => ({ line, known }));
  return { fresh: lines.filter((line) => !found.has(line)), again };
}

function bySerial(a: BankLine, b: BankLine): boolean {
  return a.serial !== null && a.serial === b.serial;
}

function byBalance(a: BankLine, b: BankLine): boolean {
  return agree(a.serial, b.serial) && a.balance !== null && a.balance === b.balance;
}

function byWords(a: BankLine, b: BankLine): boolean {
  const alike = a.words === b.words && a.other === b.other;
  return alike && agree(a.serial, b.serial) && agree(a.balance, b.balance);
}

/** What one of two statements leaves out tells them not apart. */
function agree<T>(a: T | null, b: T | null): boolean {
  return a === null || b === null || a === b;
}
