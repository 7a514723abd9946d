import type { IsoDate } from '../../kernel/date.ts';
import { addFen, type Fen, fen, noMoney, subtractFen } from '../../kernel/fen.ts';
import { type Text, text } from '../../kernel/text.ts';
import duesTolerance from '../settings/dues-tolerance.ts';
import type { AskSetting } from '../../kernel/setting.ts';
import { duesOf } from './duesAmount.ts';
import { type DuesKindId, duesKinds } from './duesKinds.ts';
import { type Slip, slipOf } from './duesRecomputed.ts';
import { duesOfPay, type PayLine, type Reading } from './payBase.ts';

/** What is known of one person whose dues are worked out anew. */
export interface ForecastPerson {
  readonly id: string;
  readonly name: string;
  /** Null: nobody has said what kind of payer the person is. */
  readonly kind: DuesKindId | null;
  readonly level: string | null;
  /** The wage sheet item by item, or the base alone; null: neither was entered. */
  readonly income: { readonly lines: readonly PayLine[] } | { readonly base: Fen } | null;
  /** What is assessed a month; null: nothing is. */
  readonly assessed: Fen | null;
  /** Months of the year for which something is owed, 0 to 12. */
  readonly months: number;
}

/**
 * What one person would owe a month. `open`: the bureau has not decided what counts, and it
 * matters. `unknown`: something is missing. `unassessed`: it is known, and nobody assessed it.
 */
export interface ForecastLine {
  readonly person: ForecastPerson;
  readonly state: 'same' | 'differs' | 'unassessed' | 'open' | 'unknown';
  /** Each with the sum and what it supposes; more than one is chosen by nobody. */
  readonly readings: readonly Pick<Reading, 'supposing' | 'dues'>[];
  /** The smallest and the largest of them; null: unknown. */
  readonly least: Fen | null;
  readonly most: Fen | null;
  /** What is assessed less what it comes to; null unless it differs. */
  readonly off: Fen | null;
  /** How the assessed amount may have come about. */
  readonly slip: Slip | null;
  /** What is missing; null: nothing. */
  readonly missing: Text | null;
}

/** A year of everybody. The sums hold for the people who are not unknown. */
export interface Forecast {
  readonly lines: readonly ForecastLine[];
  /** Lines that ask for somebody to look, in the order of the people. */
  readonly differences: readonly ForecastLine[];
  readonly least: Fen;
  readonly most: Fen;
  /** What the year brings if the assessments stay as they are. */
  readonly assessed: Fen;
  readonly counts: Readonly<Record<ForecastLine['state'], number>>;
}

/** Works out everybody’s dues as of a day, beside what is assessed. It changes nothing. */
export function forecastDues(
  people: readonly ForecastPerson[],
  on: IsoDate,
  ask: AskSetting,
): Forecast {
  const lines = people.map((person) => lineOf(person, on, ask));
  const counts = { same: 0, differs: 0, unassessed: 0, open: 0, unknown: 0 };
  for (const { state } of lines) counts[state] += 1;
  const year = (amountOf: (line: ForecastLine) => Fen | null) =>
    lines.reduce((sum, line) => addFen(sum, timesMonths(amountOf(line), line.person)), noMoney);
  return {
    lines,
    differences: lines.filter(({ state }) => state !== 'same'),
    least: year(({ least }) => least),
    most: year(({ most }) => most),
    assessed: year(({ person }) => person.assessed),
    counts,
  };
}

function timesMonths(amount: Fen | null, { months }: ForecastPerson): Fen {
  return fen((amount ?? 0n) * BigInt(months));
}

function lineOf(person: ForecastPerson, on: IsoDate, ask: AskSetting): ForecastLine {
  const readings = readingsOf(person, on, ask);
  if ('zh' in readings) return { ...bare(person), missing: readings };
  const unknown = readings.find(({ dues }) => !dues.known)?.dues;
  if (unknown !== undefined && !unknown.known) {
    return { ...bare(person), readings, missing: unknown.why };
  }
  const dues = readings.flatMap((one) => (one.dues.known ? [one.dues.due] : []));
  const [least, most] = [smallest(dues, 1n), smallest(dues, -1n)];
  const known = { ...bare(person), readings, least, most };
  if (least !== most) return { ...known, state: 'open' };
  return { ...known, ...beside(person, least, on, ask) };
}

const bare = (person: ForecastPerson): ForecastLine => ({
  person,
  state: 'unknown',
  readings: [],
  ...{ least: null, most: null, off: null, slip: null, missing: null },
});

function smallest(amounts: readonly Fen[], sign: 1n | -1n): Fen {
  return amounts.reduce((a, b) => (b * sign < a * sign ? b : a));
}

const noKind = text('没有登记人员类别', 'the category was not entered');
const noIncome = text('没有录入工资项或交纳基数', 'neither items of pay nor a base were entered');
const strangeItem = text('有不认识的工资项', 'an item of pay is not known');

/** Every reading of what counts, or what is missing for one. */
function readingsOf(
  { kind, level, income }: ForecastPerson,
  on: IsoDate,
  ask: AskSetting,
): ForecastLine['readings'] | Text {
  const known = duesKinds.find(({ id }) => id === kind);
  if (known === undefined) return noKind;
  const question = { kind: known.id, level, on };
  const one = (base: Fen | null) => [
    { supposing: text('', ''), dues: duesOf({ ...question, base }, ask) },
  ];
  // Auxiliary police may owe a fixed amount for their level, which needs no income.
  const fixed = known.id === 'auxiliary' ? one(null) : [];
  if (fixed.some(({ dues }) => dues.known)) return fixed;
  if (income !== null && 'lines' in income && known.base === 'needed') {
    const { readings } = duesOfPay(income.lines, question, ask);
    return readings.length === 0 ? strangeItem : readings;
  }
  const base = income !== null && 'base' in income ? income.base : null;
  if (base === null && known.base === 'needed' && known.id !== 'auxiliary') return noIncome;
  return one(base);
}

/** The assessed amount beside the one that comes out. */
function beside(
  person: ForecastPerson,
  due: Fen,
  on: IsoDate,
  ask: AskSetting,
): Pick<ForecastLine, 'state' | 'off' | 'slip'> {
  const { assessed, id, name, kind } = person;
  if (assessed === null) return { state: 'unassessed', off: null, slip: null };
  const off = subtractFen(assessed, due);
  const tolerance = ask(duesTolerance);
  const most = tolerance.state === 'value' ? BigInt(tolerance.value) : 0n;
  if ((off < 0n ? -off : off) <= most) return { state: 'same', off: null, slip: null };
  const base = baseOf(person, on, ask);
  const line = { person: id, name, month: on, category: kind, base };
  return { state: 'differs', off, slip: slipOf(line, assessed, ask) };
}

function baseOf({ income, kind, level }: ForecastPerson, on: IsoDate, ask: AskSetting): Fen | null {
  if (income === null || kind === null) return null;
  if ('base' in income) return income.base;
  const [only, ...more] = duesOfPay(income.lines, { kind, level, on }, ask).readings;
  return only === undefined || more.length > 0 ? null : only.base;
}
