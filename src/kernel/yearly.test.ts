import { describe, expect, test } from 'vitest';
import type { IsoDate } from './date.ts';
import { type SettingEntry, setting } from './setting.ts';
import { text } from './text.ts';
import { yearlyOn } from './yearly.ts';

const places = setting({
  key: 'places',
  name: text('名额', 'places'),
  of: { type: 'integer', unit: text('名', 'places'), min: 0, max: 99 },
  default: null,
  cite: { regulation: 'X', article: '1', mark: 'local' },
});
const entry = (scope: string, from: IsoDate, value: number | null): SettingEntry => {
  return { key: 'places', scope, from, value, documentNo: `${from}号` };
};
const chain = ['branch', 'committee', 'bureau'];
const on = (day: IsoDate, ...entries: readonly SettingEntry[]) =>
  yearlyOn(places, entries, { on: day, chain })?.value ?? null;

describe('a decision of a year', () => {
  test('holds in the year that it begins in, and in no other', () => {
    const own = entry('committee', '2026-02-10', 5);
    expect(on('2026-02-09', own)).toBeNull();
    expect(on('2026-02-10', own)).toBe(5);
    expect(on('2026-12-31', own)).toBe(5);
    expect(on('2027-01-01', own)).toBeNull();
  });

  test('is changed by a later one of the same year, of one day by the one recorded last', () => {
    const [first, more] = [
      entry('committee', '2026-02-10', 5),
      entry('committee', '2026-07-01', 7),
    ];
    expect(on('2026-06-30', more, first)).toBe(5);
    expect(on('2026-07-01', more, first)).toBe(7);
    expect(on('2026-07-01', more, entry('committee', '2026-07-01', 8))).toBe(8);
  });

  test('of the nearest unit counts; who withdrew it goes by the one above', () => {
    const [own, above] = [entry('committee', '2026-01-01', 5), entry('bureau', '2026-01-01', 90)];
    expect(on('2026-05-01', own, above)).toBe(5);
    expect(on('2026-05-01', own, above, entry('committee', '2026-04-01', null))).toBe(90);
    expect(on('2026-05-01', entry('other', '2026-01-01', 5))).toBeNull();
    expect(on('2026-05-01', entry('committee', '2026-01-01', 0), above)).toBe(0);
  });

  test('that no longer fits its definition is a broken change', () => {
    expect(() => on('2026-05-01', entry('committee', '2026-01-01', 100))).toThrow('does not fit');
  });
});
