import { type IsoDate, partsOf } from '../../kernel/date.ts';
import { type Text, text } from '../../kernel/text.ts';
import { termWords as words } from './termWords.ts';
import type { Slot } from './wave.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The slot in full: 2027年9月, 2027年第3季度, 已过期限. */
export function slotName({ key, from }: Pick<Slot, 'key' | 'from'>): Text {
  if (from === null) return words.lateLong;
  const { year, month } = partsOf(from);
  const quarter = /Q(\d)$/.exec(key)?.[1];
  if (quarter !== undefined) return text(`${year}年第${quarter}季度`, `Q${quarter} ${year}`);
  return text(`${year}年${month}月`, `${months[month - 1]} ${year}`);
}

/** The same in as few letters as the head of a column has room for. */
export function slotShort(slot: Pick<Slot, 'key' | 'from'>): Text {
  if (slot.from === null) return words.late;
  const year = slot.from.slice(2, 4);
  const label = slotLabel(slot);
  return text(`${year}年${label.zh}`, `${label.en} ${year}`);
}

/** What stands under its column: the month or the quarter alone. */
export function slotLabel({ key, from }: Pick<Slot, 'key' | 'from'>): Text {
  if (from === null) return words.late;
  const quarter = /Q(\d)$/.exec(key)?.[1];
  if (quarter !== undefined) return text(`${quarter}季`, `Q${quarter}`);
  const { month } = partsOf(from);
  return text(String(month), String(month));
}

/** The year under the first column of it. */
export function yearOf({ from }: Pick<Slot, 'from'>, before: IsoDate | null): string {
  if (from === null) return '';
  const year = from.slice(0, 4);
  return before?.slice(0, 4) === year ? '' : year;
}
