import type { Cite } from '../../kernel/cite.ts';
import type { Handle } from '../../kernel/handle.ts';
import type { Text } from '../../kernel/text.ts';

/** Who takes part, hence who is expected: the machine derives the roll from it. */
export type Participants = 'members' | 'committee' | 'group';

/** One kind of thing that is held: a handle, its participants, its vote rule, its form. */
export interface Activity extends Handle {
  readonly kind: 'activity';
  /** Kinds of unit or body that hold it. */
  readonly heldBy: readonly string[];
  readonly participants: Participants;
  /** Vote rules of domain.md 2.6 that its votes may follow; the first is the usual one. */
  readonly votes: readonly string[];
  /** Words that ledgers use for it. */
  readonly synonyms: readonly string[];
  /** What a record of it must contain. */
  readonly elements: readonly RecordElement[];
  readonly cite: Cite;
}

/** An element of a record (domain.md 4.2); the machine knows when each one is due. */
export type RecordElement =
  | 'time'
  | 'place'
  | 'host'
  | 'recorder'
  | 'expected'
  | 'present'
  | 'absences'
  | 'agenda'
  | 'gist'
  | 'resolutions';

export function activity<const A extends Omit<Activity, 'kind'>>(
  definition: A,
): A & { readonly kind: 'activity' } {
  return Object.freeze({ ...definition, kind: 'activity' as const });
}

/** Name of an element, for messages. */
export const elementNames: Readonly<Record<RecordElement, Text>> = {
  time: { zh: '时间', en: 'time' },
  place: { zh: '地点', en: 'place' },
  host: { zh: '主持人', en: 'host' },
  recorder: { zh: '记录人', en: 'recorder' },
  expected: { zh: '应到人数', en: 'number expected' },
  present: { zh: '实到人数', en: 'number present' },
  absences: { zh: '缺席人员及原因', en: 'absent persons and reasons' },
  agenda: { zh: '议题', en: 'agenda' },
  gist: { zh: '主要内容（发言要点）', en: 'gist of what was said' },
  resolutions: { zh: '决议', en: 'resolutions' },
};
