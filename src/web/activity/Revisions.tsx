import { Button } from 'antd';
import { useState } from 'react';
import { useCatalogue } from '../catalogue.tsx';
import type { ReplyOf } from '../client.ts';
import { useAnswer } from '../query.ts';
import { Moment } from '../shared/Day.tsx';
import { Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { Changes } from './Changes.tsx';
import { changedLines, recordLines } from './lines.ts';
import { viewWords as words } from './viewWords.ts';

type Revision = ReplyOf<'GET /api/gatherings/:gathering/revisions'>['revisions'][number];

interface RevisionProps {
  readonly revision: Revision;
  readonly before: Revision | undefined;
}

function One({ revision, before }: RevisionProps) {
  const say = useSay();
  const catalogue = useCatalogue();
  const linesIn = (one: Revision) => recordLines(one.content, catalogue, () => '—');
  const now = linesIn(revision);
  const changed = before === undefined ? [] : changedLines(linesIn(before), now);
  return (
    <li>
      <p className="revision">
        <b>{say(before === undefined ? words.first : words.version(revision.version))}</b>{' '}
        <Moment at={revision.at} /> · {revision.actor}
        {before === undefined && (
          <span className="faint"> · {say(words.firstLines(now.length))}</span>
        )}
      </p>
      {changed.length > 0 && <Changes lines={changed} before={words.before} after={words.after} />}
      {before !== undefined && changed.length === 0 && (
        <p className="faint">{say(words.noChange)}</p>
      )}
    </li>
  );
}

function List({ gathering }: { readonly gathering: string }) {
  const answer = useAnswer('GET /api/gatherings/:gathering/revisions', { params: { gathering } });
  return (
    <Answered answer={answer}>
      {({ revisions }) => {
        const byVersion = new Map(revisions.map((one) => [one.version, one]));
        const newest = revisions.toSorted((a, b) => b.version - a.version);
        return (
          <ol className="plain-list">
            {newest.map((one) => (
              <One key={one.version} revision={one} before={byVersion.get(one.version - 1)} />
            ))}
          </ol>
        );
      }}
    </Answered>
  );
}

/** Who saved when, and what each save changed; read when somebody asks. */
export function Revisions({ gathering }: { readonly gathering: string }) {
  const say = useSay();
  const [shown, setShown] = useState(false);
  return (
    <Panel title={say(words.history)}>
      <p className="about">{say(words.historyAbout)}</p>
      {shown ? (
        <List gathering={gathering} />
      ) : (
        <Button onClick={() => setShown(true)}>{say(words.historyShow)}</Button>
      )}
    </Panel>
  );
}
