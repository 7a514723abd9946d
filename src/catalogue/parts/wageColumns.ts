import type { Fen } from '../../kernel/fen.ts';
import { columnName, type PlainRow } from '../../kernel/plainRow.ts';
import { type PayItem, payItemOf } from './payItems.ts';

/** A column of a wage sheet and what is made of it, so that a reader can object. */
export interface WageColumn {
  readonly column: number;
  readonly letter: string;
  /** Its group and its name, where the header has two rows. */
  readonly header: string;
  readonly is: WageMeaning;
  readonly item: PayItem | null;
}

/** An amount above 0 under the name of its item. */
export interface WageLine {
  readonly column: WageColumn;
  readonly name: string;
  readonly amount: Fen;
}

/**
 * `gross`, `off`, `net`: what all items come to, which is checked and never counted. `employer`:
 * paid by the unit beside the wage. `aside`: says nothing of money. `unknown`: nobody knows, and no
 * answer is worked out for whom it holds an amount. `twice`: a name that stands there already.
 */
export type WageMeaning =
  | 'name'
  | 'category'
  | 'item'
  | 'gross'
  | 'off'
  | 'net'
  | 'employer'
  | 'aside'
  | 'unknown'
  | 'twice';

export interface WageHeader {
  /** Number of its first row. */
  readonly row: number;
  readonly height: 1 | 2;
  readonly columns: readonly WageColumn[];
}

/** What says that a row is the header of a wage sheet and of no other. */
const ofPay = new Set<WageMeaning>(['item', 'employer', 'gross', 'off', 'net']);
/** Rows that are tried as a header. */
const searched = 20;

/** The header that names the person and most items of pay; null where there is none. */
export function findWageHeader(rows: readonly PlainRow[]): WageHeader | null {
  let best: { header: WageHeader; known: number } | null = null;
  for (const [at, row] of rows.slice(0, searched).entries()) {
    for (const height of [1, 2] as const) {
      const second = height === 2 ? rows[at + 1] : undefined;
      if (height === 2 && (isTitle(row) || !isSecondRow(second))) continue;
      const header = headerOf(row, second, height);
      const kinds = header.columns.map(({ is }) => is);
      if (!kinds.includes('item') || !kinds.includes('name')) continue;
      const known = kinds.filter((is) => ofPay.has(is)).length;
      if (best === null || known > best.known) best = { header, known };
    }
  }
  return best?.header ?? null;
}

/** One cell at the very left stands over everything and groups nothing. */
function isTitle({ cells }: PlainRow): boolean {
  const [first = '', ...rest] = cells.map(plainHeader);
  return first !== '' && !person.test(first) && rest.every((cell) => cell === '');
}

const number = /^[-+¥￥]?[\d,]+(?:\.\d*)?$/;

/** Names of items, and not what the first person was paid. */
function isSecondRow(row: PlainRow | undefined): row is PlainRow {
  if (row === undefined) return false;
  const said = row.cells.filter((cell) => cell !== '');
  return said.length > 0 && said.every((cell) => !number.test(plainHeader(cell)));
}

/** Half width, without spaces, colons and what is measured. */
export function plainHeader(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\s:*]/g, '')
    .replace(/\((?:元|单位:?元)\)$/, '')
    .replace(/[,、]?(?:单位)?元$/, '');
}

function headerOf(first: PlainRow, second: PlainRow | undefined, height: 1 | 2): WageHeader {
  const width = Math.max(first.cells.length, second?.cells.length ?? 0);
  const seen = new Set<string>();
  let group = '';
  const columns: WageColumn[] = [];
  for (let column = 0; column < width; column += 1) {
    const [upper, lower] = [plainHeader(first.cells[column] ?? ''), lowerOf(second, column)];
    // A group that was merged over its columns is pasted into the first of them alone.
    if (upper !== '') group = upper;
    const over = lower === '' || lower === upper ? '' : group;
    const name = lower === '' ? upper : lower;
    if (name === '') continue;
    const header = over === '' ? name : `${over} ${name}`;
    const { is, item } = meaningOf(over, name);
    const letter = columnName(column);
    const again = seen.has(header) && !['aside', 'employer'].includes(is);
    columns.push({ column, letter, header, is: again ? 'twice' : is, item: again ? null : item });
    seen.add(header);
  }
  return { row: first.row, height, columns };
}

function lowerOf(row: PlainRow | undefined, column: number): string {
  return plainHeader(row?.cells[column] ?? '');
}

const person = /^(?:党员|员工|职工|人员|民警|本人)?(?:姓名|名字)$|^name$/i;
const category = /^(?:人员|党员|身份)?类别$|^(?:人员)?身份$/;
const aside =
  /^(?:序号|编号|工号|警号|人员编号|职工编号|身份证号?码?|证件号码?|银行?卡号|(?:银行)?账号|开户行|联系电话|手机号?码?|电话|部门|单位|所在单位|科室|(?:所在)?党?支部|性别|备注|说明|月份|年月|(?:发放|工资)(?:月份|年月|日期)|日期|签名|签字|no\.?)$/i;
/** Paid by the unit, so it was never part of the wage. */
const employer =
  /(?<!填报|填表|编制|制表|工作|所在|发放)(?:单位|公司)(?:应?缴|部分|承担|负担|应?交|\)|$)/;
const sums: readonly [RegExp, WageMeaning][] = [
  [/^应发(?:工资|收入|项)?(?:合计|总额|总计|小计|金额|数)?$/, 'gross'],
  [/^(?:工资|收入)(?:合计|总额|总计|小计)$/, 'gross'],
  [/^(?:代扣代缴|代扣|应扣|扣除|扣)(?:款|项)?(?:合计|总额|总计|小计|数|金额)?$/, 'off'],
  [/^实发(?:工资|金额|合计|数)?$/, 'net'],
];
/**
 * Whether it is a sum of what stands beside it, no amount at all, or a month long past, nobody can
 * tell from a name that holds the word of an item.
 */
const doubtful = /合计|小计|总计|总额|共计|基数|比例|费率|天数|次数|补发|补扣|补缴|扣回|退回/;

function meaningOf(group: string, name: string): Pick<WageColumn, 'is' | 'item'> {
  const as = (is: WageMeaning) => ({ is, item: null });
  if (person.test(name)) return as('name');
  if (category.test(name)) return as('category');
  if (aside.test(name)) return as('aside');
  if (employer.test(group) || employer.test(name)) return as('employer');
  const whole = `${group}${name}`;
  for (const [words, is] of sums) if (words.test(name) || words.test(whole)) return as(is);
  if (doubtful.test(name)) return as('unknown');
  const item = payItemOf(name) ?? (group === '' ? null : payItemOf(whole));
  return item === null ? as('unknown') : { is: 'item', item };
}
