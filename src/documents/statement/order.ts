import type { BankLine } from '../../engines/ledger/statementTypes.ts';
import type { Problem } from '../../kernel/result.ts';
import type { PlacedLine } from './lines.ts';
import { balanceBreaks, directionsSwapped } from './problems.ts';

interface Ordered {
  readonly lines: readonly BankLine[];
  readonly problems: readonly Problem[];
}

/**
 * Lines in order of time. Days say which end the statement begins with; of a single day the
 * balances do. Where a balance does not go on from the line before, that is told.
 */
export function inOrder(sheet: string, placed: readonly PlacedLine[]): Ordered {
  const ways = [placed, placed.toReversed()].filter(isForward);
  // Days that go to and fro say nothing: the lines stay as they stand.
  const orders = ways.length === 0 ? [placed] : ways;
  const tried = orders.map((order) => ({ order, breaks: breaksOf(order, 1n) }));
  const best = tried.reduce((a, b) => (b.breaks.length < a.breaks.length ? b : a));
  const lines = best.order.map(({ line }) => line);
  if (best.breaks.length === 0) return { lines, problems: [] };
  if (orders.some((order) => isSwapped(order))) {
    return { lines, problems: [directionsSwapped(sheet)] };
  }
  const problems = best.breaks.map(({ row, expected, found }) =>
    balanceBreaks(sheet, row, expected, found),
  );
  return { lines, problems };
}

function isForward(order: readonly PlacedLine[]): boolean {
  return order.every(({ line }, at) => at === 0 || (order[at - 1]?.line.on ?? '') <= line.on);
}

function isSwapped(order: readonly PlacedLine[]): boolean {
  return order.length > 1 && breaksOf(order, -1n).length === 0;
}

interface Break {
  readonly row: number;
  readonly expected: bigint;
  readonly found: bigint;
}

function breaksOf(order: readonly PlacedLine[], sign: bigint): readonly Break[] {
  return order.flatMap(({ row, line }, at): readonly Break[] => {
    const before = order[at - 1]?.line.balance ?? null;
    if (before === null || line.balance === null) return [];
    const expected = before + sign * line.amount;
    return expected === line.balance ? [] : [{ row, expected, found: line.balance }];
  });
}
