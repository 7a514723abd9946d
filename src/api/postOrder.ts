import type { Definitions } from './definitions.ts';

/** A post that the catalogue does not know stands behind those that it does. */
const behindAll = Number.MAX_SAFE_INTEGER;

/** As the catalogue ranks the posts; of one post, whoever came to it first. */
export function inRank<T extends { readonly post: string; readonly from: string }>(
  rows: readonly T[],
  { posts }: Pick<Definitions, 'posts'>,
): T[] {
  const rank = (post: string) => posts.get(post)?.rank ?? behindAll;
  return rows.toSorted((a, b) => rank(a.post) - rank(b.post) || (a.from < b.from ? -1 : 1));
}
