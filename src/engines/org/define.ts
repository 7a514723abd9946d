import type { Cite } from '../../kernel/cite.ts';
import type { Dated } from '../../kernel/dated.ts';
import type { Text } from '../../kernel/text.ts';
import type { Permission, PlaceKind, Post, Role } from './define-roles.ts';

export type { Permission, PlaceKind, Post, Reach, Role } from './define-roles.ts';
export type { RosterPaper } from './define-roster.ts';
export type { TermPlan } from './define-term.ts';

/** Whom a unit serves as: an organ of the Party, a part of one, or somebody outside the bureau. */
export type UnitStanding = 'committee' | 'branch' | 'group' | 'body' | 'guided' | 'counterpart';

/** Those who belong to it; those who take part and belong elsewhere; or nobody of its own. */
export type Roll = 'members' | 'guests' | 'nobody';

/** One kind of unit or body: `catalogue/org/<id>.ts`. */
export interface UnitKind {
  readonly id: string;
  readonly name: Text;
  /** Code of the kind in exchange files (domain.md 17.1). */
  readonly code: string;
  readonly standing: UnitStanding;
  /** Kinds that it may stand under; empty: its superior is not in this bureau, it stands alone. */
  readonly under: readonly string[];
  /** Kinds that may guide it (指导), which is not command. */
  readonly guidedBy?: readonly string[];
  /** Whom it keeps on its roll. */
  readonly roll: Roll;
  /** Other words that rosters use for it. */
  readonly synonyms: readonly string[];
  readonly memberLimits?: MemberLimits;
  /** How many seats a committee has, dated. */
  readonly seats?: Dated<Seats>;
  /** Usual length of a term in years; absent: appointed, no term. */
  readonly termYears?: Dated<number>;
  readonly cite: Cite;
  /** What the text asks of it and no machine decides. */
  readonly leftToJudgement?: readonly Text[];
}

/** Bounds on what belongs to a unit; a breach is a finding, never a refusal. Both ends belong. */
export interface MemberLimits {
  /** Formal members only (正式党员). */
  readonly formalAtLeast?: Dated<number>;
  /** Formal and probationary members (党员). */
  readonly allAtLeast?: Dated<number>;
  readonly allAtMost?: Dated<number>;
  /** Work units that a joint branch covers. */
  readonly covers?: Dated<number>;
  /** Formal members from which the body is due (应设). */
  readonly dueFrom?: Dated<number>;
}

/** Usual seats from `least` to `usual`, never more than `most`. */
export interface Seats {
  readonly least: number;
  readonly usual: number;
  readonly most: number;
}

export function unitKind<const K extends UnitKind>(kind: K): K {
  return Object.freeze(kind);
}
export function placeKind<const K extends PlaceKind>(kind: K): K {
  return Object.freeze(kind);
}
export function post<const P extends Post>(definition: P): P {
  return Object.freeze(definition);
}
export function permission<const P extends Permission>(definition: P): P {
  return Object.freeze(definition);
}
export function role<const R extends Role>(definition: R): R {
  return Object.freeze(definition);
}
