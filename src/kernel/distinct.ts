/**
 * The items, none of them twice. The same object met again is one item; two that share an id are a
 * bug of the catalogue, so this throws and the program does not start.
 */
export function distinct<T>(what: string, items: readonly T[], idOf: (item: T) => string): T[] {
  const found = new Map<string, T>();
  for (const item of items) {
    const id = idOf(item);
    const other = found.get(id);
    if (other !== undefined && other !== item) {
      throw new Error(
        `two definitions of ${what} have the id “${id}”: give one of them another id`,
      );
    }
    found.set(id, item);
  }
  return [...found.values()];
}
