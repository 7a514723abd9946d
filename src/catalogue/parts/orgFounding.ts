import { fault, fine, unknown, type Verdict } from '../../engines/norm/define.ts';
import { addMonths } from '../../kernel/date.ts';
import type { FoundingFact, UnitFact } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';

/** A unit is founded on the day of its approval or later. */
export function foundedAfterApproval({ from }: UnitFact, { approvedOn }: FoundingFact): Verdict {
  if (from === null)
    return unknown(text('没有写明支部成立日期', 'the day of founding is not said'));
  if (approvedOn === undefined) {
    return unknown(text('没有读到成立支部的批复日期', 'the day of approval was not read'));
  }
  if (approvedOn === null) {
    const en = `founded on ${from}, and there is no day of approval`;
    return fault(text(`${from}成立，没有上级批复日期`, en));
  }
  if (approvedOn <= from) return fine;
  const en = `founded on ${from}, before its approval on ${approvedOn}`;
  return fault(text(`${from}成立，早于批复日${approvedOn}`, en));
}

/** An application is answered within months; the day with the same number is still in time. */
export function answeredInTime(founding: FoundingFact, months: number): Verdict {
  const { appliedOn, approvedOn } = founding;
  // The committee above may decide by itself: there is nothing to answer then.
  if (appliedOn === null || !approvedOn) return fine;
  if (appliedOn === undefined) {
    return unknown(text('没有读到成立支部的申请日期', 'the day of application was not read'));
  }
  if (approvedOn <= addMonths(appliedOn, months)) return fine;
  const en = `applied for on ${appliedOn}, approved on ${approvedOn}, more than ${months} month`;
  const zh = `${appliedOn}申请，${approvedOn}批复，超过${months}个月`;
  return fault(text(zh, en), { force: 'normally' });
}
