import { type Fen, formatFen } from '../../kernel/fen.ts';
import type { Problem } from '../../kernel/result.ts';
import { text } from '../../kernel/text.ts';

const at = (sheet: string, row: number) => `${sheet}!${row}`;
const yuan = (amount: bigint) => formatFen(amount as Fen, 'plain');

export function notAStatement(sheet: string): Problem {
  return {
    code: 'table/not-a-statement',
    message: text(
      `工作表“${sheet}”里没有找到银行流水的表头：要有日期，还要有收入、支出两列，或金额加收支方向。`,
      `Sheet "${sheet}" has no header of a statement: a date, and either columns for what came in ` +
        'and went out, or an amount with its direction.',
    ),
    cure: text(
      '请导入网上银行下载的“账户明细”，不要删掉表头那一行。',
      'Import the list of movements as the bank hands it out, with its header.',
    ),
    at: sheet,
  };
}

const asTheBank = text(
  '请对照银行的原件改正这一行，或重新下载后导入。',
  'Mend the row by the bank’s own paper, or fetch the statement again.',
);

/** What stops a row from being a line; `what` says it in both languages. */
export function badRow(sheet: string, row: number, fault: keyof typeof faults): Problem {
  const what = faults[fault];
  return {
    code: 'table/statement-row',
    message: text(
      `工作表“${sheet}”第 ${row} 行：${what.zh}。`,
      `Sheet "${sheet}", row ${row}: ${what.en}.`,
    ),
    cure: asTheBank,
    at: at(sheet, row),
  };
}

const faults = {
  amount: text('金额无法识别', 'an amount cannot be read'),
  balance: text('余额无法识别', 'the balance cannot be read'),
  both: text('收入和支出都有金额', 'it came in and went out at once'),
  neither: text('没有金额', 'there is no amount'),
  direction: text(
    '只有金额，看不出是收入还是支出',
    'there is an amount, but not whether it came in or went out',
  ),
  currency: text('不是人民币', 'it is no amount of yuan'),
  day: text('日期没有写到日', 'the date does not say the day'),
} as const;

export function balanceBreaks(
  sheet: string,
  row: number,
  expected: bigint,
  found: bigint,
): Problem {
  const [should, is] = [yuan(expected), yuan(found)];
  return {
    code: 'table/balance-breaks',
    message: text(
      `工作表“${sheet}”第 ${row} 行的余额是 ${is} 元，按上一笔推算应是 ${should} 元：中间可能漏了行。`,
      `Sheet "${sheet}", row ${row}: the balance is ${is}, after the line before it should be ` +
        `${should} yuan. Lines may be missing.`,
    ),
    cure: text(
      '请检查下载的起止日期和筛选条件，补齐后重新导入。',
      'Look at the days and the filter with which it was fetched, and import the whole of it.',
    ),
    at: at(sheet, row),
  };
}

export function directionsSwapped(sheet: string): Problem {
  return {
    code: 'table/directions-swapped',
    message: text(
      `工作表“${sheet}”的余额只有把收入和支出对调才接得上。`,
      `The balances of sheet "${sheet}" fit only where in and out change places.`,
    ),
    cure: text(
      '请核对两列的表头：银行流水里“贷方”是收入，“借方”是支出。',
      'Look at the two headers: in a bank’s statement credit came in and debit went out.',
    ),
    at: sheet,
  };
}
