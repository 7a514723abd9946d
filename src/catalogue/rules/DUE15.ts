import {
  bookDefect,
  type CaseVerdict,
  faultOn,
  unknownOf,
} from '../../engines/norm/define-book.ts';
import type { LineFact } from '../../kernel/facts.ts';
import { type Text, text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { alike, byPerson, monthsText, told } from '../parts/duesLines.ts';
import { lackOf, reliefNotRead } from '../parts/duesRelief.ts';
import { rulesOf2008 } from '../parts/duesTexts.ts';

/** Relief is decided by the branch and, but of the retired, approved by the committee above. */
export default bookDefect({
  id: 'DUE15',
  on: [duesBook],
  needs: 'unit',
  title: text(
    '减免党费没有经支部研究和上级批准',
    'relief without the branch’s decision and the committee’s approval',
  ),
  basis: rulesOf2008('must', 7),
  cure: text(
    '补办研究和报批手续，没有批准的补交',
    'decide and have it approved; without approval it is paid',
  ),
  judge: (book) => {
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
        if ('lacks' in found)
          return [faultOn(first.month, saysOf(group, found.lacks), told(group))];
        unread.set(found.unread.zh, found.unread);
        return [];
      });
      return [...faults, ...[...unread.values()].map(unknownOf)];
    });
  },
});

/** A member may be granted relief twice in a year, once by the book and once not. */
function reliefOf({ relief, category }: LineFact): string {
  return relief ? `${relief.branchOn} ${relief.aboveOn} ${category}` : '';
}

function saysOf(lines: readonly LineFact[], lacks: Text): Text {
  const { zh, en } = monthsText(lines);
  return text(`${zh}减免，${lacks.zh}`, `relief for ${en}: ${lacks.en}`);
}
