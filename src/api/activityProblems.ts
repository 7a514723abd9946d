import type { IsoDate } from '../kernel/date.ts';
import type { Problem } from '../kernel/result.ts';
import { type Text, text } from '../kernel/text.ts';

/** A problem of a gathering; `at` is a path into its draft. */
export function problem(what: string, message: Text, cure: Text, at: string): Problem {
  return { code: `activity/${what}`, message, cure, at };
}

export function inTheFuture(on: IsoDate, today: IsoDate): Problem {
  return problem(
    'in-the-future',
    text(
      `日期${on}在今天（${today}）之后，还没有开的会不能登记为已开。`,
      `${on} lies after today (${today}): what has not been held cannot be recorded as held.`,
    ),
    text(
      '请核对日期；如是事先准备，请存为草稿，到会情况和表决会后再填。',
      'Check the day; to prepare it, keep a draft and fill in attendance and votes afterwards.',
    ),
    'heldOn',
  );
}

export function notAhead(on: IsoDate, today: IsoDate): Problem {
  return problem(
    'not-ahead',
    text(
      `${on}早于今天（${today}），不能安排到过去。`,
      `${on} lies before today (${today}): nothing is planned for the past.`,
    ),
    text('已经开过的，请直接登记。', 'What was held already is recorded, not planned.'),
    'heldOn',
  );
}

export function tooFarAhead(on: IsoDate, latest: IsoDate): Problem {
  return problem(
    'too-far-ahead',
    text(`日期${on}太远，最晚可准备到${latest}。`, `${on} is too far off; the last is ${latest}.`),
    text('请核对年份。', 'Check the year.'),
    'heldOn',
  );
}

export function noDaysToChoose(most: number): Problem {
  return problem(
    'no-days-to-choose',
    text(`要从1天到${most}天里挑选日期。`, `Days are chosen among 1 to ${most}.`),
    text('请调整起止日期。', 'Change the first or the last day.'),
    'to',
  );
}

export function endsBeforeStart(starts: string, ends: string): Problem {
  return problem(
    'ends-before-start',
    text(
      `${ends}结束，不晚于${starts}开始。`,
      `It ends at ${ends}, not after its start ${starts}.`,
    ),
    text('请核对起止时间。', 'Check both times.'),
    'endsAt',
  );
}

export function otherYear(year: number, on: IsoDate): Problem {
  return problem(
    'other-year',
    text(
      `归属年度${year}与日期${on}相差太远，只能是当年或上一年。`,
      `The year of account ${year} does not go with ${on}: it is that year or the one before.`,
    ),
    text('请核对归属年度。', 'Check the year of account.'),
    'yearOfAccount',
  );
}

/** `who`: the name where the reader may know it. */
export function notOnTheRoll(who: string | null, on: IsoDate, at: string): Problem {
  const named = who === null ? text('所选的人', 'This person') : text(`“${who}”`, `“${who}”`);
  return problem(
    'not-on-the-roll',
    text(
      `${named.zh}${on}不在本单位名册上。`,
      `${named.en} is not on the roster of this unit on ${on}.`,
    ),
    text(
      '请核对人员和日期；确在本单位的，先在名册上补登（不是本单位党员的登为“参加活动不隶属”）。',
      'Check person and day; who does belong here is entered on the roster first.',
    ),
    at,
  );
}

export function markedTwice(who: string, at: string): Problem {
  return problem(
    'marked-twice',
    text(`“${who}”的到会情况填了两次。`, `The attendance of “${who}” stands twice.`),
    text('请只保留一条。', 'Keep one of them.'),
    at,
  );
}

export function markedAhead(who: string, on: IsoDate, at: string): Problem {
  return problem(
    'marked-ahead',
    text(
      `${on}还没有到，“${who}”不能先标到会或缺席。`,
      `${on} is still to come: “${who}” cannot be present or absent yet.`,
    ),
    text('会前只能登记请假，其余会后再填。', 'Until then only leave can be entered.'),
    at,
  );
}

export function namesNotKept(at: string): Problem {
  return problem(
    'names-not-kept',
    text('该单位只记人数、不记姓名。', 'Of this unit only counts are kept, no names.'),
    text('请删去姓名，填应到、实到人数。', 'Take the names out and give the counts.'),
    at,
  );
}

export function numbersMissing(at: string): Problem {
  return problem(
    'numbers-missing',
    text('没有填应到、实到人数。', 'How many were to come and came is missing.'),
    text('该单位不记姓名，请填人数；还不知道的，请存为草稿。', 'Give the counts, or keep a draft.'),
    at,
  );
}

export function countedByRoster(at: string): Problem {
  return problem(
    'counted-by-roster',
    text('该单位的应到、实到按名册计算，不能另填人数。', 'This unit is counted by its roster.'),
    text('请逐人标记到会情况。', 'Mark the attendance person by person.'),
    at,
  );
}

