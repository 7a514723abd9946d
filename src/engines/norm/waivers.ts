import type { IsoDate } from '../../kernel/date.ts';
import type { DutyState, Finding, Waiver } from './types.ts';

/** A finding that somebody gave leave for. */
export interface Waived {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/** Waivers that hold on a day: from their first day on, no longer on the day of their end. */
export function inForceOn(waivers: readonly Waiver[], day: IsoDate): readonly Waiver[] {
  return waivers.filter(({ from, until }) => from <= day && day < until);
}

/**
 * Takes out what is waived, by leave in force. A waiver covers the findings of one rule about
 * one subject, or about everything of one unit.
 */
export function laidOver(
  all: readonly Finding[],
  inForce: readonly Waiver[],
): { findings: Finding[]; waived: Waived[]; unusedWaivers: Waiver[] } {
  const findings: Finding[] = [];
  const waived: Waived[] = [];
  for (const finding of all) {
    const waiver = inForce.find((one) => isCovered(finding, one));
    if (waiver === undefined) findings.push(finding);
    else waived.push({ finding, waiver });
  }
  const used = new Set(waived.map(({ waiver }) => waiver.id));
  return { findings, waived, unusedWaivers: inForce.filter(({ id }) => !used.has(id)) };
}

type Judged = Pick<Finding, 'rule' | 'subject' | 'unit'>;

function isCovered({ rule, subject, unit }: Judged, waiver: Waiver): boolean {
  if (rule !== waiver.rule || (waiver.unit ?? unit) !== unit) return false;
  return subject.id === waiver.subject || unit === waiver.subject;
}

/** How a duty stands once leave was looked at: a miss that is waived is neither met nor missed. */
export type StateWithLeave = Omit<DutyState, 'state'> & {
  readonly state: DutyState['state'] | 'waived';
};

/** What is not missed, or not waived, stays the very same. */
export function withLeave(
  states: readonly DutyState[],
  waivers: readonly Waiver[],
  on: IsoDate,
): readonly StateWithLeave[] {
  const inForce = inForceOn(waivers, on);
  if (inForce.length === 0) return states;
  return states.map((one) => {
    const isWaived = one.state === 'missed' && inForce.some((waiver) => isCovered(one, waiver));
    return isWaived ? { ...one, state: 'waived' } : one;
  });
}

/** Leave under which a state is waived. */
export function leaveFor(
  one: StateWithLeave,
  waivers: readonly Waiver[],
  on: IsoDate,
): Waiver | undefined {
  if (one.state !== 'waived') return undefined;
  return inForceOn(waivers, on).find((waiver) => isCovered(one, waiver));
}
