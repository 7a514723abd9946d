import type { ReplyOf } from '../client.ts';
import { useSay } from '../text/say.tsx';
import { amountText, monthText } from './amounts.ts';
import type { Measure } from './terms.ts';
import { actWords as words } from './words.ts';

export interface RaisedReply {
  readonly item: string;
  readonly reply: ReplyOf<'POST /api/units/:unit/books/:book/raise'>;
}

/** How many were raised, and of whom nothing was and why. */
export function RaisedNote(props: { readonly raised: RaisedReply; readonly measure: Measure }) {
  const say = useSay();
  const { item, reply } = props.raised;
  const { raised, amount, left } = reply;
  return (
    <div className="note" role="status">
      <p>{say(words.raised(monthText(item), raised, amountText(props.measure, amount)))}</p>
      {left.length > 0 && (
        <details>
          <summary>{say(words.left(left.length))}</summary>
          <ul className="inline-list">
            {left.map(({ person, name, why }) => (
              <li key={person}>
                {name} <span className="faint">{say(why)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
