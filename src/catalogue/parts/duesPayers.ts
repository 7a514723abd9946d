import type { BookFact, LineFact } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';

export const payersNotRead = text(
  '没有读到付款人或交费方式',
  'who paid, or in which way, was not read',
);

/** Lines on which something was paid. */
export function paidLines({ lines }: BookFact): readonly LineFact[] {
  return lines.filter(({ paid }) => (paid ?? 0n) > 0n);
}

/** Whether the register says of no payment by whom it was made. */
export function saysNoPayer(book: BookFact): boolean {
  const paid = paidLines(book);
  return paid.length > 0 && paid.every(({ payer }) => payer === undefined);
}
