import type { DateSystem, Row, Sheet, Workbook } from '../../documents/sheet/model.ts';
import type { Catalogue } from '../../engines/catalogue.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { Skipped, Table } from './cells.ts';
import { type Growing, growingOf, headLength } from './growing.ts';
import { type LedgerReader, ledgerReader } from './ledger.ts';
import { type Papers, type Recognised, recognised } from './papers.ts';
import { type RosterSaid, rostersIn, type Said } from './said.ts';

/** Rosters that are read, and the ledgers that were begun against them. */
interface Begun {
  readonly rosters: readonly Table[];
  readonly said: RosterSaid;
  readonly ledgers: { readonly table: Table; readonly reader: LedgerReader }[];
}

/**
 * Reads papers while the rest of their workbook is on its way from the reader's thread: else half
 * of a check would be waiting for it. Sheets are taken in their order. What comes later may prove a
 * beginning wrong: merged areas, a second table, a roster behind a ledger. Then nothing of it is
 * used and all is read from the start, so that the answer is the same.
 */
export class Ahead {
  readonly #catalogue: Catalogue;
  readonly #asOf: IsoDate;
  readonly #skipped: Skipped[] = [];
  /** What whole sheets were recognised as. */
  readonly #whole = new Map<readonly Row[], Recognised | null>();
  readonly #rosters: Table[] = [];
  #begun: Begun | null = null;
  /** The beginning was wrong. */
  #over = false;
  #growing: Growing | null = null;
  #looked: readonly Row[] | null = null;

  constructor(catalogue: Catalogue, asOf: IsoDate) {
    this.#catalogue = catalogue;
    this.#asOf = asOf;
  }

  /** Takes what is there: the last sheet may still grow. */
  readonly watch = ({ sheets, dateSystem }: Workbook): void => {
    for (const sheet of sheets.slice(0, -1)) this.recognise(sheet, dateSystem);
    const last = sheets.at(-1);
    if (last === undefined || last.rows.length < headLength) return;
    if (this.#looked !== last.rows) this.#look(last, dateSystem);
    else this.#take();
  };

  /** What a whole sheet is. */
  recognise(sheet: Sheet, system: DateSystem): Recognised | null {
    if (sheet.rows.length === 0) return null;
    const earlier = this.#whole.get(sheet.rows);
    if (earlier !== undefined) return earlier;
    const grown = this.#grown(sheet);
    const found = grown ?? recognised(sheet, system);
    this.#whole.set(sheet.rows, found);
    if (found?.kind === 'rosters') this.#addRosters(found.tables);
    if (found?.kind === 'ledgers' && grown === null) found.tables.forEach(this.#begin);
    return found;
  }

  /** What was read, if it was read from exactly these papers; `skipped` takes what was not used. */
  readFrom({ rosters, ledgers }: Papers, skipped: Skipped[]): Said | undefined {
    const begun = this.#over ? null : this.#begun;
    const tables = begun?.ledgers.map(({ table }) => table) ?? [];
    if (begun === null || !areSame(rosters, begun.rosters) || !areSame(ledgers, tables)) {
      return undefined;
    }
    for (const one of this.#skipped) skipped.push(one);
    return { rosters: begun.said, ledgers: begun.ledgers.map(({ reader }) => reader.ledger()) };
  }

  #addRosters(tables: readonly Table[]): void {
    this.#rosters.push(...tables);
    if (this.#begun !== null) this.#over = true;
  }

  /** Reads what there is of a ledger; before the first one everything that the rosters say. */
  readonly #begin = (table: Table): void => {
    if (this.#over) return;
    this.#begun ??= {
      rosters: [...this.#rosters],
      said: rostersIn(this.#rosters, this.#catalogue, this.#asOf, this.#skipped),
      ledgers: [],
    };
    const reader = ledgerReader(table, this.#begun.said.around);
    reader.read(table.match.records);
    this.#begun.ledgers.push({ table, reader });
  };

  #look(sheet: Sheet, system: DateSystem): void {
    this.#looked = sheet.rows;
    this.#growing = this.#over ? null : growingOf(sheet, system);
    if (this.#growing !== null) this.#begin(this.#growing.table);
  }

  #take(): void {
    const more = this.#growing?.more() ?? [];
    this.#begun?.ledgers.at(-1)?.reader.read(more);
  }

  /** A sheet that was read while it grew, if it is what it seemed. */
  #grown(sheet: Sheet): Recognised | null {
    const growing = this.#growing;
    if (growing?.rows !== sheet.rows) return null;
    this.#take();
    this.#growing = null;
    if (growing.isBorneOut(sheet)) return { kind: 'ledgers', tables: [growing.table] };
    this.#over = true;
    return null;
  }
}

function areSame(some: readonly Table[], others: readonly Table[]): boolean {
  return some.length === others.length && some.every((table, i) => table === others[i]);
}
