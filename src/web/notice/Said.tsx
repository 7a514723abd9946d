import type { ReplyOf } from '../client.ts';
import { Day } from '../shared/Day.tsx';
import { useSay } from '../text/say.tsx';
import { noticeWords as words } from './words.ts';

type Said = Pick<
  ReplyOf<'GET /api/notices'>['lines'][number],
  | ('heldOn' | 'startsAt' | 'endsAt' | 'place' | 'agenda' | 'prepare' | 'before')
  | ('sitting' | 'sittings')
>;

const points = ['heldOn', 'startsAt', 'endsAt', 'place'] as const;

/** What was said before and does not hold any more. */
function Before({ before }: Pick<Said, 'before'>) {
  const say = useSay();
  const other = points.filter((point) => before[point] !== undefined);
  if (other.length === 0) return null;
  return (
    <p className="note">
      {other.map((point) => (
        <span key={point}>
          {say(words.points[point])}
          {say(words.was)}{' '}
          <s>
            {point === 'heldOn' ? <Day day={before.heldOn} /> : (before[point] ?? say(words.open))}
          </s>{' '}
        </span>
      ))}
    </p>
  );
}

type Meeting = Pick<Said, 'heldOn' | 'startsAt' | 'endsAt' | 'place'>;

function When({ meeting, sitting }: { readonly meeting: Meeting; readonly sitting?: number }) {
  const say = useSay();
  const { heldOn, startsAt, endsAt, place } = meeting;
  const clock = [startsAt, endsAt].filter((one) => one !== null).join('—');
  return (
    <div>
      {sitting !== undefined && <span className="mark">{say(words.sitting(sitting))}</span>}{' '}
      <Day day={heldOn} /> {clock} · {place ?? `${say(words.place)}${say(words.open)}`}
    </div>
  );
}

/** One sitting by itself, or all of them to choose from. */
function Times({ said }: { readonly said: Said }) {
  const say = useSay();
  const { sitting, sittings } = said;
  if (sittings.length === 0) {
    return <When meeting={said} {...(sitting === null ? {} : { sitting })} />;
  }
  return (
    <>
      {[said, ...sittings].map((meeting, i) => (
        <When key={`${meeting.heldOn} ${meeting.startsAt}`} meeting={meeting} sitting={i + 1} />
      ))}
      <div className="faint">{say(words.anySitting)}</div>
    </>
  );
}

/** When, where, what about, and what to prepare. */
export function SaidOf({ said }: { readonly said: Said }) {
  const say = useSay();
  const { agenda, prepare, before } = said;
  return (
    <>
      <Times said={said} />
      {agenda.length > 0 && (
        <div className="faint">
          {say(words.agenda)}：{agenda.join('；')}
        </div>
      )}
      {prepare !== null && (
        <div>
          {say(words.prepare)}：{prepare}
        </div>
      )}
      <Before before={before} />
    </>
  );
}
