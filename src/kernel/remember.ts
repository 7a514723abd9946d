/**
 * A pure function of words that remembers its last answers: papers say the same names and phrases
 * again and again. It forgets all when it holds `most`, so a server never grows by it.
 */
export function remembering<T>(most: number, work: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>();
  return (words) => {
    const found = known.get(words);
    if (found !== undefined || known.has(words)) return found as T;
    const made = work(words);
    if (known.size >= most) known.clear();
    known.set(words, made);
    return made;
  };
}
