import type { IsoDate } from '../kernel/date.ts';
import type { Problem } from '../kernel/result.ts';
import { type Text, text } from '../kernel/text.ts';
import { problem } from './activityProblems.ts';

export const jointWithItself: Problem = problem(
  'joint-with-itself',
  text('召开单位不能和自己联合开展。', 'A unit cannot hold something jointly with itself.'),
  text('请从联合单位里删去召开单位。', 'Take the unit itself off the list.'),
  'guests',
);

export function noSuchGuest(on: IsoDate): Problem {
  return problem(
    'joint-no-such-guest',
    text(
      `联合单位中有${on}不存在、或者不是本局党组织的单位。`,
      `One of the invited was no Party organisation of the bureau on ${on}.`,
    ),
    text('请重新选择联合单位，或核对日期。', 'Choose the units again, or check the day.'),
    'guests',
  );
}

export function notHeldThere(activity: Text, unit: string): Problem {
  return problem(
    'joint-not-held-there',
    text(
      `“${unit}”不能开${activity.zh}，不能联合开展。`,
      `“${unit}” does not hold a ${activity.en}, so it cannot be joint.`,
    ),
    text(
      '请删去这个单位，或者把这一项另行登记。',
      'Take the unit off, or record that part by itself.',
    ),
    'guests',
  );
}

export const jointVotes: Problem = problem(
  'joint-votes',
  text(
    '联合开展的活动不能表决：各支部的表决权人不同，应到、赞成票不能合并计算。',
    'What is held jointly cannot vote: each branch has voters of its own, who are not added up.',
  ),
  text(
    '请删去表决，由各支部另开党员大会表决并登记。',
    'Take the vote out; each branch votes in a meeting of its own.',
  ),
  'guests',
);

export const jointTwice: Problem = problem(
  'joint-twice',
  text(
    '这条记录已是应邀联合开展的，不能再邀请别的单位。',
    'This record answers an invitation and cannot invite others.',
  ),
  text('请由发起的支部在它的记录里添加联合单位。', 'Ask the branch that invited to add the unit.'),
  'guests',
);

export const notInvited: Problem = problem(
  'joint-not-invited',
  text('这个单位没有受邀联合开展这次活动。', 'This unit was not invited to that gathering.'),
  text(
    '请与发起的支部核对；单独开的，请照常登记。',
    'Check with whoever holds it; what was held alone is recorded as usual.',
  ),
  'jointOf',
);

export const jointWithdrawn: Problem = problem(
  'joint-withdrawn',
  text(
    '发起的支部已撤回这次活动，或不再邀请这个单位。',
    'Whoever holds it withdrew it, or does not invite this unit any more.',
  ),
  text(
    '活动确实开了的，请照常登记为本支部的活动。',
    'If it was held all the same, record it as a gathering of this unit.',
  ),
  'jointOf',
);

export const jointRecorded: Problem = problem(
  'joint-recorded',
  text(
    '这个单位已经有这次联合活动的记录。',
    'This unit already has a record of that joint gathering.',
  ),
  text('请打开已有的记录更正，或先撤回它。', 'Open and correct that record, or withdraw it first.'),
  'jointOf',
);

export const jointSettled: Problem = problem(
  'joint-settled',
  text(
    '一条记录是应哪次邀请开的，登记后不能再改。',
    'Which invitation a record answers does not change once it is kept.',
  ),
  text('请撤回这条记录，重新登记。', 'Withdraw this record and record it anew.'),
  'jointOf',
);

export function jointOtherDay(on: IsoDate): Problem {
  return problem(
    'joint-other-day',
    text(
      `这次联合活动是${on}开的，日期要一致。`,
      `The joint gathering was held on ${on}, and so was this.`,
    ),
    text(
      '请改回同一天；另一天单独开的，请另行登记。',
      'Take the same day; what was held on another is recorded by itself.',
    ),
    'heldOn',
  );
}
