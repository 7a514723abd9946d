import { type IsoDate, isIsoDate } from '../../kernel/date.ts';

/** A resolution is overdue when its day has passed and nobody has closed it. */
export function isOverdue(
  { due, doneOn }: { readonly due: string | null; readonly doneOn: IsoDate | null },
  today: IsoDate,
): boolean {
  return doneOn === null && isIsoDate(due) && due < today;
}
