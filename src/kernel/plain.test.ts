import { expect, test } from 'vitest';
import { hideAllBut, plainCode } from './plain.ts';

test.each([
  ['１２３ＡＢ', '123AB'],
  [' 1 2\u3000\u00a03\t', '123'],
  ['\u200b1\ufeff2\u2060', '12'],
  ["'0123", '0123'],
  ['’0123', '0123'],
  ["01'23", "01'23"],
  ['', ''],
])('%j is %j in plain characters', (typed, plain) => {
  expect(plainCode(typed)).toBe(plain);
});

test.each([
  [4, '12345', '*2345'],
  [4, '1234', '****'],
  [4, '123', '***'],
  [0, '12', '**'],
])('all but the last %i of %s: %s', (shown, value, masked) => {
  expect(hideAllBut(shown, value)).toBe(masked);
});
