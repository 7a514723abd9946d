import type { FaultDetails } from '../../engines/norm/define.ts';
import { addMonths, type IsoDate, partsOf } from '../../kernel/date.ts';
import { push } from '../../kernel/factIndex.ts';
import type { BookFact, LineFact } from '../../kernel/facts.ts';
import { type Fen, formatFen } from '../../kernel/fen.ts';
import { type Text, text } from '../../kernel/text.ts';

/** Lines of each person, the months in order. */
export function byPerson({ lines }: BookFact): readonly (readonly LineFact[])[] {
  const groups = new Map<string, LineFact[]>();
  for (const line of lines) push(groups, line.person, line);
  return [...groups.values()].map((own) => own.sort((a, b) => (a.month < b.month ? -1 : 1)));
}

/** Whom lines are about, and where they stand. */
export function told(lines: readonly LineFact[]): FaultDetails {
  const [first] = lines;
  if (first === undefined) return {};
  const evidence = lines.flatMap(({ source }) => source ?? []);
  return { about: { type: 'member', id: first.person, name: first.name }, evidence };
}

/** Months that have begun by a day. */
export function begun(lines: readonly LineFact[], asOf: IsoDate): readonly LineFact[] {
  return lines.filter(({ month }) => month <= asOf);
}

export function monthText(month: IsoDate): Text {
  const { year, month: number } = partsOf(month);
  return text(`${year}年${number}月`, month.slice(0, 7));
}

/** One month by its name, several by the first and how many there are. */
export function monthsText(lines: readonly LineFact[]): Text {
  const [first] = lines;
  if (first === undefined) return text('', '');
  const { zh, en } = monthText(first.month);
  if (lines.length === 1) return text(zh, en);
  return text(`${zh}等${lines.length}个月`, `${en} and ${lines.length - 1} more months`);
}

export function yuan(amount: Fen): string {
  return formatFen(amount, 'plain');
}

/** Calendar months from one to another: 2025-12 to 2026-07 are 7. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const [a, b] = [partsOf(from), partsOf(to)];
  return (b.year - a.year) * 12 + b.month - a.month;
}

export function nextMonth(month: IsoDate): IsoDate {
  return addMonths(month, 1);
}

/** Lines of the same words, as one fault would tell them; in the order of the first of each. */
export function alike(
  lines: readonly LineFact[],
  keyOf: (line: LineFact) => string,
): readonly (readonly LineFact[])[] {
  const groups = new Map<string, LineFact[]>();
  for (const line of lines) push(groups, keyOf(line), line);
  return [...groups.values()];
}

/** What was paid of a line by a day; undefined: the source does not say. */
export function paidBy(line: LineFact, asOf: IsoDate): Fen | null | undefined {
  if (line.paidOn !== undefined && line.paidOn !== null && line.paidOn > asOf) return null;
  return line.paid;
}
