import type { Statement } from '../src/store/sql.ts';
import type { Tx } from '../src/store/transaction.ts';

/** One statement with its values, to be run again. */
export interface Step extends Statement {
  readonly values: readonly unknown[];
}

/** The transaction, which notes down every statement that it is asked to run. */
export function recording(real: Tx, steps: Step[]): Tx {
  const note = (statement: Statement, values: readonly unknown[]) =>
    steps.push({ ...statement, values });
  return {
    ...real,
    rows: (...asked) => {
      note(...asked);
      return real.rows(...asked);
    },
    one: (...asked) => {
      note(...asked);
      return real.one(...asked);
    },
    maybe: (...asked) => {
      note(...asked);
      return real.maybe(...asked);
    },
    run: (...asked) => {
      note(...asked);
      return real.run(...asked);
    },
  };
}
