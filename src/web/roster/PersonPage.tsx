import { Link, useParams } from '@tanstack/react-router';
import { Button, Table } from 'antd';
import { type ComponentType, useState } from 'react';
import { staffKinds } from '../../kernel/codes.ts';
import { nameOf, useCatalogue } from '../catalogue.tsx';
import { ForPerson } from '../dossier/ForPerson.tsx';
import { HistoryPanel } from '../org/History.tsx';
import { useAnswer } from '../query.ts';
import { useAsOf } from '../search.ts';
import { codeName } from '../shared/codeName.ts';
import { Span } from '../shared/Day.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { WhenBar } from '../shared/WhenBar.tsx';
import { useSay } from '../text/say.tsx';
import { Flags } from './Flags.tsx';
import {
  AmendDrawer,
  EndDrawer,
  MoveDrawer,
  openLines,
  type PersonDrawerProps,
  type PersonReply,
} from './PersonDrawers.tsx';
import { PersonFile } from './PersonFile.tsx';
import { memberKindNames, rosterWords, standingNames, personWords as words } from './words.ts';

type Line = PersonReply['lines'][number];

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const say = useSay();
  const kind = (row: Line) => (row.memberKind === null ? '' : say(memberKindNames[row.memberKind]));
  return (
    <Panel title={say(words.lines)}>
      <Table<Line>
        rowKey={(row) => `${row.unit} ${row.standing} ${row.from}`}
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={[...lines].reverse()}
        columns={[
          {
            title: say(rosterWords.unit),
            render: (_, row) => (
              <Link to="/units/$unit" params={{ unit: String(row.unit) }}>
                {row.unitName}
              </Link>
            ),
          },
          { title: say(rosterWords.team), dataIndex: 'teamName' },
          {
            title: say(rosterWords.standing),
            render: (_, row) => say(standingNames[row.standing]),
          },
          { title: say(rosterWords.kind), render: (_, row) => kind(row) },
          {
            title: say(rosterWords.staff),
            render: (_, row) => say(codeName(staffKinds, row.staff)),
          },
          { title: say(rosterWords.flags), render: (_, row) => <Flags flags={row.flags} /> },
          {
            title: say(rosterWords.since),
            render: (_, row) => <Span from={row.from} to={row.to} />,
          },
        ]}
      />
    </Panel>
  );
}

function Posts({ reply }: { readonly reply: PersonReply }) {
  const say = useSay();
  const { posts } = useCatalogue();
  return (
    <Panel title={say(words.posts)}>
      {reply.posts.length === 0 ? (
        <Nothing title={say(words.noPosts)} />
      ) : (
        <ul className="plain-list">
          {reply.posts.map((held) => (
            <li key={held.id}>
              <b>{say(nameOf(posts, held.post))}</b> · <Span from={held.from} to={held.to} />
              {held.documentNo && <span className="faint"> · {held.documentNo}</span>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

const drawers: Readonly<Record<'amend' | 'move' | 'end', ComponentType<PersonDrawerProps>>> = {
  amend: AmendDrawer,
  move: MoveDrawer,
  end: EndDrawer,
};

function Acts({ reply }: { readonly reply: PersonReply }) {
  const say = useSay();
  const [open, setOpen] = useState<keyof typeof drawers | null>(null);
  if (!reply.may.includes('roster.write')) return null;
  const Drawer = open === null ? undefined : drawers[open];
  return (
    <>
      <Button onClick={() => setOpen('amend')}>{say(words.amend)}</Button>
      <Button onClick={() => setOpen('move')}>{say(words.move)}</Button>
      {openLines(reply).length > 0 && (
        <Button onClick={() => setOpen('end')}>{say(words.end)}</Button>
      )}
      <ForPerson person={reply.card.person} />
      {Drawer && <Drawer reply={reply} onClose={() => setOpen(null)} />}
    </>
  );
}

/** Where the person stands now, under the name. */
function Where({ reply }: { readonly reply: PersonReply }) {
  const say = useSay();
  const [line] = openLines(reply);
  if (line === undefined) return null;
  const kind =
    line.memberKind === null ? standingNames[line.standing] : memberKindNames[line.memberKind];
  return `${line.unitName} · ${say(kind)}`;
}

/** What is held of a person on any day, where the person stood, and what may be done. */
export default function PersonPage() {
  const say = useSay();
  const { person = '' } = useParams({ strict: false });
  const answer = useAnswer('GET /api/persons/:person', { params: { person }, query: useAsOf() });
  // A file that was merged into another one answers with that one.
  const data = answer.isPlaceholderData ? undefined : answer.data;
  return (
    <Page
      title={data?.card.name ?? say(words.title)}
      about={data && <Where reply={data} />}
      actions={data && <Acts reply={data} />}
    >
      <WhenBar />
      <Answered answer={{ ...answer, data }}>
        {(reply) => (
          <>
            <PersonFile reply={reply} />
            <Lines lines={reply.lines} />
            <Posts reply={reply} />
            <HistoryPanel lines={reply.history} may={reply.may} />
          </>
        )}
      </Answered>
    </Page>
  );
}
