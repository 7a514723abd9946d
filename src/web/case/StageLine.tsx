import { useSay } from '../text/say.tsx';
import type { OneCase } from './terms.ts';
import { oneWords as words } from './words.ts';

interface StageLineProps {
  readonly stages: OneCase['stages'];
  readonly steps: readonly { readonly stage: string; readonly state: string }[];
  /** Id of the stage that it stands in; null: closed. */
  readonly at: string | null;
}

/** The way in its stages, with how much of each is done and where one stands. */
export function StageLine({ stages, steps, at }: StageLineProps) {
  const say = useSay();
  return (
    <ol className="stage-line" aria-label={say(words.progress)}>
      {stages.map(({ id, name }) => {
        const own = steps.filter(({ stage, state }) => stage === id && state !== 'not-asked');
        const done = own.filter(({ state }) => state === 'settled').length;
        const part = done === own.length ? 'done' : done > 0 ? 'begun' : '';
        return (
          <li key={id} className={part} {...(id === at ? { 'aria-current': 'step' } : {})}>
            <span className="name">{say(name)}</span>
            <span className="small">
              {say(words.stageLine(done, own.length))}
              {id === at && `，${say(words.here)}`}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
