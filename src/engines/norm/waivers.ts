import type { IsoDate } from '../../kernel/date.ts';
import type { Finding, Waiver } from './types.ts';

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
 * Takes out what is waived on the day of judgement. A waiver covers the findings of one rule about
 * one subject, or about everything of one unit; one that has ended covers nothing and is not
 * counted as unused.
 */
export function laidOver(
  all: readonly Finding[],
  waivers: readonly Waiver[],
  asOf: IsoDate,
): { findings: Finding[]; waived: Waived[]; unusedWaivers: Waiver[] } {
  const inForce = inForceOn(waivers, asOf);
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

function isCovered({ rule, subject, unit }: Finding, waiver: Waiver): boolean {
  return rule === waiver.rule && (subject.id === waiver.subject || unit === waiver.subject);
}
