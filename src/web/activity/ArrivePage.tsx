import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import '../style/code.css';
import type { ReplyOf } from '../client.ts';
import { useAct, useAnswer } from '../query.ts';
import { useAsked } from '../search.ts';
import { Day } from '../shared/Day.tsx';
import { Page, Panel } from '../shared/Page.tsx';
import { Answered, ProblemList } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { codeWords as words } from './codeWords.ts';

type Reply = ReplyOf<'GET /api/arrivals/:gathering'>;

interface ArrivingProps {
  readonly reply: Reply;
  readonly gathering: string;
  readonly code: string;
}

function About({ reply }: Pick<ArrivingProps, 'reply'>) {
  const say = useSay();
  const { unitName, heldOn, startsAt, endsAt, place } = reply;
  const hours = [startsAt, endsAt].filter((one) => one !== null).join('—');
  return (
    <dl className="facts">
      <dt>{say(words.unit)}</dt>
      <dd>{unitName}</dd>
      <dt>{say(words.when)}</dt>
      <dd>
        <Day day={heldOn} /> {hours}
      </dd>
      {place !== null && (
        <>
          <dt>{say(words.where)}</dt>
          <dd>{place}</dd>
        </>
      )}
    </dl>
  );
}

/** One press, which makes somebody present; opening the page does not. */
function Arriving({ reply, gathering, code }: ArrivingProps) {
  const say = useSay();
  const act = useAct('POST /api/arrivals/:gathering');
  const cameAt = reply.cameAt;
  return (
    <Panel title={reply.title}>
      <About reply={reply} />
      <ProblemList problems={act.problems} />
      {cameAt === null ? (
        <>
          <Button
            type="primary"
            size="large"
            block
            className="arrive"
            loading={act.busy}
            onClick={() => void act.run({ params: { gathering }, body: { code } })}
          >
            {say(words.press)}
          </Button>
          <p className="about">{say(words.pressAbout)}</p>
        </>
      ) : (
        <div role="status">
          <p className="arrived">{say(words.done(cameAt))}</p>
          <p className="about">{say(words.doneAbout)}</p>
        </div>
      )}
    </Panel>
  );
}

/** Where the code on the host's screen leads to. */
export default function ArrivePage() {
  const say = useSay();
  const { gathering = '' } = useParams({ strict: false }) as { gathering?: string };
  const [{ code = '' }] = useAsked();
  const input = { params: { gathering }, query: { code } };
  const answer = useAnswer('GET /api/arrivals/:gathering', input);
  return (
    <Page title={say(words.arriveTitle)}>
      <Answered answer={answer}>
        {(reply) => <Arriving reply={reply} gathering={gathering} code={code} />}
      </Answered>
    </Page>
  );
}
