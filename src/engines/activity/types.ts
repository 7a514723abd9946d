import type { Cite } from '../../kernel/cite.ts';
import type { Form } from '../../kernel/form.ts';
import type { Handle } from '../../kernel/handle.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { VoteRuleId } from '../../kernel/voteRules.ts';

/**
 * Who takes part, hence who is expected: everybody on the roll of the unit that holds it, or
 * everybody who has a seat in the body that does. The machine derives the roll from it.
 */
export type Participants = 'members' | 'seats';

/** Once for everybody, or in several sittings with the same content for who could not come. */
export type Sittings = 'one' | 'several';

/** One kind of thing that is held: a handle, its participants, its vote rules, its record. */
export interface Activity extends Handle {
  readonly kind: 'activity';
  /** Kinds of unit or body that hold it. */
  readonly heldBy: readonly string[];
  readonly participants: Participants;
  /** Vote rules of domain.md 2.6 that its votes may follow; the first is the usual one. */
  readonly votes: readonly VoteRuleId[];
  readonly sittings: Sittings;
  /** Words that ledgers use for it. */
  readonly synonyms: readonly string[];
  /** What a record of it must contain. */
  readonly elements: readonly RecordElement[];
  /** What a record of it says beside time, place, roll and votes; `contentFacts` reads it. */
  readonly form: Form;
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

/** Name of an element, for messages. */
export const elementNames: Readonly<Record<RecordElement, Text>> = {
  time: text('时间', 'time'),
  place: text('地点', 'place'),
  host: text('主持人', 'host'),
  recorder: text('记录人', 'recorder'),
  expected: text('应到人数', 'number expected'),
  present: text('实到人数', 'number present'),
  absences: text('缺席人员及原因', 'absent persons and reasons'),
  agenda: text('议题', 'agenda'),
  gist: text('主要内容（发言要点）', 'gist of what was said'),
  resolutions: text('决议', 'resolutions'),
};
