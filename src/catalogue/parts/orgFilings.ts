import { fine, unknown, type Verdict } from '../../engines/norm/define.ts';
import type { OfficeFact } from '../../kernel/facts.ts';
import { type Text, text } from '../../kernel/text.ts';
import { officeFault } from './orgOfficeFault.ts';
import { isHead, seatsOf } from './team.ts';

/**
 * One verdict for each head of a branch without the number of an approval, and one for all of whom
 * the source does not say.
 */
export function approvals(officers: readonly OfficeFact[]): readonly Verdict[] {
  const heads = officers.filter(isHead);
  const without = heads.filter(
    ({ approvalNo: no }) => no === null || (no !== undefined && no.trim() === ''),
  );
  const unread = heads.some(({ approvalNo }) => approvalNo === undefined);
  const en = 'has no number of an approval by the committee above';
  return [
    ...without.map((one) =>
      officeFault(one, text(`${one.name}任职没有上级批复文号`, `the post of ${one.name} ${en}`)),
    ),
    unsaid(
      unread,
      text('没有读到书记、副书记的批复文号', 'the approvals of secretary and deputy were not read'),
    ),
  ];
}

/** The other members of the committee: one filing is enough for somebody with two posts. */
export function filings(officers: readonly OfficeFact[]): readonly Verdict[] {
  const heads = new Set(officers.filter(isHead).map(({ person }) => person));
  const others = seatsOf(officers)
    .filter((person) => !heads.has(person))
    .map((person) => officers.filter((one) => one.person === person))
    .filter((posts) => posts.every(({ filedOn }) => !filedOn));
  const isUnread = (posts: readonly OfficeFact[]) =>
    posts.some(({ filedOn }) => filedOn === undefined);
  const without = others.filter((posts) => !isUnread(posts)).flatMap((posts) => posts[0] ?? []);
  const en = 'has no record of a filing with the committee above';
  return [
    ...without.map((one) =>
      officeFault(one, text(`委员${one.name}没有备案记录`, `the member ${one.name} ${en}`)),
    ),
    unsaid(
      others.some(isUnread),
      text('没有读到委员的备案日期', 'the filings of the members were not read'),
    ),
  ];
}

function unsaid(is: boolean, missing: Text): Verdict {
  return is ? unknown(missing) : fine;
}
