import type { Cite } from '../../kernel/cite.ts';
import type { Dated } from '../../kernel/dated.ts';
import type { Text } from '../../kernel/text.ts';

/** Whom a unit serves as: an organ of the Party, a part of one, or somebody outside the bureau. */
export type UnitStanding = 'committee' | 'branch' | 'group' | 'body' | 'counterpart';

/** One kind of unit: `catalogue/org/<id>.ts`. */
export interface UnitKind {
  readonly id: string;
  readonly name: Text;
  /** Code of the kind in exchange files (domain.md 17.1). */
  readonly code: string;
  readonly standing: UnitStanding;
  /** Kinds that it may stand under; empty: it may be a root. */
  readonly under: readonly string[];
  /** Other words that rosters use for it. */
  readonly synonyms: readonly string[];
  readonly memberLimits?: MemberLimits;
  /** Usual length of a term in years; null: appointed, no term. */
  readonly termYears?: Dated<number>;
  readonly cite: Cite;
}

/** Bounds on the number of members; a breach is a finding, never a refusal. */
export interface MemberLimits {
  readonly formalAtLeast?: Dated<number>;
  readonly allAtMost?: Dated<number>;
}

/** A place that a branch serves, such as a police room. */
export interface PlaceKind {
  readonly id: string;
  readonly name: Text;
  readonly cite: Cite;
}

/** A post that a person holds in a unit or body. */
export interface Post {
  readonly id: string;
  readonly name: Text;
  readonly synonyms: readonly string[];
  /** Kinds of unit or body that have it. */
  readonly in: readonly string[];
}

/** How far a permission reaches from the unit of the grant. */
export type Reach = 'unit' | 'unit-and-below' | 'guided';

/** An area of permission; few, composable, relative to the tree. */
export interface Permission {
  readonly id: string;
  readonly name: Text;
}

/** A role gives permissions, each with its reach. */
export interface Role {
  readonly id: string;
  readonly name: Text;
  /** Administrators hold no business role, and no two of them are one person. */
  readonly office: 'business' | 'system-admin' | 'security-admin' | 'audit-admin';
  readonly allows: readonly { readonly permission: string; readonly reach: Reach }[];
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
