import { dateOfCell } from '../../documents/sheet/dates.ts';
import { type Cell, cellText, type DateSystem } from '../../documents/sheet/model.ts';
import { withoutNoise } from '../../documents/sheet/money.ts';
import { dateOf, type IsoDate, partsOf } from '../../kernel/date.ts';
import type { LineFact } from '../../kernel/facts.ts';
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
  if (several.test(words) || isSpan(words)) {
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

const several = /季度|半年|全年|(?<!\d)\d{1,2}月?[-—–~至到、,]\d{1,2}月/;

/** 2026.1-3 is a quarter; with one sign throughout, as in 2026-1-3, it is a day. */
function isSpan(words: string): boolean {
  const [, ofYear, between] =
    /^20\d{2}([-./年、])\d{1,2}月?([-—–~至到、,])\d{1,2}$/.exec(words) ?? [];
  return between !== ofYear;
}

/** 2026年3月份 is 2026年3月. */
function dated(words: string): string {
  return words.replace(/月份$/, '月');
}

const nothing = /^(?:[-—–/\\*]*|无|未交|未缴|没交|欠|欠交|欠缺|暂未交)$/;
const freed = /^(?:已|同意|批准)?(?:减免|免交|免缴|免)$/;

/** Whether the cell of an amount says that nothing is asked: 免交 is no arrear. */
export function isFreed(cell: Cell): boolean {
  return freed.test(cellText(cell).normalize('NFKC').replace(/\s/g, ''));
}

/** An amount in fen; null: nothing. Numbers of a spreadsheet carry the noise of their formulas. */
export function amountIn(cell: Cell): { readonly amount: Fen | null } | { readonly why: Text } {
  const words = cellText(cell).normalize('NFKC').replace(/\s/g, '');
  if (nothing.test(words) || freed.test(words)) return { amount: null };
  const read = parseFen(cell.kind === 'number' ? withoutNoise(cell.number) : words);
  const shown = words.slice(0, 20);
  if (!read.ok || read.value < 0n) {
    return { why: text(`“${shown}”不是金额`, `"${shown}" is no amount`) };
  }
  return { amount: read.value };
}

/** What remarks say of an amount; a register without them says nothing. */
export function remarked(
  note: string | null | undefined,
): Pick<LineFact, 'surplus' | 'changedFor' | 'relief'> {
  if (note === undefined) return {};
  const plain = note?.normalize('NFKC') ?? '';
  const isFree = /自愿|多交|多缴/.test(plain);
  return {
    surplus: isFree ? 'freely' : null,
    changedFor: plain.trim() === '' || isFree ? null : plain,
    relief: relieved.test(plain) ? {} : null,
  };
}

/**
 * Relief is asked for or given; who merely paid less has none. 未减免, 不符合减免条件, 减免期满 and
 * 以免交错 speak of none either.
 */
const relieved = new RegExp(
  [
    '(?<!(?:未|不|没有?|无|停止|取消|终止)',
    '(?:再|得|能|应|须|予以?|给予|符合|享受|申请|办理|曾|有|获|经|批准|同意)*)',
    '(?:减免(?!(?:期限?|已|政策)*(?:到期|届满|满|结束|取消|停止))',
    '|(?<![避以难])免[交缴]|减交|(?:同意|批准|申请)少[交缴])',
  ].join(''),
);
