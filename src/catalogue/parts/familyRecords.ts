import type { IsoDate } from '../../kernel/date.ts';
import { type ActivityFact, type Answer, type Facts, known } from '../../kernel/facts.ts';
import { recorded } from './meetings.ts';

const kinds: ReadonlySet<string> = new Set(recorded.map(({ id }) => id));

/**
 * What a branch, its committee and its groups held and recorded since a rule began, until a day, in
 * order of day; what has no date comes last.
 */
export function familyRecords(
  unit: string,
  facts: Facts,
  between: { readonly since: IsoDate; readonly asOf: IsoDate },
): Answer<readonly ActivityFact[]> {
  const all: ActivityFact[] = [];
  for (const id of facts.family(unit)) {
    const own = facts.records(id);
    if (!own.known) return own;
    all.push(...own.value);
  }
  const { since, asOf } = between;
  return known(
    all
      .filter(({ handle, on }) => kinds.has(handle) && (on === null || (since <= on && on <= asOf)))
      .sort((a, b) => compare(a.on ?? '9', b.on ?? '9') || compare(a.id, b.id)),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
