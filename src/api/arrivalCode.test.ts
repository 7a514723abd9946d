import { expect, test } from 'vitest';
import { sealOf } from '../store/seal.ts';
import { codeAt, sittingBy } from './arrivalCode.ts';

const key = (letter: string) => Buffer.alloc(32, letter).toString('base64');
const ring = (index: string) => ({ current: 'a', keys: { a: key('k') }, index: key(index) });
const [seal, other] = [sealOf(ring('i')), sealOf(ring('j'))];
const about = { tenant: 't', gathering: 'g', sitting: 2 };
const at = (second: number) => new Date(Date.UTC(2026, 10, 27, 6, 0, second));
const code = codeAt(seal, about, at(0));

test('the code of a half minute, and of no other', () => {
  expect(codeAt(seal, about, at(29))).toBe(code);
  expect(codeAt(seal, about, at(30))).not.toBe(code);
});

test.each([
  ['at once', seal, about, code, 0, 2],
  ['at the end of its ninety seconds', seal, about, code, 89, 2],
  ['later', seal, about, code, 90, null],
  ['before its time', seal, about, code, -1, null],
  ['at another gathering', seal, { ...about, gathering: 'h' }, code, 0, null],
  ['in another bureau', seal, { ...about, tenant: 'u' }, code, 0, null],
  ['for another sitting', seal, about, `1${code.slice(1)}`, 0, null],
  ['with another key', other, about, code, 0, null],
  ['cut short', seal, about, code.slice(0, -1), 0, null],
  ['nothing', seal, about, '', 0, null],
])('%s', (_, with_, where, given, second, sitting) => {
  expect(sittingBy(with_, where, given, at(second))).toBe(sitting);
});
