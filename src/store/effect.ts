import type { HeldOffice } from '../engines/org/seat.ts';
import type { IsoDate } from '../kernel/date.ts';

/** What a change says of itself, whatever it changes. */
export interface Act {
  readonly on: IsoDate;
  readonly documentNo?: string | undefined;
  readonly note?: string | undefined;
  readonly batch?: string | undefined;
}

export interface UnitValues {
  readonly kind: string;
  readonly name: string;
  readonly shortName?: string | null | undefined;
  readonly code?: string | null | undefined;
  readonly numberOnly?: boolean | undefined;
  readonly position?: number | undefined;
}

/** What is held of a person. Sealed fields come sealed (`seal.ts`). */
export interface PersonValues {
  readonly name: string;
  readonly gender?: string | null | undefined;
  readonly ethnicity?: string | null | undefined;
  readonly bornOn?: IsoDate | null | undefined;
  readonly education?: string | null | undefined;
  readonly joinedOn?: IsoDate | null | undefined;
  readonly fullOn?: IsoDate | null | undefined;
  readonly idNumberState: string;
  readonly idNumberTail?: string | null | undefined;
  readonly idNumberSealed?: string | null | undefined;
  readonly idNumberIndex?: Buffer | null | undefined;
  readonly mobileSealed?: string | null | undefined;
  readonly mobileTail?: string | null | undefined;
  readonly policeNumber?: string | null | undefined;
}

/** Somebody's place in a branch. */
export interface LineValues {
  readonly unit: number;
  readonly name: string;
  readonly standing: 'member' | 'participant' | 'known';
  readonly team?: number | null | undefined;
  readonly memberKind?: 'formal' | 'probationary' | null | undefined;
  readonly staff?: string | null | undefined;
  readonly flags?: readonly string[] | undefined;
}

/**
 * The closed union of what may change facts that other records rest on. Each is one row of
 * `genji.effect`, carried out here and nowhere else, and undone by `reverse`.
 */
export type Effect =
  | (UnitValues & {
      readonly kind: string;
      readonly effect: 'found';
      readonly parent: number | null;
      readonly relation: 'subordinate' | 'guided';
      /** A counterpart of letters: nothing reaches it and nothing hangs on it. */
      readonly outside?: boolean | undefined;
    })
  | (UnitValues & {
      readonly effect: 'rename';
      readonly unit: number;
      readonly outside?: boolean | undefined;
    })
  | { readonly effect: 'move'; readonly unit: number; readonly parent: number }
  | { readonly effect: 'dissolve'; readonly unit: number; readonly successor: number | null }
  | {
      readonly effect: 'headcount';
      readonly unit: number;
      readonly formal: number;
      readonly probationary: number;
    }
  | { readonly effect: 'serve-place'; readonly unit: number; kind: string; name: string }
  | {
      readonly effect: 'enrol';
      /** New id, made by the caller: sealed fields are bound to it. */
      readonly who: string;
      readonly person: PersonValues;
      readonly line: LineValues;
    }
  | {
      readonly effect: 'amend';
      readonly who: string;
      readonly unit: number;
      readonly person: PersonValues;
    }
  | {
      readonly effect: 'place';
      readonly who: string;
      readonly from: Pick<LineValues, 'unit' | 'standing'> | null;
      readonly line: LineValues;
    }
  | {
      readonly effect: 'end-membership';
      readonly who: string;
      readonly unit: number;
      readonly standing: LineValues['standing'];
    }
  | {
      readonly effect: 'appoint';
      readonly unit: number;
      readonly who: string;
      readonly name: string;
      readonly post: string;
      readonly body?: string | null | undefined;
      readonly termEndsOn?: IsoDate | null | undefined;
      /** Who was in office before and has another seat by this; their paper stands. */
      readonly reseats?: readonly HeldOffice[];
    }
  | {
      readonly effect: 'end-post';
      readonly unit: number;
      readonly who: string;
      readonly post: string;
    }
  | MembershipChange
  | BeginTerm
  | TermPaper
  | PersonMerge;

/** Whether the committee above agreed to an election; unsaid: the paper was not found. */
export type TermApproval =
  | { readonly is: 'given'; readonly documentNo: string; readonly on: IsoDate }
  | { readonly is: 'none' | 'unsaid' };

/** An election was held elsewhere: from its day on the clock of the unit runs anew. */
export interface BeginTerm {
  readonly effect: 'begin-term';
  readonly unit: number;
  /** Null: nobody wrote down how long the term is. */
  readonly years: number | null;
  readonly approval: TermApproval;
}

/** A paper about the end of the term that runs on the day of the act. */
export interface TermPaper {
  readonly effect: 'term-paper';
  readonly unit: number;
  readonly kind: 'reminder' | 'request' | 'approval' | 'extension';
  /** Null: it has none, as a call has. */
  readonly documentNo: string | null;
  /** Of an extension, until when the next election may wait. */
  readonly until: IsoDate | null;
}

/** A row over a span of days. */
export type Over<T> = T & { readonly from: IsoDate; readonly to: IsoDate | null };

export interface SeatValues {
  readonly unit: number;
  readonly post: string;
  readonly body?: string | null | undefined;
  readonly termEndsOn?: IsoDate | null | undefined;
  readonly documentNo?: string | null | undefined;
}

/**
 * A step of a case changes how somebody stands: rows of the roster end, others begin, and the
 * person's file says the day. What was recorded of later days is changed with it, each row on its
 * own first day, so that a step that is recorded late holds for all that came after.
 */
export interface MembershipChange {
  readonly effect: 'membership';
  readonly as: 'admit' | 'confirm' | 'end-membership';
  readonly who: string;
  readonly unit: number;
  readonly ends: readonly (Pick<LineValues, 'unit' | 'standing'> & { readonly on: IsoDate })[];
  readonly lines: readonly (LineValues & { readonly on: IsoDate })[];
  readonly files: readonly {
    readonly on: IsoDate;
    readonly unit: number;
    readonly person: PersonValues;
  }[];
}

/** Two files are one person: `who` takes over what stood under `gone`. */
export interface PersonMerge {
  readonly effect: 'merge-person';
  readonly who: string;
  readonly gone: string;
  /** Where `who` stands, and every unit where the merge changes anything. */
  readonly unit: number;
  readonly units: readonly number[];
  readonly name: string;
  readonly lines: readonly Over<LineValues>[];
  readonly seats: readonly Over<SeatValues>[];
  /** What is held of `who` from a day on, completed; and before that day, if only `gone` had it. */
  readonly files: readonly Over<{ readonly unit: number; readonly person: PersonValues }>[];
}

/** What was done: the id of the effect, and the unit or person that it is about. */
export interface Done {
  readonly effect: string;
  readonly unit: number;
  readonly person: string | null;
}
