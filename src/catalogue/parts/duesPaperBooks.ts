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

/** 党费预算表; with what came of it 决算表. */
export function budgetPaper(said: BudgetPaper): BookPaper {
  const { year, unit, decidedIn } = said;
  const closing = closingOf(said);
  const title =
    closing.actual === null
      ? text(`${year}年度党费预算表`, `Budget of Party dues, ${year}`)
      : text(`${year}年度党费决算表`, `Final account of Party dues, ${year}`);
  return {
    sheet: 'list',
    title,
    unit,
    facts: [
      fact('年度', 'Year', String(year)),
      fact('集体讨论', 'Decided in', decidedIn && decision(decidedIn)),
    ],
    columns: [
      column('项目', 'What', 36),
      column('预算（元）', 'Planned (yuan)', 16),
      column('决算（元）', 'Actual (yuan)', 16),
      column('差异及说明', 'Difference', 40),
    ],
    rows: budgetRows(said, closing),
    sections: [],
    signatures: [
      text('编制人', 'Prepared by'),
      text('审核人', 'Checked by'),
      text('党组织负责人', 'For the organisation'),
    ],
  };
}

function closingOf({ opening, income, outgo }: BudgetPaper): BudgetSum {
  return less(plus(opening, sumOf(income)), sumOf(outgo));
}

/** A sum is explained by its parts, so nothing is asked of it. */
function budgetRows(said: BudgetPaper, closing: BudgetSum): BookCell[][] {
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
  return [
    row(text('期初结余', 'At the beginning'), said.opening, ''),
    ...part('收入合计', 'Income', said.income),
    ...part('支出合计（含上缴）', 'Outgo, handed up included', said.outgo),
    row(text('期末结余', 'At the end'), closing, ''),
  ];
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

/** The difference, and its reason where one is asked for; of an empty `explained` none is. */
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
    rows: journalRows(said),
  };
}

function journalRows({ from, opening, rows }: JournalPaper): BookCell[][] {
  const begins = text('期初余额', 'At the beginning');
  let [balance, came, went]: [Fen, Fen, Fen] = [opening, noMoney, noMoney];
  const told = rows.map(({ on, number, words, against, amount }): BookCell[] => {
    balance = addFen(balance, amount);
    const [into, out] = amount < 0n ? [null, negateFen(amount)] : [amount, null];
    came = addFen(came, into ?? noMoney);
    went = addFen(went, out ?? noMoney);
    return [{ date: on }, number, words, against, money(into), money(out), money(balance)];
  });
  return [
    [{ date: from }, null, begins, null, null, null, money(opening)],
    ...told,
    [null, null, total, null, money(came), money(went), money(balance)],
  ];
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
