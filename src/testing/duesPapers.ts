import { duesPapers } from '../catalogue/parts/duesPapers.ts';
import { bookSheet } from '../documents/paper/bookSheet.ts';
import type { Paper } from '../documents/paper/paper.ts';
import { footer } from '../documents/paper/testPapers.ts';
import type {
  AssessmentPaper,
  BookTable,
  BudgetPaper,
  CollectionPaper,
  HandUpPaper,
  JournalPaper,
  PublicityPaper,
  ReceiptPaper,
  SpendingPaper,
  TrialPaper,
} from '../engines/ledger/define.ts';
import { type Fen, parseFen } from '../kernel/fen.ts';
import { text } from '../kernel/text.ts';

/** Papers of the dues book of an invented branch; the numbers are those of domain.md 19. */
export function yuan(words: string): Fen {
  const amount = parseFen(words);
  if (!amount.ok) throw new Error(words);
  return amount.value;
}

const branch = '中共临江市公安局城东派出所支部委员会';
const committee = '中共临江市公安局直属机关委员会';

const regular = text('相对固定的经常性工资收入', 'a regular part of the wage');
const open = text('各地理解不同，以本局文件为准', 'the bureau’s own paper decides');
const reform = text('改革性补贴，不计入', 'a subsidy of a reform, which does not count');
const insurance = text(
  '个人缴纳的社会保险、公积金和年金，扣除',
  'insurance and funds are taken off',
);
const item = (
  name: string,
  amount: string,
  way: AssessmentPaper['items'][number]['way'],
  why = regular,
) => ({ name, amount: yuan(amount), way, why });

export const assessment: AssessmentPaper = {
  unit: branch,
  year: 2026,
  person: '张三',
  category: text('按月领取工资', 'on a monthly wage'),
  items: [
    item('职务工资', '1500', 'counted'),
    item('级别工资', '2800', 'counted'),
    item('工作性津贴', '1600', 'counted'),
    item('生活性补贴', '1400', 'counted'),
    item('警衔津贴', '900', 'excluded', open),
    item('值勤津贴', '600', 'excluded', open),
    item(
      '加班补贴',
      '800',
      'excluded',
      text('加班、误餐等补贴，不计入', 'overtime does not count'),
    ),
    item('车补', '650', 'excluded', reform),
    item('通讯补贴', '120', 'excluded', reform),
    item('个税', '95', 'deducted', text('个人所得税，扣除', 'income tax is taken off')),
    item('养老', '584', 'deducted', insurance),
    item('医保', '146', 'deducted', insurance),
    item('公积金', '1200', 'deducted', insurance),
    item('职业年金', '292', 'deducted', insurance),
  ],
  results: [
    { supposing: text('', ''), base: yuan('4983'), rate: 100, due: yuan('49.83'), why: null },
  ],
  from: '2026-01-01',
  assessedOn: '2026-01-15',
};

/** While nobody has entered what counts, both results stand on the paper. */
export const openAssessment: AssessmentPaper = {
  ...assessment,
  items: assessment.items.map((one) => (one.name === '警衔津贴' ? { ...one, way: 'open' } : one)),
  results: [
    {
      supposing: text('警衔津贴不计入', '警衔津贴 not counted'),
      ...{ base: yuan('4983'), rate: 100, due: yuan('49.83'), why: null },
    },
    {
      supposing: text('警衔津贴计入', '警衔津贴 counted'),
      ...{ base: yuan('5883'), rate: 150, due: yuan('88.25'), why: null },
    },
  ],
};

export const receipt: ReceiptPaper = {
  unit: branch,
  number: '收字第2026-0031号',
  on: '2026-03-10',
  payer: '李四',
  onBehalfOf: '张三',
  months: ['2026-03-01', '2026-01-01', '2026-02-01'],
  amount: yuan('149.49'),
  way: '现金',
  receivedBy: '王五',
  note: null,
};

export const handUp: HandUpPaper = {
  unit: branch,
  to: committee,
  number: '缴字第2026-0003号',
  on: '2026-04-02',
  people: 23,
  way: '转账',
  rows: [
    { month: '2026-01-01', due: yuan('1409.50'), paid: yuan('1409.50'), handedUp: yuan('1409.50') },
    { month: '2026-02-01', due: yuan('1409.50'), paid: yuan('1359.67'), handedUp: yuan('1359.67') },
    { month: '2026-03-01', due: yuan('1409.50'), paid: yuan('1459.33'), handedUp: yuan('1459.33') },
  ],
};

export const spending: SpendingPaper = {
  unit: committee,
  number: '支字第2026-0007号',
  on: '2026-05-06',
  purpose: '订购《中国共产党章程》等学习用书 120 册，发给各支部。',
  use: text('订阅、购买教育报刊资料', 'papers and books of education'),
  amount: yuan('2860.40'),
  payee: '临江市新华书店',
  budget: { planned: yuan('8000'), spent: yuan('1250') },
  decidedIn: { name: '党委会议', on: '2026-04-28' },
  vouchers: 2,
};

