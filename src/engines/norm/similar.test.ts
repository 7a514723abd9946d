import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { earlierLike, type Likeness, type Written } from './similar.ts';

const usual: Likeness = { share: 9_000, shortest: 8 };
/** Every text under a mark of its own. */
const apart = (...texts: readonly string[]): Written[] =>
  texts.map((text, i) => ({ text, mark: String(i) }));
const of = (texts: readonly Written[], likeness = usual) => earlierLike(texts, likeness).earlier;

function gramSet(text: string): ReadonlySet<string> {
  return new Set(
    Array.from({ length: Math.max(text.length - 2, 0) }, (_, i) => text.slice(i, i + 3)),
  );
}

function areAlike(a: string, b: string, { share, shortest }: Likeness): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < Math.max(shortest, 3)) return false;
  const [x, y] = [gramSet(a), gramSet(b)];
  const shared = [...x].filter((gram) => y.has(gram)).length;
  return shared * 10_000 > (x.size + y.size - shared) * share;
}

/** The control: every text against every earlier one. */
function partners(texts: readonly Written[], place: number, likeness: Likeness): number[] {
  const own = texts[place];
  return texts.slice(0, place).flatMap((one, i) => {
    const alike = own && one.mark !== own.mark && areAlike(one.text, own.text, likeness);
    return alike ? [i] : [];
  });
}

/** Texts of a few letters, so that likeness is common, and copies with one place changed. */
const written = fc
  .array(
    fc.record({
      seed: fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 40 }),
      at: fc.nat(39),
      copyOf: fc.option(fc.nat(30), { freq: 1 }),
      mark: fc.constantFrom('a', 'b', 'c', 'd'),
    }),
    { maxLength: 30 },
  )
  .map((rows) => {
    const texts: Written[] = [];
    for (const { seed, at, copyOf, mark } of rows) {
      const copied = copyOf === null ? undefined : texts[copyOf]?.text;
      const text =
        copied === undefined ? seed : `${copied.slice(0, at)}丁${copied.slice(at + (at % 2))}`;
      texts.push({ text, mark });
    }
    return texts;
  });
const likeness = fc.record({
  share: fc.constantFrom(0, 3_000, 5_000, 7_500, 9_000, 9_999, 10_000),
  shortest: fc.constantFrom(0, 3, 8, 20),
});

test('finds a partner wherever comparing all pairs finds one, and a true one', () => {
  fc.assert(
    fc.property(written, likeness, (texts, how) => {
      for (const [place, earlier] of of(texts, how).entries()) {
        const all = partners(texts, place, how);
        if (earlier === null) expect(all).toEqual([]);
        else expect(all).toContain(earlier);
      }
    }),
    { numRuns: 500, verbose: true },
  );
});

describe('two texts', () => {
  const a = 'abcdefghijklmnopqrstuvwxyz';

  test.each<[string, string, string, number | null]>([
    ['the same', a, a, 0],
    ['the same, short', '学习党章', '学习党章', 0],
    ['nearly the same, short', '学习党章党规', '学习党章党纪', null],
    ['seven characters, nearly the same', '学习党章党规、', '学习党章党规。', null],
    ['different', a, '传达学习上级文件精神，研究本月工作', null],
    ['empty and not', '', a, null],
    ['one character many times', '啊啊啊啊啊啊啊啊', '啊啊啊啊啊啊啊啊啊', 0],
  ])('%s', (_, first, second, earlier) => {
    expect(of(apart(first, second))).toEqual([null, earlier]);
  });

  // 24 grams and 22 of them: 22/24 = 0.91666…
  test.each([
    [9_166, 0],
    [9_167, null],
  ])('a share above %i', (share, earlier) => {
    expect(of(apart(a, a.slice(0, 24)), { share, shortest: 8 })).toEqual([null, earlier]);
  });

  // 20 grams and 18 of them: exactly nine tenths, which is not above it.
  test('a share that is just reached is not above', () => {
    expect(of(apart(a.slice(0, 22), a.slice(0, 20)), usual)).toEqual([null, null]);
    expect(of(apart(a.slice(0, 23), a.slice(0, 21)), usual)).toEqual([null, 0]);
  });

  test('with the same mark belong together', () => {
    expect(
      of([
        { text: a, mark: 'x' },
        { text: a, mark: 'x' },
      ]),
    ).toEqual([null, null]);
    expect(
      of([
        { text: a, mark: 'x' },
        { text: `${a}z`, mark: 'x' },
      ]),
    ).toEqual([null, null]);
  });
});

describe('several texts', () => {
  const a = 'abcdefghijklmnopqrstuvwxyz';

  test('an identical one goes before a similar one', () => {
    expect(of(apart(`${a}1`, a, a))).toEqual([null, 0, 1]);
  });

  test('beside one of the same mark, one of another is found', () => {
    const texts = [
      { text: a, mark: 'x' },
      { text: a, mark: 'y' },
      { text: a, mark: 'x' },
      { text: `${a}1`, mark: 'x' },
    ];
    expect(of(texts)).toEqual([null, 0, 1, 1]);
  });
});

/** A draw that is the same on every run. */
function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const phrases = ['传达学习', '上级文件精神', '研究本月工作', '围绕主题交流体会', '布置下一步任务'];

/** Honest gists: usual phrases, and between them what was special that day. */
function honest(count: number): string[] {
  const draw = draws(7);
  const letter = () => String.fromCharCode(0x4e00 + draw(3_000));
  const words = () => Array.from({ length: 8 }, letter).join('');
  const parts = () => (draw(2) === 0 ? (phrases[draw(phrases.length)] ?? '') : words());
  return Array.from({ length: count }, () => Array.from({ length: 16 }, parts).join(''));
}

describe('how much is compared', () => {
  test.each([1_000, 5_000])('next to nothing of %i different texts', (count) => {
    const { earlier, compared } = earlierLike(apart(...honest(count)), usual);
    expect(earlier.every((one) => one === null)).toBe(true);
    expect(compared).toBeLessThan(count);
  });

  test('one pair a text of copies with a name changed', () => {
    const [text = ''] = honest(1);
    const names = honest(1_000).map((one) => one.slice(-3));
    const texts = names.map((name) => `${text.slice(0, 40)}${name}${text.slice(40)}`);
    const { earlier, compared } = earlierLike(apart(...texts), usual);
    expect(earlier.slice(1).every((one) => one !== null)).toBe(true);
    expect(compared).toBeLessThanOrEqual(1_000);
  });
});
