import { type IsoDate, isIsoDate } from './date.ts';
import type { IdNumberState } from './facts.ts';
import { hideAllBut, plainCode } from './plain.ts';
import type { Problem } from './result.ts';
import { type Text, text } from './text.ts';

export type Gender = 'male' | 'female';

/** What a valid number says of its holder. `region` is the code of the place that issued it. */
export interface IdNumber {
  readonly number: string;
  readonly birth: IsoDate;
  readonly gender: Gender;
  readonly region: string;
}

/** What a look at a citizen's identity number (GB 11643) found. */
export type IdFinding =
  | { readonly state: 'valid'; readonly is: IdNumber }
  /** 15 digits, without a check digit: an import may take `is`, a form may not. */
  | { readonly state: 'legacy'; readonly is: IdNumber }
  | { readonly state: 'malformed' }
  | { readonly state: 'unknown-region' }
  | { readonly state: 'no-such-date' }
  | { readonly state: 'future' }
  | { readonly state: 'wrong-check-digit' };

/**
 * First two digits in use: provinces, the two special regions, Taiwan and its residents' permit.
 */
const regions = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 ' +
    '61 62 63 64 65 71 81 82 83'
  ).split(' '),
);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

export function idCheckDigit(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return checkDigits.charAt(sum % 11);
}

/** As it is stored: plain digits, a final x in upper case. Says nothing about validity. */
export function normaliseIdNumber(input: string): string {
  return plainCode(input).toUpperCase();
}

/** `**************0000`: enough to tell two people apart, not enough to use. */
export function maskIdNumber(number: string): string {
  return hideAllBut(4, number);
}

function look(number: string, today: IsoDate): IdFinding {
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const region = number.slice(0, 6);
  if (!regions.has(region.slice(0, 2))) return { state: 'unknown-region' };
  if (!isIsoDate(birth)) return { state: 'no-such-date' };
  if (birth > today) return { state: 'future' };
  if (idCheckDigit(number) !== number.at(-1)) return { state: 'wrong-check-digit' };
  const gender = Number(number[16]) % 2 === 1 ? 'male' : 'female';
  return { state: 'valid', is: { number, birth, gender, region } };
}

/** Judges a number as it is stored; what people typed goes through `normaliseIdNumber` first. */
export function checkIdNumber(number: string, { today }: { today: IsoDate }): IdFinding {
  if (/^\d{17}[\dX]$/.test(number)) return look(number, today);
  if (!/^\d{15}$/.test(number)) return { state: 'malformed' };
  const first17 = `${number.slice(0, 6)}19${number.slice(6)}`;
  const found = look(first17 + idCheckDigit(first17), today);
  return found.state === 'valid' ? { state: 'legacy', is: found.is } : found;
}

const retype = text('请对照身份证件重新填写', 'Type it again from the identity card');

/** What is wrong, and what to do. The number itself is never repeated: it is sealed. */
const faults: Readonly<
  Record<Exclude<IdFinding['state'], 'valid'>, { readonly message: Text; readonly cure: Text }>
> = {
  malformed: {
    message: text(
      '身份证号应为18位：17位数字加1位数字或X',
      'An ID number has 18 characters: 17 digits, then a digit or X',
    ),
    cure: text(
      '请补全或改正；从表格导入时先把该列设为文本格式，以免末几位变成0',
      'Complete it; in a workbook set the column to text first, or its last digits turn into 0',
    ),
  },
  'unknown-region': {
    message: text('身份证号前两位不是地区代码', 'The first two digits are no region'),
    cure: retype,
  },
  'no-such-date': {
    message: text('身份证号中的出生日期不存在', 'The birth date in the ID number does not exist'),
    cure: retype,
  },
  future: {
    message: text('身份证号中的出生日期晚于今天', 'The birth date in the ID number is after today'),
    cure: retype,
  },
  'wrong-check-digit': {
    message: text('身份证号末位校验码不对', 'The last character does not check'),
    cure: retype,
  },
  legacy: {
    message: text(
      '15位旧身份证号没有校验码',
      'A 15-digit number of the old kind has no check digit',
    ),
    cure: text('请填写18位身份证号', 'Give the number with 18 characters'),
  },
};

/** The problem behind a finding, or null when the number is valid. Codes: `id-number/<state>`. */
export function idNumberProblem(found: IdFinding): Problem | null {
  if (found.state === 'valid') return null;
  return { code: `id-number/${found.state}`, ...faults[found.state] };
}

/**
 * Where a valid number and the record beside it disagree; what the record does not say is skipped.
 */
export function idNumberConflicts(
  is: IdNumber,
  record: { readonly birth?: IsoDate | null; readonly gender?: Gender | null },
): Problem[] {
  const problems: Problem[] = [];
  const cure = text(
    '请核对证件，改正其中一项',
    'Look at the identity card and correct one of them',
  );
  if (record.birth && record.birth !== is.birth) {
    const message = text(
      `出生日期 ${record.birth} 与身份证号不一致`,
      `The birth date ${record.birth} differs from the ID number`,
    );
    problems.push({ code: 'id-number/differs-from-birth-date', message, cure });
  }
  if (record.gender && record.gender !== is.gender) {
    const message = text('性别与身份证号不一致', 'The gender differs from the ID number');
    problems.push({ code: 'id-number/differs-from-gender', message, cure });
  }
  return problems;
}

/** What facts may say of a stored number: a state that rules can judge, never the number. */
export function idNumberState(
  number: string | null,
  today: IsoDate,
  record: { readonly birth?: IsoDate | null; readonly gender?: Gender | null },
): IdNumberState {
  if (number === null || number === '') return 'absent';
  const found = checkIdNumber(number, { today });
  if (found.state === 'wrong-check-digit' || found.state === 'no-such-date') return found.state;
  if (found.state === 'future') return 'no-such-date';
  if (found.state !== 'valid') return 'malformed';
  if (record.birth && record.birth !== found.is.birth) return 'differs-from-birth-date';
  return record.gender && record.gender !== found.is.gender ? 'differs-from-gender' : 'valid';
}
