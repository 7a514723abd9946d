import type { ActivityFact } from '../../kernel/facts.ts';
import { type Text, text } from '../../kernel/text.ts';

/** Meetings of the staff or of a committee, whatever they are filed as. */
const others =
  /支委扩大会|支委会扩大|扩大会议|业务会|(?<!党员)民警大会|全体民警|职工大会|例会|办公会|工作会/;

/** Signs that a record filed as a general meeting is of another meeting. */
export function otherMeetingSigns(
  record: ActivityFact,
  members: number | null,
  /** Largest share of non-members, in hundredths of a percent. */
  share: number,
): readonly Text[] {
  const { title, guests, expected, present } = record;
  const signs: Text[] = [];
  const other = otherName(title ?? '');
  if (other !== undefined) {
    const en = `its title names another meeting, “${other}”`;
    signs.push(text(`会议名称写作“${other}”，不是党员大会`, en));
  }
  if (expected === null && present === null) {
    const en = 'neither the number expected nor the number present is recorded';
    signs.push(text('应到、实到人数都没有填', en));
  }
  if (typeof present !== 'number') return signs;
  const exceeds = (count: number) => count * 10_000 > share * present;
  const limit = `${share / 100}%`;
  if (guests !== undefined && exceeds(guests)) {
    const en = `${guests} of the ${present} present are no members, more than ${limit}`;
    signs.push(text(`实到${present}人，其中非党员${guests}人，超过${limit}`, en));
  } else if (members !== null && exceeds(present - members)) {
    const more = present - members;
    const en = `${present} present, ${more} more than the ${members} members, over ${limit} of them`;
    const zh = `实到${present}人，比当日党员${members}人多${more}人，超过实到人数的${limit}`;
    signs.push(text(zh, en));
  }
  return signs;
}

/** A general meeting may hear of other meetings; its own name then stands before them. */
function otherName(title: string): string | undefined {
  const own = title.replace(/(?:学习|传达|贯彻|宣讲|落实)[^，,。；;]*/g, '');
  return /(?<!扩大)党员大会/.test(own) && !/暨/.test(own) ? undefined : others.exec(own)?.[0];
}
