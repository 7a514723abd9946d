/** Sequences of three characters of a text, as numbers, rarest first, none twice. */
export type Grams = Float64Array;

const length = 3;
const whole = 10_000;
const hashes = 2 ** 32;
/** Grams are counted, and found again, by the last bits of their hash. */
const mostBuckets = 2 ** 18;

/**
 * The grams of every text; none of one that is too short. A gram is its hash below how often its
 * bucket occurs in all texts, so that plain order of numbers is order of rarity. All of them share
 * one array: thousands of small ones would take longer to make than to fill.
 */
export function gramsOf(texts: readonly string[], shortest: number): readonly Grams[] {
  const least = Math.max(shortest, length);
  const long = texts.map((text) => (text.length < least ? '' : text));
  const total = long.reduce((sum, text) => sum + text.length, 0);
  const counts = new Uint32Array(Math.min(mostBuckets, 2 ** Math.ceil(Math.log2(total + 1))));
  const hashed = new Uint32Array(total);
  const ends: number[] = [];
  for (const text of long) ends.push(hashInto(hashed, ends.at(-1) ?? 0, text, counts));
  const all = new Float64Array(total);
  for (let i = 0; i < total; i += 1) {
    const hash = hashed[i] ?? 0;
    all[i] = (counts[hash & (counts.length - 1)] ?? 0) * hashes + hash;
  }
  return ends.map((end, i) => withoutTwins(all.subarray(ends[i - 1] ?? 0, end).sort()));
}

/** Answers where the next text begins. */
function hashInto(hashed: Uint32Array, from: number, text: string, counts: Uint32Array): number {
  const count = Math.max(text.length - length + 1, 0);
  for (let i = 0; i < count; i += 1) {
    const first = Math.imul(text.charCodeAt(i), 0x9e37_79b1);
    const second = Math.imul(text.charCodeAt(i + 1) ^ (first >>> 15), 0x85eb_ca77);
    const third = Math.imul(text.charCodeAt(i + 2) ^ (second >>> 15) ^ first, 0xc2b2_ae3d);
    const hash = third ^ (third >>> 16);
    hashed[from + i] = hash;
    const bucket = hash & (counts.length - 1);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return from + count;
}

function withoutTwins(sorted: Float64Array): Float64Array {
  let kept = 0;
  for (let i = 0; i < sorted.length; i += 1) {
    if (i > 0 && sorted[i] === sorted[i - 1]) continue;
    sorted[kept] = sorted[i] ?? 0;
    kept += 1;
  }
  return kept === sorted.length ? sorted : sorted.subarray(0, kept);
}

/**
 * Buckets of the rarest grams. Two sets that share enough lack so few of each other's that some of
 * their rarest must meet: `leastMet` says how many.
 */
export function prefixOf(grams: Grams, share: number): readonly number[] {
  const mayLack = grams.length - sharedAtLeast(grams.length, share);
  const prefix: number[] = [];
  const most = Math.min(mayLack + mostMet, grams.length);
  for (let i = 0; i < most; i += 1) prefix.push((grams[i] ?? 0) & (mostBuckets - 1));
  return prefix;
}

export function leastMet(a: Grams, b: Grams, share: number): number {
  return Math.min(mostMet, sharedAtLeast(Math.max(a.length, b.length), share));
}

/** One would do; three leave hardly a pair to compare that is not alike. */
const mostMet = 3;

/** What a set has in common with any that is like it. */
function sharedAtLeast(length: number, share: number): number {
  return Math.floor((length * share) / whole) + 1;
}

/** Whether one is not too long for the other. */
export function mayBeAlike(a: Grams, b: Grams, share: number): boolean {
  return Math.min(a.length, b.length) * whole > Math.max(a.length, b.length) * share;
}

/** Both are in order, so one walk counts what they share and stops when it cannot be enough. */
export function areAlike(a: Grams, b: Grams, share: number): boolean {
  const needed = Math.floor(((a.length + b.length) * share) / (whole + share)) + 1;
  let [i, j, shared] = [0, 0, 0];
  while (shared < needed && shared + Math.min(a.length - i, b.length - j) >= needed) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared >= needed;
}
