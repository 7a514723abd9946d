import type { ColumnDefinition } from '../../kernel/column.ts';
import type { Dated } from '../../kernel/dated.ts';

/** What the catalogue says of the paper 党员名册: its columns, and the law that its days obey. */
export interface RosterPaper {
  readonly columns: readonly ColumnDefinition[];
  /** Years of age from which one may be admitted. */
  readonly joiningAge: Dated<number>;
  /** Months of probation, and the most that it can last. */
  readonly probation: Dated<number>;
  readonly longestProbation: Dated<number>;
}
