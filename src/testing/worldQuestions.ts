import { v7 as uuidv7 } from 'uuid';
import type { World } from './world.ts';

/** What both walls are asked, and by which word of the first wall the answer is yes. */

/** The first wall in one world, by action and number of unit. */
export interface Wall {
  says(action: string, unit: number | null, own: boolean): boolean;
  anywhere(action: string): boolean;
}

export interface Row {
  readonly unit: number | null;
  readonly team?: number | null;
  readonly mine?: boolean;
}

export interface Reading {
  readonly of: string;
  readonly sql: string;
  readonly rows: (world: World) => readonly Row[];
  readonly seen: (wall: Wall, row: Row) => boolean;
}

const perUnit = (world: World): Row[] => world.units.map(({ id }) => ({ unit: Number(id) }));
const by =
  (...actions: string[]) =>
  (wall: Wall, { unit }: Row) =>
    actions.every((action) => wall.says(action, unit, false));
const ofUnit = (table: string) => `select unit from genji.${table}`;
const rosterSeen = (wall: Wall, { unit, team, mine }: Row) =>
  wall.says('roster.read', unit, mine === true) || wall.says('roster.read', team ?? null, false);

const either =
  (...actions: string[]) =>
  (wall: Wall, unit: number | null): boolean =>
    actions.some((action) => wall.says(action, unit, false));
/** In a world the record of every second unit is a draft still. */
export const isDraft = (unit: number | null): boolean => (unit ?? 0) % 2 === 0;
const record = (action: string) => (wall: Wall, unit: number | null) =>
  wall.says(action, unit, false) || (isDraft(unit) && wall.says('activity.draft', unit, false));
const recordSeen = (wall: Wall, { unit }: Row) => record('activity.read')(wall, unit);
const recordChanged = (wall: Wall, { unit }: Row) =>
  record('activity.read')(wall, unit) && record('activity.write')(wall, unit);

/** Everything that can be read, changed and deleted, and by which word of the first wall. */
export const readings: readonly Reading[] = [
  {
    of: 'roster lines',
    sql: 'select unit, team, person = genji.person() as mine from genji.roster_line',
    rows: ({ lines }) => lines.map(({ unit, team, mine }) => ({ unit, team, mine })),
    seen: rosterSeen,
  },
  {
    of: 'files of persons',
    sql: 'select unit, person = genji.person() as mine from genji.person_detail',
    rows: ({ lines }) => lines.map(({ unit, mine }) => ({ unit, mine })),
    seen: (wall, { unit, mine }) => wall.says('roster.read', unit, mine === true),
  },
  {
    of: 'counts',
    sql: ofUnit('headcount'),
    rows: perUnit,
    seen: (wall, { unit }) => either('roster.read', 'activity.draft')(wall, unit),
  },
  { of: 'gatherings', sql: ofUnit('gathering'), rows: perUnit, seen: recordSeen },
  { of: 'parts', sql: ofUnit('part'), rows: perUnit, seen: recordSeen },
  { of: 'imports', sql: ofUnit('import_batch'), rows: perUnit, seen: by('roster.write') },
  { of: 'units', sql: ofUnit('unit_state'), rows: perUnit, seen: () => true },
  {
    of: 'the trail',
    sql: ofUnit('audit_event'),
    rows: (world) => [{ unit: null }, ...perUnit(world)],
    seen: (wall, { unit }) => wall.says('audit.read', unit ?? 1, false),
  },
  {
    of: 'grants',
    sql: 'select unit, person = genji.person() as mine from genji.role_grant',
    rows: ({ grants }) => grants.map(({ unit, mine }) => ({ unit: Number(unit), mine })),
    seen: (wall, { unit, mine }) =>
      mine === true ||
      ['grant.manage', 'account.manage', 'audit.read'].some((one) => wall.says(one, unit, false)),
  },
  {
    of: 'waivers of whole units',
    sql: 'select unit from genji.waiver where subject is null',
    rows: perUnit,
    seen: by('activity.read'),
  },
  {
    of: 'waivers of members',
    sql: `select unit from genji.waiver where subject_type = 'member'`,
    rows: perUnit,
    seen: by('activity.read', 'roster.read'),
  },
  {
    of: 'roster lines that can be ended',
    sql: `update genji.roster_line set voided_at = now(), voided_by = person
          returning unit, team, person = genji.person() as mine`,
    rows: ({ lines }) => lines.map(({ unit, team, mine }) => ({ unit, team, mine })),
    seen: (wall, row) => rosterSeen(wall, row) && wall.says('roster.write', row.unit, false),
  },
  {
    of: 'units that can be ended',
    sql: 'update genji.unit_state set voided_at = now(), voided_by = id returning unit',
    rows: perUnit,
    seen: by('unit.write'),
  },
  {
    of: 'gatherings that can be changed',
    sql: `update genji.gathering set title = 'x', changed_by = genji.person() returning unit`,
    rows: perUnit,
    seen: recordChanged,
  },
  {
    of: 'parts that can be deleted',
    sql: 'delete from genji.part returning unit',
    rows: perUnit,
    seen: recordChanged,
  },
  {
    of: 'grants that can be decided',
    sql: `update genji.role_grant set refused_by = genji.person() where refused_by is null
            and approved_by is null returning unit`,
    rows: ({ grants }) =>
      grants.filter(({ state }) => state === 'asked').map(({ unit }) => ({ unit: Number(unit) })),
    seen: by('grant.manage'),
  },
];

export const textOf = ({ unit, team = null, mine = false }: Row) => `${unit} ${team} ${mine}`;

export interface Writing {
  readonly of: string;
  readonly sql: (unit: number, other: number, me: string) => string;
  readonly allowed: (wall: Wall, unit: number, other: number) => boolean;
}

