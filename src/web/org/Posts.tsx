import { Link } from '@tanstack/react-router';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { nameOf, useCatalogue } from '../catalogue.tsx';
import { ActDrawer, ActFields, type ActValues, useToday } from '../shared/ActDrawer.tsx';
import { cleaned } from '../shared/clean.ts';
import { Day, Span } from '../shared/Day.tsx';
import { Nothing, Panel } from '../shared/Page.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { AppointDrawer } from './AppointDrawer.tsx';
import type { UnitReply } from './UnitDrawerProps.ts';
import { actNames, orgWords as words } from './words.ts';

type Holding = UnitReply['posts'][number];

interface EndPostProps {
  readonly unit: number;
  readonly holding: Holding;
}

function EndPost({ unit, holding }: EndPostProps) {
  const say = useSay();
  const today = useToday();
  const { posts } = useCatalogue();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {say(actNames.endPost)}
      </Button>
      {open && (
        <ActDrawer<'POST /api/units/:unit/posts/end', ActValues>
          operation="POST /api/units/:unit/posts/end"
          title={say(actNames.endPost)}
          about={`${holding.name} · ${say(nameOf(posts, holding.post))}`}
          verb={say(actNames.endPost)}
          onClose={() => setOpen(false)}
          initial={today}
          input={(values) => ({
            params: { unit },
            body: { ...cleaned(values), holding: holding.id },
          })}
        >
          <ActFields />
        </ActDrawer>
      )}
    </>
  );
}

function PostsTable({ reply, writes }: { readonly reply: UnitReply; readonly writes: boolean }) {
  const say = useSay();
  const { posts, unitKinds } = useCatalogue();
  const unit = reply.unit.unit;
  const seat = ({ body }: Holding) => (body === null ? '' : say(nameOf(unitKinds, body)));
  const end = {
    title: '',
    render: (_: unknown, row: Holding) => <EndPost unit={unit} holding={row} />,
  };
  return (
    <Table<Holding>
      rowKey="id"
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...reply.posts]}
      columns={[
        {
          title: say(words.post),
          render: (_, row) => (
            <>
              {say(nameOf(posts, row.post))} <span className="faint">{seat(row)}</span>
            </>
          ),
        },
        {
          title: say(common.person),
          render: (_, row) => (
            <Link to="/persons/$person" params={{ person: row.person }}>
              {row.name}
            </Link>
          ),
        },
        { title: say(common.from), render: (_, row) => <Day day={row.from} /> },
        { title: say(words.term), render: (_, row) => <Day day={row.termEndsOn} /> },
        ...(writes ? [end] : []),
      ]}
    />
  );
}

/** Who held posts up to this day, the latest first. */
function Before({ held }: { readonly held: readonly Holding[] }) {
  const say = useSay();
  const { posts } = useCatalogue();
  if (held.length === 0) return null;
  return (
    <details>
      <summary>
        {say(words.postsBefore)}（{held.length}）
      </summary>
      <ul className="plain-list">
        {held.map((one) => (
          <li key={one.id}>
            <b>{say(nameOf(posts, one.post))}</b>{' '}
            <Link to="/persons/$person" params={{ person: one.person }}>
              {one.name}
            </Link>
            {' · '}
            <Span from={one.from} to={one.to} />
            {one.documentNo && <span className="faint"> · {one.documentNo}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Who holds which post, since when, until when. */
export function PostsPanel({ reply }: { readonly reply: UnitReply }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const writes = reply.may.includes('unit.write');
  const appoint = writes && <Button onClick={() => setOpen(true)}>{say(actNames.appoint)}</Button>;
  return (
    <Panel title={say(words.posts)} actions={appoint}>
      {reply.posts.length === 0 ? (
        <Nothing title={say(words.noPosts)}>
          <p>{say(words.noPostsAbout)}</p>
        </Nothing>
      ) : (
        <PostsTable reply={reply} writes={writes} />
      )}
      <Before held={reply.postsBefore} />
      {open && <AppointDrawer reply={reply} onClose={() => setOpen(false)} />}
    </Panel>
  );
}
