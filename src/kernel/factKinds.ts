import type { IsoDate } from './date.ts';
import type { Text } from './text.ts';
import type { WrittenOpinion } from './writtenOpinions.ts';

/** Where a fact stands, so that a finding opens to its evidence. */
export type Source =
  | { readonly in: 'record'; readonly type: string; readonly id: string }
  | { readonly in: 'workbook'; readonly sheet: string; readonly row: number };

/** A unit on one day. `kind` is the id of a kind of unit or body in `catalogue/org`. */
export interface UnitFact {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly parent?: string | null;
  /** The unit that answers for it: a committee and a group are parts of their branch. */
  readonly partOf?: string;
  readonly founding?: FoundingFact;
  /** Work units that a joint branch covers. */
  readonly covers?: number;
  /** Posts of the work unit (编制), and how many of them do Party work only. */
  readonly staffing?: { readonly establishment: number; readonly fullTime: number };
  /** Day on which the work unit that it was founded in was abolished. */
  readonly hostClosedOn?: IsoDate | null;
  readonly source?: Source;
}

/** How a unit came about: asked for, approved, then founded on the first day of its life. */
export interface FoundingFact {
  readonly appliedOn?: IsoDate | null;
  readonly approvedOn?: IsoDate | null;
}

/** What a check of an ID number found; the number itself never travels with facts. */
export type IdNumberState =
  | 'valid'
  | 'absent'
  | 'malformed'
  | 'wrong-check-digit'
  | 'no-such-date'
  | 'differs-from-birth-date'
  | 'differs-from-gender';

export type MemberKind = 'formal' | 'probationary';

/** One person's place in a branch over `[from, to)`; `unit` null: a member whom no branch has. */
export interface MemberFact {
  readonly person: string;
  readonly name: string;
  readonly unit: string | null;
  /** Id of the group; null: in none. */
  readonly group?: string | null;
  readonly kind?: MemberKind;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly staff?: string | null;
  readonly joinedOn?: IsoDate | null;
  readonly fullOn?: IsoDate | null;
  readonly idNumber?: IdNumberState;
  /** A leading cadre (党员领导干部), who takes part in two organisational lives. */
  readonly leads?: boolean;
  /** Old and frail, or long ill: nothing is required (年老体弱、长期病假). */
  readonly excused?: boolean;
  readonly source?: Source;
}

/**
 * What facts call a body of a unit. It has no row of its own: it is there as long as somebody has a
 * seat in it. Null: the unit itself.
 */
export function holderId(unit: string, body: string | null): string {
  return body === null ? unit : `${unit}:${body}`;
}

/** Who holds a post (an id of `catalogue/org/posts`) in a unit or body over `[from, to)`. */
export interface OfficeFact {
  readonly person: string;
  readonly name: string;
  readonly post: string;
  readonly unit: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Number of the paper by which the committee above approved it (批复); null: there is none. */
  readonly approvalNo?: string | null;
  /** Day on which it was filed with the committee above (备案); null: it was not. */
  readonly filedOn?: IsoDate | null;
  readonly source?: Source;
}

/** Counts of a unit whose names must not be stored. */
export interface HeadcountFact {
  readonly unit: string;
  readonly formal: number;
  readonly probationary: number;
}

export interface AbsenceFact {
  readonly name: string;
  readonly reason?: string | null;
}

export interface BallotFact {
  readonly subject: string;
  /** Id of the vote rule, `V1` to `V7`. */
  readonly rule: string;
  readonly entitled?: number;
  readonly present?: number;
  readonly yes?: number;
  readonly no?: number;
  readonly abstain?: number;
  readonly invalid?: number;
  /** Ballots that came back. */
  readonly returned?: number;
  readonly written?: number;
  readonly declared?: 'passed' | 'failed' | null;
}

/** Who sees to a resolution, until when, and what became of it. */
export interface FollowUpFact {
  readonly owner?: string | null;
  readonly due?: string | null;
  readonly outcome?: string | null;
}

/**
 * Something that was held: one part of a gathering. `handle` is the id of an activity, empty where
 * the record names no kind that is known. `on` null: the record has no date (a blank cell, a form
 * half filled in); it then counts for no period.
 */
