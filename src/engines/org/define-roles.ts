import type { Cite } from '../../kernel/cite.ts';
import type { Text } from '../../kernel/text.ts';

/** A place that a branch serves, such as a police room: `catalogue/org/places/<id>.ts`. */
export interface PlaceKind {
  readonly id: string;
  readonly name: Text;
  readonly synonyms: readonly string[];
  /** Kinds of unit that serve it. */
  readonly servedBy: readonly string[];
  readonly cite: Cite;
}

/** A post that a person holds in a unit or body: `catalogue/org/posts/<id>.ts`. */
export interface Post {
  readonly id: string;
  readonly name: Text;
  readonly synonyms: readonly string[];
  /** Kinds of unit or body that have it. */
  readonly in: readonly string[];
  /** How many hold it at once in one unit. */
  readonly holders: 'one' | 'several';
  /** An officer’s time ends with the term of the unit or body; others hold it until they leave. */
  readonly term: 'of-the-unit' | 'none';
  /** Whether holders sit in the committee of the unit; of some offices only a committee has one. */
  readonly seat: 'makes-a-committee' | 'joins-the-committee' | 'none';
  /** Where it stands in a list of the team, the first with 1. */
  readonly rank: number;
  readonly cite: Cite;
}

/** How far a permission reaches from the unit of the grant; `below`: never that unit itself. */
export type Reach = 'unit' | 'unit-and-below' | 'below' | 'guided';

/** Administrators hold no business role, and no two offices are one person. */
export type Office = 'business' | 'system-admin' | 'security-admin' | 'audit-admin';

/** An area of permission, few and composable: `catalogue/org/permissions/<id>.ts`. */
export interface Permission {
  readonly id: string;
  readonly name: Text;
  /** Whether it changes something; a role that only reads may hold no permission that does. */
  readonly does: 'reads' | 'writes';
}

/** A role gives permissions, each with its reach: `catalogue/org/roles/<id>.ts`. */
export interface Role {
  readonly id: string;
  readonly name: Text;
  readonly office: Office;
  /** Whom it is meant for, in a sentence that the one who grants it reads. */
  readonly meant: Text;
  /** Days that a grant of it lasts at most, its last day included; absent: until it is ended. */
  readonly mostDays?: number;
  /** Of a role that opens something in need: hours at most, from the moment of the approval. */
  readonly mostHours?: number;
  readonly allows: readonly { readonly permission: string; readonly reach: Reach }[];
}
