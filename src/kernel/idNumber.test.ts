import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type IsoDate } from './date.ts';
import {
  checkIdNumber,
  type Gender,
  type IdFinding,
  idCheckDigit,
  idNumberConflicts,
  idNumberProblem,
  idNumberState,
  maskIdNumber,
  normaliseIdNumber,
} from './idNumber.ts';

const on = { today: '2026-11-22' } as const;

test.each<[string, IsoDate, Gender, string]>([
  ['420600199001010000', '1990-01-01', 'female', '420600'],
  ['420600198512310000', '1985-12-31', 'female', '420600'],
  ['420600200002290003', '2000-02-29', 'female', '420600'],
  ['420600197006150003', '1970-06-15', 'female', '420600'],
  ['42060019760303000X', '1976-03-03', 'female', '420600'],
  ['42062619881001000X', '1988-10-01', 'female', '420626'],
  ['420600199204200007', '1992-04-20', 'female', '420600'],
])('%s is valid: born %s, %s, of %s', (number, birth, gender, region) => {
  const is = { number, birth, gender, region };
  expect(checkIdNumber(number, on)).toEqual({ state: 'valid', is });
});

test.each<[string, IdFinding['state'], string]>([
  ['420600199001010001', 'wrong-check-digit', '身份证号末位校验码不对'],
  ['420600200102290003', 'no-such-date', '身份证号中的出生日期不存在'],
  ['420600199013010000', 'no-such-date', '身份证号中的出生日期不存在'],
  ['420600189912310000', 'no-such-date', '身份证号中的出生日期不存在'],
  ['42060019760303000x', 'malformed', '身份证号应为18位：17位数字加1位数字或X'],
  ['4206001976030300X0', 'malformed', '身份证号应为18位：17位数字加1位数字或X'],
  ['42060019900101000', 'malformed', '身份证号应为18位：17位数字加1位数字或X'],
  ['4206001990010100000', 'malformed', '身份证号应为18位：17位数字加1位数字或X'],
  ['42060090010100', 'malformed', '身份证号应为18位：17位数字加1位数字或X'],
  ['4.20600199001010E17', 'malformed', '身份证号应为18位：17位数字加1位数字或X'],
  ['', 'malformed', '身份证号应为18位：17位数字加1位数字或X'],
  ['990600199001010000', 'unknown-region', '身份证号前两位不是地区代码'],
])('%s is %s', (number, state, message) => {
  const found = checkIdNumber(number, on);
  expect(found).toEqual({ state });
  expect(idNumberProblem(found)).toMatchObject({
    code: `id-number/${state}`,
    message: { zh: message },
  });
});

test('nobody is born tomorrow', () => {
  const of = (date: string) => {
    const first17 = `420600${date.replaceAll('-', '')}000`;
    return checkIdNumber(first17 + idCheckDigit(first17), on).state;
  };
  expect(of('2026-11-22')).toBe('valid');
  expect(of('2026-11-23')).toBe('future');
  expect(idNumberProblem({ state: 'future' })?.message.zh).toBe('身份证号中的出生日期晚于今天');
});

test('an old number of 15 digits is upgraded for an import and named as what it is', () => {
  expect(checkIdNumber('420600900101000', on)).toEqual({
    state: 'legacy',
    is: { number: '420600199001010000', birth: '1990-01-01', gender: 'female', region: '420600' },
  });
  expect(idNumberProblem(checkIdNumber('420600900101000', on))).toEqual({
    code: 'id-number/legacy',
    message: {
      zh: '15位旧身份证号没有校验码',
      en: 'A 15-digit number of the old kind has no check digit',
    },
    cure: { zh: '请填写18位身份证号', en: 'Give the number with 18 characters' },
  });
  expect(checkIdNumber('420600900231000', on)).toEqual({ state: 'no-such-date' });
});

test.each([
  ['42060019760303000x', '42060019760303000X'],
  [' 420600 19760303 000X ', '42060019760303000X'],
  ['４２０６００１９７６０３０３０００Ｘ', '42060019760303000X'],
  ["'420600199001010000", '420600199001010000'],
  ['\u200b420600199001010000\u00a0', '420600199001010000'],
])('what people type, %j, is stored as %s', (typed, stored) => {
  expect(normaliseIdNumber(typed)).toBe(stored);
  expect(checkIdNumber(normaliseIdNumber(typed), on).state).toBe('valid');
});

test.each([
  ['42060019760303000X', '**************000X'],
  ['420600900101000', '***********1000'],
  ['1234', '****'],
  ['', ''],
])('%s is shown as %s', (number, masked) => {
  expect(maskIdNumber(number)).toBe(masked);
});

test.each<[IsoDate | null, Gender | null, string[]]>([
  ['1990-01-01', 'female', []],
  [null, null, []],
  ['1990-01-02', 'female', ['id-number/differs-from-birth-date']],
  ['1990-01-01', 'male', ['id-number/differs-from-gender']],
  ['1990-01-02', 'male', ['id-number/differs-from-birth-date', 'id-number/differs-from-gender']],
])('beside a birth date %s and gender %s: %j', (birth, gender, codes) => {
  const found = checkIdNumber('420600199001010000', on);
  if (found.state !== 'valid') throw new Error(found.state);
  const problems = idNumberConflicts(found.is, { birth, gender });
  expect(problems.map((problem) => problem.code)).toEqual(codes);
  expect(idNumberProblem(found)).toBeNull();
});

test.each<[string | null, IsoDate | null, Gender | null, string]>([
  [null, null, null, 'absent'],
  ['', null, null, 'absent'],
  ['420600199001010000', null, null, 'valid'],
  ['420600199001010000', '1990-01-01', 'female', 'valid'],
  ['420600199001010000', '1990-01-02', 'male', 'differs-from-birth-date'],
  ['420600199001010000', '1990-01-01', 'male', 'differs-from-gender'],
  ['420600199001010001', '1990-01-02', null, 'wrong-check-digit'],
  ['420600200102290003', null, null, 'no-such-date'],
  ['420600209001010003', null, null, 'no-such-date'],
  ['420600900101000', null, null, 'malformed'],
  ['990600199001010000', null, null, 'malformed'],
])('facts say of %s beside %s and %s: %s', (number, birth, gender, state) => {
  expect(idNumberState(number, on.today, { birth, gender })).toBe(state);
});

const person = fc.tuple(
  fc.nat(45_000).map((n) => addDays('1900-01-01', n)),
  fc.nat(999).map((n) => String(n).padStart(3, '0')),
);

test('every day and sequence makes a valid number, and no other check digit does', () => {
  fc.assert(
    fc.property(person, ([birth, sequence]) => {
      const first17 = `420600${birth.replaceAll('-', '')}${sequence}`;
      const valid = [...'0123456789X'].filter((digit) => {
        const found = checkIdNumber(first17 + digit, on);
        if (found.state !== 'valid') return false;
        expect(found.is.birth).toBe(birth);
        expect(found.is.gender).toBe(Number(sequence) % 2 === 1 ? 'male' : 'female');
        return true;
      });
      expect(valid).toHaveLength(1);
    }),
  );
});

test('one wrong digit is always found', () => {
  fc.assert(
    fc.property(person, fc.nat(16), fc.integer({ min: 1, max: 9 }), ([birth, sequence], at, by) => {
      const first17 = `420600${birth.replaceAll('-', '')}${sequence}`;
      const number = first17 + idCheckDigit(first17);
      const wrong = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1);
      expect(checkIdNumber(wrong, on).state).not.toBe('valid');
    }),
  );
});
