import { Button } from 'antd';
import { useState } from 'react';
import type { BodyOf } from '../../api/contract/index.ts';
import type { ReplyOf } from '../client.ts';
import { useAct } from '../query.ts';
import { ProblemList } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { settingWords as words } from './words.ts';

type Key = 'POST /api/settings/trial';
type Result = ReplyOf<Key>;
export type Proposal = BodyOf<Key>;

interface ChangesProps {
  readonly title: string;
  readonly all: number;
  readonly shown: Result['brought'];
}

function Changes({ title, all, shown }: ChangesProps) {
  const say = useSay();
  if (all === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="plain-list">
        {shown.map(({ rule, unitName, subject, says, title: name }) => (
          <li key={`${rule} ${unitName} ${subject} ${says.zh}`}>
            <b>{unitName}</b> {say(name)}：{say(says)} <span className="faint small">{rule}</span>
          </li>
        ))}
      </ul>
      {all > shown.length && <p className="faint">{say(words.more(all - shown.length))}</p>}
    </>
  );
}

interface TrialProps {
  /** Null: something is missing yet. */
  readonly proposal: Proposal | null;
  readonly onDone?: () => void;
}

/** What a value would change, before anybody decides; another value needs another trial. */
export function Trial({ proposal, onDone }: TrialProps) {
  const say = useSay();
  const act = useAct('POST /api/settings/trial');
  const [made, setMade] = useState<{ of: string; result: Result } | null>(null);
  const of = JSON.stringify(proposal);
  const run = async () => {
    if (proposal === null) return;
    const result = await act.run({ body: proposal });
    if (result === null) return;
    setMade({ of, result });
    onDone?.();
  };
  const result = made?.of === of ? made.result : null;
  return (
    <section className="trial" aria-live="polite">
      <p className="about">{say(proposal === null ? words.trialNeeds : words.trialAbout)}</p>
      <Button disabled={proposal === null} loading={act.busy} onClick={() => void run()}>
        {say(words.trial)}
      </Button>
      <ProblemList problems={act.problems} />
      {result !== null && (
        <>
          <p>
            <b>{say(words.result(result.units, result.brings, result.takes))}</b>
          </p>
          <Changes title={say(words.brings)} all={result.brings} shown={result.brought} />
          <Changes title={say(words.takes)} all={result.takes} shown={result.taken} />
        </>
      )}
    </section>
  );
}