const anId = () => `'${uuidv7()}'`;
const tenant = 'genji.tenant()';
const line = (unit: number, standing: string, kind: string) => `insert into genji.roster_line
  (tenant, id, person, unit, name, standing, member_kind, valid_from, effect)
  values (${tenant}, ${anId()}, ${anId()}, ${unit}, 'n', '${standing}', ${kind}, '2026-01-01', ${anId()})`;
const file = (unit: number, born: string) => `insert into genji.person_detail
  (tenant, id, person, unit, name, born_on, valid_from, effect)
  values (${tenant}, ${anId()}, ${anId()}, ${unit}, 'n', ${born}, '2026-01-01', ${anId()})`;
const one =
  (action: string) =>
  (wall: Wall, unit: number): boolean =>
    wall.says(action, unit, false);

export const writings: readonly Writing[] = [
  { of: 'a member', sql: (u) => line(u, 'member', `'formal'`), allowed: one('roster.write') },
  {
    of: 'somebody known',
    sql: (u) => line(u, 'known', 'null'),
    allowed: either('roster.write', 'account.manage'),
  },
  { of: 'a file', sql: (u) => file(u, `'1980-01-01'`), allowed: one('roster.write') },
  {
    of: 'a name',
    sql: (u) => file(u, 'null'),
    allowed: either('roster.write', 'account.manage'),
  },
  {
    of: 'a count',
    sql: (u) => `insert into genji.headcount (tenant, id, unit, formal, probationary, valid_from,
      effect) values (${tenant}, ${anId()}, ${u}, 1, 1, '1990-01-01', ${anId()})`,
    allowed: one('roster.write'),
  },
  {
    of: 'a gathering',
    sql: (u, _, me) => `insert into genji.gathering (tenant, id, unit, held_on, title,
      year_of_account, status, version, created_by, changed_by)
      values (${tenant}, ${anId()}, ${u}, '2026-01-01', 't', 2026, 'draft', 1, '${me}', '${me}')`,
    allowed: either('activity.write', 'activity.draft'),
  },
  {
    of: 'a state of a unit',
    sql: (u) => `insert into genji.unit_state (tenant, id, unit, kind, name, valid_from, valid_to,
      effect) values (${tenant}, ${anId()}, ${u}, 'k', 'n', '1990-01-01', '1990-01-02', ${anId()})`,
    allowed: one('unit.write'),
  },
  {
    of: 'a link',
    sql: (u, other) => `insert into genji.unit_link (tenant, id, unit, parent, relation, valid_from,
      valid_to, effect) values (${tenant}, ${anId()}, ${u}, ${other}, 'subordinate', '1990-01-01',
      '1990-01-02', ${anId()})`,
    allowed: (wall, unit, other) => [unit, other].every((u) => wall.says('unit.write', u, false)),
  },
  {
    of: 'a post',
    sql: (u) => `insert into genji.post_holding (tenant, id, unit, person, name, post, valid_from,
      effect) values (${tenant}, ${anId()}, ${u}, ${anId()}, 'n', 'p', '2026-01-01', ${anId()})`,
    allowed: one('unit.write'),
  },
  {
    of: 'a place',
    sql: (u) => `insert into genji.place (tenant, id, place, unit, kind, name, valid_from, effect)
      values (${tenant}, ${anId()}, ${anId()}, ${u}, 'k', 'n', '2026-01-01', ${anId()})`,
    allowed: one('unit.write'),
  },
  {
    of: 'a term',
    sql: (u) => `insert into genji.term (tenant, id, unit, years, approval, valid_from, valid_to,
      effect) values (${tenant}, ${anId()}, ${u}, 3, 'unsaid', '1990-01-01', '1990-01-02', ${anId()})`,
    allowed: one('unit.write'),
  },
  {
    of: 'a paper about the end of a term',
    sql: (u) => `insert into genji.term_paper (tenant, id, paper, unit, kind, valid_from, effect)
      values (${tenant}, ${anId()}, ${anId()}, ${u}, 'reminder', '2026-01-01', ${anId()})`,
    allowed: one('unit.write'),
  },
  {
    of: 'a request for a grant',
    sql: (u, _, me) => `insert into genji.role_grant (tenant, id, person, person_name, role, unit,
      valid_from, requested_by, reason)
      values (${tenant}, ${anId()}, ${anId()}, 'n', 'r', ${u}, '2026-01-01', '${me}', 'r')`,
    allowed: either('grant.manage', 'unit.write', 'account.manage'),
  },
  {
    of: 'a waiver',
    sql: (u) => `insert into genji.waiver (tenant, id, rule, unit, reason, valid_from, valid_to,
      actor) values (${tenant}, ${anId()}, 'r', ${u}, 'r', genji.today(), genji.today() + 1,
      genji.person())`,
    allowed: one('norm.waive'),
  },
  {
    of: 'the end of a waiver',
    sql: (u) => `insert into genji.waiver_end (tenant, waiver, unit, ended_on, reason, actor)
      values (${tenant}, ${anId()}, ${u}, genji.today(), 'r', genji.person())`,
    allowed: one('norm.waive'),
  },
  {
    of: 'a new unit',
    sql: (u) => `insert into genji.unit (tenant, unit, effect)
      values (${tenant}, ${u + 100_000}, ${anId()})`,
    allowed: (wall) => wall.anywhere('unit.write'),
  },
  {
    of: 'a new person',
    sql: () => `insert into genji.person (tenant, person, effect)
      values (${tenant}, ${anId()}, ${anId()})`,
    allowed: (wall) => wall.anywhere('roster.write') || wall.anywhere('account.manage'),
  },
];
