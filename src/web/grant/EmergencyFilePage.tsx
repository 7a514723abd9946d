import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import '../style/dossier.css';
import { partNames, parts } from '../../engines/dossier/registry.ts';
import type { ReplyOf } from '../client.ts';
import { dossierWords } from '../dossier/words.ts';
import { useAnswer } from '../query.ts';
import { Day, Moment } from '../shared/Day.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { emergencyWords as words } from './emergencyWords.ts';

type File = ReplyOf<'GET /api/emergencies/:grant/file'>;

function Entry({ line }: { readonly line: File['lines'][number] }) {
  const say = useSay();
  return (
    <li>
      <b>{say(line.title)}</b> {line.day !== null && <Day day={line.day} />}
      <dl className="facts two">
        {line.facts.map(({ key, label, value }) => (
          <div key={key}>
            <dt>{say(label)}</dt>
            <dd>{say(value)}</dd>
          </div>
        ))}
      </dl>
      <div className="faint">
        {say(words.recorded)} <Moment at={line.at} />
      </div>
    </li>
  );
}

/** As many entries of a part as one reads at once; the rest on demand. */
const shownFirst = 5;

interface PartProps {
  readonly title: string;
  readonly lines: File['lines'];
}

function PartOfFile({ title, lines }: PartProps) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, shownFirst);
  return (
    <Panel title={title}>
      <ul className="plain-list entries">
        {shown.map((line) => (
          <Entry key={`${line.source} ${line.column} ${line.id}`} line={line} />
        ))}
      </ul>
      {shown.length < lines.length && (
        <Button onClick={() => setAll(true)}>{say(dossierWords.all(lines.length))}</Button>
      )}
    </Panel>
  );
}

function Told({ file }: { readonly file: File }) {
  const say = useSay();
  const told = parts.filter((part) => file.lines.some((line) => line.part === part));
  return (
    <>
      <Panel title={`${file.name} · ${file.unitName}`}>
        <p className="about">
          {say(words.fileAbout(file.unitName))} {say(words.until)} <Moment at={file.until} />
        </p>
        {told.length === 0 && <Nothing title={say(words.fileEmpty)} />}
      </Panel>
      {told.map((part) => (
        <PartOfFile
          key={part}
          title={say(partNames[part])}
          lines={file.lines.filter((line) => line.part === part)}
        />
      ))}
    </>
  );
}

/** One person's file, while the own hours run. */
export default function EmergencyFilePage() {
  const say = useSay();
  const { grant = '' } = useParams({ strict: false }) as { grant?: string };
  const answer = useAnswer('GET /api/emergencies/:grant/file', { params: { grant } });
  return (
    <Page title={say(words.title)}>
      <Answered answer={answer}>{(file) => <Told file={file} />}</Answered>
    </Page>
  );
}
