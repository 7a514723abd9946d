import type { CaseGround, CaseKind, Reason, StepExplanation } from '../../engines/case/define.ts';
import { stepOf, stepsOf } from '../../engines/case/progress.ts';
import { explanationOf, statusOf } from '../../engines/case/status.ts';
import type { Finding } from '../../engines/norm/define.ts';
import { isAtLeast } from '../../engines/norm/severity.ts';
import type { Cite } from '../../kernel/cite.ts';
import { type IsoDate, later } from '../../kernel/date.ts';
import type { CaseFact } from '../../kernel/facts.ts';
import type { Text } from '../../kernel/text.ts';
import { type DoneStep, doneSteps } from './caseDone.ts';

/** The whole reasoning about one person, wherever the case stands: in a ledger or in the store. */
export interface Reasoned {
  readonly person: string;
  readonly asOf: IsoDate;
  /** How many steps the way has. */
  readonly steps: number;
  readonly state: 'open' | 'closed';
  /** What was done, in order of day, each under the text of its day. */
  readonly done: readonly DoneStep[];
  /** Steps of which the source says nothing, while a later one was taken. */
  readonly notKnown: readonly { readonly step: string; readonly name: Text; readonly why: Text }[];
  readonly possible: readonly OpenStep[];
  readonly blocked: readonly OpenStep[];
  /** Open steps whose last day is over. */
  readonly late: readonly string[];
  /** The next step that the source keeps; null when all are taken or the case is closed. */
  readonly next: NextStep | null;
  readonly findings: readonly Pick<Finding, 'rule' | 'severity' | 'says' | 'cure' | 'cite'>[];
  readonly notChecked: readonly { readonly rule: string; readonly missing: Text }[];
}

export interface OpenStep {
  readonly step: string;
  readonly name: Text;
  readonly by: Text;
  readonly late: 'in-time' | 'prolonged' | 'late';
  /** First day on which it can be taken as far as days alone decide. */
  readonly notBefore: IsoDate | null;
  readonly due: IsoDate | null;
  readonly dueCite: Cite | null;
  readonly reasons: readonly (Omit<Reason, 'who'> & { readonly who: Text })[];
}

export interface NextStep extends Pick<OpenStep, 'step' | 'name' | 'notBefore' | 'due'> {
  /** What comes before it and has no column. */
  readonly first: readonly Text[];
}

/** What the rules say of it beside the machine. */
export type Judged = Pick<Reasoned, 'findings' | 'notChecked'>;

/** Pure: the machine of cases, about one of them, on the day of the ground. */
export function reasoned(
  kind: CaseKind,
  one: CaseFact,
  ground: CaseGround,
  { findings, notChecked }: Judged,
): Reasoned {
  const all = explanationOf(kind, one, ground);
  const isDone = ({ taken }: StepExplanation) => taken !== null;
  const last = all.findLastIndex(isDone);
  const whyUnread = (step: string) => one.unread?.find((unread) => unread.step === step)?.missing;
  const isUnread = (step: string) => whyUnread(step) !== undefined;
  const passed = all.filter((each, i) => !isDone(each) && i < last && isUnread(each.step));
  // What a source keeps once is not asked for again; what it keeps each time may be.
  const isOver = (each: StepExplanation) => one.unread !== undefined && isDone(each);
  const left = all.filter((each) => !isOver(each) && !passed.includes(each));
  const open = left.filter(({ state }) => state === 'possible' || state === 'blocked');
  const steps = open.map((each) => openStep(each));
  const isOpen = (step: string) => open.some((each) => each.step === step && isUnread(step));
  return {
    ...{ person: one.name ?? '', asOf: ground.asOf, steps: stepsOf(kind).length },
    state: statusOf(kind, one, ground).state,
    done: doneSteps(kind, one, ground),
    notKnown: passed.map(({ step, name }) => ({ step, name, why: whyUnread(step) ?? name })),
    possible: steps.filter((_, i) => open[i]?.state === 'possible'),
    blocked: steps.filter((_, i) => open[i]?.state === 'blocked'),
    late: steps.filter(({ late }) => late !== 'in-time').map(({ step }) => step),
    next: nextOf(kind, steps, isOpen),
    ...{ findings, notChecked },
  };
}

function openStep({ step, name, by, late, due, dueCite, ...rest }: StepExplanation): OpenStep {
  const reasons = rest.reasons.map((reason) => ({ ...reason, who: reason.who.name }));
  const days = reasons.flatMap(({ from }) => from ?? []);
  const notBefore = rest.earliest ?? (days.length === 0 ? null : days.reduce(later));
  return { ...{ step, name, by: by.name, late, notBefore }, ...{ due, dueCite, reasons } };
}

/** Between it and what is done there may be steps without a column: their days count too. */
function nextOf(
  kind: CaseKind,
  steps: readonly OpenStep[],
  isUnread: (step: string) => boolean,
): NextStep | null {
  const next = steps.find(({ step }) => !isUnread(step));
  if (next === undefined) return null;
  const ahead = ancestorsOf(kind, next.step);
  const before = steps.filter(({ step }) => isUnread(step) && ahead.has(step));
  const days = [next, ...before].flatMap(({ notBefore }) => notBefore ?? []);
  const { step, name, due } = next;
  const notBefore = days.length === 0 ? null : days.reduce(later);
  return { step, name, notBefore, due, first: before.map((one) => one.name) };
}

function ancestorsOf(kind: CaseKind, step: string): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (id: string): void => {
    for (const other of stepOf(kind, id)?.after ?? []) {
      if (!found.has(other)) add(other);
      found.add(other);
    }
  };
  add(step);
  return found;
}

/** Whether there is something to do about it: a fault, or a step whose time is over. */
export function needsCare({ findings, late }: Reasoned): boolean {
  return late.length > 0 || findings.some(({ severity }) => isAtLeast(severity, 'warning'));
}
