import type { Act } from '../../store/effect.ts';
import { carryOut } from '../../store/effects.ts';
import type { Tx } from '../../store/transaction.ts';
import { type Filled, numberOf } from './filled.ts';
import type { PlannedTerm } from './terms.ts';

/** Writes terms and papers as the acts of their days. */
export async function writeTerms(
  tx: Tx,
  filled: Filled,
  terms: ReadonlyMap<string, PlannedTerm>,
): Promise<void> {
  for (const { unit: key, from, years: length, approval, papers } of terms.values()) {
    const unit = numberOf(filled, key);
    const begun = { effect: 'begin-term', unit, years: length } as const;
    const act: Act = { on: from, documentNo: approval.documentNo };
    await carryOut(tx, act, { ...begun, approval: { ...approval, is: 'given' } });
    for (const { on, kind, documentNo, until } of papers) {
      const paper: Act = { on, ...(documentNo === null ? {} : { documentNo }) };
      await carryOut(tx, paper, { effect: 'term-paper', unit, kind, documentNo, until });
    }
  }
}
