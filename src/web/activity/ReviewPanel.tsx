import { Button } from 'antd';
import { useState } from 'react';
import type { ReplyOf } from '../client.ts';
import { useAct } from '../query.ts';
import { Moment } from '../shared/Day.tsx';
import { Panel } from '../shared/Page.tsx';
import { ProblemList } from '../shared/Problems.tsx';
import { ReasonDialog } from '../shared/ReasonDialog.tsx';
import { useSay } from '../text/say.tsx';
import { reviewWords as words } from './followWords.ts';

type Reply = ReplyOf<'GET /api/gatherings/:gathering'>;
interface ReviewProps {
  readonly reply: Reply;
}

/** A reviewer accepts, the host confirms; either may return it. */
function Acts({ reply: { gathering, reviewable } }: ReviewProps) {
  const say = useSay();
  const act = useAct('POST /api/gatherings/:gathering/review');
  const [returning, setReturning] = useState(false);
  const said = reviewable ? 'accepted' : 'confirmed';
  const run = async (verdict: 'accepted' | 'confirmed' | 'returned', note: string | null) => {
    const body = { basedOn: gathering.version, verdict, note };
    const done = await act.run({ params: { gathering: gathering.id }, body });
    if (done !== null) setReturning(false);
  };
  const close = () => {
    act.clear();
    setReturning(false);
  };
  return (
    <div className="actions">
      <Button type="primary" loading={act.busy} onClick={() => void run(said, null)}>
        {say(reviewable ? words.accept : words.confirm)}
      </Button>
      <Button onClick={() => setReturning(true)}>{say(words.return)}</Button>
      {!returning && <ProblemList problems={act.problems} />}
      {returning && (
        <ReasonDialog
          title={say(words.return)}
          about={say(words.returnAbout)}
          label={say(words.note)}
          verb={say(words.return)}
          busy={act.busy}
          problems={act.problems}
          onClose={close}
          onReason={(note) => void run('returned', note)}
        />
      )}
    </div>
  );
}

/** Where its review stands, as long as the words below do not say so themselves. */
function Standing({ reply: { standing, hosting, reviewable } }: ReviewProps) {
  const say = useSay();
  if (standing === null) return null;
  const { state, sample } = standing;
  const isOpen = state === 'waiting' || state === 'host' || state === 'confirmed';
  return (
    <>
      {isOpen && (
        <p className="faint">
          {sample && <span className="mark">{say(words.sample)}</span>}{' '}
          {say(sample ? words.sampled : words.standing[state])}
        </p>
      )}
      {hosting && !reviewable && <p>{say(words.hosting)}</p>}
    </>
  );
}

/** What a second person said of the record, and, for whoever may, the two words to say. */
export function ReviewPanel({ reply }: ReviewProps) {
  const say = useSay();
  const { gathering, reviews, may, reviewable, hosting } = reply;
  const isOwn = may.includes('activity.review') && !reviewable;
  return (
    <Panel title={say(words.title)}>
      <Standing reply={reply} />
      <ul className="plain-list">
        {reviews.map(({ version, verdict, note, actor, at }) => (
          <li key={at} className={version === gathering.version ? '' : 'faint'}>
            <b>{say(words.said[verdict])}</b> {note}
            <div className="faint">
              {say(words.ofVersion(version))} · {actor} · <Moment at={at} />
            </div>
          </li>
        ))}
      </ul>
      {isOwn && <p className="faint">{say(words.own)}</p>}
      {(reviewable || hosting) && <Acts reply={reply} />}
    </Panel>
  );
}
