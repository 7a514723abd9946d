import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import '../style/dossier.css';
import { parts } from '../../engines/dossier/registry.ts';
import { useAnswer, useDownload } from '../query.ts';
import { Day } from '../shared/Day.tsx';
import { Page, Panel } from '../shared/Page.tsx';
import { Answered, ProblemList } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { type Dossier, PartPanel } from './Entries.tsx';
import { Requests } from './Requests.tsx';
import { Seen } from './Seen.tsx';
import { dossierWords as words } from './words.ts';

function TakeOut() {
  const say = useSay();
  const file = useDownload('GET /api/dossier/file');
  const take = (format: 'json' | 'docx' | 'pdf') =>
    void file.run({ query: { format } }, `file.${format}`);
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
            {parts
              .filter((part) => part !== 'corrections')
              .map((part) => (
                <PartPanel key={part} file={file} part={part} />
              ))}
            <Seen file={file} />
          </>
        )}
      </Answered>
    </Page>
  );
}
