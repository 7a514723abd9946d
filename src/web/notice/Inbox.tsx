import { Button } from 'antd';
import { useState } from 'react';
import type { ReplyOf } from '../client.ts';
import { useAct, useAnswer } from '../query.ts';
import { Panel } from '../shared/Page.tsx';
import { ProblemList } from '../shared/Problems.tsx';
import { ReasonDialog } from '../shared/ReasonDialog.tsx';
import { useSay } from '../text/say.tsx';
import { SaidOf } from './Said.tsx';
import { noticeWords as words } from './words.ts';

type Line = ReplyOf<'GET /api/notices'>['lines'][number];

/** Notices to me; nothing is shown or asked again where there is none. */
export function useNotices() {
  return useAnswer('GET /api/notices', {});
}

function Answers({ line }: { readonly line: Line }) {
  const say = useSay();
  const act = useAct('POST /api/notices/:notice/answer');
  const [asking, setAsking] = useState(false);
  const answer = (body: { answer: 'received' | 'coming' | 'leave'; reason?: string }) =>
    act.run({ params: { notice: line.id }, body });
  const leave = async (reason: string) => {
    if (await answer({ answer: 'leave', reason })) setAsking(false);
  };
  return (
    <>
      {line.answer !== 'coming' && (
        <Button type="primary" loading={act.busy} onClick={() => void answer({ answer: 'coming' })}>
          {say(words.coming)}
        </Button>
      )}
      {line.answer !== 'leave' && (
        <Button onClick={() => setAsking(true)}>{say(words.leave)}</Button>
      )}
      {!asking && <ProblemList problems={act.problems} />}
      {asking && (
        <ReasonDialog
          title={say(words.leave)}
          about={say(words.leaveAbout)}
          verb={say(words.leave)}
          busy={act.busy}
          problems={act.problems}
          onClose={() => {
            act.clear();
            setAsking(false);
          }}
          onReason={(reason) => void leave(reason)}
        />
      )}
    </>
  );
}

function Receipt({ line }: { readonly line: Line }) {
  const say = useSay();
  const act = useAct('POST /api/notices/:notice/answer');
  if (line.received) return null;
  const body = { answer: 'received' } as const;
  return (
    <Button loading={act.busy} onClick={() => void act.run({ params: { notice: line.id }, body })}>
      {say(words.received)}
    </Button>
  );
}

function Card({ line }: { readonly line: Line }) {
  const say = useSay();
  const cancelled = line.what === 'cancelled';
  const mark = line.what === 'first' && line.received ? null : line.what;
  return (
    <li className="notice">
      <div>
        <b>{line.title}</b>{' '}
        {mark !== null && (
          <span className={`mark ${line.received ? '' : 'error'}`}>{say(words.kinds[mark])}</span>
        )}{' '}
        <span className="faint">{line.unitName}</span>
      </div>
      <SaidOf said={line} />
      {cancelled && <div>{say(words.cancelledAbout)}</div>}
      {line.answer !== null && !cancelled && (
        <div className="fine">
          {say(words.answered[line.answer])}
          {line.reason !== null && `（${line.reason}）`}
        </div>
      )}
      <div className="actions">
        {cancelled ? <Receipt line={line} /> : <Answers line={line} />}
        {!cancelled && line.answer !== null && <Receipt line={line} />}
      </div>
    </li>
  );
}

/** What I am expected at, and my answer. */
export function Inbox() {
  const say = useSay();
  const lines = useNotices().data?.lines ?? [];
  if (lines.length === 0) return null;
  return (
    <Panel title={say(words.title)}>
      <ul className="plain-list" id="notices">
        {lines.map((line) => (
          <Card key={line.id} line={line} />
        ))}
      </ul>
    </Panel>
  );
}

/** How many notices wait for a word of mine, in the top bar. */
export function OpenNotices() {
  const say = useSay();
  const open = useNotices().data?.open ?? 0;
  if (open === 0) return null;
  return (
    <a href="/#notices" className="notices">
      {say(words.unread(open))}
    </a>
  );
}
