import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { joined, text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { awayOn, clashesOf } from '../parts/clashesOf.ts';
import { recorded } from '../parts/meetings.ts';

/** Nobody is at two meetings at one time, nor at one while away by the register. */
export default defect({
  id: 'MTG20',
  of: 'activity',
  needs: 'bureau',
  on: recorded,
  title: text('同一人同一时间记在两处', 'one person in two places at one time'),
  force: 'normally',
  since: '2018-10-28',
  cite: branchRegulations(''),
  cure: text(
    '对照签到表和外出、休假登记核实；记错的保留原记录，注明更正内容和日期',
    'check the sign-in sheets and the register; keep the record and note what is corrected, and when',
  ),
  judge: (record, facts) => {
    const { clashes, open, evidence } = clashesOf(record, facts);
    const faults = [...clashes, ...awayOn(record, facts)];
    if (faults.length > 0) return fault(joined(faults, text('；', '; ')), { evidence });
    return open === null ? fine : unknown(open);
  },
});
