import fc from 'fast-check';

/** A value and every place in it, as a list of steps from the top. */
type Path = readonly (string | number)[];

function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]))];
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((one, key) => (one as Record<string, unknown>)[key], value);
}

/** The same with another value at one place; `undefined` takes the place away. */
function with_(value: unknown, path: Path, other: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return other;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  copy[key] = with_(copy[key], rest, other);
  if (copy[key] === undefined && !Array.isArray(copy)) delete copy[key];
  return copy;
}

/** No property of any schema is called so. */
export const unheardOf = 'nobodyDeclaredThis';

const strangers = [
  ...[null, true, 0, -1, 1.5, 1e300, '', 'x', [], {}, [[]], '\u0000', 'x'.repeat(70_000)],
  ...[{ $ne: null }, { [unheardOf]: 1 }, undefined],
];

/** A valid body with one thing wrong: another kind of value, something missing or undeclared. */
export function spoilt(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const choice = fc.record({
    value: valid,
    where: fc.nat(),
    stranger: fc.constantFrom(...strangers),
    kind: fc.constantFrom('other', 'other', 'undeclared'),
  });
  return choice.map(({ value, where, stranger, kind }) => {
    if (kind === 'undeclared') return undeclared(value, where);
    const places = placesIn(value);
    return with_(value, places[where % places.length] ?? [], stranger) ?? null;
  });
}

/** The same with a property too many in one of its objects. */
export function undeclared(value: unknown, where: number): unknown {
  const objects = placesIn(value).filter((path) => {
    const one = at(value, path);
    return typeof one === 'object' && one !== null && !Array.isArray(one);
  });
  if (objects.length === 0) return { [unheardOf]: 1 };
  return with_(value, [...(objects[where % objects.length] ?? []), unheardOf], 1);
}

/** Bodies that are no JSON, or not what they say. */
export const notJson = ['{', '[1,', '{"a":1}}', '', '\u0000', 'a=b&c=d', '"', '{"__proto__":{}}'];
