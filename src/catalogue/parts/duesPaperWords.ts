import type { BookCell, BookPaper, PaperLine } from '../../engines/ledger/define.ts';
import { type IsoDate, partsOf } from '../../kernel/date.ts';
import type { Fen } from '../../kernel/fen.ts';
import { listed, type Text, text } from '../../kernel/text.ts';
import { monthText } from './duesLines.ts';

/** Words that the papers of the dues book share. */
export const fact = (zh: string, en: string, words: PaperLine['words']): PaperLine => ({
  label: text(zh, en),
  words,
});

/** Written by hand. */
export const byHand = (zh: string, en: string) => fact(zh, en, null);

export const money = (amount: Fen | null): BookCell & PaperLine['words'] =>
  amount === null ? null : { fen: amount };

export const day = (on: IsoDate | null) => (on === null ? null : { date: on });

export const column = (zh: string, en: string, width: number) => ({ label: text(zh, en), width });

export const nothing = text('', '');
export const noTable = { columns: [], rows: [] } satisfies Partial<BookPaper>;

/** Months by name: those that follow on each other from the first to the last. */
export function monthsNamed(months: readonly IsoDate[]): Text {
  const ordered = [...months].sort();
  const runs: [IsoDate, IsoDate][] = [];
  for (const month of ordered) {
    const run = runs.at(-1);
    if (run !== undefined && follows(run[1], month)) run[1] = month;
    else runs.push([month, month]);
  }
  return listed(runs.map(([from, to]) => (from === to ? monthText(from) : spanText(from, to))));
}

function follows(month: IsoDate, next: IsoDate): boolean {
  const [a, b] = [partsOf(month), partsOf(next)];
  return (b.year - a.year) * 12 + b.month - a.month === 1;
}

function spanText(from: IsoDate, to: IsoDate): Text {
  const [a, b] = [partsOf(from), partsOf(to)];
  const last = a.year === b.year ? `${b.month}月` : `${b.year}年${b.month}月`;
  return text(`${a.year}年${a.month}月至${last}`, `${from.slice(0, 7)} to ${to.slice(0, 7)}`);
}

/** `1.5%` of hundredths of a percent, without a float. */
export function percent(hundredths: number): string {
  const whole = Math.trunc(hundredths / 100);
  const rest = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${whole}${rest === '' ? '' : `.${rest}`}%`;
}

/** A day within a sentence. */
export function dayText(on: IsoDate): Text {
  const { year, month, day: dayOfMonth } = partsOf(on);
  return text(`${year}年${month}月${dayOfMonth}日`, on);
}

/** The gathering that decided, and when. */
export function decision({ name, on }: { readonly name: string; readonly on: IsoDate }): Text {
  return text(`${dayText(on).zh}${name}`, `${name}, ${on}`);
}
