import { plainCode } from './plain.ts';
import { fail, ok, type Result } from './result.ts';
import { text } from './text.ts';

/** Unified social credit code (GB 32100): 18 symbols, the ninth to the seventeenth of GB 11714. */
const symbols = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

function weigh(code: string, by: readonly number[], worth: (symbol: string) => number): number {
  return by.reduce((sum, weight, i) => sum + weight * worth(code.charAt(i)), 0);
}

/** The last symbol of a credit code, from the first 17. */
export function creditCheckSymbol(first17: string): string {
  const sum = weigh(first17, weights, (symbol) => symbols.indexOf(symbol));
  return symbols.charAt((31 - (sum % 31)) % 31);
}

/** The last symbol of an organisation code (GB 11714), from the first 8. */
export function organisationCheckSymbol(first8: string): string {
  const sum = weigh(first8, organisationWeights, (symbol) => Number.parseInt(symbol, 36));
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

export function normaliseCreditCode(input: string): string {
  return plainCode(input).toUpperCase();
}

function wrong(code: string, zh: string, en: string) {
  return fail({
    code: `credit-code/${code}`,
    message: text(zh, en),
    cure: text('请对照登记证书重新填写', 'Type it again from the certificate'),
  });
}

/**
 * Judges a code as it is stored; what people typed goes through `normaliseCreditCode` first.
 *
 * Problems: `credit-code/malformed`, `credit-code/wrong-organisation`, `credit-code/wrong-check`.
 */
export function checkCreditCode(code: string): Result<string> {
  if (!/^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(code)) {
    const zh = '统一社会信用代码应为18位，不含字母 I、O、S、V、Z，第3至8位为数字';
    const en =
      'A credit code has 18 symbols, none of I, O, S, V, Z; the third to eighth are digits';
    return wrong('malformed', zh, en);
  }
  if (organisationCheckSymbol(code.slice(8, 16)) !== code[16]) {
    const zh = '第9至17位组织机构代码的校验码不对';
    return wrong('wrong-organisation', zh, 'The organisation code in it (9 to 17) does not check');
  }
  if (creditCheckSymbol(code) !== code[17]) {
    return wrong('wrong-check', '末位校验码不对', 'The last symbol does not check');
  }
  return ok(code);
}
