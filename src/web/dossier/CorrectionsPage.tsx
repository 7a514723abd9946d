import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReplyOf } from '../client.ts';
import { useAct, useAnswer } from '../query.ts';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered, ProblemList } from '../shared/Problems.tsx';
import { ReasonButton } from '../shared/ReasonButton.tsx';
import { useSay } from '../text/say.tsx';
import { RequestTold } from './Requests.tsx';
import { correctionWords as words } from './words.ts';

type Line = ReplyOf<'GET /api/corrections'>['lines'][number];

function Answers({ line }: { readonly line: Line }) {
  const say = useSay();
  const act = useAct('POST /api/corrections/:correction/answer');
  if (line.mine) return <div className="faint">{say(words.mine)}</div>;
  const params = { correction: line.id };
  return (
    <div className="actions">
      <Button
        type="primary"
        loading={act.busy}
        onClick={() => void act.run({ params, body: { answer: 'done' } })}
      >
        {say(words.done)}
      </Button>
      <ReasonButton
        operation="POST /api/corrections/:correction/answer"
        verb={say(words.refuse)}
        about={say(words.refuseAbout)}
        input={(reason) => ({ params, body: { answer: 'refused', reason } })}
      />
      <ProblemList problems={act.problems} />
    </div>
  );
}

function Lines({ lines, title }: { readonly lines: readonly Line[]; readonly title: string }) {
  if (lines.length === 0) return null;
  return (
    <Panel title={title}>
      <ul className="plain-list">
        {lines.map((line) => (
          <li key={line.id}>
            <Link to="/persons/$person" params={{ person: line.person }}>
              {line.name}
            </Link>
            <RequestTold request={line} />
            {line.answer === null && <Answers line={line} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What people of my rosters ask to be put right: first what waits, then what was answered. */
export default function CorrectionsPage() {
  const say = useSay();
  const answer = useAnswer('GET /api/corrections', {});
  return (
    <Page title={say(words.title)} about={say(words.about)}>
      <Answered answer={answer}>
        {({ lines }) => (
          <>
            {lines.length === 0 && (
              <Panel>
                <Nothing title={say(words.none)}>
                  <p>{say(words.noneAbout)}</p>
                </Nothing>
              </Panel>
            )}
            <Lines title={say(words.open)} lines={lines.filter((one) => one.answer === null)} />
            <Lines title={say(words.answered)} lines={lines.filter((one) => one.answer !== null)} />
          </>
        )}
      </Answered>
    </Page>
  );
}
