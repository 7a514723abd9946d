import { limits } from './limits.ts';
import { type Cell, columnLetter, emptyCell, type Row } from './model.ts';
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
export class FileBudget {
  readonly #emit: (sheet: number, row: Row) => void;
  #cells = 0;
  #characters = 0;
  #filled = 0;

  constructor(emit: (sheet: number, row: Row) => void) {
    this.#emit = emit;
  }

  isEmpty(): boolean {
    return this.#filled === 0;
  }

  sheet(index: number, name: string): SheetSink {
    let rows = 0;
    return {
      isFull: () => rows > limits.rows,
      row: (number, sparse) => {
        if (!sparse.some((cell) => cell !== undefined)) return;
        rows += 1;
        this.#filled += 1;
        // Past the limit rows are only counted, so that the refusal can say how many there were.
        if (rows > limits.rows) return;
        this.#count(name, number, sparse);
        this.#emit(index, { number, cells: Array.from(sparse, (cell) => cell ?? emptyCell) });
      },
      end() {
        if (rows > limits.rows) throw refuse.rows(name, rows);
      },
    };
  }

  #count(sheet: string, number: number, row: readonly (Cell | undefined)[]): void {
    for (const [column, cell] of row.entries()) {
      if (cell === undefined || cell.kind === 'empty') continue;
      if (column >= limits.columns) throw refuse.columns(sheet, columnLetter(column), number);
      this.#cells += 1;
      if (cell.kind !== 'text') continue;
      this.#characters += cell.text.length;
      if (cell.text.length > limits.cellCharacters) {
        throw refuse.cellText(sheet, columnLetter(column) + number);
      }
    }
    if (this.#cells > limits.cells) throw refuse.content(sheet, 'cells');
    if (this.#characters > limits.characters) throw refuse.content(sheet, 'characters');
  }
}
