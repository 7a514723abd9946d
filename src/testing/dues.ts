import { addMonths, type IsoDate } from '../kernel/date.ts';
import { type BookFact, type FactSet, known, type LineFact } from '../kernel/facts.ts';
import { type Fen, fen } from '../kernel/fen.ts';
import type { SettingEntry } from '../kernel/setting.ts';
import { factSet } from './facts.ts';

/** Yuan as an amount: 49.83 is 4,983 fen. */
export function yuan(words: string): Fen {
  const [whole = '', decimals = ''] = words.split('.');
  const size = BigInt(whole.replace('-', '')) * 100n + BigInt(decimals.padEnd(2, '0'));
  return fen(whole.startsWith('-') ? -size : size);
}

/** What a test changes; `undefined`: the register does not say it. */
export type Change<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** A month of one policeman who owes 1 % of 4,983 yuan and paid it in time. */
export function line(change: Change<LineFact>): LineFact {
  const month = change.month ?? '2026-01-01';
  const whole = {
    ...{ person: 'p1', name: '张三', month, category: 'salaried', base: yuan('4983') },
    ...{ due: yuan('49.83'), paid: yuan('49.83') },
    paidOn: `${month.slice(0, 8)}15` as IsoDate,
    ...change,
  };
  const said = Object.entries(whole).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as unknown as LineFact;
}

/** Every month of 2026 up to `last`, each with the same change. */
export function monthsTo(last: number, change: Omit<Change<LineFact>, 'month'>): LineFact[] {
  return Array.from({ length: last }, (_, i) =>
    line({ month: addMonths('2026-01-01', i), ...change }),
  );
}

/** The register of the branch `u1`, and what the bureau entered as settings. */
export function register(
  lines: readonly LineFact[],
  rest: Partial<BookFact> = {},
  more: Partial<FactSet> = {},
): FactSet {
  const book: BookFact = { id: 'u1', handle: 'dues', unit: 'u1', lines, ...rest };
  return factSet({ rest: { books: known([book]), ...more } });
}

/** Settings of the bureau itself, by their keys. */
export function entered(values: Readonly<Record<string, unknown>>): Pick<FactSet, 'settings'> {
  const settings: SettingEntry[] = Object.entries(values).map(([key, value]) => {
    return { key, value, from: '2020-01-01', scope: 'bureau', documentNo: '襄公党〔2026〕5号' };
  });
  return { settings };
}
