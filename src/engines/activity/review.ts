import type { Setting, SettingType } from '../../kernel/setting.ts';

/** What the catalogue says of reviews. */
export interface ReviewTerms {
  /** How many of the records that their hosts confirm are looked at above. */
  readonly sample: Setting<Extract<SettingType, { readonly type: 'percent' }>>;
}

/** The last word of a second person on one saved state. */
export type ReviewVerdict = 'accepted' | 'returned' | 'confirmed';

/** What decides whether a record is confirmed by whoever hosted it. */
export interface HostGround {
  readonly recorded: boolean;
  /** Whether the unit is known to have had no committee on the day. */
  readonly withoutCommittee: boolean;
  readonly host: string | null;
  /** Whether the host wrote any state of it. */
  readonly hostWrote: boolean;
  /** What was said of its present state. */
  readonly said: ReviewVerdict | null;
}

/** Names of the rules of the table below; every answer is exactly one. */
export type HostRule =
  | 'host'
  | 'not-the-host'
  | 'not-recorded'
  | 'wrote-it'
  | 'has-committee'
  | 'said-already';

/**
 * Whether somebody confirms or returns a record because of having hosted it. Row security answers
 * the same in SQL (migration 0019) and shares no code with this.
 */
export function hostRule(ground: HostGround, person: string): HostRule {
  if (ground.host !== person) return 'not-the-host';
  if (!ground.recorded) return 'not-recorded';
  if (ground.hostWrote) return 'wrote-it';
  if (!ground.withoutCommittee) return 'has-committee';
  return ground.said === null ? 'host' : 'said-already';
}

/** Whether its host is asked at all; where not, somebody above reviews it as any other record. */
export function asksHost({ recorded, withoutCommittee, host, hostWrote }: HostGround): boolean {
  return recorded && withoutCommittee && host !== null && !hostWrote;
}

/** Who holds which office of a unit on one day: in the unit itself, or with a seat in a body. */
interface Office {
  readonly body: string | null;
}

/**
 * Nobody has a seat while somebody is in office. Where no office is on record at all, nobody knows
 * whether there is a committee, and nothing changes.
 */
export function ledWithoutCommittee(standing: string | undefined, offices: readonly Office[]) {
  return standing === 'branch' && offices.length > 0 && offices.every(({ body }) => body === null);
}

/**
 * The number by which a saved state is drawn, from 0 to 9999. Of the record's id only the last
 * twelve hexadecimal digits count, which are random in every id; N is the number that they are.
 *
 *     ((N mod 1 000 003 + version) × 48 271) mod 2 147 483 647 mod 10 000
 *
 * No clock and no dice: whoever holds the record works out the same (docs/decisions/0021).
 */
export function drawOf(id: string, version: number): number {
  const digits = Number.parseInt(id.slice(-12), 16);
  return ((((digits % 1_000_003) + version) * 48_271) % 2_147_483_647) % 10_000;
}

/** `share` in hundredths of a percent, as the setting has it: 2 000 draws one in five. */
export function isDrawn(id: string, version: number, share: number): boolean {
  return drawOf(id, version) < share;
}

/** Where a record stands: with a reviewer above, with its host, or with nobody any more. */
export type ReviewState = 'waiting' | 'host' | ReviewVerdict;

export interface ReviewStanding {
  readonly state: ReviewState;
  /** Whether it waits for a reviewer because it was drawn. */
  readonly sample: boolean;
}

/**
 * `said`: the last word on the present state; without one, whether it is the host who is asked.
 * What was drawn waits for a reviewer above, whether its host has confirmed it or not.
 */
export function reviewStanding(said: ReviewState, drawn: boolean): ReviewStanding {
  const sample = drawn && (said === 'host' || said === 'confirmed');
  return { state: sample ? 'waiting' : said, sample };
}
