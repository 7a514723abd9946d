import { Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import type { Gathering } from './PartView.tsx';
import { viewWords as words } from './viewWords.ts';
import { markNames } from './words.ts';

const order = ['unconfirmed', 'leave', 'absent', 'present'] as const;

/** Who came, who did not and why; who is unconfirmed comes first. */
export function AttendanceView({ gathering }: { readonly gathering: Gathering }) {
  const say = useSay();
  const [first] = gathering.parts;
  const { attendance } = gathering;
  return (
    <Panel title={say(words.attendance)}>
      {first && (
        <p>{say(words.counts(first.expected, first.attended, first.entitled, first.present))}</p>
      )}
      {attendance.length === 0 && <p className="faint">{say(words.nobodyNamed)}</p>}
      <dl className="facts">
        {order.map((mark) => {
          const people = attendance.filter((one) => one.mark === mark);
          if (people.length === 0) return null;
          return (
            <div key={mark} style={{ display: 'contents' }}>
              <dt>
                {say(markNames[mark])} {say(words.people(people.length))}
              </dt>
              <dd>
                {people
                  .map((one) => (one.reason ? `${one.name}（${one.reason}）` : one.name))
                  .join('、')}
              </dd>
            </div>
          );
        })}
      </dl>
    </Panel>
  );
}
