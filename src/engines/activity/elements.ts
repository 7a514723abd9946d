import type { ActivityFact } from '../../kernel/facts.ts';
import { membersPresent } from '../../kernel/membersPresent.ts';
import type { RecordElement } from './types.ts';

/** Elements that a record lacks, and elements of which its source does not say. */
export interface ElementGaps {
  readonly missing: readonly RecordElement[];
  readonly unknown: readonly RecordElement[];
}

type Presence = 'there' | 'missing' | 'unknown' | 'not-due';

/**
 * Which elements of a record are missing (domain.md 16, MTG18). Absent persons are due only when
 * fewer came than were expected; resolutions only when something was decided.
 */
export function missingElements(
  record: ActivityFact,
  definition: { readonly elements: readonly RecordElement[] },
): ElementGaps {
  const having = (presence: Presence) =>
    definition.elements.filter((element) => presenceOf[element](record) === presence);
  return { missing: having('missing'), unknown: having('unknown') };
}

const presenceOf: Readonly<Record<RecordElement, (record: ActivityFact) => Presence>> = {
  time: (record) => (record.on === null || record.start === null ? 'missing' : 'there'),
  place: (record) => ofText(record.place),
  host: (record) => ofText(record.host),
  recorder: (record) => ofText(record.recorder),
  expected: (record) => ofCount(record.expected),
  present: (record) => ofCount(record.present),
  absences: ofAbsences,
  agenda: (record) => orOnFile(record, ofList(record.agenda)),
  gist: (record) => orOnFile(record, ofText(record.gist)),
  resolutions: (record) => {
    const decided = record.ballots !== undefined && record.ballots.length > 0;
    return decided ? orOnFile(record, ofList(record.resolutions)) : 'not-due';
  },
};

/** Persons must be named, and not all of them without a reason. */
function ofAbsences(record: ActivityFact): Presence {
  const { expected, absences } = record;
  const came = membersPresent(record);
  if (typeof expected !== 'number' || came === null || came >= expected) return 'not-due';
  if (absences === undefined) return 'unknown';
  return absences.every((absence) => absence.reason === null) ? 'missing' : 'there';
}

function ofText(value: string | null | undefined): Presence {
  if (value === undefined) return 'unknown';
  return value === null || value.trim() === '' ? 'missing' : 'there';
}

/** Minutes on a signed page or in a document hold their words: nobody types them again. */
function orOnFile({ minutesFile }: ActivityFact, typed: Presence): Presence {
  return typeof minutesFile === 'string' ? 'there' : typed;
}

function ofCount(value: number | null | undefined): Presence {
  if (value === undefined) return 'unknown';
  return value === null ? 'missing' : 'there';
}

function ofList(value: readonly string[] | undefined): Presence {
  if (value === undefined) return 'unknown';
  return value.some((item) => item.trim() !== '') ? 'there' : 'missing';
}
