import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { addDays, isIsoDate } from '../../kernel/date.ts';
import { nameOf, useCatalogue } from '../catalogue.tsx';
import type { ReplyOf } from '../client.ts';
import { Offers } from '../joint/Offers.tsx';
import { usePages } from '../query.ts';
import { unitAsked, useAsked } from '../search.ts';
import { reachesAny, useMe } from '../session.tsx';
import { Day } from '../shared/Day.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { UnitFilter } from '../shared/UnitFilter.tsx';
import { useSay } from '../text/say.tsx';
import { PapersDialog } from './PapersDialog.tsx';
import { lineWords, listWords as words } from './words.ts';

type Lines = ReplyOf<'GET /api/gatherings'>['lines'];

const pageSize = 30;

/** Which units and days are asked for; the last day belongs to the span. */
function useQuestion() {
  const [asked] = useAsked();
  const unit = unitAsked(asked);
  const from = isIsoDate(asked.from) ? { from: asked.from } : {};
  const to = isIsoDate(asked.to) ? { to: addDays(asked.to, 1) } : {};
  return { ...unit, ...from, ...to, limit: pageSize };
}

function useGatherings() {
  const query = useQuestion();
  return usePages('GET /api/gatherings', query);
}

function Filter() {
  const say = useSay();
  const [asked, ask] = useAsked();
  const day = (field: 'from' | 'to') => (
    <span className="with-label">
      <span aria-hidden="true">{say(words[field])}</span>
      <DayPicker
        label={say(words[field])}
        value={isIsoDate(asked[field]) ? asked[field] : null}
        onChange={(chosen) => ask({ [field]: chosen })}
      />
    </span>
  );
  return (
    <div className="filter">
      <UnitFilter permission="activity.read" />
      {day('from')}
      {day('to')}
    </div>
  );
}

function Line({ line }: { readonly line: Lines[number] }) {
  const say = useSay();
  const { activities } = useCatalogue();
  const kinds = line.kinds.map((kind) => say(nameOf(activities, kind))).join('、');
  return (
    <li className={line.status === 'withdrawn' ? 'card undone' : 'card'}>
      <span className="when-held">
        <Day day={line.heldOn} />
      </span>
      <span>
        <Link to={`/gatherings/${line.id}` as '/'}>{line.title}</Link>{' '}
        {line.status !== 'recorded' && (
          <span className="mark">{say(lineWords.statuses[line.status])}</span>
        )}
        <br />
        <span className="faint">
          {line.unitName} · {kinds}
        </span>
      </span>
      <span className="faint">{say(words.attended(line.attended, line.expected))}</span>
    </li>
  );
}

function Empty({ writes }: { readonly writes: boolean }) {
  const say = useSay();
  const [asked] = useAsked();
  if (asked.unit !== undefined || asked.from !== undefined || asked.to !== undefined) {
    return (
      <Nothing title={say(words.empty)}>
        <p>{say(words.emptySpan)}</p>
      </Nothing>
    );
  }
  return (
    <Nothing title={say(words.empty)}>
      <p>{say(writes ? words.emptyWrite : words.emptyRead)}</p>
    </Nothing>
  );
}

function Found({ pages }: { readonly pages: ReturnType<typeof useGatherings> }) {
  const say = useSay();
  const writes = reachesAny(useMe(), ['activity.write']);
  const lines = (pages.data?.pages ?? []).flatMap((one) => one.lines);
  if (lines.length === 0) return <Empty writes={writes} />;
  return (
    <>
      <ul className="cards">
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      <p className="faint">
        {say(words.shown(lines.length))}{' '}
        {pages.hasNextPage ? (
          <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {say(words.more)}
          </Button>
        ) : (
          say(words.end)
        )}
      </p>
    </>
  );
}

/** What was held within reach, newest first. */
export default function GatheringsPage() {
  const say = useSay();
  const pages = useGatherings();
  const record = reachesAny(useMe(), ['activity.write']) && (
    <Link to={'/gatherings/new' as '/'}>
      <Button type="primary">{say(words.record)}</Button>
    </Link>
  );
  return (
    <Page
      title={say(words.title)}
      about={say(words.about)}
      actions={
        <>
          <PapersDialog />
          {record}
        </>
      }
    >
      <Offers />
      <Panel>
        <Filter />
        <Answered answer={pages}>{() => <Found pages={pages} />}</Answered>
      </Panel>
    </Page>
  );
}
