import type { Text } from './text.ts';

/**
 * A column that a table should have. The catalogue says which columns a paper has and what people
 * call them; the reader in `documents/sheet` recognises them and turns cells into values.
 */
export interface ColumnDefinition {
  readonly id: string;
  readonly name: Text;
  /** Other wordings of the header, in any language. */
  readonly synonyms: readonly string[];
  readonly type: 'text' | 'date' | 'id-number' | 'choice' | 'integer';
  /** Without it the sheet is not such a paper. */
  readonly required: boolean;
  /** For `choice`: what a cell may say, and the code that each wording stands for. */
  readonly choices?: readonly Choice[];
}

export interface Choice {
  readonly code: string;
  readonly names: readonly string[];
}
