import { fail, ok, type Result } from './result.ts';
import { text } from './text.ts';

declare const unit: unique symbol;

/** An amount of money in fen. A bigint: no arithmetic on money ever meets a float. */
export type Fen = bigint & { readonly [unit]: 'fen' };

/** An exact fraction, such as 1.5 % = 15/1000. */
export interface Rate {
  readonly numerator: bigint;
  /** Above 0. */
  readonly denominator: bigint;
}

/**
 * Rounding acts on the size of the amount, so that a reversal is its entry's exact negative:
 * `half-up` takes a half away from zero, `down` goes towards zero, `up` away from it.
 */
export interface Rounding {
  readonly mode: 'half-up' | 'down' | 'up';
  /** The unit that the result is a whole number of: 分, 角 or 元. */
  readonly to: 'fen' | 'jiao' | 'yuan';
}

/** Largest amount that a JSON integer carries exactly; parsers refuse more. */
const largest = BigInt(Number.MAX_SAFE_INTEGER);
const fenIn: Readonly<Record<Rounding['to'], bigint>> = { fen: 1n, jiao: 10n, yuan: 100n };
const plain = /^(-?)(\d+)(?:\.(\d*))?$/;
const grouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

export function fen(value: bigint): Fen {
  return value as Fen;
}

export const noMoney = fen(0n);

function problem(code: string, found: string, zh: string, en: string) {
  const shown = found.length > 30 ? `${found.slice(0, 30)}…` : found;
  return fail({
    code: `money/${code}`,
    message: text(`金额“${shown}”${zh}`, `The amount “${shown}” ${en}`),
    cure: text(
      '请按元填写数字，最多两位小数，例如 3000 或 3,000.50',
      'Write a number of yuan with at most two decimals, such as 3000 or 3,000.50',
    ),
  });
}

/** Full-width digits and signs become plain ones; the currency's sign and word fall away. */
function normalise(input: string): string {
  const narrow = input.normalize('NFKC').replaceAll('−', '-').trim();
  const bare = narrow.replace(/^(-?)\s*[¥￥]\s*/, '$1').replace(/\s*元$/, '');
  return grouped.test(bare) ? bare.replaceAll(',', '') : bare;
}

/**
 * Yuan as people write them: `3000`, `3,000.50`, `¥3000`, `３０００．５元`.
 *
 * Problems: `money/not-an-amount`, `money/too-precise`, `money/too-large`.
 */
export function parseFen(input: string): Result<Fen> {
  const match = plain.exec(normalise(input));
  if (match === null) return problem('not-an-amount', input, '无法识别', 'cannot be read');
  const [, sign = '', yuan = '', decimals = ''] = match;
  if (decimals.length > 2) {
    return problem('too-precise', input, '小数超过两位', 'has more than two decimals');
  }
  if (yuan.length > 30) return problem('too-large', input, '过大', 'is too large');
  const size = BigInt(yuan) * 100n + BigInt(decimals.padEnd(2, '0'));
  if (size > largest) return problem('too-large', input, '过大', 'is too large');
  return ok(fen(sign === '-' ? -size : size));
}

/** An amount from a JSON field named `*_fen`. Refuses everything but a safe integer. */
export function fenFromJson(value: unknown): Result<Fen> {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return ok(fen(BigInt(value)));
  return problem('not-fen', String(value), '不是整数分', 'is no whole number of fen');
}

/** @throws RangeError beyond 2^53 - 1, which no parser lets in. */
export function fenToJson(amount: Fen): number {
  if (sizeOf(amount) > largest) throw new RangeError(`too large for JSON: ${amount}`);
  return Number(amount);
}

/** Yuan with two decimals: `3000.50`, or `3,000.50` when grouped for reading. */
export function formatFen(amount: Fen, style: 'plain' | 'grouped'): string {
  const size = sizeOf(amount);
  const yuan = String(size / 100n);
  const shown = style === 'plain' ? yuan : yuan.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${amount < 0n ? '-' : ''}${shown}.${String(size % 100n).padStart(2, '0')}`;
}

function sizeOf(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}

export function addFen(a: Fen, b: Fen): Fen {
  return fen(a + b);
}

export function subtractFen(a: Fen, b: Fen): Fen {
  return fen(a - b);
}

export function negateFen(amount: Fen): Fen {
  return fen(-amount);
}

export function sumFen(amounts: Iterable<Fen>): Fen {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return fen(sum);
}

export function leastFen(a: Fen, b: Fen): Fen {
  return a < b ? a : b;
}

/** For sorting: negative, zero or positive. */
export function compareFen(a: Fen, b: Fen): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** @throws RangeError when the denominator is not above 0. */
export function rate(numerator: bigint, denominator: bigint): Rate {
  if (denominator <= 0n) throw new RangeError(`a rate over ${denominator}`);
  return { numerator, denominator };
}

/** `amount × by`, rounded once. */
export function multiplyFen(amount: Fen, by: Rate, rounding: Rounding): Fen {
  const step = fenIn[rounding.to];
  const product = amount * by.numerator;
  const divisor = by.denominator * step;
  const size = sizeOf(product);
  const whole = size / divisor;
  const rest = size % divisor;
  const away =
    rounding.mode === 'half-up' ? rest * 2n >= divisor : rounding.mode === 'up' && rest > 0n;
  const rounded = (away ? whole + 1n : whole) * step;
  return fen(product < 0n ? -rounded : rounded);
}
