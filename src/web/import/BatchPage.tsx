import { Link, useParams } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import '../style/record.css';
import '../style/import.css';
import { useAnswer, useDownload } from '../query.ts';
import { Moment } from '../shared/Day.tsx';
import { Page, Panel } from '../shared/Page.tsx';
import { Answered, ProblemList } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { Commit } from './Commit.tsx';
import { Counted } from './Counted.tsx';
import { LineTable } from './LineTable.tsx';
import { type Preview, sheetProblems } from './preview.ts';
import { SheetFacts } from './SheetFacts.tsx';
import { Undo } from './Undo.tsx';
import { statusNames, batchWords as words } from './words.ts';

function Problems({ preview }: { readonly preview: Preview }) {
  const say = useSay();
  const { id, fileName } = preview.batch;
  const file = useDownload('GET /api/imports/:batch/problems');
  if (preview.problems.length === 0) return null;
  return (
    <>
      <Button
        loading={file.busy}
        onClick={() => void file.run({ params: { batch: id } }, `${fileName}.xlsx`)}
      >
        {say(words.problems)}
      </Button>
      <ProblemList problems={file.problems} />
    </>
  );
}

function Acts({ preview }: { readonly preview: Preview }) {
  const say = useSay();
  const { batch } = preview;
  return (
    <>
      {batch.status === 'committed' && (
        <Link to="/roster" search={{ unit: String(batch.unit), below: '1' }}>
          <Button>{say(words.roster)}</Button>
        </Link>
      )}
      <Problems preview={preview} />
      {batch.status === 'committed' && <Undo batch={batch.id} />}
    </>
  );
}

const told = {
  committed: ['success', words.committed],
  undone: ['warning', words.undone],
  dropped: ['warning', words.dropped],
} as const;

function Told({ preview }: { readonly preview: Preview }) {
  const say = useSay();
  const { status } = preview.batch;
  if (status === 'preview') return null;
  const [type, what] = told[status];
  return <Alert type={type} role="status" className="problems" title={say(what)} />;
}

function Opened({ preview }: { readonly preview: Preview }) {
  const say = useSay();
  const { batch, lines, problems } = preview;
  const whole = sheetProblems(preview);
  const kept = lines.length > 0 || problems.length > 0;
  const title = batch.status === 'preview' ? words.summary : words.done;
  return (
    <>
      <Told preview={preview} />
      <Panel title={say(title)}>
        <p className="counts-line">
          <Counted counts={batch.counts} />
        </p>
        {whole.length > 0 && (
          <ProblemList problems={whole.map(plain)} title={say(words.sheetProblems)} />
        )}
        {batch.status === 'preview' && <Commit preview={preview} />}
      </Panel>
      {preview.sheets.length > 0 && <SheetFacts sheets={preview.sheets} />}
      <Panel title={say(words.lines)}>
        {kept ? <LineTable preview={preview} /> : <p className="faint">{say(words.gone)}</p>}
      </Panel>
    </>
  );
}

function plain({ code, message, cure, sheet }: Preview['problems'][number]) {
  return { code, message, cure, at: sheet };
}

/** What a file would do, row by row, before and after it was done. */
export default function BatchPage() {
  const say = useSay();
  const { batch = '' } = useParams({ strict: false }) as { batch?: string };
  const answer = useAnswer('GET /api/imports/:batch', { params: { batch } });
  const preview = answer.data?.batch.id === batch ? answer.data : undefined;
  const one = preview?.batch;
  const about = one && (
    <>
      <span className="mark">{say(statusNames[one.status])}</span> {one.unitName} ·{' '}
      <Moment at={one.createdAt} /> · {one.createdBy}
    </>
  );
  return (
    <Page
      title={one?.fileName ?? say(words.title)}
      about={about}
      actions={preview && <Acts preview={preview} />}
    >
      <Answered answer={{ ...answer, data: preview }}>
        {(data) => <Opened preview={data} />}
      </Answered>
    </Page>
  );
}
