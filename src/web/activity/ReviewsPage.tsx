import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { call, type ReplyOf } from '../client.ts';
import { useAsked } from '../search.ts';
import { Day, Moment } from '../shared/Day.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { UnitPicker } from '../shared/UnitPicker.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { reviewWords as words } from './followWords.ts';
import { listWords } from './words.ts';

type Line = ReplyOf<'GET /api/reviews'>['lines'][number];
const states = ['waiting', 'returned', 'accepted'] as const;
type State = (typeof states)[number];

function useAskedState(): State {
  const [asked] = useAsked();
  return states.find((one) => one === asked.state) ?? 'waiting';
}

function usePages() {
  const [asked] = useAsked();
  const unit = /^\d+$/.test(asked.unit ?? '') ? { unit: Number(asked.unit) } : {};
  const query = { ...unit, state: useAskedState(), limit: 30 };
  return useInfiniteQuery({
    queryKey: ['GET /api/reviews', 'pages', query],
    queryFn: ({ pageParam, signal }) => {
      const before = pageParam === null ? {} : { before: pageParam };
      return call('GET /api/reviews', { query: { ...query, ...before } }, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

function Filter() {
  const say = useSay();
  const [asked, ask] = useAsked();
  return (
    <div className="filter">
      <Segmented<State>
        value={useAskedState()}
        options={states.map((one) => ({ value: one, label: say(words.states[one]) }))}
        onChange={(state) => ask({ state })}
      />
      <UnitPicker
        label={say(common.unit)}
        permission="activity.read"
        value={asked.unit === undefined ? undefined : Number(asked.unit)}
        placeholder={say(listWords.all)}
        allowClear
        onChange={(unit) => ask({ unit: unit?.toString() })}
      />
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
        {line.note !== null && <b>{line.note}</b>}
        <br />
        <span className="faint">
          {line.unitName} · {say(words.ofVersion(line.version))}
          {line.at !== null && (
            <>
              {' '}
              · <Moment at={line.at} />
            </>
          )}
        </span>
      </span>
    </li>
  );
}

function Found({ pages }: { readonly pages: ReturnType<typeof usePages> }) {
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
  const pages = usePages();
  return (
    <Page title={say(words.pageTitle)} about={say(words.pageAbout)}>
      <Panel>
        <Filter />
        <Answered answer={pages}>{() => <Found pages={pages} />}</Answered>
      </Panel>
    </Page>
  );
}
