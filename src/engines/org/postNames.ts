import type { Post } from './define.ts';

/** Words of a post's column that say that somebody holds none. */
const none = /^(?:普通|一般)?(?:中共)?党员$|^(?:无|没有|群众|预备党员|正式党员|[-—–/]+)$/;

/** What a column of posts says: posts of the catalogue, and words that are none of them. */
export interface PostWords {
  readonly posts: readonly string[];
  readonly unknown: readonly string[];
}

export type PostReader = (words: string) => PostWords;

/** Reads a cell such as 支部书记、纪检委员: several posts, separated by 、 or a comma. */
export function postReader(posts: Iterable<Post>): PostReader {
  const known = new Map<string, string>();
  for (const { id, name, synonyms } of posts) {
    for (const word of [...synonyms, name.zh, name.en]) {
      if (!known.has(plain(word))) known.set(plain(word), id);
    }
  }
  const find = (word: string) => known.get(word) ?? known.get(word.replace(unitWords, ''));
  return (words) => {
    const parts = words
      .normalize('NFKC')
      .split(/[、,;/\n]|(?<=.)兼(?=.)/)
      .map(plain)
      .filter((word) => word !== '' && !none.test(word));
    const found = parts.map((word) => ({ word, post: find(word) }));
    return {
      posts: [...new Set(found.flatMap(({ post }) => post ?? []))],
      unknown: found.filter(({ post }) => post === undefined).map(({ word }) => word),
    };
  };
}

const unitWords = /^(?:中共|本)?(?:党?支部|党总支|总支|党委|支委会|支委)/;

function plain(word: string): string {
  return word.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
