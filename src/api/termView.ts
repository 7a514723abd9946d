import { type Clock, clockOf, inOrderOfClock } from '../engines/org/clock.ts';
import type { UnitFact } from '../kernel/facts.ts';
import { type TermFact, termOn } from '../kernel/term.ts';
import { unitsOn } from '../store/org.ts';
import { termFacts } from '../store/term.ts';
import { placedInTree } from './completionOrder.ts';
import type { OperationKey } from './contract/index.ts';
import type { Ask } from './route.ts';
import { scopeOf } from './scope.ts';

export type Asking = Pick<Ask<OperationKey>, 'tx' | 'services' | 'today'>;

interface Named {
  readonly unit: number;
  readonly name: string;
}

/** A unit with the clock of its term. */
export interface TermLine extends Named {
  readonly kind: string;
  readonly parent: number | null;
  /** The committee that it stands under, or that it is. */
  readonly group: Named | null;
  readonly term: TermFact | undefined;
  readonly clock: Clock;
}

/** Units within reach that are elected, the most urgent first; of equals in the tree's order. */
export async function termLines(ask: Asking, unit: number | undefined): Promise<TermLine[]> {
  const { tx, services, today } = ask;
  const reach = new Set(await scopeOf(ask, 'activity.read', unit));
  const rows = await unitsOn(tx, { on: today, knownAt: null });
  const { kinds, termPlan } = services.definitions;
  const elected = rows.filter((row) => {
    return reach.has(row.unit) && kinds.get(row.kind)?.termYears !== undefined;
  });
  const terms = await termFacts(
    tx,
    elected.map((row) => row.unit),
    null,
  );
  const facts = elected.map(
    (row): UnitFact => ({
      ...{ id: String(row.unit), kind: row.kind, name: row.name, from: row.from, to: row.to },
      parent: row.parent === null ? null : String(row.parent),
    }),
  );
  const { units, places } = await placedInTree(ask, facts, today);
  const lines = units.map(({ id, kind, name, parent }): TermLine => {
    const own = terms.filter((one) => one.unit === id);
    const term = termOn(own, today);
    const group = places.get(id)?.group ?? null;
    return {
      ...{ unit: Number(id), name, kind, parent: parent ? Number(parent) : null, term },
      group: group === null ? null : { unit: group.unit, name: group.name },
      clock: clockOf(term, termPlan, today),
    };
  });
  return lines.toSorted((a, b) => inOrderOfClock(a.clock, b.clock));
}
