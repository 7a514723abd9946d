import { checkedRosterColumns } from '../../catalogue/parts/checkedRosterColumns.ts';
import { developmentColumns } from '../../catalogue/parts/developmentColumns.ts';
import { duesRegisterColumns } from '../../catalogue/parts/duesRegisterColumns.ts';
import { ledgerColumns } from '../../catalogue/parts/ledgerColumns.ts';
import { waiverColumns } from '../../catalogue/parts/waiverColumns.ts';
import type { DateSystem, Sheet } from '../../documents/sheet/model.ts';
import type { ColumnDefinition } from '../../kernel/column.ts';
import { headerWidth, type Table, tablesOf } from './cells.ts';

/** The papers that were found in the files. */
export interface Papers {
  readonly rosters: readonly Table[];
  readonly ledgers: readonly Table[];
  readonly waivers: readonly Table[];
  /** Registers of dues. */
  readonly registers: readonly Table[];
  readonly development: readonly Table[];
}

/** What a sheet is, by its header. */
export interface Recognised {
  readonly kind: keyof Papers;
  readonly tables: readonly [Table, ...Table[]];
}

export function recognised(sheet: Sheet, system: DateSystem): Recognised | null {
  const kind = sheet.hidden ? null : kindOf(sheet, system);
  if (kind === null) return null;
  const [first, ...more] = tablesOf(sheet, system, columnsOf[kind]);
  return first === undefined ? null : { kind, tables: [first, ...more] };
}

const columnsOf: Readonly<Record<keyof Papers, readonly ColumnDefinition[]>> = {
  rosters: checkedRosterColumns,
  ledgers: ledgerColumns,
  waivers: waiverColumns,
  registers: duesRegisterColumns,
  development: developmentColumns,
};

/** The paper of which the header names most columns; few columns may be chance. */
function kindOf(sheet: Sheet, system: DateSystem): keyof Papers | null {
  if (headerWidth(sheet, system, waiverColumns) !== null) return 'waivers';
  // Names, months and what is owed: no other paper has all three.
  if (headerWidth(sheet, system, duesRegisterColumns) !== null) return 'registers';
  const roster = headerWidth(sheet, system, checkedRosterColumns) ?? 0;
  const ledger = headerWidth(sheet, system, ledgerColumns) ?? 0;
  const development = headerWidth(sheet, system, developmentColumns) ?? 0;
  if (development >= 3 && development > Math.max(roster, ledger)) return 'development';
  if (roster >= Math.max(2, ledger)) return 'rosters';
  return ledger >= 3 ? 'ledgers' : null;
}
