import type { IsoDate } from '../../kernel/date.ts';
import type { ActValues } from '../shared/ActDrawer.tsx';

/** What is held of a person, as a form gives it. */
export interface PersonValues {
  readonly name: string;
  readonly gender?: string;
  readonly ethnicity?: string;
  readonly bornOn?: IsoDate;
  readonly education?: string;
  readonly joinedOn?: IsoDate;
  readonly fullOn?: IsoDate;
  readonly idNumber?: string;
  readonly mobile?: string;
  readonly policeNumber?: string;
}

/** Where somebody stands, as a form gives it. */
export interface PlaceValues {
  readonly unit: number;
  readonly team?: number;
  readonly standing: 'member' | 'participant' | 'known';
  readonly memberKind?: 'formal' | 'probationary';
  readonly staff?: string;
  readonly flags?: string[];
}

export type EnrolValues = ActValues & PersonValues & PlaceValues;
export type AmendValues = ActValues & PersonValues;
export type MoveValues = ActValues & PlaceValues;

const emptiable = ['gender', 'ethnicity', 'education', 'policeNumber'] as const;

/** A text field that was emptied says so with an empty text; an absent one keeps what is held. */
export function emptied(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, ''> {
  const gone = emptiable.filter((name) => {
    const had = before[name] !== null && before[name] !== undefined && before[name] !== '';
    const has = after[name] !== null && after[name] !== undefined && after[name] !== '';
    return had && !has;
  });
  return Object.fromEntries(gone.map((name) => [name, '']));
}
