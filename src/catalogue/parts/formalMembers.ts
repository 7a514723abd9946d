import { type Answer, type Headcount, known, missing } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';

/** Whether there are so many formal members; missing where those decide of whom it is not said. */
export function hasFormal(least: number, { formal, undetermined }: Headcount): Answer<boolean> {
  if (formal >= least) return known(true);
  if (formal + undetermined < least) return known(false);
  return missing(
    text(
      `有${undetermined}人没写明是否正式党员`,
      `of ${undetermined} members it is not said whether they are formal`,
    ),
  );
}
