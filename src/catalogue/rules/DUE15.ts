import { bookDefect, faultOn, unknownOf } from '../../engines/norm/define-book.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { byPerson, monthsText, told } from '../parts/duesLines.ts';
import { lackOf, reliefNotRead } from '../parts/duesRelief.ts';
import { rulesOf2008 } from '../parts/duesTexts.ts';

/** Relief is decided by the branch and approved by the committee above. */
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
      const relieved = own.filter(({ relief }) => relief);
      const [first] = relieved;
      if (!first?.relief) return [];
      const lacks = lackOf(first.relief);
      if (lacks === null) return [];
      if (lacks === 'unsaid') return [unknownOf(reliefNotRead)];
      const { zh, en } = monthsText(relieved);
      const says = text(`${zh}减免，${lacks.zh}`, `relief for ${en}: ${lacks.en}`);
      return [faultOn(first.month, says, told(relieved))];
    });
  },
});
