import type {
  BookCell,
  BookPaper,
  BookTable,
  CollectionPaper,
  HandUpPaper,
  PublicityPaper,
  PublishedSum,
} from '../../engines/ledger/define.ts';
import { capitalYuan } from '../../kernel/capitals.ts';
import { addFen, type Fen, formatFen, noMoney, subtractFen, sumFen } from '../../kernel/fen.ts';
import { joined, type Text, text } from '../../kernel/text.ts';
import { monthText } from './duesLines.ts';
import { byHand, column, day, dayText, fact, money, monthsNamed } from './duesPaperWords.ts';

const total = text('合计', 'Total');
const sumOf = (amounts: readonly (Fen | null)[]) => sumFen(amounts.map((one) => one ?? noMoney));

/** 党费月收缴登记表, a row a member, with what is still owed. */
export function collectionTable({ unit, month, rows }: CollectionPaper): BookTable {
  const { zh, en } = monthText(month);
  return {
    title: text(`${zh}党费收缴登记表`, `Dues collected in ${en}`),
    unit,
    columns: [
      column('序号', 'No.', 6),
      column('姓名', 'Name', 12),
      column('应交（元）', 'Owed (yuan)', 12),
      column('实交（元）', 'Paid (yuan)', 12),
      column('未交（元）', 'Unpaid (yuan)', 12),
      column('交纳日期', 'Paid on', 12),
      column('交纳方式', 'Way of payment', 14),
      column('代交人', 'Paid by', 12),
      column('收款人', 'Received by', 12),
      column('补交月份', 'Made up for', 20),
      column('备注', 'Remarks', 18),
    ],
    rows: [
      ...rows.map((one, at): BookCell[] => [
        ...[at + 1, one.name, money(one.due), money(one.paid), money(unpaid(one))],
        ...[day(one.on), one.way, one.proxy, one.receivedBy],
        one.madeUp.length === 0 ? null : monthsNamed(one.madeUp),
        one.note,
      ]),
      [
        ...[null, total, money(sumOf(rows.map(({ due }) => due)))],
        ...[money(sumOf(rows.map(({ paid }) => paid))), money(sumOf(rows.map(unpaid)))],
      ],
    ],
  };
}

/** Null: nobody knows what is owed. What is paid above it is no arrear of anybody else. */
function unpaid({ due, paid }: CollectionPaper['rows'][number]): Fen | null {
  if (due === null) return null;
  const rest = subtractFen(due, paid ?? noMoney);
  return rest > 0n ? rest : noMoney;
}

/** 党费上缴单. */
export function handUpPaper(said: HandUpPaper): BookPaper {
  const { rows } = said;
  const sum = sumFen(rows.map(({ handedUp }) => handedUp));
  return {
    sheet: 'list',
    title: text('党费上缴单', 'Party dues handed up'),
    unit: said.unit,
    facts: [
      fact('编号', 'Number', said.number),
      fact('上缴日期', 'Date', day(said.on)),
      fact('接收单位', 'Received by', said.to),
      fact('上缴方式', 'Way', said.way),
      fact('党员人数', 'Members', said.people === null ? null : String(said.people)),
      fact('金额（元）', 'Amount (yuan)', money(sum)),
    ],
    columns: [
      column('所属月份', 'Month', 20),
      column('实收（元）', 'Collected (yuan)', 16),
      column('上缴（元）', 'Handed up (yuan)', 16),
      column('说明', 'Remarks', 36),
    ],
    rows: [
      ...rows.map((one): BookCell[] => [
        ...[monthText(one.month), money(one.paid), money(one.handedUp), owedWords(one)],
      ]),
      [total, money(sumFen(rows.map(({ paid }) => paid))), money(sum), null],
    ],
    sections: [
      fact(
        '',
        '',
        text(`金额（大写）：人民币${capitalYuan(sum)}`, `In capitals: RMB ${capitalYuan(sum)}`),
      ),
    ],
    signatures: [text('上缴人', 'Handed up by'), text('接收人', 'Received by')],
  };
}

/** What was owed, where it is not what was collected and handed up. */
function owedWords({ due, paid, handedUp }: HandUpPaper['rows'][number]): Text | null {
  const words: Text[] = [];
  const [owed, kept] = [
    formatFen(due, 'grouped'),
    formatFen(subtractFen(paid, handedUp), 'grouped'),
  ];
  if (due !== paid) words.push(text(`应交${owed}元`, `${owed} yuan were owed`));
  if (paid !== handedUp) words.push(text(`未上缴${kept}元`, `${kept} yuan not handed up`));
  return words.length === 0 ? null : joined(words, text('，', ', '));
}

/** 党费收缴使用公示表: sums alone, and how they hang together. */
export function publicityPaper(said: PublicityPaper): BookPaper {
  const closing = closingOf(said);
  const left = formatFen(closing, 'grouped');
  return {
    sheet: 'list',
    title: text('党费收缴使用情况公示表', 'Income and use of Party dues'),
    unit: said.unit,
    facts: [
      fact('起止日期', 'Period', spanOf(said)),
      fact('党员人数', 'Members', String(said.people)),
      fact('公示日期', 'Published on', day(said.publishedOn)),
      byHand('意见反映', 'Questions to'),
    ],
    columns: [
      column('项目', 'What', 36),
      column('金额（元）', 'Yuan', 14),
      column('占可用', 'Share', 12),
      column('说明', 'Remarks', 30),
    ],
    rows: publishedRows(said, closing),
    sections: [
      fact(
        '',
        '',
        text(
          `期初结余加收入，减去上缴和支出，等于期末结余${left}元。个人交纳明细只对本人公开。`,
          `Beginning and income less what was handed up and spent make ${left} yuan. What one member paid is shown to that member alone.`,
        ),
      ),
    ],
    signatures: [text('党组织负责人', 'For the organisation'), text('经办人', 'Prepared by')],
  };
}

const published = (list: readonly PublishedSum[]) => sumFen(list.map(({ amount }) => amount));

function closingOf({ opening, income, handedUp, spending }: PublicityPaper): Fen {
  const outgo = addFen(published(handedUp), published(spending));
  return subtractFen(addFen(opening, published(income)), outgo);
}

/** Each sum with what it consists of, and its share of what there was to use. */
function publishedRows(said: PublicityPaper, closing: Fen): BookCell[][] {
  const available = addFen(said.opening, published(said.income));
  const row = (label: Text, amount: Fen, note: string | null): BookCell[] => [
    label,
    money(amount),
    share(amount, available),
    note,
  ];
  const group = (zh: string, en: string, list: readonly PublishedSum[]): BookCell[][] => [
    row(text(zh, en), published(list), null),
    ...list.map(({ label, amount, note }) =>
      row(text(`其中：${label.zh}`, `of it: ${label.en}`), amount, note),
    ),
  ];
  return [
    row(text('期初结余', 'At the beginning'), said.opening, null),
    ...group('收入合计', 'Income', said.income),
    ...group('上缴合计', 'Handed up', said.handedUp),
    ...group('支出合计', 'Spending', said.spending),
    row(text('期末结余', 'At the end'), closing, null),
  ];
}

function spanOf({ from, last }: PublicityPaper): Text {
  const [a, b] = [dayText(from), dayText(last)];
  return text(`${a.zh}至${b.zh}`, `${a.en} to ${b.en}`);
}

/** Of what there was to use, to a tenth of a percent. */
function share(amount: Fen, of: Fen): string | null {
  if (of <= 0n) return null;
  const tenths = (amount * 2_000n + of) / (of * 2n);
  return `${tenths / 10n}.${tenths % 10n}%`;
}
