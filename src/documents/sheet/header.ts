import type { ColumnDefinition } from '../../kernel/column.ts';
import type { Problem } from '../../kernel/result.ts';
import { text } from '../../kernel/text.ts';
import { headerIndex, type Match, wording } from './columns.ts';
import { type SpreadReader, spreadOver } from './merged.ts';
import { cellAt, cellText, columnLetter, type Row, type Sheet, withoutIdNumbers } from './model.ts';

/** Where a table's header stands and what its columns mean. */
export interface Header {
  /** The first row of the header, as Excel numbers it. */
  readonly row: number;
  readonly height: 1 | 2;
  /** Column id to column, counted from 0. */
  readonly mapping: Readonly<Record<string, number>>;
  /** Every header that is not empty, with the two rows of a two-row header joined by a space. */
  readonly texts: readonly HeaderText[];
}

export interface HeaderText {
  readonly column: number;
  readonly letter: string;
  readonly text: string;
}

/** One meaning claimed by several columns, or one column with several meanings. */
export interface Ambiguity {
  readonly ids: readonly string[];
  readonly headers: readonly HeaderText[];
}

interface ScoredReading extends HeaderReading {
  readonly strengths: ReadonlyMap<string, number>;
}

export interface HeaderReading extends Header {
  readonly ambiguous: readonly Ambiguity[];
  readonly unknown: readonly HeaderText[];
}

/** Rows that are tried as a header, counted among the rows that hold something. */
const searched = 40;

/** The best header among the first rows; `null` when no row names two columns (or the only one). */
export function findHeader(
  sheet: Sheet,
  columns: readonly ColumnDefinition[],
): HeaderReading | null {
  const lookup = headerIndex(columns);
  const required = new Set(columns.filter((column) => column.required).map(({ id }) => id));
  let best: { reading: ScoredReading; score: number } | null = null;
  const rows = sheet.rows.slice(0, searched + 1);
  const spread = spreadOver(sheet, rows);
  for (const [at, row] of rows.slice(0, searched).entries()) {
    for (const height of [1, 2] as const) {
      const second = height === 2 ? secondRow(rows, at) : undefined;
      if (height === 2 && second === undefined) continue;
      const reading = readHeader(headerTexts(spread, row, second), row.number, height, lookup);
      const score = scoreOf(reading, required);
      if (best === null || score > best.score) best = { reading, score };
    }
  }
  if (best === null) return null;
  const named = new Set([
    ...Object.keys(best.reading.mapping),
    ...best.reading.ambiguous.flatMap(({ ids }) => ids),
  ]);
  if (named.size < Math.min(2, columns.length)) return null;
  const { strengths: _, ...reading } = best.reading;
  return reading;
}

function secondRow(rows: readonly Row[], at: number): Row | undefined {
  const next = rows[at + 1];
  return next?.number === (rows[at]?.number ?? 0) + 1 ? next : undefined;
}

/**
 * A required column weighs more, a column with two meanings little, a sure wording breaks a tie (a
 * title line above a header must not look like the upper row of a header); unknown ones cost.
 */
function scoreOf(reading: ScoredReading, required: ReadonlySet<string>): number {
  const ids = Object.keys(reading.mapping);
  const needed = ids.filter((id) => required.has(id)).length;
  // On the whole, not column by column: ten sure columns are no better header than eleven.
  const strengths = ids.reduce((sum, id) => sum + (reading.strengths.get(id) ?? 0), 0);
  const sure = (2 * strengths) / Math.max(1, ids.length);
  return (
    ids.length * 10 + needed * 5 + sure + reading.ambiguous.length * 5 - reading.unknown.length
  );
}

interface Layered {
  readonly column: number;
  /** From the whole to the part: parent and child, then the child alone. */
  readonly upper: string;
  readonly lower: string;
}

function headerTexts(spread: SpreadReader, first: Row, second: Row | undefined): Layered[] {
  const width = Math.max(first.cells.length, second?.cells.length ?? 0);
  return Array.from({ length: width }, (_, column) => {
    const upper = cellText(spread(first, column, first.number)).trim();
    const below = second === undefined ? '' : cellText(spread(second, column, first.number)).trim();
    return { column, upper, lower: below === upper ? '' : below };
  });
}

function matchesOf({ upper, lower }: Layered, lookup: (text: string) => Match[]): Match[] {
  if (lower === '') return lookup(upper);
  const whole = lookup(upper + lower);
  if (whole.length > 0 || upper === '') return whole.length > 0 ? whole : lookup(lower);
  return lookup(lower).map(({ id }) => ({ id, strength: 1 }));
}