export interface ActivityFact {
  readonly id: string;
  readonly handle: string;
  /** Who held it: a unit, or a committee or group as a part of one. */
  readonly unit: string;
  /** Other units for which it counts: a joint gathering, or groups of which none is named. */
  readonly alsoFor?: readonly string[];
  /**
   * Id of the record of another unit that invited this one: two records of one joint gathering.
   * Unsaid in a ledger, which names no record of others.
   */
  readonly jointOf?: string;
  readonly on: IsoDate | null;
  /** Day of its last sitting, where shifts made several of it; `on` is the first one's. */
  readonly lastOn?: IsoDate;
  /** Persons who came to a later sitting: present, and elsewhere at the time that stands here. */
  readonly elsewhere?: readonly string[];
  /** Clock times, `15:00`. */
  readonly start?: string | null;
  readonly end?: string | null;
  /** What the record itself calls it. */
  readonly title?: string | null;
  readonly place?: string | null;
  readonly host?: string | null;
  readonly recorder?: string | null;
  readonly lecturer?: string | null;
  /** Whether a lesson has its plan (教案); null: it has none. */
  readonly plan?: string | null;
  readonly expected?: number | null;
  readonly present?: number | null;
  /** Of those present, people who sat in (列席): no members, or none of the body that met. */
  readonly guests?: number;
  readonly absences?: readonly AbsenceFact[];
  /** Everybody who was expected and did not come, by person; unsaid where not all are named. */
  readonly absentees?: readonly string[];
  readonly agenda?: readonly string[];
  /** Gist of what was said; a ledger's column of main content counts as that. */
  readonly gist?: string | null;
  readonly resolutions?: readonly string[];
  readonly followUp?: FollowUpFact;
  /**
   * Name of a file that holds the minutes: a scan of the signed page, or a document. Words that
   * were not typed stand there, unread. Null: there is none.
   */
  readonly minutesFile?: string | null;
  readonly ballots?: readonly BallotFact[];
  /** Ids of the events that it answers, such as the texts that were studied. */
  readonly about?: readonly string[];
  readonly recordedOn?: IsoDate;
  /** Why it was recorded late; null: no reason is given. */
  readonly lateReason?: string | null;
  readonly source?: Source;
}

/** A span of days on which somebody was away by a register (外出、休假); being on duty is none. */
export interface AwayFact {
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly reason: string;
}

/** What a person answered to a question of a rule, such as whether there was a good reason. */
export interface StatementFact {
  readonly rule: string;
  readonly subject: string;
  readonly says: 'good-reason' | 'no-good-reason';
  readonly on: IsoDate;
}

/** Somebody or something that a duty binds and that is no unit: `kind` is what the duty names. */
export interface SubjectFact {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** The unit that answers for it. */
  readonly unit: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly source?: Source;
}

/** Something that was done for a subject and is no gathering: dues paid, a talk, a letter. */
export interface DeedFact {
  readonly id: string;
  readonly handle: string;
  /** Subjects for which it counts: a talk counts for both who had it. */
  readonly of: readonly string[];
  readonly on: IsoDate;
  /** Id of the event that it answers. */
  readonly about?: string;
  /** How it was graded, where it was. */
  readonly grade?: string;
  readonly source?: Source;
}

/** Something that happened and from which a time runs. `of` null: it concerns everybody. */
export interface EventFact {
  readonly id: string;
  readonly kind: string;
  readonly of: string | null;
  readonly on: IsoDate;
  readonly name: string;
  /** First day on which it is too late, where the event itself says so, as a letter does. */
  readonly until?: IsoDate;
  readonly source?: Source;
}

/** The source does not say whether a unit has parts of a kind. */
export interface PartGap {
  readonly unit: string;
  readonly kind: string;
  readonly missing: Text;
}

/** One thing that moves through steps, such as somebody's way into the Party. */
export interface CaseFact {
  readonly id: string;
  /** Id of the case's kind. */
  readonly handle: string;
  readonly name: string;
  /** Whom it is about; absent where it is about no person. */
  readonly person?: string;
  /** Null: not on record. */
  readonly born?: IsoDate | null;
  /** The unit that answers for it. */
  readonly unit: string;
  /** What was done, in order of recording. */
  readonly steps: readonly StepFact[];
  /** Day on which it ended outside of its steps: withdrawn, dropped, moved away, died. */
  readonly endedOn?: IsoDate | null;
  /** Steps of which the source does not say whether they were taken. */
  readonly unread?: readonly { readonly step: string; readonly missing: Text }[];
  readonly source?: Source;
}

/** A step that was taken, judged by its own day. */
export interface StepFact {
  readonly step: string;
  readonly on: IsoDate;
  /** How it ended, where it can end in more than one way. */
  readonly outcome?: string;
  /** What the step's form holds; an absent field was left empty. */
  readonly documents: Readonly<Record<string, unknown>>;
  readonly vote?: StepVote;
  /** A person confirms what no machine can read, by the id of what is asked. */
  readonly confirmed?: readonly string[];
  readonly source?: Source;
}

/** A vote on which a step rests; a count that is absent was not written down. */
export interface StepVote extends Omit<BallotFact, 'subject' | 'written'> {
  readonly issued?: number;
  readonly way?: 'secret' | 'open';
  /** Persons on whom this one count decided. */
  readonly subjects?: number;
  /** Moment at which the meeting began, `2026-07-20T15:00`. */
  readonly startsAt?: string;
  /** Id of the record of the gathering. */
  readonly heldIn?: string;
  readonly opinions?: readonly WrittenOpinion[];
  /** Opinions in favour, where the source knows their number alone. */
  readonly written?: number;
  /** Persons present, where they were named. */
  readonly attendance?: readonly string[];
}
