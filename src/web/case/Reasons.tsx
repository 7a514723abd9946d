import { joined, text } from '../../kernel/text.ts';
import { CiteLine } from '../shared/Finding.tsx';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import type { Reason } from './terms.ts';
import { oneWords as words } from './words.ts';

/** One reason why not: what is so, by which article, what is missing, who supplies it, and when. */
function ReasonLine({ reason }: { readonly reason: Reason }) {
  const { say, language } = useSpeech();
  const { says, missing, who, from, cite } = reason;
  return (
    <li>
      <span className="says">{say(says)}</span>
      <dl>
        <div>
          <dt>{say(words.missing)}</dt>
          <dd>{say(missing)}</dd>
        </div>
        <div>
          <dt>{say(words.supply)}</dt>
          <dd>{say(who.name)}</dd>
        </div>
        {from !== null && (
          <div>
            <dt>{say(words.fromDay)}</dt>
            <dd>{dayWords(from, language)}</dd>
          </div>
        )}
      </dl>
      {cite === null ? null : <CiteLine cite={cite} />}
    </li>
  );
}

const isOrder = ({ code }: Reason) => code === 'step-missing';

/** Steps that come first, in one line: the page of a case names dozens of them. */
function Order({ reasons }: { readonly reasons: readonly Reason[] }) {
  const say = useSay();
  const [first] = reasons;
  if (first === undefined) return null;
  const names = reasons.map(({ missing, who }) => words.before(missing, who.name));
  return (
    <li className="order">
      <span className="faint">{say(words.first)}</span> {say(joined(names, text('、', ', ')))}{' '}
      {first.cite !== null && <CiteLine cite={first.cite} />}
    </li>
  );
}

/** Why not. What merely has to come first stands in one line, everything else in full. */
export function ReasonList({ reasons }: { readonly reasons: readonly Reason[] }) {
  return (
    <ul className="reasons">
      <Order reasons={reasons.filter(isOrder)} />
      {reasons
        .filter((reason) => !isOrder(reason))
        .map((reason) => (
          <ReasonLine key={`${reason.code} ${reason.says.en}`} reason={reason} />
        ))}
    </ul>
  );
}
