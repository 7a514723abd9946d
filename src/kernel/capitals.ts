import type { Fen } from './fen.ts';

const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const places = ['', '拾', '佰', '仟'] as const;

/**
 * An amount in the capital numerals that receipts and vouchers bear, because nobody can turn one
 * into another: 壹仟肆佰零玖元伍角整. A 零 stands wherever digits are left out, and nowhere else.
 *
 * @throws RangeError below zero: no such paper is made out for that
 */
export function capitalYuan(amount: Fen): string {
  if (amount < 0n) throw new RangeError(`no receipt is made out for ${amount} fen`);
  const [yuan, jiao, fen] = [amount / 100n, (amount / 10n) % 10n, amount % 10n];
  const whole = yuan > 0n || amount === 0n ? `${number(yuan)}元` : '';
  const gap = whole !== '' && jiao === 0n && fen > 0n ? digits[0] : '';
  const rest = (jiao > 0n ? `${digit(jiao)}角` : '') + (fen > 0n ? `${digit(fen)}分` : '');
  return `${whole}${gap}${rest}${fen === 0n ? '整' : ''}`;
}

function digit(value: bigint): string {
  return digits[Number(value)] ?? '';
}

/** Counted in 万 and 亿; what is left out between two of them is one 零. */
function number(value: bigint): string {
  if (value >= 100_000_000n) return inUnits(value, 100_000_000n, '亿', number);
  if (value >= 10_000n) return inUnits(value, 10_000n, '万', section);
  return value === 0n ? digits[0] : section(value);
}

function inUnits(
  value: bigint,
  unit: bigint,
  word: string,
  head: (value: bigint) => string,
): string {
  const rest = value % unit;
  const gap = rest > 0n && rest < unit / 10n ? digits[0] : '';
  return `${head(value / unit)}${word}${gap}${rest === 0n ? '' : number(rest)}`;
}

/** 1 to 9,999. */
function section(value: bigint): string {
  let words = '';
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const one = (value / 10n ** BigInt(place)) % 10n;
    if (one === 0n) gap = words !== '';
    else {
      words += `${gap ? digits[0] : ''}${digit(one)}${places[place]}`;
      gap = false;
    }
  }
  return words;
}
