import type { ReplyOf } from '../client.ts';
import { useMe } from '../session.tsx';
import { Day } from '../shared/Day.tsx';
import { Panel } from '../shared/Page.tsx';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { AskButton, type Dossier } from './Entries.tsx';
import { dossierWords as words } from './words.ts';

type Told = ReplyOf<'GET /api/dossier'>['corrections'][number];

/** What was asked, when it is due, and what was answered. */
export function RequestTold({ request }: { readonly request: Told }) {
  const { say, language } = useSpeech();
  const { today } = useMe();
  const { wish, said, paper, filedOn, dueOn, answer, reason, answeredOn } = request;
  const late = answer === null && dueOn < today;
  const state = answer ?? (late ? 'overdue' : 'waits');
  return (
    <>
      <div>
        <span className={`mark ${late || answer === 'refused' ? 'error' : ''}`}>
          {say(words[state])}
        </span>{' '}
        {wish}
      </div>
      {said !== null && (
        <div className="faint">
          {say(words.said)} · {said}
        </div>
      )}
      {paper !== null && <div className="faint">{say(words.onPaper(paper))}</div>}
      {reason !== null && <div className="fine">{reason}</div>}
      <div className="faint">
        <Day day={filedOn} /> · {say(words.by(request.unitName))} ·{' '}
        {answeredOn === null ? say(words.due(dayWords(dueOn, language))) : <Day day={answeredOn} />}
      </div>
    </>
  );
}

/** My own requests, and the way to one about what is missing. */
export function Requests({ file }: { readonly file: Dossier }) {
  const say = useSay();
  return (
    <Panel title={say(words.requests)} actions={<AskButton file={file} />}>
      {file.corrections.length === 0 && <p className="faint">{say(words.noRequests)}</p>}
      <ul className="plain-list">
        {file.corrections.map((one) => (
          <li key={one.id}>
            <RequestTold request={one} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
