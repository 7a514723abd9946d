import type { IsoDate } from '../../kernel/date.ts';
import { includes, intersection, overlaps, type Period } from '../../kernel/period.ts';
import type { UnitKind } from './define.ts';
import type { OrgProblem } from './problems.ts';
import * as problems from './problems.ts';
import { type Link, mayGuide, mayStandUnder, type Unit } from './tree.ts';

export interface NamedUnit extends Unit {
  readonly name: string;
}

/** The tree through all time, and the kinds of the catalogue. */
export interface OrgState {
  readonly units: readonly NamedUnit[];
  readonly links: readonly Link[];
  readonly kinds: ReadonlyMap<string, UnitKind>;
}

export function unitIn(state: OrgState, id: string): NamedUnit | undefined {
  return state.units.find((unit) => unit.id === id);
}

/** Whether the unit lives on that day, or why not. */
export function checkAlive(state: OrgState, id: string, on: IsoDate, at: string): OrgProblem[] {
  const unit = unitIn(state, id);
  if (unit === undefined) return [problems.unknownUnit(id, at)];
  return outside(unit, { from: on, to: null }, at);
}

/** Where a period begins before its unit, or after its end. The end may cut the period short. */
export function outside(unit: NamedUnit, period: Period, at: string): OrgProblem[] {
  if (period.from < unit.from) {
    return [problems.beforeFounding(unit, unit.from, period.from, at)];
  }
  if (unit.to !== null && unit.to <= period.from) {
    return [problems.afterEnd(unit, unit.to, period.from, at)];
  }
  return [];
}

/** Everything that stands against a link that is not yet in `state.links`. */
export function checkLink(state: OrgState, link: Link): OrgProblem[] {
  const unit = unitIn(state, link.unit);
  const above = unitIn(state, link.above);
  if (unit === undefined) return [problems.unknownUnit(link.unit, 'unit')];
  if (above === undefined) return [problems.unknownUnit(link.above, 'above')];
  const lives = [...outside(unit, link, 'on'), ...outside(above, link, 'on')];
  if (lives.length > 0) return lives;
  if (link.relation === 'guided') return kindsOfGuidance(state, unit, above);
  return [
    ...kindsOfCommand(state, unit, above),
    ...secondSuperior(state, link, unit),
    ...circle(state, link, unit, above),
  ];
}

function kindsOfCommand(state: OrgState, unit: NamedUnit, above: NamedUnit): OrgProblem[] {
  const kind = state.kinds.get(unit.kind);
  const parent = state.kinds.get(above.kind);
  if (kind === undefined || parent === undefined || mayStandUnder(parent, kind)) return [];
  const allowed = kind.under.flatMap((id) => state.kinds.get(id)?.name ?? []);
  return [
    problems.wrongSuperior(
      [kind.name.zh, kind.name.en],
      [parent.name.zh, parent.name.en],
      [
        allowed.map((n) => n.zh).join('、') || '（独立，无上级）',
        allowed.map((n) => n.en).join(', ') || 'nothing, it stands alone',
      ],
    ),
  ];
}

function kindsOfGuidance(state: OrgState, unit: NamedUnit, above: NamedUnit): OrgProblem[] {
  const kind = state.kinds.get(unit.kind);
  const guide = state.kinds.get(above.kind);
  if (kind === undefined || guide === undefined || mayGuide(guide, kind)) return [];
  return [problems.wrongGuide([kind.name.zh, kind.name.en], [guide.name.zh, guide.name.en])];
}

function secondSuperior(state: OrgState, link: Link, unit: NamedUnit): OrgProblem[] {
  return state.links
    .filter((l) => l.unit === link.unit && l.relation === 'subordinate' && overlaps(l, link))
    .flatMap((l) => {
      const above = unitIn(state, l.above);
      const shared = intersection(l, link);
      if (above === undefined || shared === null) return [];
      return [problems.twoSuperiors(unit, above, shared.from)];
    });
}

/** The first day on which the link would close a circle. Links change only on their first days. */
function circle(state: OrgState, link: Link, unit: NamedUnit, above: NamedUnit): OrgProblem[] {
  const command = state.links.filter((l) => l.relation === 'subordinate');
  const starts = command.map((l) => l.from).filter((from) => includes(link, from));
  const days = [...new Set([link.from, ...starts])].toSorted();
  const day = days.find((on) => reaches(command, above.id, unit.id, on));
  return day === undefined ? [] : [problems.underItself(unit, above, day)];
}

/** Whether going up from `start` on that day leads to `goal`. */
function reaches(links: readonly Link[], start: string, goal: string, on: IsoDate): boolean {
  const parents = new Map(links.filter((l) => includes(l, on)).map((l) => [l.unit, l.above]));
  const seen = new Set<string>();
  let current: string | undefined = start;
  while (current !== undefined && !seen.has(current)) {
    if (current === goal) return true;
    seen.add(current);
    current = parents.get(current);
  }
  return false;
}
