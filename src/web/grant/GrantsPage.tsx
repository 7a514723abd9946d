import { Button } from 'antd';
import { useState } from 'react';
import '../style/record.css';
import type { ReplyOf } from '../client.ts';
import { useAnswer } from '../query.ts';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { AskDrawer } from './AskDrawer.tsx';
import { GrantCard } from './GrantCard.tsx';
import { grantWords as words } from './words.ts';

type Grants = ReplyOf<'GET /api/grants'>['grants'];

function Cards({ grants }: { readonly grants: Grants }) {
  return (
    <ul className="cards marked">
      {grants.map((grant) => (
        <GrantCard key={grant.id} grant={grant} />
      ))}
    </ul>
  );
}

function Opened({ grants }: { readonly grants: Grants }) {
  const say = useSay();
  const having = (...states: Grants[number]['state'][]) =>
    grants.filter((grant) => states.includes(grant.state));
  const [open, given, past] = [having('requested'), having('granted'), having('refused', 'ended')];
  return (
    <>
      <Panel title={say(words.open)}>
        {open.length === 0 ? (
          <Nothing title={say(words.openNone)} />
        ) : (
          <>
            <p className="about">{say(words.openAbout)}</p>
            <Cards grants={open} />
          </>
        )}
      </Panel>
      <Panel title={`${say(words.given)}（${given.length}）`}>
        {given.length === 0 ? <Nothing title={say(words.givenNone)} /> : <Cards grants={given} />}
      </Panel>
      {past.length > 0 && (
        <Panel title={`${say(words.past)}（${past.length}）`}>
          <Cards grants={past} />
        </Panel>
      )}
    </>
  );
}

/** Grants: what waits for a second person, what is in force, what is over. */
export default function GrantsPage() {
  const say = useSay();
  const answer = useAnswer('GET /api/grants', { query: {} });
  const [asking, setAsking] = useState(false);
  const may = (answer.data?.may ?? []).length > 0;
  const ask = may && (
    <Button type="primary" onClick={() => setAsking(true)}>
      {say(words.ask)}
    </Button>
  );
  return (
    <Page title={say(words.title)} about={say(words.about)} actions={ask}>
      <Answered answer={answer}>{({ grants }) => <Opened grants={grants} />}</Answered>
      {asking && <AskDrawer onClose={() => setAsking(false)} />}
    </Page>
  );
}
