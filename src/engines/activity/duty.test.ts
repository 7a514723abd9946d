import { expect, test } from 'vitest';
import { dutyBook, hinders, meaningOf, type Shift } from './duty.ts';

const shift = (on: Shift['on'], meaning: Shift['meaning'], word = '班'): Shift => {
  return { person: 'a', on, word, meaning };
};

test('a night shift takes its day and the next one until the evening', () => {
  const book = dutyBook([shift('2026-11-03', 'by-night', '夜')]);
  const own = book.of('a', '2026-11-03');
  expect(own).toEqual({ because: 'duty', word: '夜', hours: 'whole-day' });
  expect(own !== null && hinders(own, '19:30')).toBe(true);
  const after = book.of('a', '2026-11-04');
  expect(after).toEqual({ because: 'rest', word: '夜', hours: 'by-day' });
  expect(after !== null && [null, '15:00', '18:00'].map((at) => hinders(after, at))).toEqual([
    ...[true, true, false],
  ]);
  expect(book.of('a', '2026-11-05')).toBeNull();
  expect(book.of('b', '2026-11-03')).toBeNull();
});

test('what the table says of the next day itself counts', () => {
  const book = dutyBook([shift('2026-11-03', 'by-night'), shift('2026-11-04', 'here')]);
  expect(book.of('a', '2026-11-04')).toBeNull();
});

test('a word means what the unit said, else the usual, else nobody knows', () => {
  const paper = { meanings: [{ meaning: 'by-night', words: ['夜', '夜班'] }] } as const;
  expect(meaningOf('夜', paper, new Map())).toBe('by-night');
  expect(meaningOf('夜', paper, new Map([['夜', 'here']]))).toBe('here');
  expect(meaningOf('勤A', paper, new Map())).toBeUndefined();
});
