import { dateOfCell } from '../../documents/sheet/dates.ts';
import { type Cell, cellText, type DateSystem } from '../../documents/sheet/model.ts';
import { dateOf, type IsoDate, partsOf } from '../../kernel/date.ts';
import type { LineFact, PayerFact } from '../../kernel/facts.ts';
import { type Fen, parseFen } from '../../kernel/fen.ts';
import { type Text, text } from '../../kernel/text.ts';

/** The first day of the month that a cell names, or why it names none. */
export function monthIn(
  cell: Cell,
  system: DateSystem,
  year: number | null,
): { readonly month: IsoDate } | { readonly why: Text } {
  const words = cellText(cell).normalize('NFKC').replace(/\s/g, '');
  if (words === '') return { why: text('没有写月份', 'the month is not said') };
  const shown = words.slice(0, 20);
  if (several.test(words)) {
    const why = text(
      `“${shown}”一行写了几个月，请一个月一行`,
      `"${shown}" are several months in one row: write a row for each`,
    );
    return { why };
  }
  const [, y, m] = /^(20\d{2})(0[1-9]|1[0-2])$/.exec(words) ?? [];
  if (y !== undefined && m !== undefined) return { month: dateOf(Number(y), Number(m), 1) };
  const [, alone] = /^(\d{1,2})月?(?:份)?$/.exec(words) ?? [];
  const number = Number(alone);
  if (alone !== undefined && number >= 1 && number <= 12) {
    if (year !== null) return { month: dateOf(year, number, 1) };
    const why = text(`“${shown}”没有写年份`, `"${shown}" does not say the year`);
    return { why };
  }
  const read = dateOfCell(cell.kind === 'text' ? { ...cell, text: dated(words) } : cell, system);
  if (!('precision' in read)) {
    return { why: text(`“${shown}”不是月份`, `"${shown}" is no month`) };
  }
  const at = read.precision === 'day' ? partsOf(read.date) : read;
  return { month: dateOf(at.year, at.month, 1) };
}

const several = /季度|半年|全年|\d{1,2}月?[-—–~～至到、,，]\d{1,2}月/;

/** 2026年3月份 is 2026年3月. */
function dated(words: string): string {
  return words.replace(/月份$/, '月');
}

const nothing = /^(?:[-—–/\\*]*|无|未交|未缴|没交|欠|欠交|欠缺|暂未交|免|免交|免缴)$/;

/** An amount in fen; null: nothing. Numbers of a spreadsheet carry the noise of their formulas. */
export function amountIn(cell: Cell): { readonly amount: Fen | null } | { readonly why: Text } {
  const words = cellText(cell).normalize('NFKC').replace(/\s/g, '');
  if (nothing.test(words)) return { amount: null };
  const read = parseFen(cell.kind === 'number' ? withoutNoise(cell.number) : words);
  const shown = words.slice(0, 20);
  if (!read.ok || read.value < 0n) {
    return { why: text(`“${shown}”不是金额`, `"${shown}" is no amount`) };
  }
  return { amount: read.value };
}

/** 49.830000000000005 was meant as 49.83; 49.835 is no amount of money. */
function withoutNoise(number: number): string {
  const short = number.toFixed(2);
  return Math.abs(Number(short) - number) < 1e-6 ? short : String(number);
}

const unit = /支部|党委|党总支|机关|单位|财务|工会|公款|代扣|扣缴|垫/;

/** Who paid, from the column of payers, that of ways, and remarks; undefined: nobody says. */
export function payerIn(
  name: string,
  [payer, way, note]: readonly (string | null | undefined)[],
): PayerFact | undefined {
  const byUnit = [payer, way, note].find(
    (words) => words && unit.test(words) && !upward.test(words),
  );
  if (byUnit) return { is: 'unit', name: byUnit.slice(0, 20) };
  if (payer === undefined) return way && /本人|自己/.test(way) ? { is: 'self', name } : undefined;
  if (payer === null || payer === name || /^(?:本人|自己)$/.test(payer))
    return { is: 'self', name };
  return { is: 'another', name: payer };
}

/** 上缴党委 is no payment by the committee. */
const upward = /上缴|上交|支部会|支部大会|支部研究/;

/** What remarks say of an amount; a register without them says nothing. */
export function remarked(
  note: string | null | undefined,
): Pick<LineFact, 'surplus' | 'changedFor' | 'relief'> {
  if (note === undefined) return {};
  const plain = note?.normalize('NFKC') ?? '';
  const isFree = /自愿|多交|多缴/.test(plain);
  const isRelief = /减免|免交|免缴|少交|少缴|减交/.test(plain);
  return {
    surplus: isFree ? 'freely' : null,
    changedFor: plain.trim() === '' || isFree ? null : plain,
    relief: isRelief ? {} : null,
  };
}
