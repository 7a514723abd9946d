import type { ReplyOf } from '../client.ts';
import { Day } from '../shared/Day.tsx';
import { useSay } from '../text/say.tsx';
import { noticeWords as words } from './words.ts';

type Said = Pick<
  ReplyOf<'GET /api/notices'>['lines'][number],
  'heldOn' | 'startsAt' | 'endsAt' | 'place' | 'agenda' | 'prepare' | 'before'
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

/** When, where, what about, and what to prepare. */
export function SaidOf({ said }: { readonly said: Said }) {
  const say = useSay();
  const { heldOn, startsAt, endsAt, place, agenda, prepare, before } = said;
  const clock = [startsAt, endsAt].filter((one) => one !== null).join('—');
  return (
    <>
      <div>
        <Day day={heldOn} /> {clock} · {place ?? `${say(words.place)}${say(words.open)}`}
      </div>
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
