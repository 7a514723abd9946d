import { addMonths, type IsoDate } from '../../kernel/date.ts';
import { valueOn } from '../../kernel/dated.ts';
import type { IdNumberState, MemberFact } from '../../kernel/facts.ts';
import { type Text, text } from '../../kernel/text.ts';
import { longestProbationMonths } from './probation.ts';

/** What is wrong with a member's record, and what its source does not say. */
export interface RecordGaps {
  readonly faults: readonly Text[];
  readonly unread: readonly Text[];
}

const idNumberFaults: Readonly<Record<Exclude<IdNumberState, 'valid'>, Text>> = {
  absent: text('未填身份证号', 'no ID number'),
  malformed: text('身份证号不是18位（或格式不对）', 'an ID number of the wrong form'),
  'wrong-check-digit': text('身份证号校验码不对', 'an ID number with a wrong check digit'),
  'no-such-date': text('身份证号中的出生日期不存在', 'an ID number with a day that does not exist'),
  'differs-from-birth-date': text(
    '身份证号与出生日期不一致',
    'an ID number that differs from the birth date',
  ),
  'differs-from-gender': text('身份证号与性别不一致', 'an ID number that differs from the gender'),
};

/**
 * The four items of domain.md 16, REL11: ID number, day of joining, day of confirmation, branch.
 */
export function recordGaps(member: MemberFact, asOf: IsoDate): RecordGaps {
  const faults: Text[] = [];
  const unread: Text[] = [];
  const { idNumber, joinedOn, unit } = member;
  if (idNumber === undefined) unread.push(text('身份证号', 'ID number'));
  else if (idNumber !== 'valid') faults.push(idNumberFaults[idNumber]);
  if (joinedOn === undefined) unread.push(text('入党日期', 'day of joining'));
  else if (joinedOn === null) faults.push(text('未填入党日期', 'no day of joining'));
  const full = fullOnGap(member, asOf);
  if (full === 'missing') faults.push(text('未填转正日期', 'no day of confirmation'));
  if (full === 'unread') unread.push(text('转正日期', 'day of confirmation'));
  if (unit === null) faults.push(text('未写所在支部', 'no branch'));
  return { faults, unread };
}

/** A probationary member has none yet; who has none after the longest probation lacks it. */
function fullOnGap({ kind, joinedOn, fullOn }: MemberFact, asOf: IsoDate) {
  if (kind === 'probationary' || (fullOn !== undefined && fullOn !== null)) return 'fine';
  if (fullOn === undefined) return 'unread';
  if (kind === 'formal') return 'missing';
  const longest = valueOn(longestProbationMonths, asOf);
  if (longest.state !== 'value' || !joinedOn) return 'unread';
  return addMonths(joinedOn, longest.value) <= asOf ? 'missing' : 'unread';
}
