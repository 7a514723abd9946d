import type { Step } from '../../engines/case/define.ts';
import { ActDrawer } from '../shared/ActDrawer.tsx';
import { useSay } from '../text/say.tsx';
import { bodyOf, type StepValues } from './draft.ts';
import { LiveCheck } from './LiveCheck.tsx';
import { StepForm } from './StepForm.tsx';
import type { OneCase } from './terms.ts';
import { draftWords, oneWords as words } from './words.ts';

interface RecordProps {
  readonly step: Step;
  readonly one: OneCase;
  readonly onClose: () => void;
}

/** Records a step by its form, with the word of the rules while one writes. */
export function RecordStep({ step, one, onClose }: RecordProps) {
  const say = useSay();
  const input = (values: StepValues) => {
    const body = bodyOf(step, one.version, values);
    if (body === null) throw new Error('the form lets nothing go that has no day');
    return { params: { case: one.id }, body };
  };
  return (
    <ActDrawer<'POST /api/cases/:case/steps', StepValues>
      operation="POST /api/cases/:case/steps"
      title={say(words.recordOf(`${one.name} · ${say(step.name)}`))}
      verb={say(draftWords.verb)}
      onClose={onClose}
      initial={{ on: one.asOf }}
      input={input}
    >
      <StepForm step={step} unit={one.unit} />
      <LiveCheck step={step} of={one.id} version={one.version} />
    </ActDrawer>
  );
}
