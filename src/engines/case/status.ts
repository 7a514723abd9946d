import type { Cite } from '../../kernel/cite.ts';
import { type IsoDate, later } from '../../kernel/date.ts';
import type { CaseFact } from '../../kernel/facts.ts';
import { rememberedOf } from '../../kernel/remember.ts';
import { spanEnd } from '../../kernel/span.ts';
import { type Obstacle, reasonOf } from './clauses.ts';
import { termsOn } from './fault.ts';
import { dueOf, graced, obstaclesAhead, obstaclesOf, stops } from './judge.ts';
import { isAsked, isClosed, lastTaking, settled, stepOf, stepsOf, unreadStep } from './progress.ts';
import type {
  BlockCode,
  CaseGround,
  CaseKind,
  CaseStatus,
  Step,
  StepExplanation,
  StepStatus,
} from './types.ts';

/** How every step of a case stands, in codes: what is possible, what is blocked, what is late. */
export function statusOf(kind: CaseKind, one: CaseFact, ground: CaseGround): CaseStatus {
  const isOver = isClosed(kind, one, ground.asOf);
  const steps = stepsOf(kind).map((step) => {
    const passive = passiveState(kind, step, one, ground.asOf, isOver);
    if (passive !== null) return passiveStatus(step)[passive];
    return statusOfStep(openStanding(kind, step, one, ground));
  });
  return { state: isOver ? 'closed' : 'open', steps };
}

const noCodes: readonly BlockCode[] = [];

/** Nothing is to be done about such a step; of most cases most steps are so. */
type Passive = Exclude<StepStatus['state'], 'possible' | 'blocked'>;

/** Made once for a step: they say nothing of a case. */
const passiveStatus = rememberedOf(({ id: step }: Step): Readonly<Record<Passive, StepStatus>> => {
  const rest = { step, late: 'in-time', codes: noCodes } as const;
  return {
    settled: { ...rest, state: 'settled' },
    closed: { ...rest, state: 'closed' },
    'not-asked': { ...rest, state: 'not-asked' },
  };
});

function passiveState(
  kind: CaseKind,
  step: Step,
  one: CaseFact,
  asOf: IsoDate,
  isOver: boolean,
): Passive | null {
  if (isSettled(kind, step, one, asOf)) return 'settled';
  if (isOver) return 'closed';
  return isAsked(step, asOf) ? null : 'not-asked';
}

function statusOfStep({ step, obstacles, late, state }: Standing): StepStatus {
  if (state !== 'blocked') return { step: step.id, state, late, codes: noCodes };
  const codes: BlockCode[] = [];
  for (const obstacle of obstacles) {
    const { code } = obstacle.fault;
    if (stops(obstacle) && !codes.includes(code)) codes.push(code);
  }
  return { step: step.id, state, late, codes };
}

/** The same in words and days: why, on whose word, what is missing, who supplies it, by when. */
export function explanationOf(
  kind: CaseKind,
  one: CaseFact,
  ground: CaseGround,
): readonly StepExplanation[] {
  const isOver = isClosed(kind, one, ground.asOf);
  return stepsOf(kind).map((step) => {
    const found = standing(kind, step, one, ground, isOver);
    const { obstacles, due, state } = found;
    const isOpen = state === 'blocked' || state === 'possible';
    const reasons = obstacles.map(reasonOf);
    return {
      ...statusOfStep(found),
      name: step.name,
      by: step.by,
      taken: lastTaking(one, step.id, ground.asOf)?.on ?? null,
      reasons: isOpen ? reasons.filter(stops) : [],
      advice: isOpen ? reasons.filter((reason) => !stops(reason)) : [],
      earliest: isOpen ? earliest(kind, step, one, obstacles, ground) : null,
      due: isOpen ? (due?.on ?? null) : null,
      dueCite: isOpen ? (due?.cite ?? null) : null,
    };
  });
}

interface Standing {
  readonly step: Step;
  readonly state: StepStatus['state'];
  readonly late: StepStatus['late'];
  readonly obstacles: readonly Obstacle[];
  readonly due: LastDay | null;
}

const noObstacles: readonly Obstacle[] = [];

function standing(
  kind: CaseKind,
  step: Step,
  one: CaseFact,
  ground: CaseGround,
  isOver: boolean,
): Standing {
  const { asOf } = ground;
  const passive = passiveState(kind, step, one, asOf, isOver);
  if (passive !== null) {
    return { step, late: 'in-time', obstacles: noObstacles, due: null, state: passive };
  }
  return openStanding(kind, step, one, ground);
}

/** Of a step that is still to be taken. */
function openStanding(kind: CaseKind, step: Step, one: CaseFact, ground: CaseGround): Standing {
  const { asOf } = ground;
  const obstacles = obstaclesOf(step, { kind, one, on: asOf, ground });
  const due = lastDay(kind, step, one, ground);
  const state = obstacles.some(stops) ? 'blocked' : 'possible';
  return { step, state, late: lateness(due, asOf), obstacles, due };
}

/** A step that recurs is settled by the step that ends it. */
function isSettled(kind: CaseKind, step: Step, one: CaseFact, asOf: IsoDate): boolean {
  if (step.recurs === undefined) return settled(step, one, asOf) !== undefined;
  const end = stepOf(kind, step.recurs.until);
  return end !== undefined && settled(end, one, asOf) !== undefined;
}

interface LastDay {
  readonly on: IsoDate;
  readonly prolonged: IsoDate | null;
  readonly cite: Cite;
}

/**
 * The first of all last days. An interval that has not ended is judged by today's text. What may
 * have been done long since is not called late.
 */
function lastDay(kind: CaseKind, step: Step, one: CaseFact, ground: CaseGround): LastDay | null {
  if (unreadStep(one, step.id) !== undefined) return null;
  let first: LastDay | null = recurrence(step, one, ground);
  for (const deadline of step.due) {
    const due = dueOf(deadline, step, { kind, one, on: ground.asOf, ground });
    if (due !== null && (first === null || due.on < first.on)) first = due;
  }
  return first;
}

function recurrence(
  step: Step,
  one: CaseFact,
  { asOf, calendar, facts }: CaseGround,
): LastDay | null {
  if (step.recurs?.terms === undefined) return null;
  const base = lastTaking(one, step.id, asOf) ?? lastTaking(one, step.recurs.from, asOf);
  const entry = termsOn(step.recurs.terms, asOf);
  if (base === undefined || entry === null) return null;
  const end = spanEnd(calendar, base.on, entry.value.span);
  if (!end.known) return null;
  const on = graced(end.value, step.recurs.grace, one, facts);
  return { on, prolonged: null, cite: entry.cite };
}

function lateness(due: LastDay | null, asOf: IsoDate): StepStatus['late'] {
  if (due === null || asOf <= due.on) return 'in-time';
  return due.prolonged !== null && asOf <= due.prolonged ? 'prolonged' : 'late';
}

/** The first day as far as days alone decide; what else is missing may come on any day. */
function earliest(
  kind: CaseKind,
  step: Step,
  one: CaseFact,
  obstacles: readonly Obstacle[],
  ground: CaseGround,
): IsoDate | null {
  const blocking = obstacles.filter(stops);
  if (blocking.length === 0) return ground.asOf;
  if (blocking.some(({ fault }) => fault.from === undefined)) return null;
  const day = blocking.reduce(
    (last, { fault: { from } }) => later(last, from ?? last),
    ground.asOf,
  );
  // A later text may ask for more on that day.
  const then = obstaclesAhead(kind, step, one, day, ground).filter(stops);
  return then.length === 0 ? day : null;
}
