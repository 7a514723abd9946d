import type { IsoDate } from '../../kernel/date.ts';
import { includes, type Period } from '../../kernel/period.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { Permission, Reach, Role } from './define.ts';
import { conflictingRoles } from './offices.ts';
import { livingFor, pathUp, type Tree } from './tree.ts';

/** A role given to a person on a unit, over `[from, to)`. */
export interface Grant extends Period {
  readonly role: string;
  readonly unit: string;
  /** Its id, where it is somebody else's and one acts for that person. */
  readonly lent?: string | null;
  readonly forName?: string | null;
  /** Given for this one person's file: it reaches nothing else of the unit. */
  readonly about?: string | null;
  /** When it ends by the clock; whoever reads grants leaves out those that are over. */
  readonly until?: string | null;
}

export interface Actor {
  readonly person: string;
  readonly grants: readonly Grant[];
  readonly today: IsoDate;
}

/** What is acted on: a unit's record, and the person whom it is about. */
export interface Subject {
  readonly unit: string;
  readonly person?: string;
}

/** What the wall stands on; the roles and permissions are the catalogue's. */
export interface Ground {
  readonly tree: Tree;
  readonly roles: ReadonlyMap<string, Role>;
  readonly permissions: ReadonlyMap<string, Permission>;
}

/** Names of the rules of the table; every answer carries exactly one. */
export type WallRule =
  | 'own-record'
  | 'granted-on-the-unit'
  | 'granted-above'
  | 'granted-on-the-guide'
  | 'no-such-action'
  | 'conflicting-roles'
  | 'unit-unknown'
  | 'no-grant-in-force'
  | 'not-in-the-role'
  | 'out-of-reach';

export interface Decision {
  readonly may: boolean;
  readonly rule: WallRule;
  /** The grant that a yes rests on. */
  readonly grant?: Grant;
}

/**
 * The first wall. Default deny: a yes needs a grant in force on `actor.today` whose role has the
 * permission and whose reach covers the unit, or the actor's own roster entry. The second wall,
 * row security, is written apart from it and never shares its code.
 */
export function may(ground: Ground, actor: Actor, action: string, subject: Subject): Decision {
  if (!ground.permissions.has(action)) return no('no-such-action');
  if (action === 'roster.read' && subject.person === actor.person) return yes('own-record');
  const grants = actor.grants.filter((grant) => includes(grant, actor.today));
  if (grants.length === 0) return no('no-grant-in-force');
  if (!conflictingRoles(rolesOf(ground, grants)).ok) return no('conflicting-roles');
  const unit = livingFor(ground.tree, subject.unit);
  if (unit === undefined) return no('unit-unknown');
  const holding = grants.filter(
    (grant) => isAbout(grant, subject) && reachesOf(ground, grant, action).length > 0,
  );
  if (holding.length === 0) return no('not-in-the-role');
  const path = pathUp(ground.tree, unit);
  for (const grant of holding) {
    for (const reach of reachesOf(ground, grant, action)) {
      const rule = covers(ground.tree, grant, reach, path);
      if (rule !== null) return { may: true, rule, grant };
    }
  }
  return no('out-of-reach');
}

function yes(rule: WallRule): Decision {
  return { may: true, rule };
}

function no(rule: WallRule): Decision {
  return { may: false, rule };
}

function isAbout({ about }: Grant, { person }: Subject): boolean {
  return typeof about !== 'string' || about === person;
}

function rolesOf(ground: Ground, grants: readonly Grant[]): Role[] {
  return grants.flatMap((grant) => ground.roles.get(grant.role) ?? []);
}

function reachesOf(ground: Ground, grant: Grant, action: string): Reach[] {
  const allows = ground.roles.get(grant.role)?.allows ?? [];
  return allows.filter((a) => a.permission === action).map((a) => a.reach);
}

/** `path` is the subject's unit and everything above it, nearest first. */
function covers(tree: Tree, grant: Grant, reach: Reach, path: readonly string[]): WallRule | null {
  switch (reach) {
    case 'unit':
      return path[0] === grant.unit ? 'granted-on-the-unit' : null;
    case 'unit-and-below':
      if (path[0] === grant.unit) return 'granted-on-the-unit';
      return path.includes(grant.unit) ? 'granted-above' : null;
    case 'below':
      return path[0] !== grant.unit && path.includes(grant.unit) ? 'granted-above' : null;
    case 'guided': {
      if (!tree.kindOf.has(grant.unit)) return null;
      const guided = tree.guidedBy.get(grant.unit) ?? [];
      return guided.some((unit) => path.includes(unit)) ? 'granted-on-the-guide' : null;
    }
  }
}

const sentences: Readonly<Record<WallRule, Text>> = {
  'own-record': text('本人可以查看自己的记录。', 'Everybody may read the own record.'),
  'granted-on-the-unit': text(
    '在该单位有含此权限的授权。',
    'A grant on this very unit has the permission.',
  ),
  'granted-above': text(
    '在其上级单位有含此权限、及于下级的授权。',
    'A grant on a unit above it has the permission and reaches below.',
  ),
  'granted-on-the-guide': text(
    '在指导单位有含此权限、及于被指导单位的授权。',
    'A grant on the guiding unit has the permission and reaches what it guides.',
  ),
  'no-such-action': text('没有这项权限。', 'There is no such permission.'),
  'conflicting-roles': text(
    '所持角色互相冲突，全部停用，直至冲突解除。',
    'The roles held exclude each other: none counts until that is mended.',
  ),
  'unit-unknown': text(
    '该单位当日不存在，也没有承继单位。',
    'On this day the unit does not live and nobody keeps its records.',
  ),
  'no-grant-in-force': text('当日没有有效授权。', 'No grant is in force on this day.'),
  'not-in-the-role': text('所持角色不含此权限。', 'No role held has this permission.'),
  'out-of-reach': text(
    '所持授权含此权限，但不及于该单位。',
    'A grant has this permission but does not reach this unit.',
  ),
};

/** The rule of a decision as a sentence, for `genji may` and for an auditor. */
export function explain(decision: Decision): Text {
  return sentences[decision.rule];
}
