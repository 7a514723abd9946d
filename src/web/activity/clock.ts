/**
 * A time of day as people type it: 9, 930, 1430, 14:30, 14：30, 14点30, 14.30 become `14:30`;
 * nothing becomes null, and what is no time stays undefined.
 */
export function clockOf(typed: string): string | null | undefined {
  const plain = typed
    .normalize('NFKC')
    .trim()
    .replace(/[点时.]/g, ':')
    .replace(/分$/, '');
  if (plain === '') return null;
  const parts = /^(\d{1,2}):?(\d{2})?$/.exec(plain) ?? /^(\d{1,2}):(\d{1,2})$/.exec(plain);
  const hour = Number(parts?.[1] ?? Number.NaN);
  const minute = Number(parts?.[2] ?? 0);
  if (!(hour <= 23 && minute <= 59)) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
