import type { Forecast, ForecastLine, ForecastPerson } from '../../engines/ledger/define.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { addFen, type Fen, fen, noMoney, subtractFen } from '../../kernel/fen.ts';
import type { AskSetting } from '../../kernel/setting.ts';
import { type Text, text } from '../../kernel/text.ts';
import duesTolerance from '../settings/dues-tolerance.ts';
import { duesOf } from './duesAmount.ts';
import { type DuesKind, duesKinds } from './duesKinds.ts';
import { type Slip, slipOf } from './duesRecomputed.ts';
import { duesOfPay } from './payBase.ts';

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
  const known = kindOf(kind);
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
  return { state: 'differs', off, slip: slipWords[slipOf(line, assessed, ask)] };
}

/** How an amount that is not right may have come about. */
const slipWords: Readonly<Record<Slip, Text | null>> = {
  'in-steps': text('像是分段累进计算的', 'as if each bracket had its own rate'),
  'working-tariff': text('像是按在职标准计算的', 'as if the person were not retired'),
  'not-by-standard': text('与本局辅警标准不一致', 'not as the bureau’s own standard says'),
  other: null,
};

function kindOf(kind: string | null): DuesKind | undefined {
  return duesKinds.find(({ id }) => id === kind);
}

function baseOf({ income, kind, level }: ForecastPerson, on: IsoDate, ask: AskSetting): Fen | null {
  const known = kindOf(kind);
  if (income === null || known === undefined) return null;
  if ('base' in income) return income.base;
  const [only, ...more] = duesOfPay(income.lines, { kind: known.id, level, on }, ask).readings;
  return only === undefined || more.length > 0 ? null : only.base;
}
