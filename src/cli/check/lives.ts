import temporaryBranch from '../../catalogue/org/temporary-branch.ts';
import { addDays, earlier, type IsoDate, later } from '../../kernel/date.ts';
import type { ActivityFact, UnitFact } from '../../kernel/facts.ts';

/**
 * A temporary branch lives as long as its task, which no ledger states: from its first record to
 * its last. Before and after that nothing of it is missing.
 */
export function withLives(
  units: readonly UnitFact[],
  activities: readonly ActivityFact[],
): readonly UnitFact[] {
  const branchOf = new Map(units.map(({ id, partOf }) => [id, partOf ?? id]));
  const lives = new Map<string, { from: IsoDate; to: IsoDate }>();
  for (const { unit, on } of activities) {
    if (on === null) continue;
    const branch = branchOf.get(unit) ?? unit;
    const life = lives.get(branch) ?? { from: on, to: addDays(on, 1) };
    lives.set(branch, { from: earlier(life.from, on), to: later(life.to, addDays(on, 1)) });
  }
  const temporary = new Set(
    units.filter(({ kind }) => kind === temporaryBranch.id).map(({ id }) => id),
  );
  return units.map((unit) => {
    const branch = unit.partOf ?? unit.id;
    const life = temporary.has(branch) ? lives.get(branch) : undefined;
    return life === undefined ? unit : { ...unit, ...life };
  });
}
