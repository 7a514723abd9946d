import { type IsoDate, later } from '../../kernel/date.ts';
import { push } from '../../kernel/factIndex.ts';
import type { Answer, Facts, MemberFact, OfficeFact, UnitFact } from '../../kernel/facts.ts';
import { known } from '../../kernel/facts.ts';
import { periodAround } from '../../kernel/period.ts';
import type { BoundSubject, Ground } from './ground.ts';
import type { Bound, Duty, Holders, Subject, Unknown } from './types.ts';

export interface Bindings {
  readonly subjects: readonly BoundSubject[];
  readonly unknowns: readonly Unknown[];
}

/** Everybody of the units that a duty binds, and the units of which that cannot be told. */
export function boundBy(rule: Duty, ground: Ground, units: readonly UnitFact[]): Bindings {
  const { facts } = ground;
  const answering = units.filter((one) => one.partOf === undefined);
  const subjects: BoundSubject[] = [];
  const unknowns: Unknown[] = [];
  const add = (unit: UnitFact, answer: Answer<readonly BoundSubject[]>) => {
    if (answer.known) subjects.push(...answer.value);
    else unknowns.push({ ...at(rule.id, subjectOf(unit)), missing: answer.missing });
  };
  for (const bound of rule.on) {
    if (bound.subject === undefined) subjects.push(...unitsOf(bound, facts, units));
    else if (bound.subject === 'place') addPlaces(bound, facts, units, add);
    else if (bound.subject === 'holder') {
      for (const unit of answering) add(unit, holdersOf(bound, unit, ground));
    } else for (const unit of answering) add(unit, membersOf(rule, unit, ground));
  }
  const on = rule.on.flatMap((bound) => (bound.subject === 'holder' ? bound.in : [bound]));
  return { subjects, unknowns: [...unknowns, ...gapsOf({ id: rule.id, on }, facts, units)] };
}

function at(rule: string, subject: Subject) {
  return { rule, subject, period: null };
}

/** Units of which the source does not say whether they have such parts. */
export function gapsOf(
  rule: { readonly id: string; readonly on: readonly { readonly id: string }[] },
  { gaps }: Facts,
  units: readonly UnitFact[],
): Unknown[] {
  const ofKinds = gaps.filter(({ kind }) => rule.on.some(({ id }) => id === kind));
  if (ofKinds.length === 0) return [];
  const asked = new Map(units.map((unit) => [unit.id, unit]));
  return ofKinds.flatMap(({ unit, missing }) => {
    const one = asked.get(unit);
    return one === undefined ? [] : [{ ...at(rule.id, subjectOf(one)), missing }];
  });
}

function unitsOf(bound: Bound, facts: Facts, units: readonly UnitFact[]): BoundSubject[] {
  return units
    .filter((unit) => unit.kind === bound.id)
    .map((unit) => ({
      subject: subjectOf(unit),
      unit: answeringUnit(unit, facts).id,
      isPart: unit.partOf !== undefined,
      from: unit.from,
      to: unit.to,
    }));
}

function addPlaces(
  { id: kind }: Bound,
  facts: Facts,
  units: readonly UnitFact[],
  add: (unit: UnitFact, answer: Answer<readonly BoundSubject[]>) => void,
): void {
  const all = facts.subjects(kind);
  const served = new Map<string, BoundSubject[]>();
  for (const { id, name, unit, from, to } of all.known ? all.value : []) {
    const subject = { type: 'place', id, name } as const;
    push(served, unit, { subject, unit, isPart: false, from, to });
  }
  for (const unit of units) {
    const own = (served.get(unit.id) ?? []).map((one) => ({
      ...one,
      unit: answeringUnit(unit, facts).id,
    }));
    if (all.known) add(unit, known(own));
    else if (unit.partOf === undefined) add(unit, all);
  }
}

/**
 * Everybody who was a member in the time that was read, also who has left since. Who changed the
 * group stayed in the branch: places that follow each other are one.
 */
function membersOf(duty: Duty, unit: UnitFact, ground: Ground): Answer<BoundSubject[]> {
  const places = onEveryDay(ground, (day) => ground.facts.members(unit.id, day));
  if (!places.known) return places;
  const lives = joinedLives(places.value).map(({ first, from, to }) => {
    const subject = { type: 'member', id: first.person, name: first.name } as const;
    const bound = { subject, unit: unit.id, isPart: false, to };
    return { ...bound, from: boundFrom(duty, first, from) };
  });
  return known(lives);
}

/**
 * A member is bound from the day of joining. Where begun months are counted, who came from another
 * branch was bound there in the month of the move.
 */
function boundFrom(
  { over, do: measure }: Duty,
  { joinedOn }: MemberFact,
  from: IsoDate | null,
): IsoDate | null {
  if (from === null || (joinedOn && from <= joinedOn)) return joinedOn ?? from;
  return over === 'begun-periods' && 'every' in measure ? firstOfMonth(from) : from;
}

/** The day itself, or the first of the next month. */
function firstOfMonth(day: IsoDate): IsoDate {
  const { from, to } = periodAround('month', day);
  return from === day ? day : to;
}

function holdersOf(bound: Holders, unit: UnitFact, ground: Ground): Answer<BoundSubject[]> {
  const { facts } = ground;
  const kinds = new Set(bound.in.map(({ id }) => id));
  const posts = new Set(bound.posts.map(({ id }) => id));
  const bodies = facts.family(unit.id).filter((id) => kinds.has(facts.unit(id)?.kind ?? ''));
  const terms: OfficeFact[] = [];
  for (const body of bodies) {
    const held = onEveryDay(ground, (day) => facts.offices(body, day));
    if (!held.known) return held;
    terms.push(...held.value.filter(({ post }) => posts.has(post)));
  }
  const lives = joinedLives(terms).map(({ first: { person, name }, from, to }) => {
    const subject = { type: 'member', id: person, name } as const;
    return { subject, unit: unit.id, isPart: false, from, to };
  });
  return known(lives);
}

/**
 * What a list holds on the first day of each month up to the day of judgement, and on that day. No
 * calendar period begins on another day, so that nobody whom a whole one binds is overlooked.
 */
function onEveryDay<T>(
  { periods, asOf }: Ground,
  listOn: (day: IsoDate) => Answer<readonly T[]>,
): Answer<readonly T[]> {
  const firsts = periods('month').map(({ from }) => from);
  const found = new Set<T>();
  for (const day of [...firsts.filter((first) => first < asOf), asOf]) {
    const answer = listOn(day);
    if (!answer.known) return answer;
    for (const one of answer.value) found.add(one);
  }
  return known([...found]);
}

interface Span {
  readonly person: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** Spans of one person that touch or overlap are one life; a gap begins another. */
function joinedLives<T extends Span>(spans: readonly T[]) {
  const lives = new Map<string, { first: T; from: IsoDate | null; to: IsoDate | null }[]>();
  for (const one of spans.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))) {
    const last = lives.get(one.person)?.at(-1);
    if (last === undefined || (last.to !== null && one.from !== null && last.to < one.from)) {
      push(lives, one.person, { first: one, from: one.from, to: one.to });
    } else if (last.to !== null) last.to = one.to === null ? null : later(last.to, one.to);
  }
  return [...lives.values()].flat();
}

export function subjectOf(unit: UnitFact): Subject {
  return { type: 'unit', id: unit.id, name: unit.name };
}

/** The branch of a committee or group; any other unit answers for itself. */
export function answeringUnit(unit: UnitFact, facts: Facts): UnitFact {
  return (unit.partOf === undefined ? undefined : facts.unit(unit.partOf)) ?? unit;
}
