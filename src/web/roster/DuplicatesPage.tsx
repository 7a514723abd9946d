import { Link } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { ReplyOf } from '../client.ts';
import { useAnswer } from '../query.ts';
import { ActDrawer } from '../shared/ActDrawer.tsx';
import { cleaned } from '../shared/clean.ts';
import { Day } from '../shared/Day.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { likenesses, duplicateWords as words } from './duplicateWords.ts';

type Pair = ReplyOf<'GET /api/roster/duplicates'>['pairs'][number];
type File = Pair['one'];

interface MergeProps {
  readonly kept: File;
  readonly gone: File;
  readonly onClose: () => void;
}

function MergeDrawer({ kept, gone, onClose }: MergeProps) {
  const say = useSay();
  return (
    <ActDrawer<'POST /api/persons/:person/merge', { readonly note?: string }>
      operation="POST /api/persons/:person/merge"
      title={`${say(words.merge)} · ${kept.name}`}
      about={say(words.mergeAbout(kept.unitName, gone.unitName))}
      verb={say(words.merge)}
      danger
      onClose={onClose}
      input={(values) => ({
        params: { person: kept.person },
        body: { ...cleaned(values), gone: gone.person },
      })}
    >
      <Form.Item name="note" label={say(words.note)} rules={[{ required: true }]}>
        <Input maxLength={500} />
      </Form.Item>
    </ActDrawer>
  );
}

function FileCard({ file, onKeep }: { readonly file: File; readonly onKeep: () => void }) {
  const say = useSay();
  const dash = <span className="faint">—</span>;
  const number = file.idNumberTail === null ? dash : `…${file.idNumberTail}`;
  return (
    <div className="alike">
      <Link to="/persons/$person" params={{ person: file.person }}>
        <b>{file.name}</b>
      </Link>
      <dl className="facts">
        <dt>{say(words.unit)}</dt>
        <dd>{file.unitName}</dd>
        <dt>{say(words.bornOn)}</dt>
        <dd>{file.bornOn === null ? dash : <Day day={file.bornOn} />}</dd>
        <dt>{say(words.policeNumber)}</dt>
        <dd>{file.policeNumber ?? dash}</dd>
        <dt>{say(words.idNumber)}</dt>
        <dd>{number}</dd>
        <dt>{say(words.joinedOn)}</dt>
        <dd>{file.joinedOn === null ? dash : <Day day={file.joinedOn} />}</dd>
        <dt>{say(words.since)}</dt>
        <dd>
          <Day day={file.from} />
        </dd>
      </dl>
      <Button onClick={onKeep}>{say(words.keep)}</Button>
    </div>
  );
}

function PairPanel({ pair }: { readonly pair: Pair }) {
  const say = useSay();
  const [kept, setKept] = useState<File | null>(null);
  const gone = kept === pair.one ? pair.other : pair.one;
  const reasons = pair.reasons.map((reason) => say(likenesses[reason]));
  return (
    <Panel title={pair.one.name}>
      <p className="faint">
        {say(words.why)}：{reasons.join('；')}
      </p>
      <div className="alike-pair">
        <FileCard file={pair.one} onKeep={() => setKept(pair.one)} />
        <FileCard file={pair.other} onKeep={() => setKept(pair.other)} />
      </div>
      {kept && <MergeDrawer kept={kept} gone={gone} onClose={() => setKept(null)} />}
    </Panel>
  );
}

/** Two files that look like one person, and the merge of them. */
export default function DuplicatesPage() {
  const say = useSay();
  const answer = useAnswer('GET /api/roster/duplicates', {});
  return (
    <Page title={say(words.title)} about={say(words.about)}>
      <Answered answer={answer}>
        {({ pairs, more }) => (
          <>
            {pairs.length === 0 && (
              <Panel>
                <Nothing title={say(words.none)}>
                  <p>{say(words.noneAbout)}</p>
                </Nothing>
              </Panel>
            )}
            {more && <p className="faint">{say(words.more)}</p>}
            {pairs.map((pair) => (
              <PairPanel key={`${pair.one.person} ${pair.other.person}`} pair={pair} />
            ))}
          </>
        )}
      </Answered>
    </Page>
  );
}
