import type { IsoDate } from '../kernel/date.ts';
import { form, openField, type ValueOf } from '../kernel/form.ts';
import type { Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import type { GatheringUnit } from '../store/activity.ts';
import type { JointState } from '../store/joint.ts';
import type { Draft } from './activityDraft.ts';
import type { DayRoll, PartRoll, RollPerson } from './activityRoll.ts';
import type { Definitions } from './definitions.ts';

/** A draft beside everything that it is held against; its checks collect into `problems`. */
export interface Inspection {
  readonly draft: Draft;
  /** A draft may have gaps, never contradictions; a record may not have been held yet. */
  readonly finished: boolean;
  readonly ahead: boolean;
  readonly today: IsoDate;
  /** The day of each sitting, the first one's first. */
  readonly days: readonly IsoDate[];
  readonly unit: GatheringUnit;
  readonly roll: DayRoll;
  readonly people: ReadonlyMap<string, RollPerson>;
  /** Names of persons by id: of the roll, of holders of posts, of others within reach. */
  readonly names: ReadonlyMap<string, string>;
  /** Who may host and write: the roll of that day and whoever holds a post in the unit. */
  readonly staff: ReadonlySet<string>;
  readonly definitions: Definitions;
  /** The invitation that it answers; null: none, undefined: there is no such invitation. */
  readonly offer: JointState | null | undefined;
  /** The parts of the draft, in its order; undefined where the unit cannot hold such a thing. */
  readonly parts: readonly (PartRoll | undefined)[];
  readonly problems: Problem[];
}

const line = { ...openField, kind: 'text', lines: 'one' } as const;

/** The free words of a draft, held to the same rules as those of any form. */
export const wordsForm = form({
  id: 'gathering-words',
  name: text('活动记录', 'record'),
  fields: {
    title: { ...line, maxLength: 200, required: true, label: text('名称', 'title') },
    place: { ...line, maxLength: 200, required: false, label: text('地点', 'place') },
    lateReason: { ...line, maxLength: 500, required: false, label: text('迟录原因', 'reason') },
    original: { ...line, maxLength: 200, required: false, label: text('原件存放', 'original') },
    sittings: {
      ...openField,
      kind: 'list',
      required: true,
      min: 0,
      max: 8,
      label: text('其他场次', 'further sittings'),
      of: { place: { ...line, maxLength: 200, required: false, label: text('地点', 'place') } },
    },
    attendance: {
      ...openField,
      kind: 'list',
      required: true,
      min: 0,
      max: 2000,
      label: text('到会情况', 'attendance'),
      of: { reason: { ...line, maxLength: 200, required: false, label: text('原因', 'reason') } },
    },
    parts: {
      ...openField,
      kind: 'list',
      required: true,
      min: 1,
      max: 10,
      label: text('活动', 'activities'),
      of: {
        ballots: {
          ...openField,
          kind: 'list',
          required: true,
          min: 0,
          max: 50,
          label: text('表决', 'votes'),
          of: {
            subject: { ...line, maxLength: 200, required: true, label: text('事项', 'subject') },
          },
        },
      },
    },
  },
});
export type Words = ValueOf<typeof wordsForm>;

export function wordsOf(draft: Draft) {
  return {
    title: draft.title,
    place: draft.place,
    lateReason: draft.lateReason,
    original: draft.original,
    sittings: (draft.sittings ?? []).map(({ place }) => ({ place })),
    attendance: draft.attendance.map(({ reason }) => ({ reason })),
    parts: draft.parts.map(({ ballots }) => ({
      ballots: ballots.map(({ subject }) => ({ subject })),
    })),
  };
}
