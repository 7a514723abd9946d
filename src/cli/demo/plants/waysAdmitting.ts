import { addDays } from '../../../kernel/date.ts';
import type { PlannedCase } from '../cases/case.ts';
import type { Wrong } from './changeCase.ts';
import { planted } from './plant.ts';
import { changeStep, documents, noFurther, plantWays, stepIn, vote, without } from './ways.ts';

const { voting, large, squad } = planted;

/** The meeting was not long ago, and nothing came after it. */
const met = (branch: string): Wrong => ({ branch, step: 'admission', ago: 14, last: 'admission' });

/** Reports went on after the choice, so that the review alone has grown old. */
function stillReporting(one: PlannedCase): PlannedCase['steps'] {
  const { on: chosen } = stepIn(one, 'target-choice');
  const reports = [5, 20, 35, 50].map((days) => ({ on: addDays(chosen, days) }));
  const on = addDays(chosen, 55);
  return [...one.steps, { step: 'cultivation', on, documents: { reports } }];
}

function leavingSoon(one: PlannedCase): PlannedCase['steps'] {
  const leavesOn = addDays(stepIn(one, 'admission').on, 60);
  return documents('pre-review', { leavesOn })(one);
}

/** Somebody’s opinion in writing came when the meeting had begun. */
function lateOpinion(one: PlannedCase): PlannedCase['steps'] {
  const [first] = stepIn(one, 'introducers').documents.introducers as { person: string }[];
  return changeStep(one, 'admission', ({ vote: counts, on }) => {
    const opinions = [{ person: first?.person ?? '', at: `${on}T17:30`, says: 'yes' as const }];
    return counts === undefined ? {} : { vote: { ...counts, opinions } };
  });
}

/** Faults about the meeting that admits, and what it rests on. */
export const waysAdmitting = plantWays([
  {
    rule: 'DEV12',
    way: { branch: voting, step: 'introducers', ago: 14, last: 'introducers' },
    wrong: documents('introducers', { introducers: [] }),
  },
  {
    rule: 'DEV13',
    way: met(voting),
    wrong: documents('admission', { introducersSpoke: 'not-both' }),
  },
  { rule: 'DEV14', way: met(large), wrong: without('political-review') },
  { rule: 'DEV15', way: { ...met(large), early: 11 }, wrong: stillReporting },
  { rule: 'DEV19', way: met(large), wrong: leavingSoon },
  { rule: 'DEV21', way: met(voting), wrong: vote('admission', { yes: 1 }) },
  { rule: 'DEV22', way: met(voting), wrong: vote('admission', { way: 'open' }) },
  { rule: 'DEV23', way: met(voting), wrong: vote('admission', { subjects: 2 }) },
  { rule: 'DEV24', way: met(voting), wrong: lateOpinion },
  {
    rule: 'DEV25',
    way: met(large),
    wrong: documents('admission', { signedBy: undefined, resolvedOn: undefined }),
  },
  {
    rule: 'DEV26',
    way: { branch: large, step: 'approval-talk', ago: 14, last: 'approval-talk' },
    wrong: documents('approval-talk', { talkedBy: 'other' }),
  },
  {
    rule: 'DEV27',
    way: { branch: squad, step: 'admission', ago: 130, last: 'approval-talk' },
    wrong: noFurther,
  },
  {
    rule: 'DEV41',
    way: met(large),
    wrong: documents('admission', { resolution: '经支部委员会讨论同意接收为预备党员' }),
  },
]);
