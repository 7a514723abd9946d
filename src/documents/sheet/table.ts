import type { ColumnDefinition } from '../../kernel/column.ts';
import { fail, ok, type Problem, type Result } from '../../kernel/result.ts';
import { text } from '../../kernel/text.ts';
import {
  type Ambiguity,
  findHeader,
  type Header,
  type HeaderReading,
  type HeaderText,
  noHeader,
} from './header.ts';
import type { Sheet } from './model.ts';
import { readRecords, type TableRows } from './rows.ts';

/** A table found by the meaning of its headers. */
export interface TableMatch extends Header, TableRows {
  readonly ambiguous: readonly Ambiguity[];
  readonly unknown: readonly HeaderText[];
  /** Required columns that are missing and headers that could mean two things. */
  readonly problems: readonly Problem[];
}

/**
 * Finds the table that `columns` describe: titles above, headers in any order and wording, in one
 * or two rows, blank lines, totals, repeated headers and notes are looked through. Fails only when
 * no header is found; what is doubtful stands in `problems` beside everything that could be read.
 * `settle` may decide what a header leaves open, by what stands below it.
 */
export function findTable(
  sheet: Sheet,
  columns: readonly ColumnDefinition[],
  settle: (header: HeaderReading) => HeaderReading = (header) => header,
): Result<TableMatch> {
  const found = findHeader(sheet, columns);
  if (found === null) return fail(noHeader(sheet, columns));
  const header = settle(found);
  const rows = readRecords(sheet, columns, header);
  return ok({ ...header, ...rows, problems: headerProblems(sheet, columns, header) });
}

function headerProblems(
  sheet: Sheet,
  columns: readonly ColumnDefinition[],
  header: HeaderReading,
): Problem[] {
  const names = new Map(columns.map(({ id, name }) => [id, name]));
  const doubtful = new Set(header.ambiguous.flatMap(({ ids }) => ids));
  const missing = columns.filter(
    ({ id, required }) => required && header.mapping[id] === undefined && !doubtful.has(id),
  );
  return [
    ...header.ambiguous.map((one) => ambiguity(sheet, header.row, one, names)),
    ...missing.map(({ name }) => missingColumn(sheet, header, name)),
  ];
}

type Names = ReadonlyMap<string, ColumnDefinition['name']>;

function ambiguity(sheet: Sheet, row: number, found: Ambiguity, names: Names): Problem {
  const headers = found.headers.map(({ letter, text: words }) => `${letter} 列“${words}”`);
  const english = found.headers.map(({ letter, text: words }) => `${letter} "${words}"`);
  const ids = found.ids.flatMap((id) => names.get(id) ?? []);
  return {
    code: 'table/ambiguous-header',
    message: text(
      `工作表“${sheet.name}”第 ${row} ` +
        `行：${headers.join('和')}都可能是“${ids.map(({ zh }) => zh).join('”或“')}”。`,
      `Sheet "${sheet.name}", row ${row}: ${english.join(' and ')} may mean ` +
        `${ids.map(({ en }) => en).join(' or ')}.`,
    ),
    cure: text(
      '请在导入预览中指定用哪一列，或把表头改得不同后重新导入。',
      'Say in the preview which column is meant, or give the headers different names ' +
        'and import again.',
    ),
    at: `${sheet.name}!${found.headers[0]?.letter ?? 'A'}${row}`,
  };
}

function missingColumn(
  sheet: Sheet,
  header: HeaderReading,
  name: ColumnDefinition['name'],
): Problem {
  const unknown = header.unknown.map(({ letter, text: words }) => `${letter} ${words}`);
  const rest = unknown.slice(0, 8).join('、');
  return {
    code: 'table/missing-column',
    message: text(
      `工作表“${sheet.name}”第 ${header.row} 行的表头里没有“${name.zh}”。` +
        `${rest === '' ? '' : `还没有认出的列：${rest}。`}`,
      `The header in row ${header.row} of sheet "${sheet.name}" has no column ` +
        `"${name.en}".${rest === '' ? '' : ` Not recognised: ${rest}.`}`,
    ),
    cure: text(
      `如果它用了别的名称，请在导入预览中指定；否则请补上“${name.zh}”一列。`,
      `If it has another name, say so in the preview; otherwise add a column "${name.zh}".`,
    ),
    at: `${sheet.name}!${header.row}`,
  };
}
