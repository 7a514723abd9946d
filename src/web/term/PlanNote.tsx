import { citeText } from '../../engines/norm/explain.ts';
import type { TermOffset } from '../../engines/org/define-term.ts';
import { valueOn } from '../../kernel/dated.ts';
import type { Text } from '../../kernel/text.ts';
import { useCatalogue } from '../catalogue.tsx';
import { useMe } from '../session.tsx';
import { useSay } from '../text/say.tsx';
import { termWords as words } from './termWords.ts';

function whenText(when: TermOffset): Text {
  switch (when.way) {
    case 'months-before':
      return words.months(when.months);
    case 'on-the-day':
      return words.onDay;
    case 'days-after':
      return words.daysAfter(when.days);
  }
}

/** What has to be done when, and on whose word: each step with its article and its mark. */
export function PlanNote() {
  const say = useSay();
  const { today } = useMe();
  const { termPlan, regulations } = useCatalogue();
  return (
    <details className="plan-note">
      <summary>{say(words.plan)}</summary>
      <ol>
        {termPlan.steps.map(({ id, name, about, when }) => {
          const answer = valueOn(when, today);
          if (answer.state !== 'value') return null;
          const { cite } = answer;
          const full = regulations.find(({ code }) => code === cite.regulation)?.name;
          return (
            <li key={id}>
              <b>{say(name)}</b> · {say(whenText(answer.value))} · {say(about)}{' '}
              {full && <span className="faint">{say(citeText(cite, full))}</span>}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
