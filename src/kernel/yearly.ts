import { type IsoDate, partsOf } from './date.ts';
import { checkSetting, type Setting, type SettingEntry, type SettingType } from './setting.ts';

/** What a unit decided for one year, and by which paper. */
export interface Yearly {
  readonly scope: string;
  readonly value: number;
  readonly from: IsoDate;
  readonly documentNo: string;
}

type Whole = Setting<Extract<SettingType, { readonly type: 'integer' }>>;

/**
 * A decision that holds for the calendar year that it begins in and for no other: next year’s is
 * unknown until it is entered. The nearest unit that decided by that day counts, of its decisions
 * the latest; one that was withdrawn is passed over.
 *
 * @param chain the unit and those above it, nearest first
 * @returns null: unknown
 */
export function yearlyOn(
  definition: Whole,
  entries: readonly SettingEntry[],
  { on, chain }: { readonly on: IsoDate; readonly chain: readonly string[] },
): Yearly | null {
  const { year } = partsOf(on);
  const own = entries.filter(
    ({ key, from }) => key === definition.key && from <= on && partsOf(from).year === year,
  );
  for (const scope of chain) {
    let last: SettingEntry | undefined;
    for (const entry of own) {
      if (entry.scope === scope && (last === undefined || last.from <= entry.from)) last = entry;
    }
    if (last === undefined || last.value === null) continue;
    const checked = checkSetting(definition, last.value);
    if (!checked.ok) throw new RangeError(`${last.key}: a stored value does not fit`);
    const { from, documentNo } = last;
    return { scope, value: checked.value, from, documentNo };
  }
  return null;
}
