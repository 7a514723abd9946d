import { type IsoDate, isIsoDate } from '../../kernel/date.ts';
import { useAsked } from '../search.ts';
import { useMe } from '../session.tsx';

/** The month that is asked for by its first day; this month when none is. */
export function useMonth(): readonly [IsoDate, (first: IsoDate) => void] {
  const { today } = useMe();
  const [asked, ask] = useAsked();
  const wanted = `${asked.month ?? today.slice(0, 7)}-01`;
  const first = isIsoDate(wanted) ? wanted : (`${today.slice(0, 7)}-01` as IsoDate);
  return [first, (next) => ask({ month: next.slice(0, 7) })];
}
