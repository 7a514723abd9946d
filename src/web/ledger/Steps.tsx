import { CiteLine } from '../shared/Finding.tsx';
import { useSay } from '../text/say.tsx';
import { digits } from './amounts.ts';
import type { Measure, Steps as StepLines } from './terms.ts';

interface StepsProps {
  readonly measure: Measure;
  readonly steps: StepLines;
}

/** How an amount was worked out, each step with whose word it is. */
export function Steps({ measure, steps }: StepsProps) {
  const say = useSay();
  return (
    <ol className="rate-steps">
      {steps.map(({ says, amount, cite }) => (
        <li key={says.zh}>
          <span>{say(says)}</span> <b className="money">{digits(measure, amount)}</b>
          <CiteLine cite={cite} />
        </li>
      ))}
    </ol>
  );
}
