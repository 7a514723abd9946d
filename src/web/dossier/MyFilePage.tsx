import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import '../style/dossier.css';
import type { Part } from '../../engines/dossier/register.ts';
import { partNames, parts } from '../../engines/dossier/registry.ts';
import { OwnCases } from '../case/OwnCases.tsx';
import { OwnBooks } from '../ledger/OwnBooks.tsx';
import { useAnswer, useDownload } from '../query.ts';
import { Day } from '../shared/Day.tsx';
import { Page, Panel } from '../shared/Page.tsx';
import { Answered, ProblemList } from '../shared/Problems.tsx';
import { useSay, useSpeech } from '../text/say.tsx';
import { type Dossier, PartPanel } from './Entries.tsx';
import { FoundOnMe } from './FoundOnMe.tsx';
import { Requests } from './Requests.tsx';
import { Seen } from './Seen.tsx';
import { dossierWords as words } from './words.ts';

function TakeOut() {
  const { say, language } = useSpeech();
  const file = useDownload('GET /api/dossier/file');
  const take = (format: 'json' | 'docx' | 'pdf') =>
    void file.run({ query: { format, language } }, `file.${format}`);
  return (
    <>
      <ProblemList problems={file.problems} />
      <Button loading={file.busy} onClick={() => take('json')}>
        {say(words.json)}
      </Button>
      <Button loading={file.busy} onClick={() => take('docx')}>
        {say(words.word)}
      </Button>
      <Button loading={file.busy} onClick={() => take('pdf')}>
        {say(words.pdf)}
      </Button>
    </>
  );
}

function Top({ file }: { readonly file: Dossier }) {
  const say = useSay();
  return (
    <Panel
      title={file.unitName === null ? file.name : `${file.name} · ${file.unitName}`}
      actions={<TakeOut />}
    >
      <p className="about">
        {say(words.asOf)} <Day day={file.on} />。{' '}
        <Link to={'/charter' as '/'}>{say(words.charter)}</Link>
      </p>
    </Panel>
  );
}

/** Whether the file has anything in a part; requests stand at its head. */
const holds =
  ({ lines, counts }: Dossier) =>
  (part: Part): boolean =>
    part !== 'corrections' && [...lines, ...counts].some((one) => one.part === part);

/** The parts in which nothing stands, in one line. */
function Without({ file }: { readonly file: Dossier }) {
  const say = useSay();
  const empty = parts.filter((part) => part !== 'corrections' && !holds(file)(part));
  if (empty.length === 0) return null;
  return (
    <Panel title={say(words.nothing)}>
      <p className="faint">{empty.map((part) => say(partNames[part])).join('；')}</p>
    </Panel>
  );
}

/** All that is held on me: what it says, who looked, and what I ask to be put right. */
export default function MyFilePage() {
  const say = useSay();
  const answer = useAnswer('GET /api/dossier', {});
  return (
    <Page title={say(words.title)} about={say(words.about)}>
      <Answered answer={answer}>
        {(file) => (
          <>
            <Top file={file} />
            <Requests file={file} />
            <FoundOnMe file={file} />
            <OwnCases />
            <OwnBooks />
            {parts.filter(holds(file)).map((part) => (
              <PartPanel key={part} file={file} part={part} />
            ))}
            <Without file={file} />
            <Seen file={file} />
          </>
        )}
      </Answered>
    </Page>
  );
}
