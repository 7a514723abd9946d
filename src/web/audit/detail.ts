/** What a line of the trail says beyond its action, as short pairs; nested values as JSON. */
export function pairsOf(
  detail: Readonly<Record<string, unknown>>,
): readonly (readonly [string, string])[] {
  return Object.entries(detail).flatMap(([name, value]) => {
    if (value === null || value === undefined || value === '') return [];
    const said = typeof value === 'object' ? JSON.stringify(value) : String(value);
    return [[name, said.length > 300 ? `${said.slice(0, 300)}…` : said] as const];
  });
}
