import type { ActivityFact } from '../../kernel/facts.ts';
import { guestsLeftOut, membersPresent } from '../../kernel/membersPresent.ts';
import { type Text, text } from '../../kernel/text.ts';

export const seatsUnsaid = text('没有写明应到委员人数', 'how many members were due is not said');

export const cameUnsaid = text('没有写明实到委员人数', 'how many members came is not said');

/** The number of the record and that of the posts, of which only one says that too few came. */
export function seatsDiffer(due: readonly number[]): Text {
  const [written, seated] = due;
  return text(
    `记录写应到委员${written}人，当日任职的委员${seated}人，看不出以哪个为准`,
    `the record expects ${written} members and ${seated} held a seat: which is right is not seen`,
  );
}

export function tooFewMembers(record: ActivityFact, expected: number, least: number): Text {
  const [came, left] = [membersPresent(record), guestsLeftOut(record)];
  return text(
    `应到委员${expected}人，实到${came}人${left.zh}，少于所需的${least}人`,
    `${came}${left.en} of ${expected} members came, fewer than ${least}`,
  );
}
