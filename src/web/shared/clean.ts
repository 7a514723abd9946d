/** What an empty field leaves behind is left out, so that only what was typed is sent. */
export type Cleaned<T> = { readonly [K in keyof T]: Exclude<T[K], undefined | null> };

/** Without fields that are undefined, null or blank; text loses its outer spaces. */
export function cleaned<T extends object>(values: T): Cleaned<T> {
  const kept: [string, unknown][] = [];
  for (const [name, value] of Object.entries(values)) {
    const tidy = typeof value === 'string' ? value.trim() : value;
    if (tidy !== undefined && tidy !== null && tidy !== '') kept.push([name, tidy]);
  }
  return Object.fromEntries(kept) as Cleaned<T>;
}

/** Fields in which two states of a record differ, with both values as text. */
export function differences(
  yours: unknown,
  theirs: unknown,
): readonly { readonly field: string; readonly yours: string; readonly theirs: string }[] {
  const mine = asRecord(yours);
  const stored = asRecord(theirs);
  const fields = [...new Set([...Object.keys(mine), ...Object.keys(stored)])];
  return fields
    .map((field) => ({ field, yours: shown(mine[field]), theirs: shown(stored[field]) }))
    .filter((row) => row.yours !== row.theirs);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : { '': value };
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
