import { defect, fault, fine } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { electionRegulations } from '../law/cites.ts';
import { electedKinds, ofMeasured } from '../parts/terms.ts';

/** When a term is over the next election is held, or the committee above allows it to wait. */
export default defect({
  id: 'ELE01',
  of: 'unit',
  needs: 'unit',
  on: electedKinds,
  title: text('任期届满没有换届', 'a term that is over without an election'),
  force: 'voids',
  since: '2020-07-13',
  cite: electionRegulations(3),
  cure: text(
    '立即启动换届，或向上级党组织请示延期；已经换届的，登记换届结果',
    'begin the election, or ask the committee above for a delay; record one that was held',
  ),
  judge: (unit, facts, asOf) =>
    ofMeasured(unit, facts, asOf, ({ ends, last }) => {
      if (asOf <= last) return fine;
      const zh = last > ends ? `，批准延期至${last}也已过` : '，没有延期批复';
      const en = last > ends ? `, allowed to wait until ${last}` : ', no delay was approved';
      return fault(text(`任期${ends}届满${zh}`, `the term was over on ${ends}${en}`));
    }),
});
