import { plainCode } from './plain.ts';
import { fail, ok, type Result } from './result.ts';
import { text } from './text.ts';

/** A mobile number as people type it: spaces, dashes and the country code fall away. */
export function normaliseMobile(input: string): string {
  const digits = plainCode(input).replace(/[-()]/g, '');
  return digits.replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
}

/** `138****5678`. Anything that is no mobile number is hidden whole. */
export function maskMobile(number: string): string {
  const is = /^1[3-9]\d{9}$/.test(number);
  return is ? `${number.slice(0, 3)}****${number.slice(7)}` : '*'.repeat(number.length);
}

/** Problem: `mobile/malformed`, without the number: it is sealed. */
export function checkMobile(number: string): Result<string> {
  if (/^1[3-9]\d{9}$/.test(number)) return ok(number);
  return fail({
    code: 'mobile/malformed',
    message: text(
      '手机号应为11位，以13至19开头',
      'A mobile number has 11 digits and begins with 13 to 19',
    ),
    cure: text('请核对后重新填写', 'Check it and type it again'),
  });
}

/** 警号: six digits here; another bureau may use more, hence a setting of its own some day. */
export function isPoliceNumber(value: string): boolean {
  return /^\d{6}$/.test(value);
}

/** 邮政编码. */
export function isPostcode(value: string): boolean {
  return /^\d{6}$/.test(value);
}
