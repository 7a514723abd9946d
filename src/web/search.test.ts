import { expect, test } from 'vitest';
import { asOfFrom, parseSearch, writeSearch } from './search.ts';

test('what is asked survives the address bar as text', () => {
  const asked = { q: '123', on: '2026-01-31', name: '张 & 李=?' };
  expect(parseSearch(writeSearch(asked).slice(1))).toEqual(asked);
});

test('what is not asked leaves no trace in the address', () => {
  expect(writeSearch({ q: undefined, on: '' })).toBe('');
  expect(parseSearch('q=&on=2026-01-31')).toEqual({ on: '2026-01-31' });
});

test('a day and a knowledge that are no calendar days are not asked for', () => {
  expect(asOfFrom({ on: '2026-02-29', known: 'yesterday' })).toEqual({});
  expect(asOfFrom({ on: '2028-02-29', known: '2026-11-23' })).toEqual({
    on: '2028-02-29',
    knownAt: '2026-11-23T23:59:59.999+08:00',
  });
});
