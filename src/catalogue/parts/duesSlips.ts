import { type CaseVerdict, faultOn, unknownOf } from '../../engines/norm/define-book.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { BookFact, Facts, LineFact } from '../../kernel/facts.ts';
import type { Fen } from '../../kernel/fen.ts';
import { type Text, text } from '../../kernel/text.ts';
import { alike, begun, byPerson, monthsText, told, yuan } from './duesLines.ts';
import { type Recomputed, recomputer, type Slip } from './duesRecomputed.ts';

type Wrong = Extract<Recomputed, { state: 'wrong' }>;

/**
 * Lines whose amount is wrong in one way, a fault for each person and amount; what could not be
 * worked out is told once for each reason. `asks` says which lines the rule is about.
 */
export function slips(
  slip: Slip,
  { book, facts, asOf }: { book: BookFact; facts: Facts; asOf: IsoDate },
  asks: (line: LineFact) => boolean,
): readonly CaseVerdict[] {
  const { of } = recomputer(book, facts, asOf);
  const missing = new Map<string, Text>();
  const faults = byPerson(book).flatMap((own) => {
    const wrong = begun(own, asOf).flatMap((line) => {
      if (!asks(line)) return [];
      const found = of(line);
      if (found.state === 'unknown') missing.set(found.missing.zh, found.missing);
      return found.state === 'wrong' && found.slip === slip ? [{ line, found }] : [];
    });
    const lines = wrong.map(({ line }) => line);
    const foundOf = new Map(wrong.map(({ line, found }) => [line, found]));
    const key = ({ base, due }: LineFact) => `${base} ${due}`;
    return alike(lines, key).flatMap((group) => {
      const [first] = group;
      const found = first === undefined ? undefined : foundOf.get(first);
      if (first === undefined || found === undefined) return [];
      return [faultOn(first.month, saysOf(group, found, first.base ?? null), told(group))];
    });
  });
  return [...faults, ...[...missing.values()].map(unknownOf)];
}

function saysOf(lines: readonly LineFact[], found: Wrong, base: Fen | null): Text {
  const { zh, en } = monthsText(lines);
  const [due, expected] = [yuan(found.due), yuan(found.expected)];
  const onBase =
    base === null ? text('', '') : text(`基数${yuan(base)}元，`, `base ${yuan(base)}, `);
  return text(
    `${zh}${onBase.zh}应交写为${due}元，重新测算为${expected}元`,
    `${en}: ${onBase.en}${due} yuan are written as owed, worked out anew it is ${expected}`,
  );
}
