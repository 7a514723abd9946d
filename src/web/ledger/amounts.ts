import { fen, formatFen } from '../../kernel/fen.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { Measure } from './terms.ts';

/** Digits of an amount, `1,234.50`; minutes have no decimals. */
export function digits(measure: Measure, amount: number): string {
  const plain = fen(BigInt(amount));
  return measure === 'minutes' ? String(amount) : formatFen(plain, 'grouped');
}

/** A balance as bookkeepers write it: what was credited more than debited stands under 贷. */
export function balanceText(measure: Measure, balance: number): Text {
  if (balance >= 0) return amountText(measure, balance);
  const { zh, en } = amountText(measure, -balance);
  return text(`贷 ${zh}`, `${en} credit`);
}

/** An amount with its unit. */
export function amountText(measure: Measure, amount: number): Text {
  const shown = digits(measure, amount);
  switch (measure) {
    case 'fen':
      return text(`${shown}元`, `${shown} yuan`);
    case 'hundredths':
      return text(`${shown}分`, `${shown} points`);
    case 'minutes':
      return text(`${shown}分钟`, `${shown} min`);
  }
}

export function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, one) => all + one, 0);
}

/** `2026-03` as people say it. */
export function monthText(item: string): Text {
  const [year = '', month = ''] = item.split('-');
  return text(`${year}年${Number(month)}月`, `${item}`);
}

/** Items in one line: two by name, more by the first and the last of them and how many. */
export function itemsText(items: readonly string[]): Text {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return text('', '');
  if (items.length === 1) return monthText(first);
  const [from, to] = [monthText(first), monthText(last)];
  const { length } = items;
  return text(`${from.zh}至${to.zh}，${length}个月`, `${from.en} to ${to.en}, ${length} months`);
}
