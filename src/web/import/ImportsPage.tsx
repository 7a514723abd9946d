import { Link } from '@tanstack/react-router';
import type { ReplyOf } from '../client.ts';
import { useAnswer } from '../query.ts';
import { reachOf, useMe } from '../session.tsx';
import { Moment } from '../shared/Day.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import '../style/record.css';
import '../style/import.css';
import { Counted } from './Counted.tsx';
import { HowTo } from './HowTo.tsx';
import { NewImport } from './NewImport.tsx';
import { statusNames, importWords as words } from './words.ts';

type Batch = ReplyOf<'GET /api/imports'>['batches'][number];

function Line({ batch }: { readonly batch: Batch }) {
  const say = useSay();
  return (
    <li className={batch.status === 'undone' || batch.status === 'dropped' ? 'card faint' : 'card'}>
      <span>
        <span className="mark">{say(statusNames[batch.status])}</span>
      </span>
      <span>
        <Link to={`/imports/${batch.id}` as '/'}>{batch.fileName}</Link>
        <br />
        <span className="faint">
          {batch.unitName} · <Moment at={batch.createdAt} /> · {batch.createdBy}
        </span>
        <br />
        <Counted counts={batch.counts} />
      </span>
    </li>
  );
}

function Batches() {
  const say = useSay();
  const answer = useAnswer('GET /api/imports', { query: {} });
  return (
    <Panel title={say(words.batches)}>
      <Answered answer={answer}>
        {({ batches }) =>
          batches.length === 0 ? (
            <Nothing title={say(words.none)}>
              <p>{say(words.noneAbout)}</p>
            </Nothing>
          ) : (
            <ul className="cards marked">
              {batches.map((batch) => (
                <Line key={batch.id} batch={batch} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Panel>
  );
}

/** Brings a roster in as people have it, and lists what came in before. */
export default function ImportsPage() {
  const say = useSay();
  const may = reachOf(useMe(), 'roster.write').length > 0;
  return (
    <Page title={say(words.title)} about={say(words.about)}>
      {may ? (
        <>
          <div className="columns even">
            <NewImport />
            <HowTo />
          </div>
          <Batches />
        </>
      ) : (
        <Panel>
          <Nothing title={say(words.noReach)} />
        </Panel>
      )}
    </Page>
  );
}
