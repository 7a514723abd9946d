import { bookDefect, faultOn, unknownOf } from '../../engines/norm/define-book.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { heardOf2008 } from '../parts/duesTexts.ts';

/** Who leaves as secretary hands the book over. */
export default bookDefect({
  id: 'DUE27',
  on: [duesBook],
  needs: 'unit',
  title: text('换届或书记离任没有移交党费账目', 'the book was not handed over'),
  basis: heardOf2008('normally', 'unverified'),
  cure: text('补办移交，双方签字', 'hand it over, signed by both'),
  judge: (book, _facts, asOf) => {
    const { handovers } = book;
    if (handovers === undefined) return [unknownOf(notRead)];
    return handovers.flatMap(({ who, leftOn, handedOverOn }) => {
      if (handedOverOn !== null || leftOn >= asOf) return [];
      const says = text(
        `${who}${leftOn}离任，没有移交党费账目的记录`,
        `${who} left on ${leftOn}, and no record says that the book was handed over`,
      );
      return [faultOn(leftOn, says)];
    });
  },
});

const notRead = text('没有读到账目移交记录', 'no record of a handover was read');
