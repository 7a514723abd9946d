import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { monthText } from '../../engines/norm/monthWords.ts';
import type { ReplyOf } from '../client.ts';
import { useAnswer } from '../query.ts';
import { reachesAny, useMe } from '../session.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { monthReportWords as words } from './monthReportWords.ts';
import { NamedGaps } from './NamedGaps.tsx';

type Line = ReplyOf<'GET /api/reports'>['reports'][number];
const most = 200;

function Card({ line }: { readonly line: Line }) {
  const { say, language } = useSpeech();
  const { issuedOn, goesUpOn, sentOn } = line;
  const next =
    sentOn === null
      ? words.goesUpOn(dayWords(goesUpOn, language))
      : words.sentOn(dayWords(sentOn, language));
  return (
    <li className="card">
      <span className="mark">{say(words.states[line.state])}</span>
      <span>
        <Link to={`/reports/${line.id}` as '/'}>
          {say(words.of(line.unitName, monthText(line.month)))}
        </Link>
        <br />
        <span className="faint">
          {say(words.issuedOn(dayWords(issuedOn, language)))} · {say(next)}
        </span>
      </span>
    </li>
  );
}

function Reports({ reports }: { readonly reports: readonly Line[] }) {
  const say = useSay();
  if (reports.length === 0) {
    return (
      <Nothing title={say(words.none)}>
        <p>{say(words.noneAbout)}</p>
      </Nothing>
    );
  }
  return (
    <>
      <ul className="cards">
        {reports.map((line) => (
          <Card key={line.id} line={line} />
        ))}
      </ul>
      {reports.length === most && <p className="faint">{say(words.more)}</p>}
    </>
  );
}

/** Monthly reports within reach, and what they say of the reader's own units. */
export default function MonthReportsPage() {
  const say = useSay();
  const me = useMe();
  const answer = useAnswer('GET /api/reports', {});
  const write = reachesAny(me, ['activity.review']) && (
    <Link to={'/reports/new' as '/'}>
      <Button type="primary">{say(words.write)}</Button>
    </Link>
  );
  return (
    <Page title={say(words.title)} about={say(words.about)} actions={write}>
      <Answered answer={answer}>
        {({ reports, gaps }) => (
          <>
            {gaps.length > 0 && (
              <Panel title={say(words.named)}>
                <NamedGaps gaps={gaps} />
              </Panel>
            )}
            <Panel>
              <Reports reports={reports} />
            </Panel>
          </>
        )}
      </Answered>
    </Page>
  );
}
