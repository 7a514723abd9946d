import { Button } from 'antd';
import { useState } from 'react';
import '../style/record.css';
import { useAnswer } from '../query.ts';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { EmergencyAsk } from './EmergencyAsk.tsx';
import { type Emergency, EmergencyCard } from './EmergencyCard.tsx';
import { emergencyWords as words } from './emergencyWords.ts';

const isOpen = ({ state, review }: Emergency) => state === 'over' && review === null;
const parts = [
  [words.waiting, ({ state }: Emergency) => state === 'requested'],
  [words.running, ({ state }: Emergency) => state === 'running'],
  [words.toSign, isOpen],
  [words.past, (one: Emergency) => !['requested', 'running'].includes(one.state) && !isOpen(one)],
] as const;

function Listed({ emergencies }: { readonly emergencies: readonly Emergency[] }) {
  const say = useSay();
  if (emergencies.length === 0) {
    return (
      <Panel>
        <Nothing title={say(words.none)}>
          <p>{say(words.noneAbout)}</p>
        </Nothing>
      </Panel>
    );
  }
  return parts.map(([title, holds]) => {
    const some = emergencies.filter(holds);
    if (some.length === 0) return null;
    return (
      <Panel key={title.en} title={`${say(title)}（${some.length}）`}>
        <ul className="cards marked">
          {some.map((one) => (
            <EmergencyCard key={one.id} emergency={one} />
          ))}
        </ul>
      </Panel>
    );
  });
}

/** Break-glass: what I asked for, what waits for me, and what concerns me. */
export default function EmergencyPage() {
  const say = useSay();
  const answer = useAnswer('GET /api/emergencies', {});
  const [asking, setAsking] = useState(false);
  const ask = answer.data?.may.includes('ask') && (
    <Button type="primary" onClick={() => setAsking(true)}>
      {say(words.ask)}
    </Button>
  );
  return (
    <Page title={say(words.title)} about={say(words.about)} actions={ask}>
      <Answered answer={answer}>
        {({ emergencies }) => <Listed emergencies={emergencies} />}
      </Answered>
      {asking && <EmergencyAsk onClose={() => setAsking(false)} />}
    </Page>
  );
}
