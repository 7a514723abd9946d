import type { HeaderReading } from '../../documents/sheet/header.ts';
import { cellAt, type DateSystem, type Sheet } from '../../documents/sheet/model.ts';
import { whenOf } from './when.ts';

/** Rows that are looked at to tell days from hours. */
const looked = 30;
/** Any year will do to see whether 3月5日 is a day. */
const someYear = 2024;

/**
 * Where 日期 stands beside 时间, either may be the time of a meeting: the one in which the days
 * stand is. Where both hold days, or neither, the header stays as doubtful as it is.
 */
export function withDayColumn(
  header: HeaderReading,
  { rows }: Sheet,
  system: DateSystem,
): HeaderReading {
  const claim = header.ambiguous.find(({ ids }) => ids.join() === 'time');
  if (claim === undefined) return header;
  const below = rows.filter(({ number }) => number >= header.row + header.height);
  const isDay = (column: number) =>
    below.slice(0, looked).some((row) => {
      const when = whenOf(cellAt(row, column), system, someYear);
      return 'on' in when && when.on !== null;
    });
  const [only, another] = claim.headers.filter(({ column }) => isDay(column));
  if (only === undefined || another !== undefined) return header;
  const ambiguous = header.ambiguous.filter((one) => one !== claim);
  return { ...header, ambiguous, mapping: { ...header.mapping, time: only.column } };
}
