import { addDays, type IsoDate } from '../../kernel/date.ts';
import { type Result, settle } from '../../kernel/result.ts';
import type { UnitKind } from './define.ts';
import { checkAlive, checkLink, type NamedUnit, type OrgState, unitIn } from './link.ts';
import type { OrgProblem } from './problems.ts';
import * as problems from './problems.ts';
import { type Link, treeOn } from './tree.ts';

/** A unit that a change founds. */
export interface NewUnit {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly above: string | null;
  readonly guide: string | null;
}

/** What may happen to the tree. Each is one act with one day; none of them edits the past. */
export type Change =
  | { readonly type: 'found'; readonly on: IsoDate; readonly unit: NewUnit }
  | { readonly type: 'rename'; readonly on: IsoDate; readonly unit: string; readonly name: string }
  | { readonly type: 'move'; readonly on: IsoDate; readonly unit: string; readonly above: string }
  | Split
  | Merge
  | Dissolve;

/**
 * `keeper` null: the unit lives on beside its parts; else it ends and this part keeps its records.
 */
export interface Split {
  readonly type: 'split';
  readonly on: IsoDate;
  readonly unit: string;
  readonly into: readonly NewUnit[];
  readonly keeper: string | null;
}
/** `units` end; `into` lives already and keeps their records. */
export interface Merge {
  readonly type: 'merge';
  readonly on: IsoDate;
  readonly units: readonly string[];
  readonly into: string;
}
export interface Dissolve {
  readonly type: 'dissolve';
  readonly on: IsoDate;
  readonly unit: string;
  /** Null: nobody keeps anything of it, which holds for outside bodies alone. */
  readonly successor: string | null;
}

/** The change itself, or everything that stands against it. */
export function checkChange(state: OrgState, change: Change): Result<Change, OrgProblem> {
  return settle(change, against(state, change));
}

function against(state: OrgState, change: Change): OrgProblem[] {
  switch (change.type) {
    case 'found':
      return founding(state, change.unit, change.on, 'unit');
    case 'rename':
      return renaming(state, change.unit, change.name, change.on);
    case 'move':
      return moving(state, change.unit, change.above, change.on);
    case 'split':
      return splitting(state, change);
    case 'merge':
      return merging(state, change);
    case 'dissolve':
      return ending(state, change.unit, change.successor, change.on, 'successor');
  }
}

function founding(state: OrgState, unit: NewUnit, on: IsoDate, at: string): OrgProblem[] {
  if (unitIn(state, unit.id) !== undefined) return [problems.existsAlready(unit.id, `${at}.id`)];
  const after: OrgState = { ...grown(state, unit, on), links: state.links };
  const link = { unit: unit.id, from: on, to: null };
  const found = naming(state, unit, on, `${at}.name`);
  if (unit.above === null) {
    const kind = state.kinds.get(unit.kind);
    if (kind !== undefined && kind.under.length > 0) found.push(needsSuperior(state, kind));
  } else {
    found.push(...checkLink(after, { ...link, above: unit.above, relation: 'subordinate' }));
  }
  if (unit.guide !== null) {
    found.push(...checkLink(after, { ...link, above: unit.guide, relation: 'guided' }));
  }
  return found;
}

/** The tree once `unit` has been founded. */
function grown(state: OrgState, unit: NewUnit, on: IsoDate): OrgState {
  const { id, kind, name, above } = unit;
  const born: NamedUnit = { id, kind, name, from: on, to: null, successor: null };
  const link = { unit: id, relation: 'subordinate', from: on, to: null } as const;
  const links = above === null ? state.links : [...state.links, { ...link, above }];
  return { ...state, units: [...state.units, born], links };
}

function needsSuperior(state: OrgState, kind: UnitKind): OrgProblem {
  const allowed = kind.under.flatMap((id) => state.kinds.get(id)?.name ?? []);
  return problems.wrongSuperior([kind.name.zh, kind.name.en], null, [
    allowed.map((n) => n.zh).join('、'),
    allowed.map((n) => n.en).join(', '),
  ]);
}

/** A name that says something, and that no living sibling has. */
function naming(
  state: OrgState,
  unit: Pick<NewUnit, 'id' | 'name' | 'above'>,
  on: IsoDate,
  at: string,
): OrgProblem[] {
  const name = unit.name.trim();
  if (name === '') return [problems.nameMissing(at)];
  const siblings = childrenOn(state, unit.above, on).filter((u) => u.id !== unit.id);
  return siblings.some((u) => u.name === name) ? [problems.nameTaken(name, at)] : [];
}

