import { bookDefect, faultOn, unknownOf } from '../../engines/norm/define-book.ts';
import { addDays } from '../../kernel/date.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { collectedIn, handedUpFor } from '../parts/duesHandUps.ts';
import { monthText, nextMonth, yuan } from '../parts/duesLines.ts';
import { localText } from '../parts/duesTexts.ts';
import duesHandUpDays from '../settings/dues-hand-up-days.ts';

/** A branch hands up what it collected. */
export default bookDefect({
  id: 'DUE18',
  on: [duesBook],
  needs: 'unit',
  title: text('支部没有全额按期上缴', 'a branch did not hand up everything in time'),
  basis: localText('must', ''),
  cure: text('查明差额并上缴', 'find out what is missing and hand it up'),
  judge: ({ handUps, lines, unit }, facts, asOf) => {
    if (handUps === undefined) return [unknownOf(notRead)];
    const days = facts.setting(duesHandUpDays, unit, asOf);
    const months = [...new Set(lines.map(({ month }) => month))].sort();
    return months.flatMap((month) => {
      const last = addDays(nextMonth(month), days.state === 'value' ? days.value : 0);
      if (asOf < last) return [];
      const collected = collectedIn(lines, month);
      const handed = handedUpFor(handUps, month);
      if (collected <= handed) return [];
      const { zh, en } = monthText(month);
      const up = text(`，上缴${yuan(handed)}元`, ` and ${yuan(handed)} handed up`);
      const says = text(
        `${zh}收${yuan(collected)}元${up.zh}`,
        `${en}: ${yuan(collected)} came in${up.en}`,
      );
      return [faultOn(last, says)];
    });
  },
});

const notRead = text('没有读到上缴登记', 'no register of what was handed up was read');
