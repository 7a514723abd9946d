import { type IsoDate, isIsoDate } from '../kernel/date.ts';

const cursorForm = /^(\d{4}-\d{2}-\d{2})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The line after which a page of gatherings begins; undefined: no such line can be meant. */
export function cursorOf(before: string): { heldOn: IsoDate; id: string } | undefined {
  const [, heldOn, id] = cursorForm.exec(before) ?? [];
  return isIsoDate(heldOn) && id !== undefined ? { heldOn, id } : undefined;
}

/** Where the next page goes on; null: there is none. */
export function cursorAfter(
  lines: readonly { readonly heldOn: string; readonly id: string }[],
  limit: number,
): string | null {
  const last = lines.length === limit ? lines.at(-1) : undefined;
  return last === undefined ? null : `${last.heldOn}_${last.id}`;
}
