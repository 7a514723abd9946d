import { limits } from './limits.ts';
import { type Cell, columnLetter, type Row } from './model.ts';
import { refuse } from './problems.ts';

/** Takes the rows of one sheet and refuses the first thing beyond the limits. */
export interface SheetSink {
  /** `cells` may be sparse; holes are empty cells. */
  row(number: number, cells: readonly (Cell | undefined)[]): void;
  /** True when rows are only counted any more: what stands in their cells is not looked at. */
  isFull(): boolean;
  /** @throws Refusal with the full count when there were too many rows */
  end(): void;
}

/** Counts what a whole file holds; `emit` gets each accepted row once. */
export function fileBudget(emit: (sheet: number, row: Row) => void) {
  let cells = 0;
  let characters = 0;
  let filled = 0;
  const count = (sheet: string, number: number, row: readonly (Cell | undefined)[]) => {
    for (const [column, cell] of row.entries()) {
      if (cell === undefined || cell.kind === 'empty') continue;
      if (column >= limits.columns) {
        throw refuse.columns(sheet, columnLetter(column), number);
      }
      cells += 1;
      if (cell.kind === 'text') {
        characters += cell.text.length;
        if (cell.text.length > limits.cellCharacters) {
          throw refuse.cellText(sheet, columnLetter(column) + number);
        }
      }
    }
    if (cells > limits.cells) throw refuse.content(sheet, 'cells');
    if (characters > limits.characters) throw refuse.content(sheet, 'characters');
  };
  return {
    isEmpty: () => filled === 0,
    sheet(index: number, name: string): SheetSink {
      let rows = 0;
      return {
        isFull: () => rows > limits.rows,
        row(number, sparse) {
          if (!sparse.some((cell) => cell !== undefined)) return;
          rows += 1;
          filled += 1;
          // Past the limit rows are only counted, so that the refusal can say how many there were.
          if (rows > limits.rows) return;
          count(name, number, sparse);
          const row = Array.from(sparse, (cell): Cell => cell ?? { kind: 'empty' });
          emit(index, { number, cells: row });
        },
        end() {
          if (rows > limits.rows) throw refuse.rows(name, rows);
        },
      };
    },
  };
}

export type FileBudget = ReturnType<typeof fileBudget>;
