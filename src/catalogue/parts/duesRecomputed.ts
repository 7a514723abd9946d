import type { IsoDate } from '../../kernel/date.ts';
import { valueOn } from '../../kernel/dated.ts';
import type { BookFact, Facts, LineFact } from '../../kernel/facts.ts';
import { type Fen, fen, multiplyFen, rate } from '../../kernel/fen.ts';
import type { AskSetting } from '../../kernel/setting.ts';
import { resolve } from '../../kernel/setting.ts';
import { type Text, text } from '../../kernel/text.ts';
import duesRounding from '../settings/dues-rounding.ts';
import duesTolerance from '../settings/dues-tolerance.ts';
import { byTariff, duesOf } from './duesAmount.ts';
import { type DuesKindId, duesKinds } from './duesKinds.ts';
import { pensions, wages } from './duesRates.ts';
import { since2008 } from './duesTexts.ts';

/** How an amount that is not right may have come about. */
export type Slip = 'in-steps' | 'working-tariff' | 'not-by-standard' | 'other';

export type Recomputed =
  | { readonly state: 'right' | 'not-asked' }
  | { readonly state: 'wrong'; readonly due: Fen; readonly expected: Fen; readonly slip: Slip }
  | { readonly state: 'unknown'; readonly missing: Text };

type Rounding = 'fen' | 'jiao' | 'yuan';
const roundings: readonly Rounding[] = ['fen', 'jiao', 'yuan'];

/** Works out the lines of one book anew. */
export interface Recomputer {
  readonly of: (line: LineFact) => Recomputed;
  /** How the book rounds, where the bureau said nothing and the book does it otherwise. */
  readonly ownRounding: Rounding | null;
}

/** Five rules ask of the same book; it is worked out once, by what was asked. */
const known = new WeakMap<BookFact, { facts: Facts; asOf: IsoDate; made: Recomputer }>();

/**
 * Where the bureau has not said how it rounds, a book that rounds otherwise throughout is no book
 * of errors: it is read as it is kept, and DUE01 says so once.
 */
export function recomputer(book: BookFact, facts: Facts, asOf: IsoDate): Recomputer {
  const earlier = known.get(book);
  if (earlier?.facts === facts && earlier.asOf === asOf) return earlier.made;
  const made = recomputerOf(book, facts, asOf);
  known.set(book, { facts, asOf, made });
  return made;
}

function recomputerOf(book: BookFact, facts: Facts, asOf: IsoDate): Recomputer {
  const said = facts.setting(duesRounding, book.unit, asOf);
  const isSaid = said.state === 'value' && said.cite.mark !== 'proposal';
  const rounding = isSaid ? null : usual(book, facts);
  const own = rounding === null || rounding === 'fen' ? null : rounding;
  const found = new Map<LineFact, Recomputed>();
  const of = (line: LineFact) => {
    const one = found.get(line) ?? recomputed(line, askOf(book, facts, line.month, own));
    found.set(line, one);
    return one;
  };
  return { of, ownRounding: own };
}

/**
 * The rounding by which most lines are right to the fen, of equals the finest. Another than to the
 * fen is believed only where most of the lines on which it makes a difference keep to it.
 */
function usual(book: BookFact, facts: Facts): Rounding {
  const asked = book.lines.filter(({ due, relief }) => typeof due === 'bigint' && !relief);
  const results = asked.map((line) => ({
    due: line.due,
    by: roundings.map((to) => expectedOf(line, askOf(book, facts, line.month, to))),
  }));
  const counts = roundings.map((_, i) => results.filter(({ due, by }) => by[i] === due).length);
  const best = counts.indexOf(Math.max(...counts));
  const telling = results.filter(({ by }) => typeof by[0] === 'bigint' && by[best] !== by[0]);
  const kept = telling.filter(({ due, by }) => by[best] === due);
  return (kept.length * 2 > telling.length && roundings[best]) || 'fen';
}

function askOf(book: BookFact, facts: Facts, on: IsoDate, to: Rounding | null): AskSetting {
  if (to === null) return (of) => facts.setting(of, book.unit, on);
  const { key } = duesRounding;
  const entry = { key, value: to, from: '2008-04-01', scope: 'bureau', documentNo: '' } as const;
  return (of) =>
    of.key === key ? resolve(of, [entry], { on, chain: [] }) : facts.setting(of, book.unit, on);
}

function recomputed(line: LineFact, ask: AskSetting): Recomputed {
  const { due, relief } = line;
  if (relief || line.month < since2008) return { state: 'not-asked' };
  if (due === undefined || due === null) return { state: 'unknown', missing: noDue };
  const expected = expectedOf(line, ask);
  if (typeof expected !== 'bigint') return { state: 'unknown', missing: expected };
  const tolerance = ask(duesTolerance);
  const most = tolerance.state === 'value' ? BigInt(tolerance.value) : 0n;
  const off = due > expected ? due - expected : expected - due;
  if (off <= most) return { state: 'right' };
  return { state: 'wrong', due, expected, slip: slipOf(line, due, ask) };
}

const noDue = text('没有读到应交金额', 'the amount owed was not read');
const noCategory = text('没有读到人员类别', 'the category of the person was not read');
const strangeCategory = text(
  '看不出人员类别属于哪一种',
  'the category is written in words that mean none that is known',
);
const noBase = text('没有读到交纳基数', 'the base was not read');

function expectedOf(line: LineFact, ask: AskSetting): Fen | Text {
  const { category, base = null, level = null, month: on } = line;
  if (category === undefined) return noCategory;
  const kind = duesKinds.find(({ id }) => id === category);
  if (kind === undefined) return strangeCategory;
  const isByTable = kind.id === 'auxiliary' && base === null;
  if (kind.base === 'needed' && base === null && !isByTable) return noBase;
  const answer = duesOf({ kind: kind.id, base, level, on }, ask);
  return answer.known ? answer.due : answer.why;
}

/** The way to the wrong amount that is the most telling; to the fen, or it is chance. */
export function slipOf(line: LineFact, due: Fen, ask: AskSetting): Slip {
  const { base = null, month } = line;
  const kind = line.category as DuesKindId;
  if (kind === 'auxiliary') return 'not-by-standard';
  if (kind === 'retired') {
    const working = byTariff(wages, base, month, ask);
    if (working.known && working.due === due) return 'working-tariff';
  }
  if (base !== null && base > 0n && inSteps(kind, base, month) === due) return 'in-steps';
  return 'other';
}

/** Each bracket at its own rate, which is how income tax is reckoned and dues are not. */
export function inSteps(kind: DuesKindId, base: Fen, on: IsoDate): Fen | null {
  const tariff = valueOn(kind === 'retired' ? pensions : wages, on);
  if (tariff.state !== 'value' || ['farmer', 'student', 'unemployed'].includes(kind)) return null;
  let [below, sum] = [0n, 0n];
  for (const { upTo, rate: hundredths } of tariff.value) {
    const top = upTo === null || base < BigInt(upTo) ? base : BigInt(upTo);
    if (top > below) sum += (top - below) * BigInt(hundredths);
    below = top;
  }
  return multiplyFen(fen(sum), rate(1n, 10_000n), { mode: 'half-up', to: 'fen' });
}
