import type { MemberKind } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { daysOf, kindOf } from './rosterDays.ts';
import type { Place, Places, RosterGround } from './rosterGround.ts';
import type { Match, RosterRow, Settled } from './rosterMatch.ts';
import { repeats } from './rosterMatch.ts';
import { outOfScope } from './rosterPlaceProblems.ts';
import * as problems from './rosterProblems.ts';
import { type Found, inRow, type RowProblem } from './rosterProblems.ts';
import { seatedPosts, type TakenPost } from './rosterSeats.ts';
import { groupKey } from './unitNames.ts';

export type Does = 'enrol' | 'amend' | 'move' | 'same' | 'nothing';

/** What an import does with a row. Units are ids, or `new:…` where they are founded with it. */
export interface PlanLine {
  readonly row: string;
  readonly does: Does;
  readonly person: string | null;
  readonly unit: string | null;
  readonly unitName: string;
  readonly group: string | null;
  readonly kind: MemberKind;
  readonly staff: string | null;
  /** The branch that a person leaves with a move; null: none. */
  readonly from: string | null;
  /** Whether the place in the branch changes, and what is held of the person. */
  readonly places: boolean;
  readonly amends: boolean;
  readonly posts: readonly TakenPost[];
}

/** A group that is founded below its branch because the roster names it. */
export interface NewGroup {
  readonly id: string;
  readonly name: string;
  readonly branch: string;
  readonly kind: string;
}

export interface RosterPlan {
  readonly lines: readonly PlanLine[];
  readonly problems: readonly RowProblem[];
  readonly unknownUnits: readonly string[];
  readonly groups: readonly NewGroup[];
}

/** A row with all that was found out before: where it belongs, who it is, what it would change. */
export interface ReadyRow {
  readonly row: RosterRow;
  readonly place: Place;
  readonly match: Match;
  /** Fields of the person's file that differ from what is held. */
  readonly changes: readonly string[];
  readonly problems: readonly Found[];
}

/** One line for each row; a row with an error does nothing. */
export function planRoster(
  ground: RosterGround,
  places: Places,
  rows: readonly ReadyRow[],
): RosterPlan {
  const planning: Planning = { ground, places, groups: new Map(), seats: new Map() };
  for (const { unit, post, person, name } of ground.heldPosts) {
    const seat = `${unit} ${post}`;
    planning.seats.set(seat, [...(planning.seats.get(seat) ?? []), { person, name }]);
  }
  const doubles = repeatsByRow(rows);
  const found: RowProblem[] = [];
  const lines = rows.map((ready) => {
    const { line, problems: own } = planRow(planning, ready, doubles.get(ready.row.id) ?? []);
    found.push(...own);
    return line;
  });
  const kinds = new Map(rows.map(({ place }) => [place.unit, place.kind]));
  const posts = seatedPosts(ground, lines, kinds);
  const unknown = rows.flatMap(({ place }) => place.unknown ?? []);
  const groups = [...planning.groups.values()];
  const sat = lines.map((line) => ({ ...line, posts: posts.get(line.row) ?? [] }));
  return { lines: sat, problems: found, unknownUnits: [...new Set(unknown)], groups };
}

interface Planning {
  readonly ground: RosterGround;
  readonly places: Places;
  readonly groups: Map<string, NewGroup>;
  /** Who holds a post of a unit, now or by this file. */
  readonly seats: Map<string, { readonly person: string; readonly name: string }[]>;
}

function repeatsByRow(rows: readonly ReadyRow[]): Map<string, RowProblem[]> {
  const members = rows.filter(({ row }) => isMember(row));
  const settled = members.map(
    ({ row, place, match }): Settled => ({
      row,
      unit: place.unit,
      unitName: place.name,
      person: match.person,
    }),
  );
  const byRow = new Map<string, RowProblem[]>();
  for (const one of repeats(settled)) byRow.set(one.row, [...(byRow.get(one.row) ?? []), one]);
  return byRow;
}

function isMember({ stated }: RosterRow): boolean {
  return stated !== 'none' && stated !== 'guest';
}

interface Planned {
  readonly line: PlanLine;
  readonly problems: readonly RowProblem[];
}

function planRow(planning: Planning, ready: ReadyRow, doubles: readonly RowProblem[]): Planned {
  const { row, place, match } = ready;
  const idle: PlanLine = {
    ...{ row: row.id, does: 'nothing', person: match.person?.person ?? null, unit: place.unit },
    ...{ unitName: place.name, group: null, kind: 'formal', staff: row.staff, from: null },
    ...{ places: false, amends: false, posts: [] },
  };
  if (!isMember(row)) {
    const why =
      row.stated === 'guest' ? problems.takesPart(row.name) : problems.notAMember(row.name);
    return { line: idle, problems: inRow(row.id, [why]) };
  }
  const { ground } = planning;
  const kind = kindOf(row, match.person, ground);
  const name = row.formula ? [problems.formulaInName(row.name)] : [];
  const own = [
    ...name,
    ...place.problems,
    ...match.problems,
    ...ready.problems,
    ...kind.problems,
    ...daysOf(row, ground),
  ];
  const found = [...inRow(row.id, own), ...doubles];
  if (place.unit === null || found.some(({ severity }) => severity === 'error')) {
    return { line: { ...idle, kind: kind.kind }, problems: found };
  }
  const made = act(planning, ready, place.unit, kind.kind);
  const refused = made.problems.some(({ severity }) => severity === 'error');
  const line = refused ? idle : { ...idle, ...made.line };
  return { line, problems: [...found, ...inRow(row.id, made.problems)] };
}

