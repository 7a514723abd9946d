import { Link } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import type { ReplyOf } from '../client.ts';
import { usePages } from '../query.ts';
import { unitAsked, useAsked } from '../search.ts';
import { Day, Moment } from '../shared/Day.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { UnitFilter } from '../shared/UnitFilter.tsx';
import { useSay } from '../text/say.tsx';
import { reviewWords as words } from './followWords.ts';
import { listWords } from './words.ts';

type Line = ReplyOf<'GET /api/reviews'>['lines'][number];
const states = ['waiting', 'host', 'confirmed', 'returned', 'accepted'] as const;
type State = (typeof states)[number];

function useAskedState(): State {
  const [asked] = useAsked();
  return states.find((one) => one === asked.state) ?? 'waiting';
}

function useReviews() {
  const [asked] = useAsked();
  const unit = unitAsked(asked);
  const query = { ...unit, state: useAskedState(), limit: 30 };
  return usePages('GET /api/reviews', query);
}

function Filter() {
  const say = useSay();
  const [, ask] = useAsked();
  return (
    <div className="filter">
      <Segmented<State>
        value={useAskedState()}
        options={states.map((one) => ({ value: one, label: say(words.states[one]) }))}
        onChange={(state) => ask({ state })}
      />
      <UnitFilter permission="activity.read" />
    </div>
  );
}

function Card({ line }: { readonly line: Line }) {
  const say = useSay();
  return (
    <li className="card">
      <span className="when-held">
        <Day day={line.heldOn} />
      </span>
      <span>
        <Link to={`/gatherings/${line.id}` as '/'}>{line.title}</Link>{' '}
        {line.sample && <span className="mark">{say(words.sample)}</span>}{' '}
        {line.note !== null && <b>{line.note}</b>}
        <br />
        <span className="faint">
          {line.unitName} · {say(words.ofVersion(line.version))}
          {line.at !== null && (
            <>
              {' '}
              · {line.confirmed && say(words.confirmedByHost)} <Moment at={line.at} />
            </>
          )}
        </span>
      </span>
    </li>
  );
}

function Found({ pages }: { readonly pages: ReturnType<typeof useReviews> }) {
  const say = useSay();
  const state = useAskedState();
  const lines = (pages.data?.pages ?? []).flatMap((one) => one.lines);
  if (lines.length === 0) {
    return (
      <Nothing title={say(words.none[state])}>
        <p>{say(words.noneAbout)}</p>
      </Nothing>
    );
  }
  return (
    <>
      <ul className="cards">
        {lines.map((line) => (
          <Card key={line.id} line={line} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {say(listWords.more)}
        </Button>
      )}
    </>
  );
}

/** Records within reach by where their review stands. */
export default function ReviewsPage() {
  const say = useSay();
  const pages = useReviews();
  return (
    <Page title={say(words.pageTitle)} about={say(words.pageAbout)}>
      <Panel>
        <Filter />
        <Answered answer={pages}>{() => <Found pages={pages} />}</Answered>
      </Panel>
    </Page>
  );
}
