import { expect, test } from 'vitest';
import { checkMobile, isPoliceNumber, isPostcode, maskMobile, normaliseMobile } from './mobile.ts';

test.each<[string, boolean]>([
  ['13000000000', true],
  ['19999999999', true],
  ['12000000000', false],
  ['23000000000', false],
  ['1300000000', false],
  ['130000000000', false],
  ['1300000000a', false],
  ['13000000000\n', false],
  ['', false],
])('%j is a mobile number: %s', (number, expected) => {
  const result = checkMobile(number);
  expect(result.ok).toBe(expected);
  if (!result.ok) {
    expect(result.problems[0].code).toBe('mobile/malformed');
    expect(result.problems[0].message.zh).toBe('手机号应为11位，以13至19开头');
  }
});

test.each([
  ['138 0000 5678', '13800005678'],
  ['138-0000-5678', '13800005678'],
  ['+86 138 0000 5678', '13800005678'],
  ['008613800005678', '13800005678'],
  ['8613800005678', '13800005678'],
  ['１３８００００５６７８', '13800005678'],
  ["'13800005678", '13800005678'],
  ['86123', '86123'],
])('%j is stored as %s', (typed, stored) => {
  expect(normaliseMobile(typed)).toBe(stored);
});

test.each([
  ['13800005678', '138****5678'],
  ['1380000567', '**********'],
  ['', ''],
])('%s is shown as %s', (number, masked) => {
  expect(maskMobile(number)).toBe(masked);
});

test.each([
  ['441000', true],
  ['44100', false],
  ['4410000', false],
  ['44100a', false],
])('%s has six digits: %s', (value, expected) => {
  expect(isPostcode(value)).toBe(expected);
  expect(isPoliceNumber(value)).toBe(expected);
});
