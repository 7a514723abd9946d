import type { UnitKind } from './define.ts';

type Kind = Pick<UnitKind, 'id' | 'standing' | 'under'>;

/** The kind that holds something in a unit of `kind`: the unit itself, or a body of it; or null. */
export function holderIn(
  kind: string,
  heldBy: readonly string[],
  kinds: Iterable<Kind>,
): string | null {
  if (heldBy.includes(kind)) return kind;
  for (const { id, standing, under } of kinds) {
    if (standing === 'body' && heldBy.includes(id) && under.includes(kind)) return id;
  }
  return null;
}
