import { Button } from 'antd';
import '../style/case.css';
import { joined, text } from '../../kernel/text.ts';
import type { ReplyOf } from '../client.ts';
import { useAnswer, useDownload } from '../query.ts';
import { Panel } from '../shared/Page.tsx';
import { ProblemList } from '../shared/Problems.tsx';
import { dayWords } from '../text/dates.ts';
import { useSpeech } from '../text/say.tsx';
import { LateMark } from './CaseLines.tsx';
import { StageLine } from './StageLine.tsx';
import { caseWords, oneWords, paperWords, ownWords as words } from './words.ts';

type Own = ReplyOf<'GET /api/my-cases'>['cases'][number];
type Step = Own['steps'][number];

function StepRow({ step }: { readonly step: Step }) {
  const { say, language } = useSpeech();
  const { taken, earliest, due, state, waits, outcome } = step;
  const isOpen = state === 'possible' || state === 'blocked';
  return (
    <li className={`step ${state}`}>
      <div className="what">
        <b>{say(step.name)}</b>{' '}
        <span className={`mark ${state}`}>{say(outcome ?? oneWords.states[state])}</span>{' '}
        <LateMark late={step.late} />
        <div className="faint small">{say(step.by.name)}</div>
      </div>
      <span className="when">
        {taken !== null && <time dateTime={taken}>{dayWords(taken, language)}</time>}
        {isOpen && taken === null && earliest !== null && state === 'blocked' && (
          <span>{say(caseWords.earliest(dayWords(earliest, language)))}</span>
        )}
        {isOpen && due !== null && <span>{say(caseWords.due(dayWords(due, language)))}</span>}
      </span>
      {isOpen && waits.length > 0 && (
        <p className="faint small">
          {say(words.waits)} {say(joined(waits, text('、', ', ')))}
        </p>
      )}
    </li>
  );
}

function Print({ id }: { readonly id: string }) {
  const { say, language } = useSpeech();
  const file = useDownload('GET /api/my-cases/:case/paper');
  const take = (format: 'docx' | 'pdf') =>
    void file.run({ params: { case: id }, query: { format, language } }, `progress.${format}`);
  return (
    <>
      <ProblemList problems={file.problems} />
      {(['docx', 'pdf'] as const).map((format) => (
        <Button key={format} loading={file.busy} onClick={() => take(format)}>
          {say(paperWords.print)} {say(format === 'pdf' ? paperWords.pdf : paperWords.word)}
        </Button>
      ))}
    </>
  );
}

function OwnCase({ one }: { readonly one: Own }) {
  const { say, language } = useSpeech();
  const open = one.steps.find(({ state }) => state === 'possible' || state === 'blocked');
  const at = one.state === 'closed' ? null : (open?.stage ?? null);
  return (
    <Panel title={`${say(words.title)}：${say(one.kindName)}`} actions={<Print id={one.id} />}>
      <p className="about">{say(words.unit(one.unitName, dayWords(one.openedOn, language)))}</p>
      <StageLine stages={one.stages} steps={one.steps} at={at} />
      <details>
        <summary>{say(words.about)}</summary>
        <ol className="steps">
          {one.steps.map((step) => (
            <StepRow key={step.step} step={step} />
          ))}
        </ol>
      </details>
    </Panel>
  );
}

/** What is under way about the reader; nothing where nothing is. */
export function OwnCases() {
  const answer = useAnswer('GET /api/my-cases', {});
  return answer.data?.cases.map((one) => <OwnCase key={one.id} one={one} />) ?? null;
}
