import { type CaseVerdict, faultOn } from '../../engines/norm/define-book.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { BookFact, Facts, LineFact } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import duesProxyLimit from '../settings/dues-proxy-limit.ts';
import { alike } from './duesLines.ts';

export function yearOf({ month }: LineFact): string {
  return month.slice(0, 4);
}

/** For how many others one may pay; null: nobody says. */
export function limitOf(book: BookFact, facts: Facts, asOf: IsoDate): number | null {
  const limit = facts.setting(duesProxyLimit, book.unit, asOf);
  return limit.state === 'value' ? limit.value : null;
}

/** One person who paid for more than so many others on one day; told of the book. */
export function forMany(paid: readonly LineFact[], limit: number | null): readonly CaseVerdict[] {
  if (limit === null) return [];
  const byOthers = paid.filter(({ payer }) => payer?.is === 'another');
  return alike(byOthers, ({ payer, paidOn }) => `${payer?.name} ${paidOn}`).flatMap((group) => {
    const [first] = group;
    const persons = new Set(group.map(({ person }) => person)).size;
    if (!first?.paidOn || persons <= limit) return [];
    const [on, name] = [first.paidOn, first.payer?.name ?? ''];
    const says = text(`${on}由${name}代${persons}人交纳`, `${name} paid for ${persons} on ${on}`);
    return [faultOn(on, says, { evidence: group.flatMap(({ source }) => source ?? []) })];
  });
}
