import type { CaseKind } from '../../engines/case/define.ts';
import { useAsked } from '../search.ts';
import { useSay } from '../text/say.tsx';
import { stageCounts } from './stages.ts';
import type { CaseLine } from './terms.ts';
import { caseWords as words } from './words.ts';

interface CountsProps {
  readonly kind: CaseKind;
  readonly lines: readonly CaseLine[];
}

/** The stages of the way with how many stand in each; a click shows who. */
export function StageCounts({ kind, lines }: CountsProps) {
  const say = useSay();
  const [asked, ask] = useAsked();
  return (
    <section className="stage-counts" aria-label={`${say(kind.name)} ${say(words.stages)}`}>
      <ol>
        {stageCounts(kind, lines).map(({ id, name, count, late }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={asked.stage === id}
              onClick={() => ask({ stage: asked.stage === id ? undefined : id })}
            >
              <span className="name">{say(name)}</span>
              <b>{count}</b>
              <span className="late">{late > 0 && say(words.lateOf(late))}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
