import type { Cite } from '../../kernel/cite.ts';
import { addDays, type IsoDate } from '../../kernel/date.ts';
import type { CaseFact, Facts, StepFact } from '../../kernel/facts.ts';
import { forceOn } from '../../kernel/force.ts';
import { validate } from '../../kernel/formValidate.ts';
import { rememberedOf } from '../../kernel/remember.ts';
import { type Span, spanEnd, spanText } from '../../kernel/span.ts';
import { dayIn } from '../../kernel/stepFields.ts';
import { text } from '../../kernel/text.ts';
import { addObstacles, type Obstacle, obstacleOf, ownReasons, reasonOf } from './clauses.ts';
import type { Days } from './clauseTypes.ts';
import { type Fault, faultOf, type Question, termsOn, unknownFault } from './fault.ts';
import { isAsked, isClosed, outcomeOf, settled, stepOf, takings, unreadStep } from './progress.ts';
import type { Actor, CaseGround, CaseKind, Deadline, Reason, Step } from './types.ts';
import { voteFaults } from './vote.ts';

/** Whether a reason stops a step, or only advises against it. */
export function stops({ force }: Pick<Reason, 'force'>): boolean {
  return force === 'must' || force === 'voids';
}

function citeOf(step: Step, on: IsoDate): Cite | null {
  return termsOn<unknown>(step.asked, on)?.cite ?? null;
}

/** Why a step cannot be taken on a day, as far as it depends on what came before. */
export function obstaclesAhead(
  kind: CaseKind,
  step: Step,
  one: CaseFact,
  on: IsoDate,
  ground: CaseGround,
): readonly Obstacle[] {
  const own = (fault: Fault) => [obstacleOf(fault, 'must', citeOf(step, on), step.by)];
  if (isClosed(kind, one, on)) return own(closed);
  if (!isAsked(step, on)) return own(notAsked(on));
  return obstaclesOf(step, { kind, one, on, ground });
}

/** The same of a step that is asked for, in a case that is open. */
export function obstaclesOf(step: Step, question: Question): readonly Obstacle[] {
  const { kind, one, on } = question;
  const found: Obstacle[] = [];
  let cite: Cite | null | undefined;
  const add = (fault: Fault, who: Actor) => {
    if (cite === undefined) cite = citeOf(step, on);
    found.push({ fault, force: 'must', cite, who });
  };
  for (const id of step.after) {
    const other = stepOf(kind, id);
    const fault = other === undefined ? null : notDone(other, one, on);
    if (other !== undefined && fault !== null) add(fault, other.by);
  }
  const done = step.recurs === undefined ? settled(step, one, on) : undefined;
  if (done !== undefined) add(takenOn(done.on), step.by);
  const unread = done === undefined ? unreadStep(one, step.id) : undefined;
  if (unread !== undefined) add(unknownFault(unread.missing), step.by);
  addObstacles(step.clauses, question, found);
  return found;
}

/** A step that has to come before and has not, or of which nobody can tell. */
function notDone(other: Step, one: CaseFact, on: IsoDate): Fault | null {
  if (settled(other, one, on) !== undefined || !isAsked(other, on)) return null;
  const unread = unreadStep(one, other.id);
  return unread === undefined ? missingStep(other) : unknownFault(unread.missing);
}

const missingStep = rememberedOf(({ name }: Step): Fault => {
  const says = text(`“${name.zh}”没有完成`, `“${name.en}” is not done`);
  return faultOf('step-missing', says, name);
});

const caseClosed = text('本事项已经办结', 'the case is closed');
const closed = faultOf('closed', caseClosed, caseClosed);

function notAsked(on: IsoDate): Fault {
  const says = text(`${on}的规定没有这一步`, `no text of ${on} knows this step`);
  return faultOf('not-asked', says, says);
}

function takenOn(day: IsoDate): Fault {
  const says = text(`已于${day}完成`, `done on ${day} already`);
  return faultOf('taken', says, says);
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
  const told = (fault: Fault, force: Reason['force'], who: Actor) =>
    reasonOf(obstacleOf(fault, force, cite, who));
  return [
    ...obstaclesAhead(kind, step, one, taken.on, ground).map(reasonOf),
    ...documentFaults(step, taken).map((fault) => told(fault, 'must', step.by)),
    ...ownReasons(step.clauses, taken, question),
    ...voteFaults(step, taken).map((fault) => told(fault, 'voids', step.vote?.heldAs ?? step.by)),
    ...tooOften(step, one, taken),
    ...lateReasons(step, taken, question),
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
  return [reasonOf(obstacleOf(fault, forceOn(entry.value, taken.on), entry.cite, step.by))];
}

/** A last day, on whose word, and whether a reason moves it. */
export interface Due {
  readonly on: IsoDate;
  readonly prolonged: IsoDate | null;
  readonly cite: Cite;
  readonly force: Reason['force'];
  /** How long the text gives; null where an earlier taking of the step set the day. */
  readonly span: Span | null;
}

/**
 * The last day by one deadline, by the text of `on`; null where nothing runs or is known. A time
 * runs from what settled the step that it begins with. It has done its work with the first taking
 * of the step: one that ended in having it taken once more, such as a vote in vain, was in time or
 * was late itself. Where that taking named a day for the next, the time ends there.
 */
export function dueOf(
  deadline: Deadline,
  step: Step,
  { kind, one, on, ground: { calendar, facts } }: Question,
): Due | null {
  const from = stepOf(kind, deadline.from);
  const base = from && settled(from, one, on);
  const entry = base && termsOn(deadline.terms, on);
  if (!base || !entry) return null;
  const rest = { cite: entry.cite, force: forceOn(entry.value, on) };
  const last = takings(one, step.id, on).findLast((taken) => taken.on >= base.on);
  if (last !== undefined) {
    const day = deadline.again === undefined ? undefined : dayIn(last, deadline.again);
    if (day === undefined) return null;
    return { on: graced(day, deadline.grace, one, facts), prolonged: null, span: null, ...rest };
  }
  const { span, prolonged } = entry.value;
  const end = spanEnd(calendar, base.on, span);
  const longest = prolonged === undefined ? null : spanEnd(calendar, base.on, prolonged);
  if (!end.known) return null;
  return {
    on: graced(end.value, deadline.grace, one, facts),
    prolonged: longest?.known ? longest.value : null,
    span,
    ...rest,
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
function lateReasons(step: Step, taken: StepFact, question: Question): readonly Reason[] {
  return step.due.flatMap((deadline) => {
    const due = dueOf(deadline, step, question);
    if (due === null || taken.on <= due.on) return [];
    const within = due.span && spanText(due.span);
    const says = text(
      `最迟${due.on}${within ? `（${within.zh}内）` : ''}，${taken.on}才办`,
      `due ${within ? `within ${within.en}, ` : ''}by ${due.on}; done on ${taken.on}`,
    );
    const fault = faultOf('too-late', says, text('逾期的说明', 'why it was late'));
    return [reasonOf(obstacleOf(fault, due.force, due.cite, step.by))];
  });
}
