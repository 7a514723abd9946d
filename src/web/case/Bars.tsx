import { Panel } from '../shared/Page.tsx';
import { dayWords } from '../text/dates.ts';
import { useSpeech } from '../text/say.tsx';
import { barWords as words } from './barWords.ts';
import type { OneCase } from './terms.ts';

/** Rights that a case bars and until when; nothing where it bars none. */
export function Bars({ one }: { readonly one: OneCase }) {
  const { say, language } = useSpeech();
  if (one.bars.length === 0) return null;
  const span = ({ from, to }: OneCase['bars'][number]) =>
    to === null
      ? words.open(dayWords(from, language))
      : words.span(dayWords(from, language), dayWords(to, language));
  return (
    <Panel title={say(words.title)}>
      <ul className="plain-list">
        {one.bars.map((bar) => (
          <li key={`${bar.right} ${bar.weight} ${bar.from}`}>
            <b>
              {say(words.weights[bar.weight])} {say(words.rights[bar.right])}
            </b>{' '}
            {say(span(bar))}
            {bar.to !== null && bar.to <= one.asOf && (
              <span className="faint"> {say(words.over)}</span>
            )}
          </li>
        ))}
      </ul>
      <p className="faint small">{say(words.about)}</p>
    </Panel>
  );
}
