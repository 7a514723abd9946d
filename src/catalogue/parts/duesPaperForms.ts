import type {
  AssessedItem,
  AssessedResult,
  AssessmentPaper,
  BookCell,
  BookPaper,
  PaperLine,
  ReceiptPaper,
  SpendingPaper,
} from '../../engines/ledger/define.ts';
import { capitalYuan } from '../../kernel/capitals.ts';
import { type Fen, fen, formatFen, negateFen, subtractFen } from '../../kernel/fen.ts';
import { text } from '../../kernel/text.ts';
import { monthText } from './duesLines.ts';
import {
  byHand,
  column,
  day,
  decision,
  fact,
  money,
  monthsNamed,
  noTable,
  nothing,
  percent,
} from './duesPaperWords.ts';

const ways = {
  excluded: text('不计入', 'not counted'),
  open: text('本局未定', 'not decided'),
  'not-recognised': text('不认识', 'not known'),
} as const;

/** What the item adds to the base or takes off it, so that the column adds up. */
function taken({ way, amount }: AssessedItem): BookCell {
  if (way === 'counted') return { fen: amount };
  return way === 'deducted' ? { fen: negateFen(amount) } : ways[way];
}

/** 党费核定表. Every item says how it was taken; what is not decided stands side by side. */
export function assessmentPaper(said: AssessmentPaper): BookPaper {
  const [only] = said.results;
  const one = said.results.length === 1 && only !== undefined ? only : null;
  const open = said.results.length > 1 ? text('待定，见下', 'open, see below') : null;
  return {
    sheet: 'list',
    title: text(`${said.year}年度党费核定表`, `Assessment of Party dues, ${said.year}`),
    unit: said.unit,
    facts: [
      fact('姓名', 'Name', said.person),
      fact('人员类别', 'Category', said.category),
      fact('基数（元）', 'Base (yuan)', one === null ? open : baseOf(one)),
      fact('比例', 'Rate', one === null ? open : rateOf(one)),
      fact('月额（元）', 'A month (yuan)', one === null ? open : money(one.due)),
      fact('年额（元）', 'A year (yuan)', one === null ? open : money(yearOf(one.due))),
      fact('起算月份', 'From', monthText(said.from)),
      fact('核定日期', 'Assessed on', day(said.assessedOn)),
    ],
    columns: [
      column('工资项', 'Item of pay', 24),
      column('金额（元）', 'Yuan', 14),
      column('计入基数', 'Counted', 14),
      column('理由', 'Why', 40),
    ],
    rows: [
      ...said.items.map((item): BookCell[] => [
        item.name,
        { fen: item.amount },
        taken(item),
        item.why,
      ]),
      [text('交纳基数', 'Base'), null, one === null ? open : baseOf(one), null],
    ],
    sections: [
      ...(one === null ? said.results : said.results.filter(({ due }) => due === null)),
    ].map(resultLine),
    signatures: [text('本人', 'Member'), text('党支部书记', 'Secretary of the branch')],
  };
}

const fixed = text('定额', 'fixed amount');
const baseOf = ({ base, due }: AssessedResult) =>
  base === null ? (due === null ? null : fixed) : money(base);
const rateOf = ({ rate, due }: AssessedResult) =>
  rate === null ? (due === null ? null : fixed) : percent(rate);
const yearOf = (due: Fen | null) => (due === null ? null : fen(due * 12n));

/** One result in a sentence, under the list. */
function resultLine({ supposing, base, rate, due, why }: AssessedResult): PaperLine {
  const given = supposing.zh === '' ? nothing : text(`${supposing.zh}时：`, `${supposing.en}: `);
  if (due === null) {
    const reason = why ?? nothing;
    const words = text(
      `${given.zh}每月应交多少尚不能确定：${reason.zh}。`,
      `${given.en}what is owed a month is not known yet: ${reason.en}.`,
    );
    return { label: nothing, words };
  }
  const [b, d] = [base === null ? '' : formatFen(base, 'grouped'), formatFen(due, 'grouped')];
  const by = rate === null ? '' : percent(rate);
  const how =
    base === null
      ? text('定额', 'a fixed amount')
      : text(`基数${b}元，比例${by}`, `base ${b} at ${by}`);
  const words = text(
    `${given.zh}${how.zh}，每月应交${d}元。`,
    `${given.en}${how.en}, ${d} yuan a month.`,
  );
  return { label: nothing, words };
}

/** 收据: the amount stands on it in figures and in capital numerals. */
export function receiptPaper(said: ReceiptPaper): BookPaper {
  const { payer, onBehalfOf } = said;
  const from =
    onBehalfOf === null
      ? payer
      : text(`${payer}（代${onBehalfOf}交）`, `${payer} for ${onBehalfOf}`);
  return {
    sheet: 'form',
    title: text('党费收据', 'Receipt for Party dues'),
    unit: said.unit,
    ...noTable,
    facts: [
      fact('凭证号', 'Voucher', said.number),
      fact('日期', 'Date', day(said.on)),
      fact('交款人', 'Received from', from),
      fact('交纳方式', 'Way of payment', said.way),
    ],
    sections: [
      fact('所属月份', 'For', monthsNamed(said.months)),
      fact('金额（小写）', 'Amount', `￥${formatFen(said.amount, 'grouped')}`),
      inCapitals(said.amount),
      fact('备注', 'Remarks', said.note),
    ],
    signatures: [text('收款人', 'Received by'), text('交款人', 'Payer')],
  };
}

/** The numerals are the same in both languages: they are what the paper is held to. */
function inCapitals(amount: Fen | null): PaperLine {
  const capitals = amount === null ? null : capitalYuan(amount);
  const words = capitals === null ? null : text(`人民币${capitals}`, `RMB ${capitals}`);
  return fact('金额（大写）', 'In capitals', words);
}

/** 党费使用审批单. What the organisation says is written by hand. */
export function spendingPaper(said: SpendingPaper): BookPaper {
  const { budget, amount, decidedIn } = said;
  const before = budget === null ? null : subtractFen(budget.planned, budget.spent);
  return {
    sheet: 'form',
    title: text('党费使用审批单', 'Approval of spending from Party dues'),
    unit: said.unit,
    ...noTable,
    facts: [
      fact('编号', 'Number', said.number),
      fact('申请日期', 'Asked for on', day(said.on)),
      fact('用途类别', 'Use', said.use),
      fact('金额（元）', 'Amount (yuan)', money(amount)),
      fact('收款方', 'Payee', said.payee),
      fact('票据张数', 'Vouchers', said.vouchers === null ? null : String(said.vouchers)),
      fact('预算（元）', 'Budget (yuan)', money(budget?.planned ?? null)),
      fact('余额（元）', 'Left of it (yuan)', money(before)),
    ],
    sections: [
      fact('事由', 'Purpose', said.purpose),
      inCapitals(amount),
      fact('集体讨论决定', 'Decided together in', decidedIn && decision(decidedIn)),
      byHand('党组织意见', 'Opinion of the organisation'),
    ],
    signatures: [
      text('经办人', 'Applicant'),
      text('审批人', 'Approved by'),
      text('会计', 'Accountant'),
      text('出纳', 'Cashier'),
    ],
  };
}
