import type {
  BookCell,
  BookPaper,
  BookTable,
  BudgetPaper,
  BudgetRow,
  BudgetSum,
  JournalPaper,
  TrialPaper,
} from '../../engines/ledger/define.ts';
import {
  addFen,
  type Fen,
  formatFen,
  negateFen,
  noMoney,
  subtractFen,
  sumFen,
} from '../../kernel/fen.ts';
import { type Text, text } from '../../kernel/text.ts';
import { column, decision, fact, money } from './duesPaperWords.ts';

const total = text('合计', 'Total');

/** 党费预算表; with what came of it 预算执行和决算表. */
export function budgetPaper(said: BudgetPaper): BookPaper {
  const { opening, income, outgo, year } = said;
  const closing = less(plus(opening, sumOf(income)), sumOf(outgo));
  const isDone = closing.actual !== null;
  const row = (label: Text, sum: BudgetSum, explained: string | null): BookCell[] => [
    label,
    money(sum.planned),
    money(sum.actual),
    differenceWords(sum, explained, said.explainAbove),
  ];
  const part = (zh: string, en: string, rows: readonly BudgetRow[]): BookCell[][] => [
    row(text(zh, en), sumOf(rows), ''),
    ...rows.map(({ label, explained, ...sum }) =>
      row(text(`其中：${label.zh}`, `of it: ${label.en}`), sum, explained),
    ),
  ];
  const title = isDone
    ? text(`${year}年度党费决算表`, `Final account of Party dues, ${year}`)
    : text(`${year}年度党费预算表`, `Budget of Party dues, ${year}`);
  const decided = said.decidedIn;
  return {
    sheet: 'list',
    title,
    unit: said.unit,
    facts: [
      fact('年度', 'Year', String(year)),
      fact('集体讨论', 'Decided in', decided && decision(decided)),
    ],
    columns: [
      column('项目', 'What', 36),
      column('预算（元）', 'Planned (yuan)', 16),
      column('决算（元）', 'Actual (yuan)', 16),
      column('差异及说明', 'Difference', 40),
    ],
    rows: [
      row(text('期初结余', 'At the beginning'), opening, ''),
      ...part('收入合计', 'Income', income),
      ...part('支出合计（含上缴）', 'Outgo, handed up included', outgo),
      row(text('期末结余', 'At the end'), closing, ''),
    ],
    sections: [],
    signatures: [
      text('编制人', 'Prepared by'),
      text('审核人', 'Checked by'),
      text('党组织负责人', 'For the organisation'),
    ],
  };
}

const known = (a: Fen | null, b: Fen | null, by: (a: Fen, b: Fen) => Fen) =>
  a === null || b === null ? null : by(a, b);
const plus = (a: BudgetSum, b: BudgetSum): BudgetSum => ({
  planned: addFen(a.planned, b.planned),
  actual: known(a.actual, b.actual, addFen),
});
const less = (a: BudgetSum, b: BudgetSum): BudgetSum => ({
  planned: subtractFen(a.planned, b.planned),
  actual: known(a.actual, b.actual, subtractFen),
});
const sumOf = (rows: readonly BudgetSum[]) =>
  rows.reduce(plus, { planned: noMoney, actual: noMoney });

/** The difference, and its reason where one is asked for; an empty `explained` is asked of nobody. */
function differenceWords(
  { planned, actual }: BudgetSum,
  explained: string | null,
  above: number | null,
): Text | string | null {
  if (actual === null) return explained;
  const off = subtractFen(actual, planned);
  const size = off < 0n ? negateFen(off) : off;
  const isMuch = above !== null && size * 10_000n > planned * BigInt(above);
  const shown = `${off > 0n ? '+' : ''}${formatFen(off, 'grouped')}`;
  if (explained) return text(`${shown}，${explained}`, `${shown}, ${explained}`);
  if (explained === null && isMuch) {
    return text(`${shown}，须说明：________`, `${shown}, to be explained: ________`);
  }
  return shown;
}

/** 日记账: the balance after every row; the last one is the balance at the end. */
export function journalTable(said: JournalPaper): BookTable {
  let balance = said.opening;
  const rows = said.rows.map(({ on, number, words, against, amount }): BookCell[] => {
    balance = addFen(balance, amount);
    const [came, went] = amount < 0n ? [null, negateFen(amount)] : [amount, null];
    return [{ date: on }, number, words, against, money(came), money(went), money(balance)];
  });
  const [came, went] = [
    sumFen(said.rows.map(({ amount }) => (amount > 0n ? amount : noMoney))),
    sumFen(said.rows.map(({ amount }) => (amount < 0n ? negateFen(amount) : noMoney))),
  ];
  const { account, from, last } = said;
  return {
    title: text(
      `${account.zh}日记账（${from}至${last}）`,
      `Journal of ${account.en}, ${from} to ${last}`,
    ),
    unit: said.unit,
    columns: [
      column('日期', 'Date', 12),
      column('凭证号', 'Voucher', 14),
      column('摘要', 'What', 32),
      column('对方科目', 'Against', 20),
      column('收入（元）', 'In (yuan)', 14),
      column('支出（元）', 'Out (yuan)', 14),
      column('余额（元）', 'Balance (yuan)', 14),
    ],
    rows: [
      [
        { date: from },
        null,
        text('期初余额', 'At the beginning'),
        null,
        null,
        null,
        money(said.opening),
      ],
      ...rows,
      [null, null, total, null, money(came), money(went), money(balance)],
    ],
  };
}

/** 试算平衡表: the two sums are equal, or the book is no book. */
export function trialTable({ unit, asOf, rows }: TrialPaper): BookTable {
  const over = (a: Fen, b: Fen) => (a > b ? subtractFen(a, b) : null);
  const balances = rows.map(({ debits, credits }) => ({
    debit: over(debits, credits),
    credit: over(credits, debits),
  }));
  const sum = (amounts: readonly (Fen | null)[]) =>
    money(sumFen(amounts.map((one) => one ?? noMoney)));
  return {
    title: text(`试算平衡表（截至${asOf}）`, `Trial balance as of ${asOf}`),
    unit,
    columns: [
      column('科目', 'Account', 24),
      column('单位或个人', 'Of whom', 30),
      column('借方发生额（元）', 'Debits (yuan)', 18),
      column('贷方发生额（元）', 'Credits (yuan)', 18),
      column('借方余额（元）', 'Debit balance (yuan)', 18),
      column('贷方余额（元）', 'Credit balance (yuan)', 18),
    ],
    rows: [
      ...rows.map(({ account, of, debits, credits }, at): BookCell[] => [
        ...[account, of, money(debits), money(credits)],
        ...[money(balances[at]?.debit ?? null), money(balances[at]?.credit ?? null)],
      ]),
      [
        ...[total, null, sum(rows.map(({ debits }) => debits))],
        ...[sum(rows.map(({ credits }) => credits)), sum(balances.map(({ debit }) => debit))],
        sum(balances.map(({ credit }) => credit)),
      ],
    ],
  };
}
