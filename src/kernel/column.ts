import type { Text } from './text.ts';

/**
 * A column that a workbook may have. The catalogue says which columns a paper has and what people
 * call them; the reader of `documents/sheet` recognises them and turns cells into values.
 */
export interface ColumnDefinition {
  readonly id: string;
  readonly name: Text;
  /** Other headers that people write for it; compared without spaces, brackets and stars. */
  readonly synonyms: readonly string[];
  readonly type: ColumnType;
  /** Without it the sheet is not such a paper. */
  readonly required: boolean;
  /** For `choice`: the values that a cell may take. */
  readonly choices?: readonly ColumnChoice[];
}

export type ColumnType = 'text' | 'date' | 'count' | 'id-number' | 'choice';

export interface ColumnChoice {
  readonly value: string;
  readonly synonyms: readonly string[];
}
