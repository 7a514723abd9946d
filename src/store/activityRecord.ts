import type { IsoDate } from '../kernel/date.ts';

export type MarkWord = 'unconfirmed' | 'present' | 'leave' | 'absent';
/**
 * In which way it was established that somebody came: called, by police number, signed, or by the
 * code on the host's screen.
 */
export type WayWord = 'roll-call' | 'number' | 'sheet' | 'qr';
export type GatheringStatus = 'draft' | 'recorded' | 'withdrawn';

/** One person of the roster of that day. */
export interface SavedMark {
  readonly person: string;
  readonly name: string;
  readonly mark: MarkWord;
  readonly reason: string | null;
  /** Whether the person is a formal member, who votes where members vote. */
  readonly votes: boolean;
  /** Positions of the parts at which the person was expected; none: listed and never counted. */
  readonly parts: readonly number[];
  /** Those of them that the person missed, though present at the gathering. */
  readonly missed: readonly number[];
  /** The sitting to which the person came, from 1 on. */
  readonly sitting: number;
  /** Of somebody present; absent or null: nobody has said. */
  readonly way?: WayWord | null;
  /** Time of day at which the person came, where that was told. */
  readonly cameAt?: string | null;
  /** The group to which the person belonged on that day; absent or null: none. */
  readonly team?: number | null;
}

/** A further sitting for those who could not come to the first. */
export interface SavedSitting {
  readonly heldOn: IsoDate;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
}

/** Counts of persons and votes; `entitled` and `present` are E and A of domain.md 2.6. */
export interface SavedBallot {
  readonly subject: string;
  readonly rule: string;
  readonly entitled: number;
  readonly present: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly written: number;
  readonly declared: 'passed' | 'failed' | null;
}

/** Counts of one group that took part in what groups hold. */
export interface TeamCounts {
  readonly team: number;
  readonly expected: number;
  readonly attended: number;
}

export interface SavedPart {
  readonly handle: string;
  /** Kind of the body or of the groups that held it; null: the unit itself. */
  readonly body: string | null;
  /** Groups that held it, each of which it counts for; absent or null: no group did. */
  readonly teams?: readonly TeamCounts[] | null;
  readonly expected: number;
  readonly attended: number;
  readonly entitled: number;
  readonly present: number;
  readonly content: Readonly<Record<string, unknown>>;
  readonly ballots: readonly SavedBallot[];
}

export interface JointOf {
  readonly gathering: string;
  readonly version: number;
}

/** What is kept of a gathering, worked out by the server from what a person wrote. */
export interface GatheringRecord {
  readonly unit: number;
  readonly heldOn: IsoDate;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly host: string | null;
  readonly hostName: string | null;
  readonly recorder: string | null;
  readonly recorderName: string | null;
  readonly title: string;
  readonly yearOfAccount: number;
  readonly lateReason: string | null;
  /** Where the signed original lies. */
  readonly original: string | null;
  /** Other units with which it is held, each of which keeps a record of its own. */
  readonly guests: readonly number[];
  /** The record that invited this unit, and the state of it that was taken over. */
  readonly jointOf: JointOf | null;
  /** The second sitting and those after it. */
  readonly sittings: readonly SavedSitting[];
  readonly attendance: readonly SavedMark[];
  readonly parts: readonly SavedPart[];
}

export interface SavedGathering extends GatheringRecord {
  readonly id: string;
  readonly version: number;
  readonly status: GatheringStatus;
  readonly unitName: string;
  readonly recordedAt: Date | null;
  readonly changedBy: string;
  readonly changedAt: Date;
}
