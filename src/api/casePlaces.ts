import type { CaseKind, PlaceRule, Places } from '../engines/case/define.ts';
import { addYears, dateOf, type IsoDate, partsOf } from '../kernel/date.ts';
import { type Yearly, yearlyOn } from '../kernel/yearly.ts';
import { type CaseRow, placesTaken } from '../store/case.ts';
import { type UnitRow, unitsOn } from '../store/org.ts';
import { settingChain, settingFacts } from '../store/setting.ts';
import type { OperationKey } from './contract/index.ts';
import type { Ask } from './route.ts';

type Asking = Pick<Ask<OperationKey>, 'tx' | 'services'>;

/** The places that a committee set for a year, how many are taken, how many are waited for. */
export interface PlacesOfYear extends Yearly {
  readonly unit: number;
  readonly unitName: string;
  readonly year: number;
  readonly taken: number;
  readonly underWay: number;
  /** Units of those that were asked for whose places are these. */
  readonly of: readonly number[];
}

/** A unit and all that is subordinate to it. */
function unitsBelow(tree: readonly UnitRow[], top: number): number[] {
  const children = tree.filter(({ parent }) => parent === top);
  return [top, ...children.flatMap(({ unit }) => unitsBelow(tree, unit))];
}

/** What counts for these units on a day; empty: nobody has entered anything for that year. */
export async function placesOfYear(
  { tx }: Pick<Asking, 'tx'>,
  { id: handle, places: rule }: CaseKind,
  units: readonly number[],
  on: IsoDate,
): Promise<readonly PlacesOfYear[]> {
  if (rule === undefined) return [];
  const { settings = [], above } = await settingFacts(tx, units, { on, knownAt: null });
  if (!settings.some(({ key }) => key === rule.setting.key)) return [];
  const decided = new Map<string, Decided>();
  for (const unit of units) {
    const yearly = yearlyOn(rule.setting, settings, { on, chain: settingChain(unit, above) });
    if (yearly === null) continue;
    const { of } = decided.get(yearly.scope) ?? { of: [] };
    decided.set(yearly.scope, { of: [...of, unit], yearly });
  }
  return decided.size === 0 ? [] : counted(tx, { handle, rule, on }, decided);
}

/** What one committee decided, for which of the units. */
interface Decided {
  readonly of: readonly number[];
  readonly yearly: Yearly;
}

interface Counting {
  readonly handle: string;
  readonly rule: PlaceRule;
  readonly on: IsoDate;
}

async function counted(
  tx: Asking['tx'],
  { handle, rule: { waits, takes, frees }, on }: Counting,
  decided: ReadonlyMap<string, Decided>,
): Promise<readonly PlacesOfYear[]> {
  const tree = await unitsOn(tx, { on, knownAt: null });
  const names = new Map(tree.map(({ unit, name }) => [unit, name]));
  const groups = [...decided.keys()].map((scope) => {
    return { scope: Number(scope), units: unitsBelow(tree, Number(scope)) };
  });
  const { year } = partsOf(on);
  const from = dateOf(year, 1, 1);
  const ends = { takes: `${takes.step} ${takes.outcome}`, frees: `${frees.step} ${frees.outcome}` };
  const period = { from, to: addYears(from, 1) };
  const counts = await placesTaken(tx, groups, handle, period, { waits, ...ends });
  return counts.flatMap(({ scope: unit, taken, underWay }) => {
    const found = decided.get(String(unit));
    if (found === undefined) return [];
    const { yearly, of } = found;
    return { ...yearly, unit, unitName: names.get(unit) ?? '', year, taken, underWay, of };
  });
}

/** The same as the machine of cases asks for it. */
export async function placesFor(
  ask: Asking,
  rows: readonly Pick<CaseRow, 'handle' | 'unit'>[],
  on: IsoDate,
): Promise<readonly Places[]> {
  const found: Places[] = [];
  for (const kind of ask.services.definitions.cases.values()) {
    const own = rows.filter(({ handle }) => handle === kind.id).map(({ unit }) => unit);
    const all = own.length === 0 ? [] : await placesOfYear(ask, kind, [...new Set(own)], on);
    for (const { of, unitName: over, value: places, ...rest } of all) {
      const { year, taken, documentNo } = rest;
      for (const unit of of) {
        const at = { kind: kind.id, unit: String(unit), year, over };
        found.push({ ...at, places, taken, documentNo });
      }
    }
  }
  return found;
}
