import type { BankLine } from '../../engines/ledger/statementTypes.ts';
import { fail, ok, type Problem, type Result } from '../../kernel/result.ts';
import { cellText, type Sheet, type Workbook } from '../sheet/model.ts';
import type { SkippedRow, TableRecord } from '../sheet/rows.ts';
import { findTable, type TableMatch } from '../sheet/table.ts';
import { statementColumns } from './columns.ts';
import { lineOf, type PlacedLine } from './lines.ts';
import { inOrder } from './order.ts';
import { notAStatement } from './problems.ts';

/** What a bank says that moved on an account. */
export interface Statement {
  readonly sheet: string;
  /** In order of time, whichever end the bank begins with. */
  readonly lines: readonly BankLine[];
  /** Before the first line and after the last one; null: the statement does not say. */
  readonly opening: bigint | null;
  readonly closing: bigint | null;
  /** Rows that are no lines, such as totals, with the beginning of what they say. */
  readonly skipped: readonly SkippedRow[];
  /** Rows that could not be read, and places where the balance does not go on. */
  readonly problems: readonly Problem[];
}

/**
 * Finds the statement in a workbook by the meaning of its headers, on the first sheet that has one.
 *
 * Problems: `table/not-a-statement`, `table/ambiguous-header`; per row `table/statement-row`,
 * `cell/*` of dates, `table/balance-breaks`; of the whole `table/directions-swapped`.
 */
export function readStatement(book: Workbook): Result<Statement> {
  const sheets = book.sheets.filter(({ hidden }) => !hidden);
  for (const sheet of sheets) {
    const found = findTable(sheet, statementColumns);
    if (!found.ok || !isStatement(found.value)) continue;
    const doubtful = found.value.problems.find(({ code }) => code === 'table/ambiguous-header');
    return doubtful ? fail(doubtful) : ok(statementOf(sheet, found.value, book));
  }
  return fail(notAStatement(sheets[0]?.name ?? ''));
}

/** A date, and in and out in one way or the other; one of two may be a doubtful header. */
function isStatement({ mapping, ambiguous }: TableMatch): boolean {
  const doubtful = new Set(ambiguous.flatMap(({ ids }) => ids));
  const has = (id: string) => mapping[id] !== undefined || doubtful.has(id);
  return (has('on') || has('bookedOn')) && ((has('in') && has('out')) || has('amount'));
}

function statementOf(sheet: Sheet, found: TableMatch, book: Workbook): Statement {
  const place = { sheet, system: book.dateSystem, mapping: found.mapping };
  const problems: Problem[] = [];
  const skipped = [...found.skipped];
  const lines: PlacedLine[] = [];
  for (const record of found.records) {
    const taken = lineOf(record, place);
    if (taken === null) skipped.push({ row: record.row, reason: 'note', text: wordsOf(record) });
    else if ('problem' in taken) problems.push(taken.problem);
    else lines.push(taken);
  }
  const ordered = inOrder(sheet.name, lines);
  const [first, last] = [ordered.lines.at(0), ordered.lines.at(-1)];
  const opening = first === undefined ? null : first.balance;
  return {
    sheet: sheet.name,
    lines: ordered.lines,
    opening: opening === null || first === undefined ? null : opening - first.amount,
    closing: last?.balance ?? null,
    skipped,
    problems: [...problems, ...ordered.problems],
  };
}

function wordsOf({ cells }: TableRecord): string {
  const words = Object.values(cells).map((cell) => cellText(cell).trim());
  return words
    .filter((word) => word !== '')
    .join(' ')
    .slice(0, 60);
}
