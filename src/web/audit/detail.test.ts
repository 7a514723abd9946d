import { expect, test } from 'vitest';
import { pairsOf } from './detail.ts';

test('pairs as they are, nested ones as JSON, empty ones left out, long ones cut', () => {
  const detail = { unit: 3, marks: { present: 2 }, note: '', gone: null, ok: false };
  expect(pairsOf(detail)).toEqual([
    ['unit', '3'],
    ['marks', '{"present":2}'],
    ['ok', 'false'],
  ]);
  expect(pairsOf({ long: 'x'.repeat(400) })[0]?.[1]).toHaveLength(301);
});
