/**
 * What a table from outside may cost. One object, so that the reader, its messages, its tests and
 * docs/decisions/0003 speak of the same numbers. Bytes unless the name says otherwise.
 */
export const limits = Object.freeze({
  /** The file as it was uploaded. */
  fileBytes: 10 * 1024 * 1024,
  /**
   * An `.xls`, which can only be read whole: SheetJS needs about 20 times its size in memory. A
   * roster of 3,000 people takes about 1 MB.
   */
  oldFormatBytes: 4 * 1024 * 1024,
  /** Parts inside a workbook; a workbook that people make has 10 to 60. */
  entries: 200,
  /** Everything unpacked, as declared and again as counted. */
  unpackedBytes: 100 * 1024 * 1024,
  /** Unpacked to packed; a full roster stays under 30. */
  ratio: 100,
  /** Rows of one sheet that hold something; rows that only carry a format do not count. */
  rows: 20_000,
  columns: 100,
  /** Cells of the whole file that hold something: 20,000 rows of 30 columns. */
  cells: 600_000,
  /** Characters of the whole file, a shared text counted once per cell that shows it. */
  characters: 16_000_000,
  /** Characters of one cell: what Excel itself allows. */
  cellCharacters: 32_767,
  merges: 20_000,
  styles: 65_000,
  /** One piece of markup between `<` and `>`. */
  tagCharacters: 65_536,
  /** Heap of the reader's thread, in MiB. */
  heapMiB: 160,
  /** After this the thread is ended, in milliseconds. */
  time: 20_000,
  /** Files that are read at the same time; others wait their turn. */
  atOnce: 2,
});
