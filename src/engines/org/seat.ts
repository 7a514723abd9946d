import type { IsoDate } from '../../kernel/date.ts';
import type { Post, UnitKind } from './define.ts';

type Kinds = ReadonlyMap<string, Pick<UnitKind, 'id' | 'standing' | 'under'>>;
type Posts = ReadonlyMap<string, Pick<Post, 'in' | 'seat'>>;

/** An office of one unit on one day; `body` null: held in the unit itself. */
export interface Office {
  readonly person: string;
  readonly post: string;
  readonly body: string | null;
}

/** An office as it is held, with what its paper says. */
export interface HeldOffice extends Office {
  readonly name: string;
  readonly termEndsOn: IsoDate | null;
  readonly documentNo: string | null;
}

/** The kind of body of such a unit in which holders of the post sit; null: they sit in none. */
function bodyOf(kind: string, post: string, kinds: Kinds, posts: Posts): string | null {
  const { in: where = [], seat = 'none' } = posts.get(post) ?? {};
  if (seat === 'none') return null;
  const bodies = [...kinds.values()].filter(({ standing, under }) => {
    return standing === 'body' && under.includes(kind);
  });
  return bodies.find(({ id }) => where.includes(id))?.id ?? null;
}

/**
 * All offices of a unit of `kind`, each with its seat: whoever is in office where somebody holds an
 * office that only a committee has, sits in that committee. What has a seat keeps it.
 */
export function seated<O extends Office>(
  kind: string,
  offices: readonly O[],
  kinds: Kinds,
  posts: Posts,
): readonly O[] {
  const bodies = new Set(
    offices.map(({ post, body }) => {
      const makesOne = posts.get(post)?.seat === 'makes-a-committee';
      return body ?? (makesOne ? bodyOf(kind, post, kinds, posts) : null);
    }),
  );
  return offices.map((office) => {
    const body = office.body ?? bodyOf(kind, office.post, kinds, posts);
    return bodies.has(body) ? { ...office, body } : office;
  });
}
