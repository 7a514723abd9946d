import fc from 'fast-check';
import { expect, test } from 'vitest';
import { padTo, widthOf, wrap } from './width.ts';

test('Chinese takes two columns', () => {
  expect(widthOf('党员3人')).toBe(7);
  expect(widthOf('“，”')).toBe(6);
  expect(padTo('党', 4)).toBe('党  ');
});

test('no line is wider than asked, and nothing is lost', () => {
  const words = fc.array(
    fc.constantFrom('党', '员', '，', '。', 'a', 'Z', '7', ' ', '“', '”', '-'),
  );
  fc.assert(
    fc.property(words, fc.integer({ min: 6, max: 40 }), (chars, width) => {
      const lines = wrap(chars.join(''), width);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width + 2);
      const plain = (s: string) => s.replaceAll(' ', '');
      expect(plain(lines.join(''))).toBe(plain(chars.join('')));
    }),
    { verbose: true },
  );
});

test('a closing mark does not begin a line', () => {
  expect(wrap('一二三，四', 6)).toEqual(['一二三，', '四']);
});
