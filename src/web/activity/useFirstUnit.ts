import { useAsked } from '../search.ts';
import { useMe } from '../session.tsx';
import type { UnitLine } from '../shared/UnitPicker.tsx';
import { useDrafting } from './useDrafting.ts';
import { useRecordable } from './useRecordable.ts';

/** The unit that is asked for, else the first of mine that holds anything. */
export function useFirstUnit(units: readonly UnitLine[]): number | undefined {
  const me = useMe();
  const kinds = useRecordable();
  const [asked] = useAsked();
  const { begins } = useDrafting();
  const may = units.filter((one) => kinds.includes(one.kind) && begins.includes(one.unit));
  const wanted = may.find((one) => String(one.unit) === asked.unit);
  const own = may.find((one) => me.roles.some((held) => held.unit === one.unit));
  return (wanted ?? own ?? (may.length === 1 ? may[0] : undefined))?.unit;
}
