import { type Fen, formatFen } from '../../kernel/fen.ts';
import type { Problem } from '../../kernel/result.ts';
import { text } from '../../kernel/text.ts';
import type { WageColumn } from './wageColumns.ts';

/** What a wage sheet may lack, each with the row and column that it is about. */
type Place = Pick<WageColumn, 'letter' | 'header'>;

const atZh = (row: number, { letter, header }: Place) =>
  `第 ${row} 行 ${letter} 列“${header.slice(0, 20)}”`;
const atEn = (row: number, { letter, header }: Place) =>
  `Row ${row}, column ${letter} “${header.slice(0, 20)}”`;
const shown = (words: string) => words.slice(0, 20);

export const noHeader: Problem = {
  code: 'table/no-wage-header',
  message: text(
    '前 20 行里没有找到工资表的表头：要有“姓名”，并且至少有一个认得的工资项（如“级别工资”）。',
    'The first 20 rows hold no header of a wage sheet: a column of names and an item of pay.',
  ),
  cure: text(
    '请连同写着项目名称的那一行（或两行）一起复制。',
    'Copy the row, or two rows, with the names of the items as well.',
  ),
};

export function columnUnknown(row: number, column: WageColumn): Problem {
  return {
    code: 'table/wage-column-unknown',
    message: text(
      `${atZh(row, column)}不认识，不知道是否计入，所以没有替这一行计算。`,
      `${atEn(row, column)} is an item that is not known, so nothing was worked out.`,
    ),
    cure: text(
      '是工资项的，请把表头改成规范的名称；不属于工资的（如代扣房租），请删去这一列和合计列后重新粘贴。',
      'Give the item its usual name; what is no part of the wage, take out with the sums.',
    ),
    at: `${column.letter}${row}`,
  };
}

export function columnTwice(row: number, column: WageColumn): Problem {
  return {
    code: 'table/wage-column-twice',
    message: text(
      `${atZh(row, column)}在前面已经有一列，分不清是重复还是另一笔。`,
      `${atEn(row, column)} stands there twice: it may be a copy or another amount.`,
    ),
    cure: text(
      '请删去重复的一列，或把两列的表头写得不同。',
      'Take one out, or give them different names.',
    ),
    at: `${column.letter}${row}`,
  };
}

const inYuan = text(
  '请按元填写数字，例如 3000 或 3,000.50；没有这一项的留空。',
  'Write a number of yuan such as 3000 or 3,000.50; leave it empty where there is none.',
);

export function notAnAmount(row: number, column: WageColumn, words: string): Problem {
  return {
    code: 'cell/not-an-amount',
    message: text(
      `${atZh(row, column)}：“${shown(words)}”不是金额。`,
      `${atEn(row, column)}: “${shown(words)}” is no amount.`,
    ),
    cure: inYuan,
    at: `${column.letter}${row}`,
  };
}

export function belowZero(row: number, column: WageColumn, words: string): Problem {
  return {
    code: 'cell/below-zero',
    message: text(
      `${atZh(row, column)}：“${shown(words)}”是负数，看不出是扣除还是冲减。`,
      `${atEn(row, column)}: “${shown(words)}” is below zero, which may mean two things.`,
    ),
    cure: text(
      '扣除项请写正数；冲减以前月份的，请把它并入所冲减的那一项。',
      'Write what is taken off as a plain number; merge a correction into its item.',
    ),
    at: `${column.letter}${row}`,
  };
}

export function noAmounts(row: number): Problem {
  return {
    code: 'table/no-amounts',
    message: text(`第 ${row} 行没有一项金额。`, `Row ${row} holds no amount.`),
    cure: text(
      '没有工资的党员请删去这一行，另按类别核定。',
      'Take out who has no wage, and assess the person by category.',
    ),
    at: `A${row}`,
  };
}

export function sumDiffers(
  row: number,
  said: { readonly column: WageColumn; readonly amount: Fen },
  sum: Fen,
): Problem {
  const [is, was] = [formatFen(sum, 'plain'), formatFen(said.amount, 'plain')];
  return {
    code: 'table/sum-differs',
    message: text(
      `${atZh(row, said.column)}写的是 ${was} 元，各项相加是 ${is} 元：可能少了一项，或有一项读错。`,
      `${atEn(row, said.column)} says ${was} yuan, the items make ${is}: one may be missing.`,
    ),
    cure: text(
      '请补上缺的工资项或改正合计；合计里本来就含别的钱的，请删去这一列后重新粘贴。',
      'Add the missing item or mend the sum; take the sum out if it holds other money.',
    ),
    at: `${said.column.letter}${row}`,
  };
}

export function nameMissing(row: number): Problem {
  return {
    code: 'table/name-missing',
    message: text(`第 ${row} 行有金额，但没有姓名。`, `Row ${row} has amounts and no name.`),
    cure: text(
      '请补上姓名；是合计的，请在姓名一栏写“合计”。',
      'Add the name; if it is a total, write “total” in its place.',
    ),
    at: `A${row}`,
  };
}

export function personTwice(
  one: { readonly row: number; readonly name: string },
  other: number,
): Problem {
  const name = shown(one.name);
  return {
    code: 'table/person-twice',
    message: text(
      `“${name}”在第 ${one.row} 行和第 ${other} 行都有：可能是同名，也可能是一个人分成了两行。`,
      `“${name}” stands in rows ${one.row} and ${other}: two people, or one in two rows.`,
    ),
    cure: text(
      '是两个人的，请在姓名后加注区别；是一个人的，请合并成一行。',
      'Tell two people apart by a word after the name; merge the rows of one.',
    ),
    at: `A${one.row}`,
  };
}

export function categoryUnknown({ row, name }: { row: number; name: string }): Problem {
  return {
    code: 'table/category-unknown',
    message: text(
      `第 ${row} 行“${shown(name)}”是哪一类党员还不知道，不同类别的算法不同。`,
      `Row ${row}, “${shown(name)}”: the category is not known, and amounts differ by it.`,
    ),
    cure: text(
      '请在表中加一列“人员类别”，或先在党员名册中登记。',
      'Add a column with the category, or enter it in the roster first.',
    ),
    at: `A${row}`,
  };
}
