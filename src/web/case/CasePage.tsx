import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import '../style/case.css';
import type { CaseKind } from '../../engines/case/define.ts';
import { text } from '../../kernel/text.ts';
import { useCatalogue } from '../catalogue.tsx';
import { useAnswer } from '../query.ts';
import { reachOf, useMe } from '../session.tsx';
import { Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { Bars } from './Bars.tsx';
import { CasePapers } from './CasePapers.tsx';
import { EndCase } from './EndCase.tsx';
import { RecordStep } from './RecordStep.tsx';
import { StageLine } from './StageLine.tsx';
import { StageSteps, StepLine } from './StepLines.tsx';
import { StepRecords } from './StepRecords.tsx';
import type { OneCase } from './terms.ts';
import { caseWords, paperWords, oneWords as words } from './words.ts';

interface CaseProps {
  readonly one: OneCase;
  readonly kind: CaseKind;
}

function Actions({ one }: Pick<CaseProps, 'one'>) {
  const say = useSay();
  const reads = reachOf(useMe(), 'roster.read').includes(one.unit);
  const [ending, setEnding] = useState(false);
  return (
    <>
      {reads && (
        <Link to={`/persons/${one.person}` as '/'}>
          <Button>{say(words.person)}</Button>
        </Link>
      )}
      <CasePapers one={one.id} papers={[{ id: 'progress', name: paperWords.progress }]} />
      {one.may.includes('end') && (
        <Button danger onClick={() => setEnding(true)}>
          {say(words.end)}
        </Button>
      )}
      {ending && <EndCase one={one} onClose={() => setEnding(false)} />}
    </>
  );
}

function Ended({ ended }: Pick<OneCase, 'ended'>) {
  const { say, language } = useSpeech();
  if (ended === null) return null;
  const why = caseWords.whys[ended.why as keyof typeof caseWords.whys];
  const said = caseWords.ended(why ?? text(ended.why, ended.why), dayWords(ended.on, language));
  return (
    <p className="note">
      {say(said)} {ended.reason}
    </p>
  );
}

type Record = (step: string) => void;

/** What can be done today, first: whoever opens the page came for it. */
function Now({ one, kind, onRecord }: CaseProps & { readonly onRecord: Record }) {
  const say = useSay();
  const possible = one.steps.filter(({ state }) => state === 'possible');
  if (one.state === 'closed') return null;
  return (
    <Panel title={say(words.now)}>
      {possible.length === 0 && (
        <div className="nothing">
          <p className="title">{say(words.nothingNow)}</p>
          <p>{say(words.nothingNowAbout)}</p>
        </div>
      )}
      <ol className="steps">
        {possible.map((step) => (
          <StepLine key={step.step} {...{ one, kind, onRecord, step }} />
        ))}
      </ol>
    </Panel>
  );
}

function Whole({ one, kind }: CaseProps) {
  const { say, language } = useSpeech();
  const [recording, setRecording] = useState<string | null>(null);
  const steps = kind.stages.flatMap((stage) => stage.steps);
  const step = steps.find(({ id }) => id === recording);
  return (
    <>
      <Ended ended={one.ended} />
      <Panel title={say(words.progress)}>
        <StageLine stages={one.stages} steps={one.steps} at={one.stage?.id ?? null} />
        <p className="faint small">{say(words.asOf(dayWords(one.asOf, language)))}</p>
      </Panel>
      <Bars one={one} />
      <Now one={one} kind={kind} onRecord={setRecording} />
      <StageSteps one={one} kind={kind} onRecord={setRecording} />
      <StepRecords one={one} steps={steps} />
      {step !== undefined && (
        <RecordStep step={step} one={one} onClose={() => setRecording(null)} />
      )}
    </>
  );
}

function Opened({ one }: Pick<CaseProps, 'one'>) {
  const { say, language } = useSpeech();
  const { cases } = useCatalogue();
  const kind = cases.find(({ id }) => id === one.kind);
  const opened = dayWords(one.openedOn, language);
  const about = (
    <>
      {say(words.about(one.kindName, one.unitName, opened))} ·{' '}
      <Link to={'/cases' as '/'}>{say(words.back)}</Link>
    </>
  );
  return (
    <Page title={one.name} about={about} actions={<Actions one={one} />}>
      {kind !== undefined && <Whole one={one} kind={kind} />}
    </Page>
  );
}

/** One case: what can be done now, every step with why not, and what is on record. */
export default function CasePage() {
  const { case: id = '' } = useParams({ strict: false }) as { readonly case?: string };
  const answer = useAnswer('GET /api/cases/:case', { params: { case: id } });
  return <Answered answer={answer}>{(one) => <Opened one={one} />}</Answered>;
}
