import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { reconcile } from '../../engines/ledger/reconcile.ts';
import { unseen } from '../../engines/ledger/seen.ts';
import { type Fen, formatFen } from '../../kernel/fen.ts';
import { readPasted, readWorkbook } from '../sheet/read.ts';
import { writeWorkbook } from '../sheet/write.ts';
import { readStatement, type Statement } from './read.ts';

async function read(bytes: Uint8Array, name: string): Promise<Statement> {
  const book = await readWorkbook(bytes, name);
  if (!book.ok) throw new Error(book.problems[0].message.en);
  const made = readStatement(book.value);
  if (!made.ok) throw new Error(made.problems[0].message.en);
  return made.value;
}
async function pasted(text: string) {
  const book = await readPasted(text);
  if (!book.ok) throw new Error(book.problems[0].message.en);
  return readStatement(book.value);
}
async function ofPasted(text: string): Promise<Statement> {
  const made = await pasted(text);
  if (!made.ok) throw new Error(made.problems[0].message.en);
  return made.value;
}
const yuan = (amount: bigint | null) => (amount === null ? '' : formatFen(amount as Fen, 'plain'));
/** `2026-01-05 100.00 → 1100.00 interest` for each line. */
const said = ({ lines }: Statement) =>
  lines.map(({ on, amount, balance, kind }) =>
    `${on} ${yuan(amount)} → ${yuan(balance)}${kind === 'interest' ? ' interest' : ''}`.trim(),
  );
const told = ({ problems }: Statement) => problems.map(({ code, at }) => `${code} ${at}`);

const bank = `账户明细查询
户名：中共某某市公安局机关委员会  账号：****1234
交易日期\t摘要\t收入/贷方\t支出/借方\t余额\t对方户名\t流水号
2026-01-05\t党费\t1,234.50\t\t2,234.50\t李四\t20260105000001
2026-01-06 10:22:33\t上缴\t\t246.90\t1987.60\t市直机关工委\t20260106000002
20260321\t结息\t1.23\t\t1,988.83\t\t20260321000003
合计\t\t1235.73\t246.90`;
const three = [
  '2026-01-05 1234.50 → 2234.50',
  '2026-01-06 -246.90 → 1987.60',
  '2026-03-21 1.23 → 1988.83 interest',
];

describe('a statement by the meaning of its columns', () => {
  test('two columns, titles above, a total below', async () => {
    const found = await ofPasted(bank);
    expect(said(found)).toEqual(three);
    expect([yuan(found.opening), yuan(found.closing)]).toEqual(['1000.00', '1988.83']);
    expect(found.lines[0]).toMatchObject({
      words: '党费',
      other: '李四',
      serial: '20260105000001',
    });
    expect(found.skipped.map(({ reason }) => reason)).toEqual(['total']);
    expect(told(found)).toEqual([]);
  });

  test('the last day first, as most banks show it', async () => {
    const [a, b, head, ...rows] = bank.split('\n');
    const lines = [a, b, head, ...rows.slice(0, 3).reverse()].join('\n');
    expect(said(await ofPasted(lines))).toEqual(three);
  });

  test('of a single day the balances say which comes first', async () => {
    const day = '日期\t收入\t支出\t余额\n2026-01-05\t\t5\t1095\n2026-01-05\t100\t\t1100';
    expect(said(await ofPasted(day))).toEqual([
      '2026-01-05 100.00 → 1100.00',
      '2026-01-05 -5.00 → 1095.00',
    ]);
  });

  test.each([
    [
      'a direction in words',
      '日期\t借贷标志\t金额\t余额\n2026-01-05\t贷\t100\t100\n2026-01-06\t借\t1\t99',
    ],
    ['a sign', '日期\t收支\t交易金额\t余额\n2026-01-05\t收入\t+100\t100\n2026-01-06\t\t-1\t99'],
    [
      'out below zero',
      '日期\t存入金额\t支取金额\t余额\n2026-01-05\t100.00\t\t100\n2026-01-06\t\t-1\t99',
    ],
    [
      'zeros where nothing is',
      '日期\t贷方发生额\t借方发生额\t余额\n2026-01-05\t100\t0.00\t100\n2026-01-06\t0\t1.00\t99',
    ],
    [
      'what was held before and after is no line',
      '日期\t摘要\t收入\t支出\t余额\n2026-01-01\t期初余额\t\t\t0\n2026-01-05\t\t100\t\t100\n2026-01-06\t\t\t1\t99\n2026-01-31\t期末余额\t\t\t99',
    ],
    [
      'sums of a page have no day',
      '日期\t摘要\t收入\t支出\t余额\n2026-01-05\t\t100\t\t100\n2026-01-06\t\t\t1\t99\n\t本页收入合计\t100\t1\t',
    ],
    [
      'only the day of booking',
      '记账日期\t收入\t支出\t账户余额\n2026-01-05\t100\t\t100\n2026-01-06\t\t1\t99',
    ],
  ])('%s', async (_, text) => {
    const found = await ofPasted(text);
    expect(said(found)).toEqual(['2026-01-05 100.00 → 100.00', '2026-01-06 -1.00 → 99.00']);
    expect(told(found)).toEqual([]);
  });
});

