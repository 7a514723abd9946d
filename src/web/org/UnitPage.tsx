import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useAnswer } from '../query.ts';
import { useAsked, useAsOf } from '../search.ts';
import { Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { pathTo } from '../shared/tree.ts';
import { WhenBar } from '../shared/WhenBar.tsx';
import { TermPanel } from '../term/TermPanel.tsx';
import { useSay } from '../text/say.tsx';
import { HistoryPanel } from './History.tsx';
import { PlacesPanel } from './Places.tsx';
import { PostsPanel } from './Posts.tsx';
import { UnitActs } from './UnitActs.tsx';
import type { UnitReply } from './UnitDrawerProps.ts';
import { UnitFacts } from './UnitFacts.tsx';
import { UnitTree } from './UnitTree.tsx';
import { orgWords as words } from './words.ts';

function Above({ unit }: { readonly unit: number }) {
  const [asked] = useAsked();
  const tree = useAnswer('GET /api/units', { query: useAsOf() });
  const path = pathTo(tree.data?.units ?? [], unit);
  return (
    <span className="path">
      {path.map((one, index) => (
        <span key={one.unit}>
          {index > 0 && ' › '}
          <Link
            to="/units/$unit"
            params={{ unit: String(one.unit) }}
            search={{ on: asked.on, known: asked.known }}
          >
            {one.name}
          </Link>
        </span>
      ))}
    </span>
  );
}

function Opened({ reply }: { readonly reply: UnitReply }) {
  return (
    <>
      <UnitFacts reply={reply} />
      {!reply.unit.outside && <PostsPanel reply={reply} />}
      {!reply.unit.outside && <TermPanel unit={reply.unit.unit} />}
      <PlacesPanel reply={reply} />
      <HistoryPanel lines={reply.history} may={reply.may} />
    </>
  );
}

function Aside({ unit }: { readonly unit: number }) {
  const say = useSay();
  const [shown, setShown] = useState(() => window.matchMedia('(min-width: 62rem)').matches);
  return (
    <div className="no-print">
      <Button className="only-narrow" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {say(shown ? words.hideTree : words.showTree)}
      </Button>
      {shown && (
        <Panel>
          <UnitTree selected={unit} />
        </Panel>
      )}
    </div>
  );
}

function Actions({ reply }: { readonly reply: UnitReply }) {
  const say = useSay();
  return (
    <>
      {reply.may.includes('activity.read') && (
        <Link to={'/completion' as '/'} search={{ unit: String(reply.unit.unit) } as never}>
          <Button>{say(words.completion)}</Button>
        </Link>
      )}
      <UnitActs reply={reply} />
    </>
  );
}

/** One unit on any day: facts, posts, places, history, and what may be done with it. */
export default function UnitPage() {
  const say = useSay();
  const { unit: id = '' } = useParams({ strict: false });
  const unit = Number(id);
  const answer = useAnswer('GET /api/units/:unit', { params: { unit }, query: useAsOf() });
  const fresh = answer.data?.unit.unit === unit ? answer.data : undefined;
  return (
    <Page
      title={fresh?.unit.name ?? say(words.title)}
      about={<Above unit={unit} />}
      actions={fresh && <Actions reply={fresh} />}
    >
      <WhenBar />
      <div className="side-by-side">
        <Aside unit={unit} />
        <div>
          <Answered answer={{ ...answer, data: fresh }}>
            {(reply) => <Opened reply={reply} />}
          </Answered>
        </div>
      </div>
    </Page>
  );
}
