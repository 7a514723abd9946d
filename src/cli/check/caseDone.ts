import type { CaseGround, CaseKind, Step } from '../../engines/case/define.ts';
import { termsOn } from '../../engines/case/fault.ts';
import { dueOf } from '../../engines/case/judge.ts';
import { before, stepOf } from '../../engines/case/progress.ts';
import type { Cite } from '../../kernel/cite.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { CaseFact, StepFact } from '../../kernel/facts.ts';
import { spanEnd, spanText } from '../../kernel/span.ts';
import { tallyOf } from '../../kernel/stepVote.ts';
import { type Text, text } from '../../kernel/text.ts';
import { voteRuleOn } from '../../kernel/voteRules.ts';
import { decide } from '../../kernel/votes.ts';

/** A step that was taken, the article that asked for it on that day, and what was reckoned. */
export interface DoneStep {
  readonly step: string;
  readonly name: Text;
  readonly on: IsoDate;
  readonly cite: Cite | null;
  /** How the days and the votes come out, each with its basis. */
  readonly reckoned: readonly { readonly says: Text; readonly cite: Cite }[];
}

export function doneSteps(kind: CaseKind, one: CaseFact, ground: CaseGround): readonly DoneStep[] {
  return one.steps
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .flatMap((taken) => {
      const step = stepOf(kind, taken.step);
      return step === undefined ? [] : [doneStep({ kind, step, one, taken, ground })];
    });
}

/** A step that was taken, in its case. */
interface Taken {
  readonly kind: CaseKind;
  readonly step: Step;
  readonly one: CaseFact;
  readonly taken: StepFact;
  readonly ground: CaseGround;
}

function doneStep(of: Taken): DoneStep {
  const { step, taken } = of;
  const cite = termsOn<unknown>(step.asked, taken.on)?.cite ?? null;
  const reckoned = [...waits(of), ...dues(of), ...votes(step, taken)];
  return { step: step.id, name: step.name, on: taken.on, cite, reckoned };
}

type Reckoned = DoneStep['reckoned'];

/** What had to wait, and until when. */
function waits({ step, one, taken, ground: { calendar } }: Taken): Reckoned {
  return step.clauses.flatMap((clause) => {
    const since = clause.clause === 'wait' ? clause.since : undefined;
    const base = one.steps.find((other) => other.step === since);
    const entry = clause.clause === 'wait' ? termsOn(clause.terms, taken.on) : null;
    const end = base && entry && spanEnd(calendar, base.on, entry.value.span);
    if (!base || !entry || !end?.known) return [];
    const span = spanText(entry.value.span);
    const zh = `${base.on}起满${span.zh}为${end.value}，${taken.on}办理`;
    const en = `${span.en} from ${base.on} end on ${end.value}; done on ${taken.on}`;
    return [{ says: text(zh, en), cite: entry.cite }];
  });
}

function dues({ kind, step, one, taken, ground }: Taken): Reckoned {
  const earlier = before(one, taken);
  return step.due.flatMap((deadline) => {
    const question = { kind, one: earlier, on: taken.on, ground };
    const due = dueOf(deadline, step, question);
    if (due === null) return [];
    const inTime = taken.on <= due.on;
    const zh = `最迟${due.on}，${inTime ? '按时' : '逾期'}`;
    return [{ says: text(zh, `due by ${due.on}, ${inTime ? 'in time' : 'late'}`), cite: due.cite }];
  });
}

/** The arithmetic of the vote, by the rule of its day. */
function votes(step: Step, { vote, on }: StepFact): Reckoned {
  const rule = step.vote === undefined ? null : voteRuleOn(step.vote.rule, on);
  const tally = vote === undefined ? null : tallyOf(vote);
  if (tally === null || rule?.state !== 'value') return [];
  const verdict = decide(rule.value, tally);
  const says = verdict.ok ? verdict.value.why : verdict.problems[0].message;
  return [{ says, cite: rule.cite }];
}
