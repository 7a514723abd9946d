import { type CaseVerdict, faultOn, unknownOf } from '../../engines/norm/define-book.ts';
import type { BookFact, LineFact } from '../../kernel/facts.ts';
import { type Text, text } from '../../kernel/text.ts';
import { alike, byPerson, monthsText, told } from './duesLines.ts';

export const reliefNotRead = text(
  '没有读到减免的研究和审批',
  'decision and approval of relief were not read',
);
const categoryNotRead = text(
  '没有读到人员类别：离退休党员的减免支部同意即可，其他人须上一级党委批准',
  'the category was not read: relief of the retired needs the branch alone, of others the committee',
);
const decision = text('没有支部研究的记录', 'no record of a decision of the branch');
const approval = text('没有上一级党委批准的记录', 'no record that the committee above approved');

/** What relief lacks, or what was not read of it; null: nothing. */
export type ReliefLack = { readonly lacks: Text } | { readonly unread: Text } | null;

/** Of the retired the branch decides alone; of others the committee above approves. */
export function lackOf({ relief, category }: LineFact): ReliefLack {
  if (!relief) return null;
  const { branchOn, aboveOn } = relief;
  if (branchOn === null) return { lacks: decision };
  if (branchOn === undefined) return { unread: reliefNotRead };
  if (category === 'retired' || aboveOn) return null;
  if (aboveOn === undefined) return { unread: reliefNotRead };
  return category ? { lacks: approval } : { unread: categoryNotRead };
}

/** Every relief of a book that lacks what it needs, told once with the months that it covers. */
export function reliefFaults(book: BookFact): readonly CaseVerdict[] {
  if (book.lines.length > 0 && book.lines.every(({ relief }) => relief === undefined)) {
    return [unknownOf(reliefNotRead)];
  }
  return byPerson(book).flatMap((own) => {
    const groups = alike(own, reliefOf);
    const unread = new Map<string, Text>();
    const faults = groups.flatMap((group): readonly CaseVerdict[] => {
      const [first] = group;
      const found = first === undefined ? null : lackOf(first);
      if (first === undefined || found === null) return [];
      if ('lacks' in found) return [faultOn(first.month, saysOf(group, found.lacks), told(group))];
      unread.set(found.unread.zh, found.unread);
      return [];
    });
    return [...faults, ...[...unread.values()].map(unknownOf)];
  });
}

/** A member may be granted relief twice in a year, once by the book and once not. */
function reliefOf({ relief, category }: LineFact): string {
  return relief ? `${relief.branchOn} ${relief.aboveOn} ${category}` : '';
}

function saysOf(lines: readonly LineFact[], lacks: Text): Text {
  const { zh, en } = monthsText(lines);
  return text(`${zh}减免，${lacks.zh}`, `relief for ${en}: ${lacks.en}`);
}
