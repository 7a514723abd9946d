import type { CaseFact } from '../../kernel/facts.ts';
import { takenOf } from './devJudgements.ts';

/** Each step with the one that it follows; what stands side by side may come in any order. */
const follows: Readonly<Record<string, string>> = {
  talk: 'apply',
  activist: 'talk',
  'target-choice': 'activist',
  'target-consent': 'target-choice',
  'political-review': 'target-choice',
  training: 'target-choice',
  'pre-review': 'political-review',
  admission: 'pre-review',
  approval: 'admission',
  oath: 'approval',
  confirmation: 'oath',
  'confirmation-approval': 'confirmation',
};

export const orderedSteps = Object.keys(follows);

/** The nearest step before another that is on record: a gap in the middle hides no disorder. */
export function earlierStep(one: CaseFact, step: string): string | undefined {
  const other = follows[step];
  if (other === undefined || takenOf(one, other).length > 0) return other;
  // A source may know the day of the listing, and not that of the choice.
  const isListed = other === 'target-choice' && step !== 'target-consent';
  if (isListed && takenOf(one, 'target-consent').length > 0) return 'target-consent';
  return earlierStep(one, other);
}
