import { Link } from '@tanstack/react-router';
import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import '../style/record.css';
import { addDays, type IsoDate, isoDate, partsOf } from '../../kernel/date.ts';
import { call, type ReplyOf } from '../client.ts';
import { type PageProblem, problemsOf } from '../refusal.ts';
import { unitAsked, useAsked } from '../search.ts';
import { useMe } from '../session.tsx';
import { Day, Moment } from '../shared/Day.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { ProblemList } from '../shared/Problems.tsx';
import { UnitFilter } from '../shared/UnitFilter.tsx';
import { useSay } from '../text/say.tsx';
import { deskWords as words } from './deskWords.ts';
import { EvidenceButton } from './EvidenceButton.tsx';

type Sample = ReplyOf<'GET /api/audit/sample'>;

interface Wish {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly size: number;
  readonly checkpoint: string;
  readonly seed: string;
}

interface WishProps {
  readonly wish: Wish;
  readonly change: (more: Partial<Wish>) => void;
}

function Period({ wish, change }: WishProps) {
  const say = useSay();
  const fields = [
    ['from', words.heldFrom],
    ['to', words.heldTo],
  ] as const;
  return fields.map(([field, name]) => (
    <span key={field} className="with-label">
      <span aria-hidden="true">{say(name)}</span>
      <DayPicker
        label={say(name)}
        allowClear={false}
        value={wish[field]}
        onChange={(day) => day !== undefined && change({ [field]: day })}
      />
    </span>
  ));
}

function Fields({ wish, change }: WishProps) {
  const say = useSay();
  return (
    <div className="filter">
      <UnitFilter permission="audit.read" />
      <Period wish={wish} change={change} />
      <span className="with-label">
        <span aria-hidden="true">{say(words.size)}</span>
        <InputNumber
          aria-label={say(words.size)}
          min={1}
          max={200}
          value={wish.size}
          onChange={(size) => change({ size: size ?? 1 })}
        />
      </span>
      {(['checkpoint', 'seed'] as const).map((field) => (
        <Input
          key={field}
          aria-label={say(words[field])}
          placeholder={say(words[field])}
          className={`audit-${field}`}
          maxLength={100}
          value={wish[field]}
          onChange={(event) => change({ [field]: event.target.value.trim() })}
        />
      ))}
    </div>
  );
}

type LineProps = { readonly line: Sample['lines'][number] };

function Line({ line }: LineProps) {
  const say = useSay();
  return (
    <li className="card">
      <Day day={line.heldOn} />
      <span>
        <Link to={`/gatherings/${line.gathering}` as '/'}>{line.title}</Link>
        <br />
        <span className="faint">
          {line.unitName} · {say(words.version(line.version))} ·{' '}
          <code>{line.number.slice(0, 8)}</code>
        </span>
      </span>
      <EvidenceButton {...line} />
    </li>
  );
}

/** What it takes to draw the same again. */
function Ground({ sample }: { readonly sample: Sample }) {
  const say = useSay();
  const { checkpoint, seed, knownAt, fingerprint } = sample;
  return (
    <>
      <dl className="facts">
        <dt>{say(words.checkpointName)}</dt>
        <dd>{checkpoint}</dd>
        <dt>{say(words.seedName)}</dt>
        <dd>
          <code className="long">{seed}</code>
        </dd>
        <dt>{say(words.knownAt)}</dt>
        <dd>
          <Moment at={knownAt} />
        </dd>
        <dt>{say(words.list)}</dt>
        <dd>
          <code className="long">{fingerprint}</code>
        </dd>
      </dl>
      <p className="about">{say(words.again)}</p>
    </>
  );
}

function Drawn({ sample }: { readonly sample: Sample }) {
  const say = useSay();
  const { lines, population } = sample;
  if (lines.length === 0) {
    return (
      <Nothing title={say(words.nothing)}>
        <p>{say(words.nothingAbout)}</p>
      </Nothing>
    );
  }
  return (
    <Panel title={say(words.drawn(lines.length, population))}>
      <ul className="cards">
        {lines.map((line) => (
          <Line key={line.gathering} line={line} />
        ))}
      </ul>
      <Ground sample={sample} />
    </Panel>
  );
}

function useDraw() {
  const [asked] = useAsked();
  const [sample, setSample] = useState<Sample | null>(null);
  const [problems, setProblems] = useState<readonly PageProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const draw = async ({ checkpoint, seed, ...wish }: Wish) => {
    setBusy(true);
    setProblems([]);
    const more = { ...(checkpoint && { checkpoint }), ...(seed && { seed }) };
    const query = { ...unitAsked(asked), ...wish, to: addDays(wish.to, 1), ...more };
    try {
      setSample(await call('GET /api/audit/sample', { query }));
    } catch (error) {
      setSample(null);
      setProblems(problemsOf(error));
    }
    setBusy(false);
  };
  return { draw, sample, problems, busy };
}

/** Records to look at, drawn so that nobody could have known which. */
export default function SamplePage() {
  const say = useSay();
  const { today } = useMe();
  const { year } = partsOf(today);
  const [wish, setWish] = useState<Wish>({
    ...{ from: isoDate(`${year}-01-01`), to: isoDate(`${year}-12-31`) },
    ...{ size: 10, checkpoint: '', seed: '' },
  });
  const { draw, sample, problems, busy } = useDraw();
  return (
    <Page
      title={say(words.sample)}
      about={say(words.sampleAbout)}
      actions={<Link to="/audit">{say(words.back)}</Link>}
    >
      <Panel>
        <Fields wish={wish} change={(more) => setWish({ ...wish, ...more })} />
        <Button type="primary" loading={busy} onClick={() => void draw(wish)}>
          {say(words.draw)}
        </Button>
        <ProblemList problems={problems} />
      </Panel>
      {sample !== null && <Drawn sample={sample} />}
    </Page>
  );
}
