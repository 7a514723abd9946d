import type { HeldPost, RosterGround } from './rosterGround.ts';
import { type Office, seated } from './seat.ts';

/** A post that a row takes in a unit, and the body of it in which its holder sits. */
export interface TakenPost {
  readonly post: string;
  readonly unit: string;
  readonly body: string | null;
  /** Who was in office there before and sits in the committee that the file makes. */
  readonly reseats: readonly HeldPost[];
}

interface Line {
  readonly row: string;
  readonly person: string | null;
  readonly posts: readonly TakenPost[];
}

type Ground = Pick<RosterGround, 'state' | 'on' | 'posts' | 'heldPosts'>;

/**
 * The posts that a file takes, by row, each with its seat. In a unit the first one carries those
 * who are seated anew with it.
 *
 * @param kinds of the units that the rows name
 */
export function seatedPosts(
  ground: Ground,
  lines: readonly Line[],
  kinds: ReadonlyMap<string | null, string>,
): ReadonlyMap<string, readonly TakenPost[]> {
  const taken = lines.flatMap(({ row, person, posts }) =>
    posts.map((one) => ({ ...one, person: person ?? row, row })),
  );
  const byRow = new Map<string, TakenPost[]>();
  for (const unit of new Set(taken.map((one) => one.unit))) {
    const before = ground.heldPosts.filter((held) => held.unit === unit && held.from <= ground.on);
    const own = taken.filter((one) => one.unit === unit);
    const sat = seatedIn(ground, kinds.get(unit), [...own, ...before]);
    const reseats = before.flatMap((held, i): HeldPost[] => {
      const body = sat[own.length + i]?.body ?? null;
      return body === held.body ? [] : [{ ...held, body }];
    });
    for (const [i, { row, post }] of own.entries()) {
      const seat = { post, unit, body: sat[i]?.body ?? null, reseats: i === 0 ? reseats : [] };
      byRow.set(row, [...(byRow.get(row) ?? []), seat]);
    }
  }
  return byRow;
}

/** A group, which no row names as its branch, has offices and no bodies. */
function seatedIn(
  { state, posts }: Ground,
  kind: string | undefined,
  offices: readonly Office[],
): readonly Office[] {
  return kind === undefined ? offices : seated(kind, offices, state.kinds, posts);
}
