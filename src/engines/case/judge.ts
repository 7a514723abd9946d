import type { Cite } from '../../kernel/cite.ts';
import { addDays, type IsoDate } from '../../kernel/date.ts';
import type { CaseFact, Facts, StepFact } from '../../kernel/facts.ts';
import { forceOn } from '../../kernel/force.ts';
import { validate } from '../../kernel/formValidate.ts';
import { spanEnd, spanText } from '../../kernel/span.ts';
import { type Text, text } from '../../kernel/text.ts';
import { aheadReasons, ownReasons, reasonOf } from './clauses.ts';
import type { Days } from './clauseTypes.ts';
import { type Fault, faultOf, type Question, termsOn } from './fault.ts';
import { isAsked, isClosed, lastTaking, outcomeOf, settled, stepOf, takings } from './progress.ts';
import type { Actor, CaseGround, CaseKind, Deadline, Reason, Step } from './types.ts';
import { voteFaults } from './vote.ts';

/** Whether a reason stops a step, or only advises against it. */
export function stops({ force }: Reason): boolean {
  return force === 'must' || force === 'voids';
}

function citeOf(step: Step, on: IsoDate): Cite | null {
  return termsOn<unknown>(step.asked, on)?.cite ?? null;
}

/** Why a step cannot be taken on a day, as far as it depends on what came before. */
export function reasonsAhead(
  kind: CaseKind,
  step: Step,
  one: CaseFact,
  on: IsoDate,
  ground: CaseGround,
): readonly Reason[] {
  const question: Question = { kind, one, on, ground };
  const own = (fault: Fault, who: Actor) => reasonOf(fault, 'must', citeOf(step, on), who);
  if (isClosed(kind, one, on)) {
    const says = text('本事项已经办结', 'the case is closed');
    return [own(faultOf('closed', says, says), step.by)];
  }
  if (!isAsked(step, on)) {
    const says = text(`${on}的规定没有这一步`, `no text of ${on} knows this step`);
    return [own(faultOf('not-asked', says, says), step.by)];
  }
  const ahead = step.after.flatMap((id) => {
    const other = stepOf(kind, id);
    if (other === undefined || !isAsked(other, on)) return [];
    if (settled(other, one, on) !== undefined) return [];
    const { zh, en } = other.name;
    const says = text(`“${zh}”没有完成`, `“${en}” is not done`);
    return [own(faultOf('step-missing', says, other.name), other.by)];
  });
  return [...ahead, ...takenAlready(step, one, on, own), ...aheadReasons(step.clauses, question)];
}

function takenAlready(
  step: Step,
  one: CaseFact,
  on: IsoDate,
  own: (fault: Fault, who: Actor) => Reason,
): readonly Reason[] {
  const done = step.recurs === undefined ? settled(step, one, on) : undefined;
  if (done === undefined) return [];
  const says = text(`已于${done.on}完成`, `done on ${done.on} already`);
  return [own(faultOf('taken', says, says), step.by)];
}

/** Everything that is wrong with a step, taken or proposed: before it, in it, its vote. */
export function reasonsOf(
  kind: CaseKind,
  step: Step,
  one: CaseFact,
  taken: StepFact,
  ground: CaseGround,
): readonly Reason[] {
  const question: Question = { kind, one, on: taken.on, ground };
  const cite = citeOf(step, taken.on);
  const must = (fault: Fault) => reasonOf(fault, 'must', cite, step.by);
  return [
    ...reasonsAhead(kind, step, one, taken.on, ground),
    ...documentFaults(step, taken).map(must),
    ...ownReasons(step.clauses, taken, question),
    ...voteFaults(step, taken).map((fault) =>
      reasonOf(fault, 'voids', cite, step.vote?.heldAs ?? step.by),
    ),
    ...tooOften(step, one, taken),
    ...lateReasons(step, one, taken, ground),
  ];
}

function documentFaults(step: Step, taken: StepFact): readonly Fault[] {
  const checked = validate(step.documents, taken.documents);
  const faults = checked.ok
    ? []
    : checked.problems.map(({ message, cure }) => faultOf('document-missing', message, cure));
  if (step.outcomes.length === 0 || outcomeOf(step, taken) !== undefined) return faults;
  const says = text('没有写明结果', 'how it ended is not written');
  return [...faults, faultOf('document-missing', says, text('结果', 'how it ended'))];
}

function tooOften(step: Step, one: CaseFact, taken: StepFact): readonly Reason[] {
  const outcome = outcomeOf(step, taken);
  const entry = outcome?.most === undefined ? null : termsOn(outcome.most, taken.on);
  if (outcome === undefined || entry === null) return [];
  const { times } = entry.value;
  const before = takings(one, step.id, taken.on).filter(({ outcome: id }) => id === outcome.id);
  if (before.length < times) return [];
  const { zh, en } = outcome.name;
  const says = text(`“${zh}”只能${times}次`, `“${en}” may happen ${times} times only`);
  const missing = text('其他结果', 'another ending');
  const fault = faultOf('too-often', says, missing);
  return [reasonOf(fault, forceOn(entry.value, taken.on), entry.cite, step.by)];
}

/** A last day, on whose word, and whether a reason moves it. */
export interface Due {
  readonly on: IsoDate;
  readonly prolonged: IsoDate | null;
  readonly cite: Cite;
  readonly force: Reason['force'];
  readonly span: Text;
}

/** The last day by one deadline, by the text of `on`; null where nothing runs or is known. */
export function dueOf(
  deadline: Deadline,
  one: CaseFact,
  on: IsoDate,
  { calendar, facts }: CaseGround,
): Due | null {
  const base = lastTaking(one, deadline.from, on);
  const entry = termsOn(deadline.terms, on);
  if (base === undefined || entry === null) return null;
  const { span, prolonged } = entry.value;
  const end = spanEnd(calendar, base.on, span);
  const longest = prolonged === undefined ? null : spanEnd(calendar, base.on, prolonged);
  if (!end.known) return null;
  return {
    on: graced(end.value, deadline.grace, one, facts),
    prolonged: longest?.known ? longest.value : null,
    cite: entry.cite,
    force: forceOn(entry.value, on),
    span: spanText(span),
  };
}

/** A last day with the days on top that a setting grants. */
export function graced(
  day: IsoDate,
  grace: Days | undefined,
  one: CaseFact,
  facts: Facts,
): IsoDate {
  const answer = grace && facts.setting(grace, one.unit, day);
  return answer?.state === 'value' ? addDays(day, answer.value) : day;
}

/** A late step is welcome and says that it is late; it is never refused for it. */
function lateReasons(
  step: Step,
  one: CaseFact,
  taken: StepFact,
  ground: CaseGround,
): readonly Reason[] {
  return step.due.flatMap((deadline) => {
    const due = dueOf(deadline, one, taken.on, ground);
    if (due === null || taken.on <= due.on) return [];
    const says = text(
      `最迟${due.on}（${due.span.zh}内），${taken.on}才办`,
      `due within ${due.span.en}, by ${due.on}; done on ${taken.on}`,
    );
    const missing = text('逾期的说明', 'why it was late');
    return [reasonOf(faultOf('too-late', says, missing), due.force, due.cite, step.by)];
  });
}
