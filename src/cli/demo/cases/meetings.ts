import type { PlannedGathering } from '../plan.ts';
import type { PlannedCase, PlannedStep } from './case.ts';

/** The votes of ways rest on the records of the meetings that took them, where there are any. */
export function withMeetings(
  cases: readonly PlannedCase[],
  gatherings: readonly PlannedGathering[],
): readonly PlannedCase[] {
  const votes = new Map(gatherings.flatMap(votesIn));
  const held = ({ unit, name }: PlannedCase, step: PlannedStep): PlannedStep => {
    const counts = votes.get(wordOf(unit, step.on, `接收${name}为预备党员`));
    const { vote } = step;
    if (step.step !== 'admission' || vote === undefined || counts === undefined) return step;
    return { ...step, vote: { ...vote, ...counts } };
  };
  return cases.map((one) => ({ ...one, steps: one.steps.map((step) => held(one, step)) }));
}

function votesIn({ id, unit, record }: PlannedGathering) {
  const { heldOn, startsAt } = record;
  return record.parts.flatMap(({ ballots }) =>
    ballots.map(({ subject, entitled, present, yes, no, abstain }) => {
      const counts = { entitled, present, yes, no, abstain };
      const vote = { ...counts, startsAt: `${heldOn}T${startsAt}`, heldIn: id };
      return [wordOf(unit, heldOn, subject), vote] as const;
    }),
  );
}

function wordOf(unit: string, on: string, subject: string): string {
  return `${unit} ${on} ${subject}`;
}
