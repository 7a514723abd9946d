import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef } from 'react';
import '../style/record.css';
import { addDays, isIsoDate } from '../../kernel/date.ts';
import { text } from '../../kernel/text.ts';
import type { ReplyOf } from '../client.ts';
import { usePages } from '../query.ts';
import { unitAsked, useAsked } from '../search.ts';
import { reachOf, useMe } from '../session.tsx';
import { Moment } from '../shared/Day.tsx';
import { pageOf } from '../shared/Finding.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { AuditFilter } from './AuditFilter.tsx';
import { Chain } from './Chain.tsx';
import { Codes } from './Codes.tsx';
import { deskWords } from './deskWords.ts';
import { pairsOf } from './detail.ts';
import { SecondPlace } from './SecondPlace.tsx';
import { actionNames, objectNames, auditWords as words } from './words.ts';

type Line = ReplyOf<'GET /api/audit'>['lines'][number];

const pageSize = 50;

function useTrail() {
  const [asked] = useAsked();
  const query = {
    ...unitAsked(asked),
    ...(asked.actor === undefined ? {} : { actor: asked.actor }),
    ...(asked.type === undefined ? {} : { objectType: asked.type }),
    ...(asked.object === undefined ? {} : { objectId: asked.object }),
    ...(isIsoDate(asked.from) ? { from: asked.from } : {}),
    ...(isIsoDate(asked.to) ? { to: addDays(asked.to, 1) } : {}),
    limit: pageSize,
  };
  return usePages('GET /api/audit', query);
}

function ObjectOf({ line }: { readonly line: Line }) {
  const say = useSay();
  const [, ask] = useAsked();
  const { objectType, objectId } = line;
  const type = say(objectNames[objectType] ?? text(objectType, objectType));
  const page = pageOf(objectType, objectId);
  const short = objectId.slice(0, 8);
  return (
    <>
      {page === null ? (
        <span>
          {type} <code>{short}</code>
        </span>
      ) : (
        <Link to={page as '/'}>
          {type} <code>{short}</code>
        </Link>
      )}{' '}
      <Button type="link" size="small" onClick={() => ask({ type: objectType, object: objectId })}>
        {say(words.onlyThis)}
      </Button>
    </>
  );
}

function Entry({ line }: { readonly line: Line }) {
  const say = useSay();
  const { actedFor, ...detail } = line.detail;
  const pairs = pairsOf(detail);
  return (
    <li className="card">
      <span className="small">
        <Moment at={line.at} />
        <br />
        <span className="faint">{say(line.sealed ? words.sealed : words.waits)}</span>
      </span>
      <span>
        <b>{line.actorName || say(words.system)}</b>{' '}
        {say(actionNames[line.action] ?? text(line.action, line.action))}{' '}
        {actedFor !== undefined && <span className="mark">{say(words.actedFor)}</span>}{' '}
        {!line.ok && <span className="severity error">{say(words.refused)}</span>}
        <br />
        <ObjectOf line={line} />
        {line.unitName && <span className="faint"> · {line.unitName}</span>}
        {pairs.length > 0 && (
          <details>
            <summary className="faint small">{say(words.detail)}</summary>
            <dl className="facts small">
              {pairs.map(([name, value]) => (
                <div key={name} style={{ display: 'contents' }}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </span>
      <code className="faint small">#{line.seq}</code>
    </li>
  );
}

function Trail({ trail }: { readonly trail: ReturnType<typeof useTrail> }) {
  const say = useSay();
  const lines = (trail.data?.pages ?? []).flatMap((page) => page.lines);
  if (lines.length === 0) {
    return (
      <Nothing title={say(words.empty)}>
        <p>{say(words.emptyAbout)}</p>
      </Nothing>
    );
  }
  return (
    <>
      <ul className="cards">
        {lines.map((line) => (
          <Entry key={line.seq} line={line} />
        ))}
      </ul>
      {trail.hasNextPage ? (
        <Button loading={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
          {say(words.more)}
        </Button>
      ) : (
        <p className="faint">{say(words.end)}</p>
      )}
    </>
  );
}

/** To whoever may read both the trail and the records: the audit administrator may not. */
function ToSample() {
  const say = useSay();
  const me = useMe();
  const both = ['audit.read', 'activity.read'].every((area) => reachOf(me, area).length > 0);
  return both ? <Link to={'/audit/sample' as '/'}>{say(deskWords.sample)}</Link> : null;
}

/** The chain is one for the whole bureau: who audits a part of it reads the lines of that part. */
const bureauUnit = 1;

/** Who did what when where; and whether anybody touched what is written here. */
export default function AuditPage() {
  const say = useSay();
  const trail = useTrail();
  const whole = reachOf(useMe(), 'audit.read').includes(bureauUnit);
  const seen = useRef(new Map<string, Line>());
  for (const page of trail.data?.pages ?? []) {
    for (const line of page.lines) seen.current.set(line.actor ?? '', line);
  }
  return (
    <Page title={say(words.title)} about={say(words.about)} actions={<ToSample />}>
      {whole && (
        <>
          <Chain />
          <SecondPlace />
          <Codes />
        </>
      )}
      <Panel>
        <AuditFilter lines={[...seen.current.values()]} />
        <Answered answer={trail}>{() => <Trail trail={trail} />}</Answered>
      </Panel>
    </Page>
  );
}