describe('files', () => {
  test('CSV in GB18030, UTF-8 and a workbook say the same', async () => {
    const csv = bank
      .replaceAll(/(\d),(\d)/g, '$1$2')
      .replaceAll('\t', ',')
      .replaceAll('\n', '\r\n');
    expect(said(await read(inGb18030(csv), '明细.csv'))).toEqual(three);
    expect(said(await read(new TextEncoder().encode(csv), '明细.csv'))).toEqual(three);
    const columns = ['日期', '摘要', '贷方', '借方', '余额'].map((header) => ({
      header,
      width: 12,
    }));
    const rows = [
      [{ date: '2026-01-05' as const }, '党费', 1234.5, null, 2234.5],
      // A formula of a spreadsheet leaves such numbers.
      [{ date: '2026-01-06' as const }, '上缴', null, 246.90000000000003, 1987.6],
      [{ date: '2026-03-21' as const }, '存款利息', 1.23, null, 1988.83],
    ];
    const watermark = { who: '甲', when: '2026-04-01 09:00', purpose: '对账' };
    const book = writeWorkbook([{ name: '明细', columns, rows }], { title: '明细', watermark });
    expect(said(await read(new Uint8Array(await buffer(book)), '明细.xlsx'))).toEqual(three);
  });

  test('the same file twice is nothing new, and what it says is set against the book', async () => {
    const [first, second] = [await ofPasted(bank), await ofPasted(bank)];
    expect(unseen(second.lines, first.lines).fresh).toEqual([]);
    const row = { id: 'r', on: '2026-01-05', amount: 123_450n, name: null, serial: null } as const;
    const found = reconcile(first.lines, [{ ...row, kind: 'transfer' }], 3);
    expect(found.matched.map(({ by }) => by)).toEqual(['day']);
    expect(found.interest.map(({ amount }) => amount)).toEqual([123n]);
    expect(found.onlyInBank.map(({ amount }) => amount)).toEqual([-24_690n]);
  });
});

describe('what is told and not guessed', () => {
  const head = '日期\t摘要\t收入\t支出\t余额\t币种\n';
  test.each([
    ['in and out at once', `${head}2026-01-05\t\t1\t2\t`, ['table/statement-row 粘贴的表格!2']],
    ['no amount', `${head}2026-01-05\t党费\t\t\t`, ['table/statement-row 粘贴的表格!2']],
    ['words for an amount', `${head}2026-01-05\t\t待查\t\t`, ['table/statement-row 粘贴的表格!2']],
    ['another currency', `${head}2026-01-05\t\t1\t\t\tUSD`, ['table/statement-row 粘贴的表格!2']],
    ['no day', `${head}2026-01\t\t1\t\t`, ['table/statement-row 粘贴的表格!2']],
    ['no date', `${head}昨天\t\t1\t\t`, ['cell/not-a-date 粘贴的表格!A2']],
    [
      'an amount of no direction',
      '日期\t金额\n2026-01-05\t1',
      ['table/statement-row 粘贴的表格!2'],
    ],
    [
      'a line that is missing',
      `${head}2026-01-05\t\t1\t\t10\n2026-01-06\t\t1\t\t12`,
      ['table/balance-breaks 粘贴的表格!3'],
    ],
    [
      'in and out that changed places',
      `${head}2026-01-05\t\t1\t\t10\n2026-01-06\t\t3\t\t7\n2026-01-07\t\t\t5\t12`,
      ['table/directions-swapped 粘贴的表格'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(told(await ofPasted(text))).toEqual(expected);
  });

  test.each([
    ['a roster', '姓名\t性别\n张三\t男', 'table/not-a-statement'],
    ['no amounts', '日期\t摘要\n2026-01-05\t党费', 'table/not-a-statement'],
    [
      'two columns of one meaning',
      '日期\t收入\t存入\t支出\n2026-01-05\t1\t\t',
      'table/ambiguous-header',
    ],
  ])('%s is no statement', async (_, text, code) => {
    const made = await pasted(text);
    expect(made.ok ? [] : made.problems.map((one) => one.code)).toEqual([code]);
  });

  test('the words say what to do', async () => {
    const text = `${head}2026-01-05\t\t1\t\t10\n2026-01-06\t\t1\t\t12`;
    const [one] = (await ofPasted(text)).problems;
    expect(one?.message.zh).toContain('第 3 行的余额是 12.00 元，按上一笔推算应是 11.00 元');
  });
});

/** What the decoder of Node makes of two bytes, turned round: Node writes no GB18030 itself. */
function inGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, readonly number[]>();
  for (let a = 0x81; a < 0xff; a += 1) {
    for (let b = 0x40; b < 0xff; b += 1) {
      if (b !== 0x7f) bytes.set(decoder.decode(Uint8Array.of(a, b)), [a, b]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((char) => bytes.get(char) ?? [char.codePointAt(0) ?? 0]),
  );
}
