import { bookDefect, faultOn } from '../../engines/norm/define-book.ts';
import { noMoney } from '../../kernel/fen.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { isUnexplained } from '../parts/duesChange.ts';
import { begun, byPerson, monthText, told, yuan } from '../parts/duesLines.ts';
import { noticeOf2017 } from '../parts/duesTexts.ts';

/** Within a year the amount stays, unless something happened that the register names. */
export default bookDefect({
  id: 'DUE06',
  on: [duesBook],
  needs: 'unit',
  title: text(
    '年内变更月交数额没有写明事由',
    'the monthly amount changed within the year and no reason is noted',
  ),
  basis: noticeOf2017('normally'),
  cure: text(
    '写明事由；没有事由的，恢复年初核定数额',
    'note the reason; without one, go back to the amount assessed',
  ),
  judge: (book, _facts, asOf) =>
    byPerson(book).flatMap((all) => {
      const own = begun(all, asOf);
      return own.flatMap((line, i) => {
        const before = own[i - 1];
        if (before === undefined || !isUnexplained(before, line)) return [];
        const [was, is] = [before.due, line.due].map((due) => yuan(due ?? noMoney));
        const { zh, en } = monthText(line.month);
        const says = text(
          `${zh}起应交由${was}元变为${is}元，没有写明事由`,
          `from ${en} on ${is} yuan instead of ${was}, and no reason is noted`,
        );
        return [faultOn(line.month, says, told([line]))];
      });
    }),
});
