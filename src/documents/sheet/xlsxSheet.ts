import { type IsoDate, isIsoDate } from '../../kernel/date.ts';
import type { SheetSink } from './budget.ts';
import { numberCell } from './dateFormat.ts';
import { limits } from './limits.ts';
import { type Cell, columnOf, type Merge } from './model.ts';
import { refuse } from './problems.ts';
import { plain, type WorkbookParts } from './xlsxParts.ts';
import { attribute, type XmlHandler } from './xml.ts';

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** What is known of the cell whose tag is open. */
interface Open {
  column: number;
  type: string;
  style: number;
  value: string;
  formula: boolean;
}

/** Reads one worksheet into `sink`, row by row; `merges` and `hiddenRows` fill as it goes. */
export class SheetReader implements XmlHandler {
  readonly merges: Merge[] = [];
  hiddenRows = 0;
  readonly #name: string;
  readonly #parts: WorkbookParts;
  readonly #sink: SheetSink;
  #row = 0;
  #cells: (Cell | undefined)[] = [];
  #cell: Open | null = null;
  #last = -1;
  #listens = false;
  #phonetic = false;

  constructor(name: string, parts: WorkbookParts, sink: SheetSink) {
    this.#name = name;
    this.#parts = parts;
    this.#sink = sink;
  }

  open(tag: string, attributes: string): void {
    if (tag === 'c') this.#openCell(attributes);
    else if (tag === 'row') this.#openRow(attributes);
    else if (tag === 'v' || (tag === 't' && !this.#phonetic)) this.#listens = this.#cell !== null;
    else if (tag === 'f' && this.#cell !== null) this.#cell.formula = true;
    else if (tag === 'rPh') this.#phonetic = true;
    else if (tag === 'mergeCell') addMerge(attribute(attributes, 'ref') ?? '', this.merges);
  }

  text(text: string): void {
    if (!this.#listens || this.#cell === null) return;
    this.#cell.value += text;
    // Escapes such as `_x000D_` may take seven characters for one.
    if (this.#cell.value.length > limits.cellCharacters * 7) {
      throw refuse.content(this.#name, 'characters');
    }
  }

  close(tag: string): void {
    if (tag === 'v' || tag === 't') this.#listens = false;
    else if (tag === 'rPh') this.#phonetic = false;
    else if (tag === 'row') this.#sink.row(this.#row, this.#cells);
    else if (tag === 'c' && this.#cell !== null) {
      const made = cellOf(this.#cell, this.#parts);
      if (made !== undefined) this.#cells[this.#cell.column] = made;
      this.#cell = null;
    }
  }

  #openRow(attributes: string): void {
    const said = attribute(attributes, 'r');
    const number = said === undefined ? this.#row + 1 : Number(said);
    if (!(Number.isInteger(number) && number >= 1 && number <= lastRow)) {
      throw refuse.beyond(this.#name, `${said}`);
    }
    if (number <= this.#row) throw refuse.broken(this.#name);
    const hidden = attribute(attributes, 'hidden');
    if (hidden === '1' || hidden === 'true') this.hiddenRows += 1;
    this.#row = number;
    this.#cells = [];
    this.#last = -1;
  }

  #openCell(attributes: string): void {
    if (this.#sink.isFull()) {
      this.#cell = { column: 0, type: 'str', style: 0, value: '', formula: false };
      return;
    }
    const reference = attribute(attributes, 'r');
    const column = reference === undefined ? this.#last + 1 : columnOf(reference);
    if (column < 0 || column >= lastColumn || this.#row === 0) {
      throw refuse.beyond(this.#name, reference ?? '?');
    }
    this.#last = column;
    const type = attribute(attributes, 't') ?? 'n';
    const style = Number(attribute(attributes, 's') ?? 0);
    this.#cell = { column, type, style, value: '', formula: false };
  }
}

/** Merges beyond the columns or rows that may be read are cut or left out; they hold nothing. */
function addMerge(reference: string, merges: Merge[]): void {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (match === null || merges.length >= limits.merges) return;
  const [, first = '', top, last = '', bottom] = match;
  const left = columnOf(first);
  const right = Math.min(columnOf(last), limits.columns - 1);
  if (left > right || Number(top) > Number(bottom)) return;
  merges.push({ top: Number(top), left, bottom: Number(bottom), right });
}

function cellOf(open: Open, parts: WorkbookParts): Cell | undefined {
  const made = contentOf(open, parts);
  if (!open.formula) return made;
  return { ...(made ?? { kind: 'empty' }), formula: true };
}

function contentOf(open: Open, parts: WorkbookParts): Cell | undefined {
  const { value, type } = open;
  if (value === '') return undefined;
  switch (type) {
    case 's': {
      const text = parts.strings[Number(value)];
      return text === undefined || text === '' ? undefined : { kind: 'text', text };
    }
    case 'str':
    case 'inlineStr':
      return { kind: 'text', text: plain(value) };
    case 'b':
      return { kind: 'boolean', boolean: value === '1' || value === 'true' };
    case 'e':
      return { kind: 'error', error: value.slice(0, 40) };
    case 'd':
      return isoCell(value);
    default: {
      const number = Number(value);
      if (!Number.isFinite(number)) return { kind: 'text', text: value };
      return numberCell(number, parts.styles[open.style] ?? 'number', parts.dateSystem);
    }
  }
}

/** Cells of type `d` carry ISO 8601 text instead of a serial. */
function isoCell(value: string): Cell {
  const day = value.slice(0, 10);
  if (!isIsoDate(day)) return { kind: 'text', text: value };
  const date: IsoDate = day;
  const time = /T(\d{2}:\d{2})/.exec(value)?.[1];
  const none = time === undefined || time === '00:00';
  return none ? { kind: 'date', date, shows: 'day' } : { kind: 'date', date, shows: 'day', time };
}
