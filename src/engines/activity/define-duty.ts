import type { ColumnDefinition } from '../../kernel/column.ts';
import type { Dated } from '../../kernel/dated.ts';

/**
 * What a shift says of whether somebody can come to a gathering: at work and free to come, on duty
 * the whole day, on duty by day and free in the evening, on duty by night (gone that day, resting
 * by day on the next), or at rest.
 */
export type ShiftMeaning = 'here' | 'away' | 'by-day' | 'by-night' | 'rest';

/** What the catalogue says of the paper 值班表: its columns and the usual meaning of its words. */
export interface DutyPaper {
  /** One row per person and day. */
  readonly columns: readonly ColumnDefinition[];
  /** One row per day: who stands in such a column has the shift that the column is called. */
  readonly posts: readonly ColumnDefinition[];
  /** Words of shifts whose meaning needs no asking; a unit may say otherwise in the preview. */
  readonly meanings: readonly {
    readonly meaning: ShiftMeaning;
    readonly words: readonly string[];
  }[];
  /** Days after its month until which a table is kept. */
  readonly keptDays: Dated<number>;
}