function readHeader(
  layers: readonly Layered[],
  row: number,
  height: 1 | 2,
  lookup: (text: string) => Match[],
): ScoredReading {
  const claims = new Map<string, { header: HeaderText; strength: number }[]>();
  const ambiguous: Ambiguity[] = [];
  const unknown: HeaderText[] = [];
  const texts: HeaderText[] = [];
  for (const layer of layers) {
    const words = [layer.upper, layer.lower].filter((word) => word !== '').join(' ');
    if (words === '') continue;
    const header = { column: layer.column, letter: columnLetter(layer.column), text: words };
    texts.push(header);
    const matches = matchesOf(layer, lookup);
    const [only] = matches;
    if (only === undefined) unknown.push(header);
    else if (matches.length > 1)
      ambiguous.push({ ids: matches.map(({ id }) => id), headers: [header] });
    else {
      claims.set(only.id, [...(claims.get(only.id) ?? []), { header, strength: only.strength }]);
    }
  }
  const mapping: Record<string, number> = {};
  const strengths = new Map<string, number>();
  for (const [id, claimants] of claims) {
    const strongest = Math.max(...claimants.map(({ strength }) => strength));
    strengths.set(id, strongest);
    const winners = claimants.filter(({ strength }) => strength === strongest);
    const [first] = winners;
    if (winners.length === 1 && first !== undefined) mapping[id] = first.header.column;
    else ambiguous.push({ ids: [id], headers: winners.map(({ header }) => header) });
    unknown.push(...claimants.filter((one) => !winners.includes(one)).map(({ header }) => header));
  }
  return { row, height, mapping, texts, ambiguous, unknown, strengths };
}

/** What the header says in each of its columns: what a row must say to repeat it. */
export interface HeaderWords {
  readonly columns: readonly (readonly [column: number, said: ReadonlySet<string>])[];
  /** How its words begin; most cells of most rows begin otherwise. */
  readonly beginnings: ReadonlySet<string>;
}

export function wordsOfHeader(header: Header): HeaderWords {
  const columns = Object.values(header.mapping).map((column) => {
    const said = header.texts.find((one) => one.column === column)?.text ?? '';
    const words = [said, ...said.split(' ')].map(wording).filter((word) => word !== '');
    return [column, new Set(words)] as const;
  });
  const beginnings = columns.flatMap(([, said]) => [...said].map((word) => word[0] ?? ''));
  return { columns, beginnings: new Set(beginnings) };
}

/** True when `row` repeats the header's words, as tables do that were printed page by page. */
export function repeatsHeader({ columns, beginnings }: HeaderWords, row: Row): boolean {
  const needed = Math.max(1, Math.min(2, columns.length), Math.ceil(columns.length / 2));
  let same = 0;
  let left = columns.length;
  for (const [column, said] of columns) {
    if (same + left < needed) return false;
    left -= 1;
    const own = cellText(cellAt(row, column));
    const first = own[0] ?? '';
    // A word or a number that begins like no header is none; punctuation may be left out.
    if (first === '' || (/[\p{Script=Han}0-9]/u.test(first) && !beginnings.has(first))) continue;
    if (said.has(wording(own))) same += 1;
  }
  return same >= needed;
}

export function noHeader(sheet: Sheet, columns: readonly ColumnDefinition[]): Problem {
  const wanted = columns.filter(({ required }) => required).slice(0, 6);
  const seen = sheet.rows
    .slice(0, 3)
    .flatMap((row) => row.cells.map(cellText).filter((word) => word !== ''))
    .slice(0, 8)
    .map((word) => withoutIdNumbers(word).slice(0, 20));
  const zh = wanted.map(({ name }) => name.zh).join('、');
  const en = wanted.map(({ name }) => name.en).join(', ');
  return {
    code: 'table/no-header',
    message: text(
      `工作表“${sheet.name}”前 ${searched} 行里没有找到表头（要找的列如：${zh}）；看到的是：${seen.join('、') || '（空）'}。`,
      `Sheet "${sheet.name}" has no header among its first ${searched} rows (looked ` +
        `for columns such as: ${en}); it begins with: ${seen.join(', ') || '(nothing)'}` +
        '.',
    ),
    cure: text(
      '请检查是否选对了工作表；表头一行应写明各列的名称，如“姓名”“身份证号”。',
      'Check that this is the right sheet; one row must name the columns, such as 姓名 or 身份证号.',
    ),
    at: sheet.name,
  };
}
