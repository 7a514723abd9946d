import type { BankLine } from '../../engines/ledger/statementTypes.ts';
import type { Problem } from '../../kernel/result.ts';
import { cellText, type DateSystem, emptyCell, type Sheet } from '../sheet/model.ts';
import { moneyIn } from '../sheet/money.ts';
import type { TableRecord } from '../sheet/rows.ts';
import { readDate } from '../sheet/values.ts';
import { badRow } from './problems.ts';

/** A line with the row that it stands in, as Excel numbers it. */
export interface PlacedLine {
  readonly row: number;
  readonly line: BankLine;
}

/** What a row turned out to be; null: it says what the account held and no movement. */
export type Taken = PlacedLine | { readonly problem: Problem } | null;

interface Place {
  readonly sheet: Sheet;
  readonly system: DateSystem;
  readonly mapping: Readonly<Record<string, number>>;
}

export function lineOf({ row, cells }: TableRecord, place: Place): Taken {
  const { name } = place.sheet;
  const wordsOf = (id: string) => cellText(cells[id] ?? emptyCell).trim();
  const words = [...new Set(['words', 'purpose', 'remark'].map(wordsOf))].filter(Boolean).join(' ');
  const balance = moneyIn(cells.balance ?? emptyCell);
  const amount = amountOf(cells, wordsOf('direction'));
  if (dayOf(cells) === '' && sums.test(words + wordsOf('number'))) return null;
  if (amount === 'neither' && resting.test(words + wordsOf('other') + wordsOf('serial')))
    return null;
  if (typeof amount === 'string') return { problem: badRow(name, row, amount) };
  if (balance === undefined) return { problem: badRow(name, row, 'balance') };
  if (!yuanWords.test(wordsOf('currency'))) return { problem: badRow(name, row, 'currency') };
  const id = wordsOf('on') === '' ? 'bookedOn' : 'on';
  const at = { sheet: name, row, column: place.mapping[id] ?? 0 };
  const day = readDate(cells[id] ?? emptyCell, at, place.system);
  if (!day.ok) return { problem: day.problems[0] };
  if (day.value.precision !== 'day') return { problem: badRow(name, row, 'day') };
  const kind = amount > 0n && interest.test(words) ? 'interest' : 'transfer';
  const line = { id: `${name}!${row}`, on: day.value.date, amount, balance, kind, words } as const;
  return { row, line: { ...line, other: wordsOf('other'), serial: serialOf(cells) } };
}

/** Sums at the foot of a page have no day. */
const sums = /合计|总计|小计|累计|共\d+笔/;
/** What the account held, at the top or the foot of a page. */
const resting = /期初|期末|承前|过次|上页|上期|本期余额|余额$/;
const yuanWords = /^(?:|人民币|cny|rmb|元|01|156)(?:元)?$/i;
/** The tax on interest goes out; it is none. */
const interest = /结息|利息(?!税)|存息/;

function dayOf({ on = emptyCell, bookedOn = emptyCell }: Cells): string {
  return cellText(on).trim() || cellText(bookedOn).trim();
}

type Cells = TableRecord['cells'];
type NoAmount = 'amount' | 'both' | 'neither' | 'direction';

/** Above 0 it came in, below it went out. */
function amountOf(cells: Cells, direction: string): bigint | NoAmount {
  const [credit, debit, one] = ['in', 'out', 'amount'].map((id) => moneyIn(cells[id] ?? emptyCell));
  if (credit === undefined || debit === undefined || one === undefined) return 'amount';
  const [came, went] = [credit ?? 0n, debit ?? 0n];
  if (came !== 0n && went !== 0n) return 'both';
  if (came !== 0n) return came;
  // Some banks write what went out below zero in its own column: it went out all the same.
  if (went !== 0n) return went < 0n ? went : -went;
  if (one === null || one === 0n) return 'neither';
  const sign = signOf(direction);
  if (sign === null) return one < 0n ? one : 'direction';
  return one < 0n ? one : one * sign;
}

function signOf(direction: string): 1n | -1n | null {
  const plain = direction.normalize('NFKC').replace(/\s/g, '');
  if (/^(?:贷|贷方|收|收入|进|存入|转入|\+|c|cr|credit|in)$/i.test(plain)) return 1n;
  return /^(?:借|借方|支|支出|付|取|出|支取|转出|-|d|dr|debit|out)$/i.test(plain) ? -1n : null;
}

/** A number of a spreadsheet keeps 15 digits: what is longer is no serial any more. */
function serialOf({ serial = emptyCell }: Cells): string | null {
  if (serial.kind === 'number' && !(Number.isSafeInteger(serial.number) && serial.number < 1e15)) {
    return null;
  }
  return cellText(serial).replace(/\s/g, '') || null;
}
