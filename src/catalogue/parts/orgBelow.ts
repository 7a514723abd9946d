import type { IsoDate } from '../../kernel/date.ts';
import type { Facts, UnitFact } from '../../kernel/facts.ts';
import { includes } from '../../kernel/period.ts';
import { type Text, text } from '../../kernel/text.ts';
import { standingBranches } from './branches.ts';

export function unitsBelow(unit: string, facts: Facts, on: IsoDate): readonly UnitFact[] {
  return facts.below(unit).filter((one) => includes(one, on));
}

function isStanding({ kind }: UnitFact): boolean {
  return standingBranches.some(({ id }) => id === kind);
}

/** Members of a branch, or of the branches below a unit; `missing` where some are not known. */
export function membersWithin(
  unit: UnitFact,
  facts: Facts,
  on: IsoDate,
): { readonly all: number; readonly missing: Text | null } {
  const branches = isStanding(unit)
    ? [unit]
    : unitsBelow(unit.id, facts, on).filter((one) => isStanding(one));
  let all = 0;
  let gap = isStanding(unit) ? null : placelessGap(facts, on);
  for (const { id } of branches) {
    const count = facts.headcount(id, on);
    if (count.known) all += count.value.all;
    else gap ??= count.missing;
  }
  return { all, missing: gap };
}

/** A branch of which nobody says where it stands may stand below any unit. */
function placelessGap(facts: Facts, on: IsoDate): Text | null {
  const units = facts.units();
  if (!units.known) return units.missing;
  const placeless = units.value.some(
    (one) => isStanding(one) && one.parent === undefined && includes(one, on),
  );
  if (!placeless) return null;
  return text('没有写明各党支部隶属于哪个党组织', 'it is not said under what the branches stand');
}
