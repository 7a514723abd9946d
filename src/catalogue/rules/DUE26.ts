import { bookDefect, faultOn, unknownOf } from '../../engines/norm/define-book.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { monthText, nextMonth, yuan } from '../parts/duesLines.ts';
import { heardOf2008 } from '../parts/duesTexts.ts';

/** Book and bank agree. */
export default bookDefect({
  id: 'DUE26',
  on: [duesBook],
  needs: 'unit',
  title: text('党费台账与银行对账有差额', 'the book differs from the bank'),
  basis: heardOf2008('normally', 'unverified'),
  cure: text('逐笔核对，查明差额', 'compare entry by entry and find out why'),
  judge: (book, _facts, asOf) => {
    const { statements } = book;
    if (statements === undefined) return [unknownOf(notRead)];
    return statements.flatMap(({ month, booked, bank }) => {
      if (booked === bank || nextMonth(month) > asOf) return [];
      const { zh, en } = monthText(month);
      const says = text(
        `${zh}末台账${yuan(booked)}元，银行${yuan(bank)}元`,
        `at the end of ${en} the book says ${yuan(booked)} yuan, the bank ${yuan(bank)}`,
      );
      return [faultOn(month, says)];
    });
  },
});

const notRead = text('没有读到银行对账单', 'no bank statement was read');
