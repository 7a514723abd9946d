import type { PlannedBureau } from './bureau.ts';
import type { PlannedMember } from './plan.ts';
import type { DemoUnit } from './tree.ts';

/** Who takes part in a unit that has no members of its own: people of several other branches. */
export function guestsOf({ branches }: PlannedBureau, { guests = 0 }: DemoUnit): PlannedMember[] {
  return Array.from({ length: guests }, (_, i) => {
    const home = `unit-${6 + (i % 3)}-${1 + (i % 2)}`;
    const guest = branches.get(home)?.members[6 + i];
    if (guest === undefined) throw new Error(`the demo has nobody at ${6 + i} of ${home}`);
    return guest;
  });
}
