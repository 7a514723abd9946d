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

/**
 * What is worked out of a value that is never changed in place, kept for as long as the value is.
 * The last one asked for is at hand without a look-up: most questions in a row are about the same.
 */
export function rememberedOf<K extends object, V>(work: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  let last: { readonly of: K; readonly value: V } | undefined;
  return (of) => {
    if (last?.of === of) return last.value;
    let found = made.get(of);
    if (found === undefined) {
      found = { value: work(of) };
      made.set(of, found);
    }
    last = { of, value: found.value };
    return found.value;
  };
}
