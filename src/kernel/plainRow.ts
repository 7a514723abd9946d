/** A row of a table as the words in its cells. `row` counts from 1, as Excel does. */
export interface PlainRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * Cells that were copied and pasted: a line a row, a tab between two cells. Gaps of spaces part
 * nothing, because an empty cell between two of them would shift the rest of its row unseen.
 */
export function pastedRows(pasted: string): readonly PlainRow[] {
  return pasted.split(/\r\n|[\r\n]/).flatMap((line, at) => {
    const cells = line.split('\t').map((cell) => cell.trim());
    return cells.every((cell) => cell === '') ? [] : [{ row: at + 1, cells }];
  });
}

/** The letter of a column, counted from 0: A, Z, AA. */
export function columnName(column: number): string {
  const head = column >= 26 ? columnName(Math.floor(column / 26) - 1) : '';
  return head + String.fromCharCode(65 + (column % 26));
}
