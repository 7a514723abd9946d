import { isDeepStrictEqual } from 'node:util';
import type { DateSystem, Row, Sheet } from '../../documents/sheet/model.ts';
import { piecesOf } from '../../documents/sheet/pieces.ts';
import { readRecords } from '../../documents/sheet/rows.ts';
import type { Table } from './cells.ts';
import { type Recognised, recognised } from './papers.ts';

/** Enough rows for what a header is told by: its place, and the days that stand below it. */
export const headLength = 100;

/** A sheet that is read as one ledger while its rows still come. */
export interface Growing {
  /** The rows of the sheet, which grow in place. */
  readonly rows: readonly Row[];
  /** The ledger with the records that were taken so far. */
  readonly table: Table;
  /** Takes the rows that have come since; answers their records. */
  more(): Table['match']['records'];
  /** Whether the whole sheet says what its beginning seemed to say. */
  isBorneOut(whole: Sheet): boolean;
}

/** Null where the sheet begins like anything but one ledger. */
export function growingOf(sheet: Sheet, system: DateSystem): Growing | null {
  const head = sheet.rows.slice();
  const found = recognised(sheet, system);
  const [begun, another] = found?.kind === 'ledgers' ? found.tables : [];
  if (begun === undefined || another !== undefined) return null;
  const { columns, match } = begun;
  const [records, skipped] = [[...match.records], [...match.skipped]];
  let taken = head.length;
  return {
    rows: sheet.rows,
    table: { ...begun, match: { ...match, records, skipped } },
    more: () => {
      const came = { ...sheet, rows: sheet.rows.slice(taken) };
      taken = sheet.rows.length;
      const read = readRecords(came, columns, match);
      for (const record of read.records) records.push(record);
      for (const row of read.skipped) skipped.push(row);
      return read.records;
    },
    isBorneOut: (whole) =>
      readsSame({ ...whole, rows: head }, system, found) && piecesOf(whole, columns).length === 1,
  };
}

/** With the merged areas, which stand at the end of a file; below the head none may be. */
function readsSame(head: Sheet, system: DateSystem, before: Recognised | null): boolean {
  if (head.merges.length === 0) return true;
  const last = head.rows.at(-1)?.number ?? 0;
  if (head.merges.some(({ bottom }) => bottom > last)) return false;
  const after = recognised(head, system);
  return after?.kind === before?.kind && isDeepStrictEqual(saidBy(before), saidBy(after));
}

/** Without the sheets, of which one knows its merged areas and the other does not. */
function saidBy(found: Recognised | null) {
  return found?.tables.map(({ match, title }) => ({ match, title }));
}