/** A body in which nobody has a seat on that day expects nobody. */
export function nobodyExpected(activity: Text, on: IsoDate, at: string): Problem {
  return problem(
    'nobody-expected',
    text(
      `${on}没有登记任何委员，${activity.zh}没有应到的人。`,
      `Nobody has a seat on ${on}: a ${activity.en} expects nobody.`,
    ),
    text(
      '请先在党组织页面登记任职（含起始日期），再登记会议。',
      'Enter who holds the seats, and since when, on the page of the unit first.',
    ),
    at,
  );
}

export function missedWrongly(who: string, at: string): Problem {
  return problem(
    'missed-wrongly',
    text(
      `“${who}”缺席的部分填得不对：只有到会的人可以缺席其中几项，而且不能每项都缺席。`,
      `“${who}” cannot have missed these parts: only who came can have missed some, never all.`,
    ),
    text(
      '请核对：一项都没参加的，标为请假或缺席；不在应到范围的部分不用填。',
      'Who came to none is on leave or absent; parts that do not expect the person are left out.',
    ),
    at,
  );
}

export function moreThan(more: Text, a: number, less: Text, b: number, at: string): Problem {
  return problem(
    'more-than-expected',
    text(`${more.zh}${a}人，多于${less.zh}${b}人。`, `${a} ${more.en}, more than ${b} ${less.en}.`),
    text('请核对签到表后更正人数。', 'Check the sign-in sheet and correct the counts.'),
    at,
  );
}

export function nobodyPresent(unconfirmed: number): Problem {
  return problem(
    'nobody-present',
    text(
      `没有一个人标为到会（未确认${unconfirmed}人）。`,
      `Nobody is marked present (${unconfirmed} unconfirmed).`,
    ),
    text(
      '请按签到表标记到会的人；还没有核对的，请存为草稿。',
      'Mark who came by the sign-in sheet, or keep a draft until it was checked.',
    ),
    'attendance',
  );
}

export function unknownActivity(at: string): Problem {
  return problem(
    'unknown',
    text('没有这种活动，或已停用。', 'There is no such activity, or it is no longer recorded.'),
    text('请从列表中选择活动类型。', 'Choose the activity from the list.'),
    at,
  );
}

export function notHeldHere(activity: Text, unit: string, at: string): Problem {
  return problem(
    'not-held-here',
    text(`“${unit}”不召开${activity.zh}。`, `“${unit}” does not hold a ${activity.en}.`),
    text('请核对召开单位和活动类型。', 'Check the unit and the activity.'),
    at,
  );
}

export function partTwice(activity: Text, at: string): Problem {
  return problem(
    'part-twice',
    text(`同一次集会里${activity.zh}记了两次。`, `The ${activity.en} stands twice here.`),
    text('请合并为一项，或分两次登记。', 'Make them one, or record two gatherings.'),
    at,
  );
}

export function otherVoteRule(activity: Text, rules: string, at: string): Problem {
  return problem(
    'other-vote-rule',
    text(`${activity.zh}没有这种表决规则。`, `A ${activity.en} does not vote by this rule.`),
    text(`可选：${rules}。`, `Choose one of ${rules}.`),
    at,
  );
}

export function votedAhead(on: IsoDate, at: string): Problem {
  return problem(
    'voted-ahead',
    text(`${on}还没有到，不能先记票数。`, `${on} is still to come: no vote can be counted yet.`),
    text('请会后再填表决情况。', 'Enter the vote after the meeting.'),
    at,
  );
}

export function otherUnit(): Problem {
  return problem(
    'other-unit',
    text('已登记的活动不能改到另一个单位。', 'A record cannot move to another unit.'),
    text('请撤销这条，在正确的单位重新登记。', 'Withdraw it and record it for the right unit.'),
    'unit',
  );
}

export const alreadyRecorded: Problem = {
  code: 'activity/already-recorded',
  message: text('这次活动已登记，不能改回草稿。', 'It is recorded and cannot be a draft again.'),
  cure: text(
    '更正内容请按“登记”保存，改动会留痕；登记错了请撤销。',
    'Save the correction as recorded, the change is kept; withdraw it if it was a mistake.',
  ),
};

export const alreadyWithdrawn: Problem = {
  code: 'activity/withdrawn',
  message: text('这条记录已撤销，不能再改。', 'This record was withdrawn and cannot change.'),
  cure: text('如撤销有误，请重新登记一条。', 'If that was a mistake, record it anew.'),
};

export const otherContent: Problem = {
  code: 'record/other-content',
  message: text(
    '这个编号已有一条内容不同的记录，本次没有保存。',
    'A record with other content has this id; nothing was saved.',
  ),
  cure: text(
    '请对照两份内容；如要更改已有的记录，请打开它再改。',
    'Compare the two; to change the record that is there, open it.',
  ),
};
