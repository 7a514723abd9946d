import { type Text, text } from './text.ts';

export const payWayIds = ['cash', 'transfer', 'online'] as const;
export type PayWay = (typeof payWayIds)[number];

/** How somebody paid, as pages and papers call it. */
export const payWays: Readonly<Record<PayWay, Text>> = {
  cash: text('现金', 'cash'),
  transfer: text('转账', 'bank transfer'),
  online: text('网上缴费', 'online'),
};

/** Undefined: a word that is no way of paying, as an entry without one has. */
export function payWayName(way: unknown): Text | undefined {
  return payWayIds.flatMap((one) => (one === way ? [payWays[one]] : []))[0];
}
