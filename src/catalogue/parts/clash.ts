import type { ActivityFact, Facts } from '../../kernel/facts.ts';
import { branchOf } from './meetingsNear.ts';
import { compact } from './personNames.ts';

interface Minutes {
  readonly from: number;
  readonly to: number;
  readonly isEndSaid: boolean;
}

/**
 * Whether one person can have been at both of two records of a day: `clash` where their hours
 * overlap, `open` where hours that would tell are missing and the places differ.
 */
export function between(a: ActivityFact, b: ActivityFact, facts: Facts): 'clash' | 'open' | 'fine' {
  if (gatheringOf(a) === gatheringOf(b)) return 'fine';
  const [x, y] = [minutesOf(a), minutesOf(b)];
  const apart = arePlacesApart(a, b);
  if (x === null || y === null) return apart ? 'open' : 'fine';
  if (x.to <= y.from || y.to <= x.from) return 'fine';
  if (isOneGathering(a, b, facts)) return 'fine';
  // In one house one meeting follows another; an hour that nobody wrote proves nothing.
  const [first, second] = x.from <= y.from ? [x, y] : [y, x];
  const isOpen = first.from < second.from && !first.isEndSaid && isOneHouse(a, b, facts);
  if (isOpen) return apart ? 'open' : 'fine';
  return 'clash';
}

/** Of what several units held together, the record of the one that invited the others. */
function gatheringOf({ id, jointOf }: ActivityFact): string {
  return jointOf ?? id;
}

/** Parts of one gathering, and a joint one that each of several units records. */
function isOneGathering(a: ActivityFact, b: ActivityFact, facts: Facts): boolean {
  if (a.start !== b.start || arePlacesApart(a, b)) return false;
  return isOneHouse(a, b, facts) || (Boolean(a.place) && Boolean(b.place));
}

function isOneHouse(a: ActivityFact, b: ActivityFact, facts: Facts): boolean {
  const houses = (one: ActivityFact) =>
    [one.unit, ...(one.alsoFor ?? [])].map((unit) => branchOf(unit, facts));
  return houses(a).some((house) => houses(b).includes(house));
}

function arePlacesApart(a: ActivityFact, b: ActivityFact): boolean {
  return Boolean(a.place && b.place) && compact(a.place ?? '') !== compact(b.place ?? '');
}

/** Without an end, one hour. */
function minutesOf({ start, end }: ActivityFact): Minutes | null {
  const from = minuteOf(start);
  if (from === null) return null;
  const to = minuteOf(end);
  const isEndSaid = to !== null && to > from;
  return { from, to: isEndSaid ? to : from + 60, isEndSaid };
}

function minuteOf(clock: string | null | undefined): number | null {
  const found = /^(\d{1,2}):(\d{2})$/.exec(clock ?? '');
  return found === null ? null : Number(found[1]) * 60 + Number(found[2]);
}
