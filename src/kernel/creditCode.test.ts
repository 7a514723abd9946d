import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkCreditCode,
  creditCheckSymbol,
  normaliseCreditCode,
  organisationCheckSymbol,
} from './creditCode.ts';

test.each([
  '11420600000000000X',
  '11420600011012349D',
  '11420600011000014K',
  '11420600777777775G',
  '11420600MB00000190',
])('%s is valid', (code) => {
  expect(checkCreditCode(code)).toEqual({ ok: true, value: code });
});

test.each([
  ['11420600011012349E', 'wrong-check', '末位校验码不对'],
  ['11420600011012348D', 'wrong-organisation', '第9至17位组织机构代码的校验码不对'],
  [
    '11420600011012349',
    'malformed',
    '统一社会信用代码应为18位，不含字母 I、O、S、V、Z，第3至8位为数字',
  ],
  [
    '11420600011012349DD',
    'malformed',
    '统一社会信用代码应为18位，不含字母 I、O、S、V、Z，第3至8位为数字',
  ],
  [
    '1142060001101234SD',
    'malformed',
    '统一社会信用代码应为18位，不含字母 I、O、S、V、Z，第3至8位为数字',
  ],
  [
    '1142060A011012349D',
    'malformed',
    '统一社会信用代码应为18位，不含字母 I、O、S、V、Z，第3至8位为数字',
  ],
  [
    '11420600011012349d',
    'malformed',
    '统一社会信用代码应为18位，不含字母 I、O、S、V、Z，第3至8位为数字',
  ],
])('%s is %s', (code, problem, message) => {
  const result = checkCreditCode(code);
  expect(result).toMatchObject({
    ok: false,
    problems: [
      {
        code: `credit-code/${problem}`,
        message: { zh: message },
        cure: { zh: '请对照登记证书重新填写' },
      },
    ],
  });
});

test.each([
  ['00000000', '0'],
  ['01101234', '9'],
  ['01100001', '4'],
  ['77777777', '5'],
  ['MB000001', '9'],
])('organisation code %s-%s', (first8, check) => {
  expect(organisationCheckSymbol(first8)).toBe(check);
});

test('is stored plain and in upper case', () => {
  expect(normaliseCreditCode(' 11420600 011012349d ')).toBe('11420600011012349D');
});

test('one wrong digit is always found', () => {
  const digits = fc.stringMatching(/^\d{8}$/);
  fc.assert(
    fc.property(digits, fc.nat(16), fc.integer({ min: 1, max: 9 }), (first8, at, by) => {
      const first17 = `11420600${first8}${organisationCheckSymbol(first8)}`;
      fc.pre(first17[at] !== 'X');
      const code = first17 + creditCheckSymbol(first17);
      expect(checkCreditCode(code).ok).toBe(true);
      const wrong = code.slice(0, at) + ((Number(code[at]) + by) % 10) + code.slice(at + 1);
      expect(checkCreditCode(wrong).ok).toBe(false);
    }),
  );
});