const sum = (zh: string, en: string, amount: string, note: string | null) => ({
  ...{ label: text(zh, en), amount: yuan(amount), note },
});
export const publicity: PublicityPaper = {
  unit: committee,
  from: '2026-01-01',
  last: '2026-12-31',
  people: 80,
  opening: yuan('12000'),
  income: [
    sum('党员交纳', 'paid by members', '43200', null),
    sum('利息', 'interest', '36.50', '专户季度结息'),
  ],
  handedUp: [sum('上缴上级党组织', 'to the organisation above', '8640', null)],
  spending: [
    sum('培训党员', 'training of members', '21000', null),
    sum('订阅报刊', 'papers and books', '8000', '含征订手续费'),
    sum('慰问困难党员', 'help for members in need', '7000', null),
  ],
  publishedOn: '2027-01-20',
};

const planned = (zh: string, en: string, amount: string) => ({
  ...{ label: text(zh, en), planned: yuan(amount), actual: null, explained: null },
});
/** domain.md 19.3: 12,000 + 43,200 − 8,640 − 36,000 = 10,560. */
export const budget: BudgetPaper = {
  unit: committee,
  year: 2026,
  opening: { planned: yuan('12000'), actual: null },
  income: [planned('党员交纳', 'paid by members', '43200')],
  outgo: [
    planned('上缴上级', 'handed up', '8640'),
    planned('培训党员', 'training of members', '21000'),
    planned('订阅报刊', 'papers and books', '8000'),
    planned('慰问困难党员', 'help for members in need', '7000'),
  ],
  explainAbove: 2_000,
  decidedIn: { name: '党委会议', on: '2026-01-22' },
};
const spent = ['8640', '25200.10', '5000', '7000'];
export const finalAccount: BudgetPaper = {
  ...budget,
  opening: { planned: yuan('12000'), actual: yuan('12000') },
  income: budget.income.map((one) => ({ ...one, actual: yuan('43111.40') })),
  outgo: budget.outgo.map((one, at) => ({
    ...one,
    actual: yuan(spent[at] ?? ''),
    explained: at === 1 ? '增办一期培训班' : null,
  })),
};

export const collection: CollectionPaper = {
  unit: branch,
  month: '2026-03-01',
  rows: [
    ['张三', '49.83', '149.49', '2026-03-10', '现金', '李四', ['2026-01-01', '2026-02-01']],
    ['李四', '75.02', '75.02', '2026-03-10', '转账', null, []],
    ['王五', '13.90', null, null, null, null, []],
    ['赵六', null, null, null, null, null, []],
  ].map(
    ([name, due, paid, on, way, proxy, madeUp]) =>
      ({
        ...{ name, on, way, proxy, madeUp, note: name === '赵六' ? '辅警标准未登记' : null },
        due: due === null ? null : yuan(String(due)),
        paid: paid === null ? null : yuan(String(paid)),
        receivedBy: paid === null ? null : '王五',
      }) as CollectionPaper['rows'][number],
  ),
};

export const journal: JournalPaper = {
  unit: committee,
  account: text('党费专户', 'the committee’s account'),
  from: '2026-03-01',
  last: '2026-03-31',
  opening: yuan('12000'),
  rows: [
    {
      ...{ on: '2026-03-10', number: '0031', words: '城东派出所支部上缴', amount: yuan('1359.67') },
      against: text('支部经手党费', 'dues in the branch’s hands'),
    },
    {
      ...{ on: '2026-03-18', number: '0032', words: '购书', amount: yuan('-2860.40') },
      against: text('党费支出', 'spending'),
    },
    {
      ...{ on: '2026-03-21', number: '0033', words: '结息', amount: yuan('36.50') },
      against: text('利息', 'interest'),
    },
  ],
};

export const trial: TrialPaper = {
  unit: committee,
  asOf: '2026-03-31',
  rows: [
    ['应交党费', 'dues owed', '张三', '149.49', '149.49'],
    ['已交未分配', 'paid, not put against a month', '张三', '149.49', '169.49'],
    ['支部经手党费', 'dues in the branch’s hands', branch, '169.49', '100'],
    ['党费专户', 'the committee’s account', committee, '100', '0'],
    ['党费收入', 'income of dues', branch, '0', '149.49'],
  ].map(([zh = '', en = '', of = '', debits = '', credits = '']) => ({
    ...{ account: text(zh, en), of, debits: yuan(debits), credits: yuan(credits) },
  })),
};

const sheetOf = (said: Parameters<typeof bookSheet>[0]): Paper => ({ ...bookSheet(said), footer });

/** What is printed on a page. */
export const duesSheets: ReadonlyMap<string, Paper> = new Map([
  ['assessment', sheetOf(duesPapers.assessment(assessment))],
  ['open-assessment', sheetOf(duesPapers.assessment(openAssessment))],
  ['receipt', sheetOf(duesPapers.receipt(receipt))],
  ['hand-up', sheetOf(duesPapers.handUp(handUp))],
  ['spending', sheetOf(duesPapers.spending(spending))],
  ['publicity', sheetOf(duesPapers.publicity(publicity))],
  ['budget', sheetOf(duesPapers.budget(budget))],
  ['final-account', sheetOf(duesPapers.budget(finalAccount))],
]);

/** What goes out as a workbook. */
export const duesTables: ReadonlyMap<string, BookTable> = new Map([
  ['collection', duesPapers.collection(collection)],
  ['journal', duesPapers.journal(journal)],
  ['trial', duesPapers.trial(trial)],
  ['budget', duesPapers.budget(budget)],
  ['final-account', duesPapers.budget(finalAccount)],
]);