interface Acting {
  readonly line: Partial<PlanLine>;
  readonly problems: readonly Found[];
}

function act(planning: Planning, ready: ReadyRow, unit: string, kind: MemberKind): Acting {
  const { ground } = planning;
  const { row, match, changes } = ready;
  const { person } = match;
  const group = groupOf(planning, row, ready.place, unit);
  const moved = person !== null && person.unit !== unit;
  const team = group.id ?? (moved || person === null ? null : person.group);
  const posts = postsOf(planning, row, ready.place, { unit, group: team }, person?.person ?? null);
  const warnings = [...group.problems, ...posts.problems];
  const common = { kind, group: team, posts: posts.posts };
  if (person === null) {
    return { line: { ...common, does: 'enrol', places: true, amends: true }, problems: warnings };
  }
  const staff = row.staff ?? person.staff;
  const placed = moved || team !== person.group || kind !== person.kind || staff !== person.staff;
  const amends = moved || changes.length > 0;
  const idle = !placed && !amends && posts.posts.length === 0;
  const does: Does = moved ? 'move' : idle ? 'same' : 'amend';
  const against: Found[] = [];
  if (!idle && person.later !== null) {
    against.push(problems.recordedLater(row.name, person.later, ground.on));
  }
  if (moved && person.unit !== null && !ground.within.has(person.unit)) {
    const name = ground.names.find(({ id }) => id === person.unit)?.name ?? '';
    const whole = ground.names.find(({ id }) => id === ground.unit)?.name ?? '';
    against.push(outOfScope(name, whole));
  }
  const line = { ...common, does, staff, from: person.unit, places: placed, amends };
  return { line, problems: [...against, ...warnings] };
}

function groupOf(
  planning: Planning,
  row: RosterRow,
  place: Place,
  unit: string,
): { id: string | null; problems: Found[] } {
  const words = row.group?.trim() ?? '';
  if (words === '' || /^[-—/无]+$/.test(words)) return { id: null, problems: [] };
  const { ground, groups } = planning;
  const key = groupKey(words);
  const known = groupsBelow(ground, unit).find(({ name }) => groupKey(name) === key);
  if (known !== undefined) return { id: known.id, problems: [] };
  const kind = [...ground.state.kinds.values()].find(
    ({ standing, under }) => standing === 'group' && under.includes(place.kind),
  );
  const may = unit.startsWith('new:') || ground.manageable.has(unit);
  if (kind === undefined || !may) return { id: null, problems: [problems.groupLeftOut(words)] };
  const id = `new:${unit}/${key}`;
  if (!groups.has(id)) groups.set(id, { id, name: words, branch: unit, kind: kind.id });
  return { id, problems: [] };
}

function groupsBelow({ state, names, on }: RosterGround, unit: string) {
  const below = state.links.filter(
    (link) =>
      link.above === unit &&
      link.relation === 'subordinate' &&
      link.from <= on &&
      (link.to === null || link.to > on),
  );
  return below.flatMap((link) => names.find(({ id }) => id === link.unit) ?? []);
}

function postsOf(
  planning: Planning,
  row: RosterRow,
  place: Place,
  at: { readonly unit: string; readonly group: string | null },
  person: string | null,
): { posts: TakenPost[]; problems: Found[] } {
  const { posts, unknown } = planning.places.posts(row.posts ?? '');
  const found = unknown.map(problems.unknownPost);
  const taken: TakenPost[] = [];
  for (const id of posts) {
    const seat = seatFor(planning, place, at, id, { person: person ?? row.id, name: row.name });
    if (seat !== null && 'unit' in seat) taken.push(seat);
    else if (seat !== null) found.push(seat);
  }
  return { posts: taken, problems: found };
}

/** The seat to take; why it stays out; or null, where the person holds it already. */
function seatFor(
  { ground, seats }: Planning,
  place: Place,
  at: { readonly unit: string; readonly group: string | null },
  id: string,
  who: { readonly person: string; readonly name: string },
): TakenPost | Found | null {
  const post = ground.posts.get(id);
  if (post === undefined) return null;
  const ofGroup = ground.state.kinds.values().find(({ id: kind, standing }) => {
    return standing === 'group' && post.in.includes(kind);
  });
  const unit = post.in.includes(place.kind) ? at.unit : ofGroup === undefined ? null : at.group;
  if (unit === null) {
    return problems.postLeftOut(post.name, text('本组织没有这个职务。', 'it is not of this unit.'));
  }
  const holders = seats.get(`${unit} ${id}`) ?? [];
  if (holders.some(({ person }) => person === who.person)) return null;
  if (!unit.startsWith('new:') && !ground.manageable.has(at.unit)) {
    return problems.postLeftOut(
      post.name,
      text('您没有登记任职的权限。', 'it is not yours to enter.'),
    );
  }
  const [holder] = holders;
  if (post.holders === 'one' && holder !== undefined) {
    return problems.postLeftOut(
      post.name,
      text(`现由“${holder.name}”担任。`, `it is held by “${holder.name}”.`),
    );
  }
  seats.set(`${unit} ${id}`, [...holders, who]);
  return { post: id, unit, body: null, reseats: [] };
}
