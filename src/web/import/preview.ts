import type { ReplyOf } from '../client.ts';

export type Preview = ReplyOf<'GET /api/imports/:batch'>;
export type Line = Preview['lines'][number];
export type Problem = Preview['problems'][number];
type Sheet = Preview['sheets'][number];

/** One row of the preview with what is wrong beside its cells. */
export interface Row {
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  readonly line: Line | null;
  /** By id of the column. */
  readonly beside: Readonly<Record<string, readonly Problem[]>>;
  /** Of the row as a whole, or of a cell that no shown column holds. */
  readonly whole: readonly Problem[];
}

/** Ids of the columns that the sheets were read as, each once, in the order of the file. */
export function columnIds(sheets: readonly Sheet[]): readonly string[] {
  const ids = sheets.flatMap((sheet) => sheet.columns.flatMap((one) => one.readAs ?? []));
  return [...new Set(ids)];
}

function readAs(sheets: readonly Sheet[], problem: Problem): string | null {
  const sheet = sheets.find((one) => one.name === problem.sheet);
  const column = sheet?.columns.find((one) => one.letter === problem.column);
  return column?.readAs ?? null;
}

/** Problems of a whole sheet stand in no row. */
export function sheetProblems(preview: Pick<Preview, 'problems'>): readonly Problem[] {
  return preview.problems.filter((problem) => problem.row <= 0);
}

/** Every row with its problems, in the order of the file; rows with problems only are there too. */
export function rowsOf({
  lines,
  problems,
  sheets,
}: Pick<Preview, 'lines' | 'problems' | 'sheets'>): readonly Row[] {
  const key = (sheet: string, row: number) => `${sheet} ${row}`;
  const rows = new Map<string, { line: Line | null; found: Problem[] }>();
  for (const line of lines) rows.set(key(line.sheet, line.row), { line, found: [] });
  const places = new Map(lines.map((line) => [key(line.sheet, line.row), line]));
  for (const problem of problems) {
    if (problem.row <= 0) continue;
    const at = key(problem.sheet, problem.row);
    const row = rows.get(at) ?? { line: places.get(at) ?? null, found: [] };
    row.found.push(problem);
    rows.set(at, row);
  }
  const order = new Map(sheets.map((sheet, i) => [sheet.name, i]));
  const all = [...rows].map(([at, { line, found }]) => rowOf(at, line, found, sheets));
  const rank = (row: Row) => order.get(row.sheet) ?? order.size;
  return all.sort((a, b) => rank(a) - rank(b) || a.row - b.row);
}

function rowOf(
  key: string,
  line: Line | null,
  found: readonly Problem[],
  sheets: readonly Sheet[],
): Row {
  const beside: Record<string, Problem[]> = {};
  const whole: Problem[] = [];
  for (const problem of found) {
    const column = readAs(sheets, problem);
    if (column === null) whole.push(problem);
    else beside[column] = [...(beside[column] ?? []), problem];
  }
  const { sheet, row } = line ?? found[0] ?? { sheet: '', row: 0 };
  return { key, sheet, row, line, beside, whole };
}

export function hasProblem(row: Row): boolean {
  return row.whole.length > 0 || Object.keys(row.beside).length > 0;
}
