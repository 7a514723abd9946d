import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Confirmations } from '../activity/Confirmations.tsx';
import { Drafts } from '../activity/Drafts.tsx';
import type { ReplyOf } from '../client.ts';
import { OwnRequests } from '../dossier/OwnRequests.tsx';
import { Offers } from '../joint/Offers.tsx';
import { NamedGaps } from '../norm/NamedGaps.tsx';
import { Inbox } from '../notice/Inbox.tsx';
import { useAnswer } from '../query.ts';
import { type Me, reachesAny, useMe } from '../session.tsx';
import { Day } from '../shared/Day.tsx';
import { FindingCard } from '../shared/Finding.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { Mine } from './Mine.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { homeWords as words } from './words.ts';

type Home = ReplyOf<'GET /api/home'>;

/** One rule may find the same unit at fault in several periods. */
function keyOf({ rule, subject, period }: Home['findings'][number]): string {
  return `${rule} ${subject.type} ${subject.id} ${period?.from ?? ''}`;
}

function Wrong({ home }: { readonly home: Home }) {
  const say = useSay();
  const more = home.findingsInAll > home.findings.length && (
    <Link to={'/findings' as '/'}>{say(words.all(home.findingsInAll))}</Link>
  );
  return (
    <Panel title={say(words.wrong)} actions={more}>
      {home.findings.length === 0 ? (
        <Nothing title={say(words.fine)}>
          <p>{say(words.fineAbout)}</p>
        </Nothing>
      ) : (
        home.findings.map((finding) => <FindingCard key={keyOf(finding)} finding={finding} />)
      )}
      {home.waived > 0 && (
        <p className="faint">
          <Link to={'/findings' as '/'}>{say(words.waived(home.waived))}</Link>
        </p>
      )}
    </Panel>
  );
}

/** What waits for me, each line leading to its list; nothing where nothing does. */
function Todo({ home: { todo } }: { readonly home: Home }) {
  const say = useSay();
  const lines = (
    ['unfinished', 'returned', 'overdue', 'reports', 'corrections', 'waiting'] as const
  ).filter((one) => todo[one] > 0);
  if (lines.length + todo.ending.length === 0) return null;
  return (
    <Panel title={say(words.todo)}>
      <ul className="plain-list">
        {lines.map((one) => (
          <li key={one}>
            <Link to={todoPlaces[one].to as '/'} search={todoPlaces[one].search}>
              {say(words[one](todo[one]))}
            </Link>
          </li>
        ))}
        {todo.ending.map(({ kind, name, count }) => (
          <li key={kind}>
            <Link to={'/cases' as '/'} search={{ kind } as never}>
              {say(words.ending(name, count))}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const todoPlaces = {
  unfinished: { to: '/drafts', search: {} },
  returned: { to: '/reviews', search: { state: 'returned' } },
  overdue: { to: '/resolutions', search: {} },
  reports: { to: '/reports', search: {} },
  corrections: { to: '/corrections', search: {} },
  waiting: { to: '/reviews', search: {} },
} as const;

function NoGathering() {
  const say = useSay();
  const writes = reachesAny(useMe(), ['activity.write']);
  return (
    <Nothing title={say(words.noGatherings)}>
      <p>{say(writes ? words.noGatheringsWrite : words.noGatheringsRead)}</p>
      {writes && (
        <Link to={'/gatherings/new' as '/'}>
          <Button type="primary">{say(words.record)}</Button>
        </Link>
      )}
    </Nothing>
  );
}

function Gatherings({ home }: { readonly home: Home }) {
  const say = useSay();
  return (
    <Panel title={say(words.gatherings)}>
      {home.gatherings.length === 0 ? (
        <NoGathering />
      ) : (
        <ul className="plain-list">
          {home.gatherings.map((line) => (
            <li key={line.id}>
              <Link to={`/gatherings/${line.id}` as '/'}>{line.title}</Link>
              {line.status !== 'recorded' && (
                <span className="mark">{say(words[line.status])}</span>
              )}
              <div className="faint">
                <Day day={line.heldOn} /> · {line.unitName} ·{' '}
                {say(words.attended(line.attended, line.expected))}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Nobody() {
  const say = useSay();
  return (
    <Panel>
      <Nothing title={say(words.nobody)}>
        <p>{say(words.nobodyImport)}</p>
        <Link to={'/imports' as '/'}>
          <Button type="primary">{say(words.import)}</Button>
        </Link>
      </Nothing>
    </Panel>
  );
}

/** Whoever reads no roster is not told a number of members, least of all none. */
function countsOf(me: Me, { units, members }: Home) {
  return reachesAny(me, ['roster.read']) ? words.counts(units, members) : words.units(units);
}

/** What is wrong, what was recorded last, and the next step of whoever is here. */
export default function HomePage() {
  const say = useSay();
  const me = useMe();
  const reads = reachesAny(me, ['activity.read', 'roster.read']);
  const drafts = reachesAny(me, ['activity.draft']);
  const home = useAnswer('GET /api/home', {}, reads);
  const counts = home.data && say(countsOf(me, home.data));
  return (
    <Page title={say(words.title)} about={counts} actions={<Shortcuts />}>
      <Inbox />
      <OwnRequests />
      <Offers />
      <Confirmations />
      {drafts && <Drafts />}
      {!reads && <Mine />}
      {reads && (
        <Answered answer={home}>
          {(data) => (
            <>
              {data.members === 0 && reachesAny(me, ['roster.write']) && <Nobody />}
              <Todo home={data} />
              {data.named.length > 0 && (
                <Panel title={say(words.named)}>
                  <NamedGaps gaps={data.named} />
                </Panel>
              )}
              <div className="columns">
                <Wrong home={data} />
                <Gatherings home={data} />
              </div>
            </>
          )}
        </Answered>
      )}
    </Page>
  );
}
