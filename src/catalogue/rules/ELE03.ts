import { defect, fault, fine } from '../../engines/norm/define.ts';
import { addMonths } from '../../kernel/date.ts';
import { valueOn } from '../../kernel/dated.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { reminderMonths } from '../parts/termPlan.ts';
import { electedKinds, ofMeasured } from '../parts/terms.ts';

/** Six months before a term is over the committee above reminds, by letter or by phone. */
export default defect({
  id: 'ELE03',
  of: 'unit',
  needs: 'unit',
  on: electedKinds,
  title: text('届满前六个月没有提醒换届', 'no reminder six months before a term is over'),
  force: 'normally',
  since: '2018-10-28',
  cite: { ...branchRegulations(''), mark: 'verified' },
  cure: text(
    '由上级党组织发函或电话提醒，并按实际日期登记',
    'the committee above reminds now, by letter or by phone, and enters the real day',
  ),
  judge: (unit, facts, asOf) =>
    ofMeasured(unit, facts, asOf, ({ term, ends }) => {
      const months = valueOn(reminderMonths, asOf);
      if (months.state !== 'value') return fine;
      const due = addMonths(ends, -months.value);
      const [first] = term.reminders;
      if (asOf <= due || (first !== undefined && first.on <= due)) return fine;
      const zh = first === undefined ? '没有提醒记录' : `提醒迟至${first.on}`;
      const en = first === undefined ? 'no reminder is on record' : `reminded on ${first.on} only`;
      return fault(
        text(
          `任期${ends}届满，应在${due}前提醒，${zh}`,
          `the term ends on ${ends}, to be reminded by ${due}: ${en}`,
        ),
      );
    }),
});
