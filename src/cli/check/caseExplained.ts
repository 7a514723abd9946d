import { catalogue } from '../../catalogue/index.generated.ts';
import developmentCase from '../../catalogue/parts/developmentCase.ts';
import type { Reason, StepExplanation } from '../../engines/case/define.ts';
import { stepOf, stepsOf } from '../../engines/case/progress.ts';
import { explanationOf, statusOf } from '../../engines/case/status.ts';
import type { Finding } from '../../engines/norm/define.ts';
import { evaluate } from '../../engines/norm/evaluate.ts';
import { isAtLeast } from '../../engines/norm/severity.ts';
import type { Cite } from '../../kernel/cite.ts';
import { type IsoDate, later } from '../../kernel/date.ts';
import type { Text } from '../../kernel/text.ts';
import { type DoneStep, doneSteps } from './caseDone.ts';
import { caseGround, factsAbout } from './caseGround.ts';
import type { Table } from './cells.ts';
import type { DevelopmentLine } from './development.ts';
import { answerable } from './developmentRules.ts';

/** The whole reasoning about one person of a ledger: what `genji explain --json` prints. */
export interface Explained {
  readonly person: string;
  readonly sheet: string;
  readonly row: number;
  readonly asOf: IsoDate;
  readonly state: 'open' | 'closed';
  /** What was done, in order of day, each under the text of its day. */
  readonly done: readonly DoneStep[];
  /** Steps of which the ledger says nothing, while a later one was taken. */
  readonly notKnown: readonly { readonly step: string; readonly name: Text; readonly why: Text }[];
  readonly possible: readonly OpenStep[];
  readonly blocked: readonly OpenStep[];
  /** Open steps whose last day is over. */
  readonly late: readonly string[];
  /** The next step that the ledger keeps; null when all are taken or the case is closed. */
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

/** Pure: a row, the tables that it stands in (for their columns) and the day. */
export function explained(
  line: DevelopmentLine,
  tables: readonly Table[],
  asOf: IsoDate,
): Explained {
  const { one, source } = line;
  const ground = caseGround(one, asOf);
  const all = explanationOf(developmentCase, one, ground);
  const isDone = ({ taken }: StepExplanation) => taken !== null;
  const last = all.findLastIndex(isDone);
  const isUnread = ({ step }: StepExplanation) => one.unread?.some((un) => un.step === step);
  const passed = all.filter((each, i) => !isDone(each) && i < last && isUnread(each));
  const left = all.filter((each) => !isDone(each) && !passed.includes(each));
  const open = left.filter(({ state }) => state === 'possible' || state === 'blocked');
  const steps = open.map((each) => openStep(each));
  return {
    ...{ person: one.name, sheet: source.sheet, row: source.row, asOf },
    state: statusOf(developmentCase, one, ground).state,
    done: doneSteps(one, ground),
    notKnown: passed.map(({ step, name }) => ({ step, name, why: whyOf(line, step) ?? name })),
    possible: steps.filter((_, i) => open[i]?.state === 'possible'),
    blocked: steps.filter((_, i) => open[i]?.state === 'blocked'),
    late: steps.filter(({ late }) => late !== 'in-time').map(({ step }) => step),
    next: nextOf(steps, (step) => open.some((each) => each.step === step && isUnread(each))),
    ...judged(line, tables, asOf),
  };
}

function whyOf({ one }: DevelopmentLine, step: string): Text | undefined {
  return one.unread?.find((unread) => unread.step === step)?.missing;
}

function openStep({ step, name, by, late, due, dueCite, ...rest }: StepExplanation): OpenStep {
  const reasons = rest.reasons.map((reason) => ({ ...reason, who: reason.who.name }));
  const days = reasons.flatMap(({ from }) => from ?? []);
  const notBefore = rest.earliest ?? (days.length === 0 ? null : days.reduce(later));
  return { ...{ step, name, by: by.name, late, notBefore }, ...{ due, dueCite, reasons } };
}

/** Between it and what is done there may be steps without a column: their days count too. */
function nextOf(steps: readonly OpenStep[], isUnread: (step: string) => boolean): NextStep | null {
  const next = steps.find(({ step }) => !isUnread(step));
  if (next === undefined) return null;
  const ahead = ancestorsOf(next.step);
  const before = steps.filter(({ step }) => isUnread(step) && ahead.has(step));
  const days = [next, ...before].flatMap(({ notBefore }) => notBefore ?? []);
  const { step, name, due } = next;
  const notBefore = days.length === 0 ? null : days.reduce(later);
  return { step, name, notBefore, due, first: before.map((one) => one.name) };
}

function ancestorsOf(step: string): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (id: string): void => {
    for (const other of stepOf(developmentCase, id)?.after ?? []) {
      if (!found.has(other)) add(other);
      found.add(other);
    }
  };
  add(step);
  return found;
}

/** What the rules find of this person alone, as `genji check` does. */
function judged(line: DevelopmentLine, tables: readonly Table[], asOf: IsoDate) {
  const own = catalogue.rules.filter((rule) => 'basis' in rule && isOnCase(rule.on));
  const { rules, unanswered } = answerable(own, tables, [line]);
  const facts = factsAbout(line.one, [line.one]);
  const request = { rules, facts, asOf, subjects: 'all', waivers: [] } as const;
  const { findings, unknowns } = evaluate(request);
  return {
    findings: findings.map(({ rule, severity, says, cure, cite }) => ({
      ...{ rule, severity, says, cure, cite },
    })),
    notChecked: [...unknowns, ...unanswered].map(({ rule, missing }) => ({ rule, missing })),
  };
}

function isOnCase(on: readonly { readonly id: string }[]): boolean {
  return on.some(({ id }) => id === developmentCase.id);
}

/** Whether there is something to do about it: a fault, or a step whose time is over. */
export function needsCare({ findings, late }: Explained): boolean {
  return late.length > 0 || findings.some(({ severity }) => isAtLeast(severity, 'warning'));
}

export const stepCount = stepsOf(developmentCase).length;
