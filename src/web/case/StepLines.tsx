import { Button } from 'antd';
import type { CaseKind } from '../../engines/case/define.ts';
import { Panel } from '../shared/Page.tsx';
import { dayWords } from '../text/dates.ts';
import { useSpeech } from '../text/say.tsx';
import { LateMark } from './CaseLines.tsx';
import { CasePapers } from './CasePapers.tsx';
import { ReasonList } from './Reasons.tsx';
import type { OneCase, StepView } from './terms.ts';
import { caseWords, oneWords as words } from './words.ts';

/** The papers of a step; the first day of a notice is asked for before it is on record. */
function papersOf(kind: CaseKind, { step, taken }: StepView) {
  return (kind.papers ?? [])
    .filter((paper) => paper.step === step)
    .map(({ id, name, sheet }) => ({
      ...{ id, name },
      ...(sheet.kind === 'notice' && taken === null ? { asksDay: 'notice' as const } : {}),
    }));
}

/** When: done on, or not before, or no later than. */
function When({ step }: { readonly step: StepView }) {
  const { say, language } = useSpeech();
  const day = (iso: NonNullable<StepView['taken']>) => dayWords(iso, language);
  const { taken, due, earliest, state } = step;
  const isOpen = state === 'possible' || state === 'blocked';
  return (
    <span className="when">
      {taken !== null && <time dateTime={taken}>{day(taken)}</time>}
      {isOpen && state === 'blocked' && earliest !== null && (
        <span>{say(caseWords.earliest(day(earliest)))}</span>
      )}
      {isOpen && due !== null && <span>{say(caseWords.due(day(due)))}</span>}
    </span>
  );
}

interface LineProps {
  readonly step: StepView;
  readonly one: OneCase;
  readonly kind: CaseKind;
  readonly onRecord: (step: string) => void;
}

function Actions({ step, one, kind, onRecord }: LineProps) {
  const { say } = useSpeech();
  const possible = step.state === 'possible';
  return (
    <div className="actions">
      {possible && step.mine && (
        <Button type="primary" onClick={() => onRecord(step.step)}>
          {say(words.record)}
        </Button>
      )}
      {possible && !step.mine && (
        <span className="faint small">{say(words.notMine(step.by.name))}</span>
      )}
      <CasePapers one={one.id} papers={papersOf(kind, step)} />
    </div>
  );
}

/** One step: whose it is, how it stands and since when, why not, and what can be done. */
export function StepLine(props: LineProps) {
  const { step, one } = props;
  const { say } = useSpeech();
  const times = one.record.filter((taken) => taken.step === step.step && taken.voided === null);
  return (
    <li className={`step ${step.state}`}>
      <div className="what">
        <b>{say(step.name)}</b>{' '}
        <span className={`mark ${step.state}`}>{say(words.states[step.state])}</span>{' '}
        <LateMark late={step.late} />
        <div className="faint small">
          {say(step.by.name)}
          {times.length > 1 && ` · ${say(words.times(times.length))}`}
        </div>
      </div>
      <When step={step} />
      <Actions {...props} />
      {step.reasons.length > 0 && <ReasonList reasons={step.reasons} />}
      {step.advice.length > 0 && (
        <details>
          <summary>{say(words.advice)}</summary>
          <ReasonList reasons={step.advice} />
        </details>
      )}
    </li>
  );
}

/** Every stage with its steps; the one that it stands in is open. */
export function StageSteps(props: Omit<LineProps, 'step'>) {
  const { say } = useSpeech();
  const { stages, steps, stage } = props.one;
  return (
    <Panel title={say(words.every)}>
      {stages.map(({ id, name }) => {
        const own = steps.filter((step) => step.stage === id);
        const done = own.filter(({ state }) => state === 'settled').length;
        return (
          <details key={id} className="stage" open={id === stage?.id}>
            <summary>
              <b>{say(name)}</b>{' '}
              <span className="faint">{say(words.stageLine(done, own.length))}</span>
            </summary>
            <ol className="steps">
              {own.map((step) => (
                <StepLine key={step.step} {...props} step={step} />
              ))}
            </ol>
          </details>
        );
      })}
    </Panel>
  );
}
