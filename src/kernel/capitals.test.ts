import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rounds } from '../testing/depth.ts';
import { capitalYuan } from './capitals.ts';
import { type Fen, fen, parseFen } from './fen.ts';

const table = [
  ['0', '零元整'],
  ['0.01', '壹分'],
  ['0.10', '壹角整'],
  ['0.15', '壹角伍分'],
  ['0.20', '贰角整'],
  ['1', '壹元整'],
  ['1.01', '壹元零壹分'],
  ['1.10', '壹元壹角整'],
  ['10', '壹拾元整'],
  ['10.05', '壹拾元零伍分'],
  ['11', '壹拾壹元整'],
  ['49.83', '肆拾玖元捌角叁分'],
  ['75.02', '柒拾伍元零贰分'],
  ['100', '壹佰元整'],
  ['101', '壹佰零壹元整'],
  ['110', '壹佰壹拾元整'],
  ['325.04', '叁佰贰拾伍元零肆分'],
  ['1000', '壹仟元整'],
  ['1001', '壹仟零壹元整'],
  ['1010', '壹仟零壹拾元整'],
  ['1100', '壹仟壹佰元整'],
  ['1409.50', '壹仟肆佰零玖元伍角整'],
  ['1680.32', '壹仟陆佰捌拾元叁角贰分'],
  ['6007.14', '陆仟零柒元壹角肆分'],
  ['9999.99', '玖仟玖佰玖拾玖元玖角玖分'],
  ['10000', '壹万元整'],
  ['10001', '壹万零壹元整'],
  ['10010', '壹万零壹拾元整'],
  ['10100', '壹万零壹佰元整'],
  ['11000', '壹万壹仟元整'],
  ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
  ['100000', '壹拾万元整'],
  ['100001', '壹拾万零壹元整'],
  ['107000.53', '壹拾万柒仟元伍角叁分'],
  ['1000000', '壹佰万元整'],
  ['1000001', '壹佰万零壹元整'],
  ['10000000', '壹仟万元整'],
  ['10010000', '壹仟零壹万元整'],
  ['99999999.99', '玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ['100000000', '壹亿元整'],
  ['100000001', '壹亿零壹元整'],
  ['100007000', '壹亿零柒仟元整'],
  ['100070000', '壹亿零柒万元整'],
  ['110000000', '壹亿壹仟万元整'],
  ['1000000000000', '壹万亿元整'],
  ['90071992547409.91', '玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分'],
] as const;

test.each(table)('%s is %s', (plain, capitals) => {
  const amount = parseFen(plain);
  expect(amount.ok && capitalYuan(amount.value)).toBe(capitals);
});

test('nothing is made out for an amount below zero', () => {
  expect(() => capitalYuan(fen(-1n))).toThrow(RangeError);
});

/** Reads capitals sign by sign, by the value of each: it shares nothing with what wrote them. */
function readBack(words: string): bigint {
  let [sum, section, last] = [0n, 0n, 0n];
  const close = (by: bigint) => {
    const value = section + last;
    [section, last] = [0n, 0n];
    return value * by;
  };
  for (const sign of words) {
    const digit = '零壹贰叁肆伍陆柒捌玖'.indexOf(sign);
    const place = '拾佰仟'.indexOf(sign);
    if (digit >= 0) last = BigInt(digit);
    else if (place >= 0) {
      section += last * 10n ** BigInt(place + 1);
      last = 0n;
    } else if (sign === '万') section = close(10_000n);
    // What stands before 亿 counts whole, its 万 included.
    else if (sign === '亿') sum += close(100_000_000n) * 100n;
    else if (sign === '元') sum += close(100n);
    else if (sign === '角') sum += close(10n);
    else if (sign === '分') sum += close(1n);
  }
  return sum;
}

const amount = fc.bigInt({ min: 0n, max: BigInt(Number.MAX_SAFE_INTEGER) });
/** Amounts with many zeros, which random ones hardly have. */
const sparse = fc
  .array(fc.constantFrom('0', '0', '0', '1', '7'), { minLength: 1, maxLength: 15 })
  .map((signs) => BigInt(signs.join('')));

test('every amount is read back, has no two zeros in a row and ends as it must', () => {
  fc.assert(
    fc.property(fc.oneof(amount, sparse), (value) => {
      const words = capitalYuan(value as Fen);
      expect(readBack(words)).toBe(value);
      if (value > 0n) expect(words).not.toMatch(/零零|零[元万亿角整]/);
      expect(words).toMatch(/(?:元|角)整$|分$/);
    }),
    { numRuns: rounds(500, 50_000) },
  );
});
