import type { IsoDate } from '../kernel/date.ts';
import type { Problem } from '../kernel/result.ts';
import { type Text, text } from '../kernel/text.ts';
import { problem } from './activityProblems.ts';

/** What decides something is held once, by everybody together. */
export function heldAtOnce(activity: Text): Problem {
  return problem(
    'held-at-once',
    text(
      `${activity.zh}须一次召开，不能分场次。`,
      `A ${activity.en} is held at once, not in sittings.`,
    ),
    text(
      '请删去其他场次；只有党课、主题党日可以分场次，另外的会请单独登记。',
      'Take the further sittings out; only what decides nothing can have them.',
    ),
    'sittings',
  );
}

export function tooManySittings(count: number, most: number): Problem {
  return problem(
    'too-many-sittings',
    text(
      `分了${count}场，最多${most}场算作一次。`,
      `${count} sittings; ${most} at most count as one.`,
    ),
    text('请分成两次登记。', 'Record them as two gatherings.'),
    'sittings',
  );
}

export const votedInSittings: Problem = problem(
  'voted-in-sittings',
  text('分场次开的，不能表决。', 'What is held in sittings cannot vote.'),
  text(
    '表决须在全体同场的会上进行：请删去表决，另开党员大会登记。',
    'A vote needs everybody at once: take the vote out and record the meeting that held it.',
  ),
  'sittings',
);

export function otherMonth(on: IsoDate, first: IsoDate): Problem {
  return problem(
    'other-month',
    text(
      `${on}这一场和第一场（${first}）不在同一个月，不能算作一次。`,
      `The sitting of ${on} is not in the month of the first (${first}): they are not one.`,
    ),
    text('请把它另行登记为一次活动。', 'Record it as a gathering of its own.'),
    'sittings',
  );
}

export function sittingBefore(on: IsoDate, before: IsoDate): Problem {
  return problem(
    'sitting-before',
    text(`${on}这一场早于前一场（${before}）。`, `The sitting of ${on} lies before ${before}.`),
    text('请按先后顺序填写场次。', 'Give the sittings in the order in which they were held.'),
    'sittings',
  );
}

export function noSuchSitting(who: string, sitting: number, at: string): Problem {
  return problem(
    'no-such-sitting',
    text(`没有第${sitting}场，或“${who}”没有到会。`, `“${who}” cannot be in sitting ${sitting}.`),
    text('请核对这个人到的是哪一场。', 'Check to which sitting the person came.'),
    at,
  );
}