function childrenOn(state: OrgState, above: string | null, on: IsoDate): NamedUnit[] {
  const tree = treeOn(state.units, state.links, on);
  if (above === null) {
    return state.units.filter(({ id }) => tree.kindOf.has(id) && !tree.parentOf.has(id));
  }
  const ids = tree.childrenOf.get(above) ?? [];
  return ids.flatMap((id) => unitIn(state, id) ?? []);
}

function renaming(state: OrgState, id: string, name: string, on: IsoDate): OrgProblem[] {
  const lives = checkAlive(state, id, on, 'unit');
  if (lives.length > 0) return lives;
  const above = treeOn(state.units, state.links, on).parentOf.get(id) ?? null;
  return naming(state, { id, name, above }, on, 'name');
}

function moving(state: OrgState, id: string, above: string, on: IsoDate): OrgProblem[] {
  const lives = checkAlive(state, id, on, 'unit');
  if (lives.length > 0) return lives;
  const { links, added } = afterMove(state.links, id, above, on);
  return checkLink({ ...state, links }, added);
}

/**
 * The links once `unit` has moved: its present link ends on that day, later ones stay as they are.
 */
export function afterMove(
  links: readonly Link[],
  unit: string,
  above: string,
  on: IsoDate,
): { readonly links: readonly Link[]; readonly added: Link } {
  const mine = (l: Link): boolean => l.unit === unit && l.relation === 'subordinate';
  const next = links.filter((l) => mine(l) && l.from > on).map((l) => l.from);
  const present = links.find((l) => mine(l) && l.from <= on && (l.to === null || on < l.to));
  const to = present === undefined ? (next.toSorted()[0] ?? null) : present.to;
  const kept = links.flatMap((l) => {
    if (l !== present) return [l];
    return l.from === on ? [] : [{ ...l, to: on }];
  });
  return { links: kept, added: { unit, above, relation: 'subordinate', from: on, to } };
}

function splitting(state: OrgState, change: Split): OrgProblem[] {
  const { unit, into, keeper, on } = change;
  const lives = checkAlive(state, unit, on, 'unit');
  const needed = keeper === null ? 1 : 2;
  if (into.length < needed) {
    lives.push(problems.tooFew(['拆分后的组织不足', 'A split leaves at least two units']));
  }
  const self = unitIn(state, unit);
  const parts = into.flatMap((part, i) =>
    founding(
      into.slice(0, i).reduce((s, earlier) => grown(s, earlier, on), state),
      part,
      on,
      `into.${i}`,
    ),
  );
  const keeps = keeper === null || into.some((part) => part.id === keeper);
  if (self !== undefined && !keeps) parts.push(problems.badSuccessor(self, 'keeper'));
  return [...lives, ...parts, ...(keeper === null ? [] : emptiness(state, unit, on))];
}

function merging(state: OrgState, change: Merge): OrgProblem[] {
  const units = [...new Set(change.units)];
  const found = units.flatMap((id, i) => ending(state, id, change.into, change.on, `units.${i}`));
  if (units.length > 0) return found;
  return [problems.tooFew(['没有写明哪些组织并入', 'No unit is named that merges'])];
}

function ending(
  state: OrgState,
  id: string,
  successor: string | null,
  on: IsoDate,
  at: string,
): OrgProblem[] {
  const unit = unitIn(state, id);
  if (unit === undefined) return [problems.unknownUnit(id, at)];
  const lives = checkAlive(state, id, on, at);
  if (lives.length > 0) return lives;
  const outside = state.kinds.get(unit.kind)?.standing === 'counterpart';
  // A part keeps nothing but what was another part's: with its unit it ends or goes elsewhere.
  const keeps =
    successor === null
      ? outside
      : !outside &&
        successor !== id &&
        (!isPart(state, successor) || isPart(state, id)) &&
        checkAlive(state, successor, on, at).length === 0;
  const found = keeps ? [] : [problems.badSuccessor(unit, at)];
  if (unit.from === on) found.push(problems.beforeFounding(unit, addDays(on, 1), on, 'on'));
  return [...found, ...emptiness(state, id, on)];
}

/** Groups and bodies end with the unit that they are part of; anything else must go first. */
function isPart(state: OrgState, id: string): boolean {
  const standing = state.kinds.get(unitIn(state, id)?.kind ?? '')?.standing;
  return standing === 'group' || standing === 'body';
}

function emptiness(state: OrgState, id: string, on: IsoDate): OrgProblem[] {
  const unit = unitIn(state, id);
  const below = childrenOn(state, id, on).filter((child) => !isPart(state, child.id));
  return unit === undefined || below.length === 0 ? [] : [problems.notEmpty(unit, below)];
}
