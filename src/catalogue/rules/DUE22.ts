import { bookDefect, faultOn, unknownOf } from '../../engines/norm/define-book.ts';
import { dateOf } from '../../kernel/date.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { yuan } from '../parts/duesLines.ts';
import { heardOf2008 } from '../parts/duesTexts.ts';

/** Interest is income of dues. */
export default bookDefect({
  id: 'DUE22',
  on: [duesBook],
  needs: 'unit',
  title: text('利息没有计入党费收入', 'interest is not booked as income of dues'),
  basis: heardOf2008('normally', 'secondary'),
  cure: text('补记利息收入', 'book the interest'),
  judge: (book, _facts, asOf) => {
    const { interest } = book;
    if (interest === undefined) return [unknownOf(notRead)];
    return interest.flatMap(({ year, earned, booked }) => {
      if (booked >= earned || asOf.slice(0, 4) <= String(year)) return [];
      const says = text(
        `${year}年利息${yuan(earned)}元，入账${yuan(booked)}元`,
        `${yuan(earned)} yuan of interest in ${year}, ${yuan(booked)} booked`,
      );
      return [faultOn(dateOf(year, 12, 31), says)];
    });
  },
});

const notRead = text('没有读到专户利息', 'the interest of the account was not read');
