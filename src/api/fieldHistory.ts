/** A saved state of a record, the oldest first. */
export interface State {
  readonly version: number;
  readonly at: string;
  readonly actor: string;
  readonly content: unknown;
}

/** What became of one field: who set it when, and to what. */
export interface FieldChange {
  /** Such as `parts[0].content.gist`. */
  readonly field: string;
  readonly states: readonly {
    readonly version: number;
    readonly at: string;
    readonly actor: string;
    /** Undefined in JSON, hence left out, where the field was taken away. */
    readonly value: unknown;
  }[];
}

/** Every field that a record ever had, in the order of their names, with each change of it. */
export function fieldHistory(states: readonly State[]): FieldChange[] {
  const found = new Map<string, FieldChange['states'][number][]>();
  for (const { version, at, actor, content } of states) {
    const now = leavesOf(content);
    for (const field of new Set([...found.keys(), ...now.keys()])) {
      const known = found.get(field) ?? [];
      const value = now.get(field);
      if (known.length > 0 && JSON.stringify(known.at(-1)?.value) === JSON.stringify(value))
        continue;
      found.set(field, [...known, { version, at, actor, value }]);
    }
  }
  const fields = [...found].map(([field, changes]) => ({ field, states: changes }));
  return fields.toSorted((a, b) => (a.field < b.field ? -1 : 1));
}

/** Values by their way down; a list or an object without any is a value itself. */
function leavesOf(content: unknown): Map<string, unknown> {
  const leaves = new Map<string, unknown>();
  const walk = (way: string, value: unknown) => {
    const inner = Array.isArray(value)
      ? value.map((one, i) => [`${way}[${i}]`, one] as const)
      : typeof value === 'object' && value !== null
        ? Object.entries(value).map(
            ([name, one]) => [way === '' ? name : `${way}.${name}`, one] as const,
          )
        : [];
    if (inner.length === 0) leaves.set(way, value);
    for (const [further, one] of inner) walk(further, one);
  };
  walk('', content);
  return leaves;
}
