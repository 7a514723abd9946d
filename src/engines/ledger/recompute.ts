import type { IsoDate } from '../../kernel/date.ts';
import type { Entry, Inputs, Transfer } from './types.ts';

/** The rule of an amount, at one of its versions; null: it has no answer to such inputs. */
export type AmountRule = (inputs: Inputs, version: IsoDate) => bigint | null;

/** A row whose amount its own rule and inputs no longer give. */
export interface Difference {
  readonly entry: string;
  readonly row: Transfer;
  /** Null: the rule is not there, or has no answer. */
  readonly expected: bigint | null;
}

/** Works out every amount again that says from what it came. Fine is an empty list. */
export function recompute(
  entries: readonly Entry[],
  rules: ReadonlyMap<string, AmountRule>,
): readonly Difference[] {
  return entries.flatMap(({ id, transfers }) =>
    transfers.flatMap((row) => {
      const { basis, amount } = row;
      if (basis === undefined) return [];
      const expected = rules.get(basis.rule)?.(basis.inputs, basis.version) ?? null;
      return expected === amount ? [] : [{ entry: id, row, expected }];
    }),
  );
}
