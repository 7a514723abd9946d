import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { partsOf } from '../../kernel/date.ts';
import type { ReplyOf } from '../client.ts';
import { statusNames } from '../import/words.ts';
import { useAct, useAnswer } from '../query.ts';
import { Page, Panel } from '../shared/Page.tsx';
import { Answered, ProblemList } from '../shared/Problems.tsx';
import '../style/import.css';
import '../style/record.css';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { dutyWords, layoutNames, meaningNames, previewWords as words } from './words.ts';

type Preview = ReplyOf<'GET /api/duty/imports/:batch'>;
type Meaning = NonNullable<Preview['words'][number]['meaning']>;
type Meanings = Readonly<Record<string, Meaning>>;

function Read({ preview }: { readonly preview: Preview }) {
  const { say, language } = useSpeech();
  const { counts } = preview.batch;
  return (
    <Panel title={say(words.summary)}>
      <p className="counts-line">{say(dutyWords.counts(counts.people, counts.shifts))}</p>
      <ul className="plain-list">
        {preview.sheets.map((sheet) => (
          <li key={sheet.name}>
            <b>{sheet.name}</b>{' '}
            <span className="faint">
              {say(sheet.layout === null ? (sheet.note ?? words.left) : layoutNames[sheet.layout])}
            </span>
          </li>
        ))}
      </ul>
      {preview.replaces && <p className="note">{say(words.replacing)}</p>}
      <p className="faint small">{say(dutyWords.kept(dayWords(preview.keptUntil, language)))}</p>
    </Panel>
  );
}

interface WordsProps {
  readonly preview: Preview;
  readonly meanings: Meanings;
  readonly choose: (word: string, meaning: Meaning) => void;
}

/** What each shift means: data of the unit, offered as usual. */
function Words({ preview, meanings, choose }: WordsProps) {
  const say = useSay();
  const options = Object.entries(meaningNames).map(([value, name]) => ({
    value: value as Meaning,
    label: say(name),
  }));
  return (
    <Panel title={say(words.words)}>
      <p className="about">{say(words.wordsAbout)}</p>
      <ul className="plain-list shift-words">
        {preview.words.map(({ word, count }) => (
          <li key={word}>
            <b>{word}</b> <span className="faint small">{say(words.count(count))}</span>
            <Select
              aria-label={word}
              value={meanings[word] ?? null}
              placeholder={say(words.choose)}
              options={options}
              onChange={(meaning: Meaning | null) => meaning && choose(word, meaning)}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Faults({ preview }: { readonly preview: Preview }) {
  const say = useSay();
  const { problems } = preview;
  if (problems.length === 0) return null;
  const many = preview.sheets.filter(({ layout }) => layout !== null).length > 1;
  return (
    <Panel title={say(words.problems(problems.length))}>
      <ul className="plain-list">
        {problems.map(({ sheet, row, column, message, cure }) => (
          <li key={`${sheet} ${row} ${column} ${message.en}`}>
            <span className="nowrap faint">
              {many && `${sheet} `}
              {row > 0 && say(words.place(row, column))}
            </span>{' '}
            <span className="bad">{say(message)}</span> <span className="faint">{say(cure)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Each person's days with their shifts: 3 值 · 4 休. */
function People({ preview }: { readonly preview: Preview }) {
  const say = useSay();
  const units = new Set(preview.people.map(({ unitName }) => unitName));
  return (
    <Panel title={say(words.people)}>
      <dl className="facts duty">
        {preview.people.map(({ name, unitName, shifts }) => (
          <div key={`${name} ${unitName}`} style={{ display: 'contents' }}>
            <dt>
              {name}
              {units.size > 1 && <div className="faint small">{unitName}</div>}
            </dt>
            <dd>{shifts.map(({ on, word }) => `${partsOf(on).day} ${word}`).join(' · ')}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

interface CommitProps {
  readonly preview: Preview;
  readonly meanings: Meanings;
}

function Commit({ preview, meanings }: CommitProps) {
  const say = useSay();
  const navigate = useNavigate();
  const act = useAct('POST /api/duty/imports/:batch/commit');
  const [withoutFaults, setWithout] = useState(false);
  const { batch, problems } = preview;
  const unsaid = preview.words.some(({ word }) => meanings[word] === undefined);
  const held = problems.length > 0 && !withoutFaults;
  const commit = async () => {
    const said = Object.entries(meanings).map(([word, meaning]) => ({ word, meaning }));
    const body = { meanings: said, withoutFaults };
    if ((await act.run({ params: { batch: batch.id }, body })) === null) return;
    const search = { unit: String(batch.unit), month: batch.month };
    void navigate({ to: '/duty' as '/', search });
  };
  return (
    <Panel>
      <ProblemList problems={act.problems} />
      <div className="commit">
        {problems.length > 0 && (
          <Checkbox checked={withoutFaults} onChange={(e) => setWithout(e.target.checked)}>
            {say(words.without)}
          </Checkbox>
        )}
        <Button
          type="primary"
          size="large"
          disabled={held || unsaid}
          loading={act.busy}
          onClick={() => void commit()}
        >
          {say(words.commit)}
        </Button>
        <span className="faint" role="status">
          {held ? say(words.held) : unsaid && say(words.unsaid)}
        </span>
      </div>
    </Panel>
  );
}

/** Somebody committed it, here or elsewhere. */
function Done({ batch }: Pick<Preview, 'batch'>) {
  const say = useSay();
  const search = { unit: String(batch.unit), month: batch.month };
  return (
    <Panel>
      <span className="mark">{say(statusNames[batch.status])}</span>{' '}
      <Link to={'/duty' as '/'} search={search}>
        {say(dutyWords.title)}
      </Link>
    </Panel>
  );
}

function Opened({ preview }: { readonly preview: Preview }) {
  const [changed, setChanged] = useState<Meanings>({});
  const usual = preview.words.flatMap(({ word, meaning }) => (meaning ? [[word, meaning]] : []));
  const meanings: Meanings = { ...Object.fromEntries(usual), ...changed };
  const choose = (word: string, meaning: Meaning) => setChanged({ ...changed, [word]: meaning });
  return (
    <>
      <Read preview={preview} />
      <Faults preview={preview} />
      <Words preview={preview} meanings={meanings} choose={choose} />
      <People preview={preview} />
      {preview.batch.status === 'preview' ? (
        <Commit preview={preview} meanings={meanings} />
      ) : (
        <Done batch={preview.batch} />
      )}
    </>
  );
}

/** What a duty table says, before it is kept. */
export default function DutyPreviewPage() {
  const say = useSay();
  const { batch = '' } = useParams({ strict: false }) as { batch?: string };
  const answer = useAnswer('GET /api/duty/imports/:batch', { params: { batch } });
  const preview = answer.data?.batch.id === batch ? answer.data : undefined;
  const one = preview?.batch;
  return (
    <Page
      title={say(words.title)}
      about={one && `${one.unitName} · ${one.month} · ${one.fileName}`}
    >
      <Answered answer={{ ...answer, data: preview }}>
        {(data) => <Opened preview={data} />}
      </Answered>
    </Page>
  );
}
