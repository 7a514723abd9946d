import type { Cite } from '../../kernel/cite.ts';
import { addFen, type Fen, noMoney, parseFen, subtractFen } from '../../kernel/fen.ts';
import type { AskSetting } from '../../kernel/setting.ts';
import { joined, type Text, text } from '../../kernel/text.ts';
import { type DuesAnswer, type DuesQuestion, duesOf } from './duesAmount.ts';
import { type PayItem, type PayWay, payItemOf } from './payItems.ts';

/** One line of a wage sheet. */
export interface PayLine {
  readonly name: string;
  readonly amount: Fen;
}

/** How a line was taken, and why. `open`: the bureau's paper decides, and was not entered. */
export interface JudgedLine extends PayLine {
  readonly way: 'counted' | 'excluded' | 'deducted' | 'open' | 'not-recognised';
  readonly why: Text;
  readonly cite: Cite | null;
}

/** A base under one reading of what nobody has entered yet; without such items there is one. */
export interface Reading {
  readonly supposing: Text;
  readonly base: Fen;
  readonly dues: DuesAnswer;
}

export interface PayAnswer {
  readonly lines: readonly JudgedLine[];
  /** One: the answer. More: what holds is unknown, and all of them are shown. None: see `lines`. */
  readonly readings: readonly Reading[];
}

const strange = text(
  '不认识的工资项，请先写明是否计入',
  'an item that is not known: say first whether it counts',
);

/** The base from a wage sheet, line by line, and the dues that follow. */
export function duesOfPay(
  sheet: readonly PayLine[],
  question: Omit<DuesQuestion, 'base'>,
  ask: AskSetting,
): PayAnswer {
  const known = sheet.map((line) => ({ line, item: payItemOf(line.name) }));
  const lines = known.map(({ line, item }) => judged(line, item, ask));
  if (known.some(({ item }) => item === null)) return { lines, readings: [] };
  const sure = lines.reduce((sum, { way, amount }) => {
    if (way === 'counted') return addFen(sum, amount);
    return way === 'deducted' ? subtractFen(sum, amount) : sum;
  }, noMoney);
  const open = known.flatMap(({ line, item }, i) =>
    lines[i]?.way === 'open' && item !== null ? [{ ...line, item }] : [],
  );
  const readings = readingsOf(open).map(({ supposing, more }) => {
    const base = addFen(sure, more);
    return { supposing, base, dues: duesOf({ ...question, base }, ask) };
  });
  return { lines, readings };
}

function judged(line: PayLine, item: PayItem | null, ask: AskSetting): JudgedLine {
  if (item === null) return { ...line, way: 'not-recognised', why: strange, cite: null };
  const { way, cite } = decided(item.way, item.cite, ask);
  return { ...line, way, why: item.why, cite };
}

function decided(
  way: PayWay,
  cite: Cite,
  ask: AskSetting,
): Pick<JudgedLine, 'way'> & { readonly cite: Cite } {
  if (typeof way === 'string') return { way, cite };
  const paper = ask(way.asDecided);
  if (paper.state !== 'value') return { way: 'open', cite };
  return { way: paper.value, cite: paper.cite };
}

type OpenLine = PayLine & { readonly item: PayItem };

/** Every way to read the open lines. One paper decides on an item, so its lines are read alike. */
function readingsOf(open: readonly OpenLine[]): { supposing: Text; more: Fen }[] {
  const items = [...new Set(open.filter(({ amount }) => amount !== 0n).map(({ item }) => item))];
  return Array.from({ length: 2 ** items.length }, (_, pattern) => {
    const isCounted = (item: PayItem) => (pattern >> items.indexOf(item)) % 2 === 1;
    const said = items.map((item) => {
      const own = open.filter((line) => line.item === item).map(({ name }) => name);
      const names = [...new Set(own)].join('、');
      return isCounted(item)
        ? text(`${names}计入`, `${names} counted`)
        : text(`${names}不计入`, `${names} not counted`);
    });
    const more = open
      .filter(({ item, amount }) => amount !== 0n && isCounted(item))
      .reduce((sum, { amount }) => addFen(sum, amount), noMoney);
    return { supposing: joined(said, text('，', ', ')), more };
  });
}

/**
 * A wage sheet as it is pasted: a line an item, or a line of names above a line of amounts. What
 * cannot be read is given back, and nothing of it is guessed.
 */
export function readPay(pasted: string): { lines: PayLine[]; unread: string[] } {
  const rows = pasted
    .split(/\r?\n/)
    .map((row) => row.split(/\t|\s{2,}|[:：]/).map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''));
  const [names = [], amounts = []] = rows;
  const isWide = rows.length === 2 && names.length > 2 && names.length === amounts.length;
  const pairs = isWide ? names.map((name, i) => [name, amounts[i] ?? '']) : rows;
  const lines: PayLine[] = [];
  const unread: string[] = [];
  for (const [name = '', ...rest] of pairs) {
    const amount = parseFen(rest.filter((cell) => cell !== '').join(''));
    if (name !== '' && amount.ok && amount.value >= 0n) lines.push({ name, amount: amount.value });
    else unread.push([name, ...rest].join(' '));
  }
  return { lines, unread };
}
