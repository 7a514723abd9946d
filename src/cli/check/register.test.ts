import { describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.generated.ts';
import { dateOf, isoDate } from '../../kernel/date.ts';
import { bookOf, type TestCell, type TestSheet } from '../../testing/books.ts';
import { check } from '../check.ts';
import type { Report } from './report.ts';

/** A line of a register by its columns, as issue and practice name them. */
type Line = Record<string, TestCell>;
const columns = ['姓名', '人员类别', '月份', '交纳基数', '应交', '实交', '交费日期'];
const kinds: readonly (readonly [name: string, kind: string, base: TestCell, due: number])[] = [
  ['张三', '在职民警', 4983, 49.83],
  ['李四', '在职民警', 5001, 75.02],
  ['王五', '退休', 5001, 50.01],
  ['赵六', '年薪制', 66000, 1000],
  ['孙七', '学生', null, 0.2],
];

/** A year without a fault: whoever is on the register pays on the 15th. */
function year(): Line[] {
  return Array.from({ length: 12 }, (_, i) => i + 1).flatMap((month) =>
    kinds.map(([姓名, 人员类别, 交纳基数, 应交]) => ({
      ...{ 姓名, 人员类别, 月份: `2026年${month}月`, 交纳基数, 应交, 实交: 应交 },
      交费日期: dateOf(2026, month, 15),
    })),
  );
}

const at = (lines: readonly Line[], name: string, month: number): Line => {
  const found = lines.find((one) => one.姓名 === name && one.月份 === `2026年${month}月`);
  if (found === undefined) throw new Error(`no ${name} in ${month}`);
  return found;
};

async function checked(lines: readonly Line[], more: readonly TestSheet[] = []): Promise<Report> {
  const head = [...columns, ...new Set(lines.flatMap(Object.keys))];
  const names = [...new Set(head)];
  const rows = lines.map((one) => names.map((name) => one[name] ?? null));
  const title = ['城东派出所党支部2026年度党费收缴台账'];
  const file = await bookOf('dues.xlsx', ...more, { name: '党费', rows: [title, names, ...rows] });
  const asked = { file, roster: null, asOf: isoDate('2027-01-04'), period: null } as const;
  const report = await check({ ...asked, language: 'zh' });
  if (!report.ok) throw new Error(report.problems[0].message.zh);
  return report.value;
}
const dues = ({ findings }: Report) => findings.filter(({ rule }) => rule.startsWith('DUE'));

test('a clean register has no fault, is read whole, and says what it cannot answer', async () => {
  const report = await checked(year());
  expect(report.findings).toEqual([]);
  expect(report.read.skipped).toEqual([]);
  expect(report.read.sheets).toEqual([{ name: '党费', as: 'register', rows: 60 }]);
  const open = new Map(report.notChecked.map(({ rule, missing }) => [rule, missing.zh]));
  const answered = ['01', '02', '06', '07', '09', '10', '11', '24', '25'].map((n) => `DUE${n}`);
  const rules = catalogue.rules.map(({ id }) => id).filter((id) => id.startsWith('DUE'));
  expect(rules.filter((id) => !open.has(id)).toSorted()).toEqual([...answered, 'DUE08'].toSorted());
  expect(open.get('DUE16')).toMatch(/^没有读到党费支出登记/);
});

/** By rule: what is wrong, of whom, and in which row of the sheet. */
const plants: Readonly<Record<string, readonly [(lines: Line[]) => void, string]>> = {
  DUE01: [(lines) => Object.assign(at(lines, '张三', 3), { 应交: 48, 实交: 48 }), '张三'],
  DUE02: [
    (lines) => {
      for (const one of lines)
        if (one.姓名 === '李四') Object.assign(one, { 应交: 35.02, 实交: 35.02 });
    },
    '李四',
  ],
  DUE06: [
    (lines) => {
      for (const month of [7, 8, 9, 10, 11, 12]) {
        Object.assign(at(lines, '张三', month), { 交纳基数: 4800, 应交: 48, 实交: 48 });
      }
    },
    '张三',
  ],
  DUE07: [(lines) => Object.assign(at(lines, '赵六', 5), { 实交: 1320 }), '赵六'],
  DUE08: [
    (lines) => Object.assign(at(lines, '赵六', 5), { 实交: 3000, 备注: '自愿多交' }),
    'never: no register of this kind says what was forwarded',
  ],
  DUE09: [(lines) => Object.assign(at(lines, '王五', 12), { 实交: null, 交费日期: null }), '王五'],
  DUE10: [(lines) => Object.assign(at(lines, '王五', 1), { 交费日期: '2026-08-01' }), '王五'],
  DUE11: [
    (lines) => {
      for (const month of [7, 8, 9, 10, 11, 12]) {
        Object.assign(at(lines, '张三', month), { 实交: '未交', 交费日期: null });
      }
    },
    '张三',
  ],
  DUE13: [(lines) => Object.assign(at(lines, '张三', 3), { 交费方式: '工资代扣' }), '张三'],
  DUE14: [
    (lines) => {
      for (const one of lines) if (one.姓名 === '李四') one.交费日期 = '2026-01-15';
    },
    '李四',
  ],
  DUE24: [
    (lines) => {
      for (const one of lines)
        if (one.姓名 === '王五') Object.assign(one, { 应交: 75.02, 实交: 75.02 });
    },
    '王五',
  ],
};

describe('each planted defect is found with its own rule', () => {
  test.each(Object.entries(plants))('%s', async (rule, [plant, whom]) => {
    const lines = year();
    plant(lines);
    const report = await checked(lines);
    const own = dues(report).filter((one) => one.rule === rule);
    if (whom.startsWith('never')) {
      expect(report.notChecked.map((one) => one.rule)).toContain(rule);
      return;
    }
    expect(own.map(({ subject }) => subject)).toEqual([whom]);
    const first = lines.findIndex((one) => one.姓名 === whom) + 3;
    expect(own[0]?.row).toBeGreaterThanOrEqual(first);
    expect(own[0]?.unit).toBe('城东派出所党支部');
    // What else is found of it follows from the same lines: unpaid months, and nothing invented.
    const others = dues(report).filter((one) => one.rule !== rule);
    expect(others.filter(({ subject }) => subject !== whom)).toEqual([]);
  });

  test('an arrear is told with its row', async () => {
    const lines = year();
    plants.DUE09?.[0](lines);
    const [found] = dues(await checked(lines));
    expect(found).toMatchObject({ sheet: '党费', row: 60, severity: 'warning' });
    expect(found?.says.zh).toBe('2026年12月应交50.01元，没有交纳');
  });

  test('DUE12, where a roster says who was admitted when', async () => {
    const rows = [
      ['姓名', '人员类别', '入党日期', '所在支部'],
      ['张三', '预备党员', '2026-03-20', '城东派出所党支部'],
    ];
    const lines = year().filter(
      ({ 姓名, 月份 }) => 姓名 !== '张三' || /年(?:[4-9]|1\d)月/.test(String(月份)),
    );
    const report = await checked(lines, [{ name: '名册', rows }]);
    const own = report.findings.filter(({ rule }) => rule === 'DUE12');
    expect(own.map(({ subject, says }) => `${subject} ${says.zh}`)).toEqual([
      '张三 2026-03-20支部大会通过，2026年4月才起交',
    ]);
    expect(own[0]?.severity).toBe('error');
  });

  const admitted = ['张三', '预备党员', '2026-03-20', '城东派出所党支部'];
  test.each<[string, TestCell[][], (one: Line) => Line[]]>([
    [
      'two bear one name',
      [admitted, ['张三', '正式党员', '2012-03-20', admitted[3] ?? '']],
      (one) => [one],
    ],
    ['the register spells the name otherwise', [admitted], (one) => [{ ...one, 姓名: '张珊' }]],
  ])('DUE12 is left open where %s', async (_, members, spelt) => {
    const others = kinds
      .slice(1)
      .map(([name]) => [name, '正式党员', '2010-07-01', admitted[3] ?? '']);
    const rows = [['姓名', '人员类别', '入党日期', '所在支部'], ...members, ...others];
    const lines = year().flatMap((one) => (one.姓名 === '张三' ? spelt(one) : [one]));
    const report = await checked(lines, [{ name: '名册', rows }]);
    expect(report.findings.filter(({ rule }) => rule === 'DUE12')).toEqual([]);
    const open = report.notChecked.filter(({ rule }) => rule === 'DUE12');
    expect(open.map(({ missing }) => missing.zh)).toEqual([
      expect.stringMatching(/在名册上对不上人/),
    ]);
  });
});

describe('what people write', () => {
  test.each<[string, TestCell, number]>([
    ['a year and a month', '2026-03', 3],
    ['six digits', '202603', 3],
    ['a month of the title’s year', '3月', 3],
    ['its number', 3, 3],
    ['the first day', '2026-03-01', 3],
    ['an ending', '2026年3月份', 3],
    ['points', '2026.3', 3],
    ['a year, a line and a month', '2026-3月', 3],
  ])('a month as %s', async (_, 月份, month) => {
    const lines = year();
    Object.assign(at(lines, '张三', month), { 月份, 应交: 40, 实交: 40 });
    const report = await checked(lines);
    expect(report.read.skipped).toEqual([]);
    const found = dues(report).filter(({ rule }) => rule === 'DUE01');
    expect(found.map(({ says }) => says.zh)).toEqual([
      '2026年3月基数4983.00元，应交写为40.00元，重新测算为49.83元',
    ]);
  });

  test.each<[string, Line, RegExp]>([
    ['several months', { 月份: '1-3月' }, /一行写了几个月/],
    ['a quarter without its last word', { 月份: '2026.1-3' }, /一行写了几个月/],
    ['no month', { 月份: null }, /没有写月份/],
    ['an amount in words', { 应交: '四十元' }, /不是金额/],
    ['three decimals', { 应交: 49.835 }, /不是金额/],
    ['a strange category', { 人员类别: '其他' }, /看不出人员类别/],
    ['the same month twice', { 月份: '2026年2月' }, /不止一行/],
  ])('%s is told, and nothing is guessed', async (_, change, reason) => {
    const lines = year();
    Object.assign(at(lines, '张三', 3), change);
    const report = await checked(lines);
    expect(report.read.skipped.map((one) => one.reason.zh)).toEqual([
      expect.stringMatching(reason),
    ]);
    expect(dues(report).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('amounts with separators, 元 and the noise of a formula', async () => {
    const lines = year();
    Object.assign(at(lines, '赵六', 3), { 交纳基数: '66,000.00元', 实交: 1000.0000000000001 });
    const report = await checked(lines);
    expect([report.read.skipped, report.findings]).toEqual([[], []]);
  });

  test.each<[string, Line]>([
    ['an amount', { 实交: '免交', 交费日期: null }],
    ['what is owed', { 应交: '免交', 实交: null, 交费日期: null }],
    ['an amount, whatever the remarks say', { 实交: '免缴', 交费日期: null, 备注: '住院' }],
  ])('relief instead of %s is no arrear, and DUE15 asks who decided', async (_, change) => {
    const lines = year();
    for (const month of [7, 8, 9, 10, 11, 12]) Object.assign(at(lines, '张三', month), change);
    const report = await checked(lines);
    expect([report.read.skipped, report.findings]).toEqual([[], []]);
    const open = report.notChecked.find(({ rule }) => rule === 'DUE15');
    expect(open?.missing.zh).toMatch(/没有读到减免的研究和审批/);
  });

  test('remarks on units and on last month accuse nobody of having paid for members', async () => {
    const lines = year();
    Object.assign(at(lines, '张三', 3), { 交费方式: '支部现场收取', 备注: '支部书记上门收' });
    Object.assign(at(lines, '李四', 7), { 备注: '7月由刑侦支队党支部转入' });
    Object.assign(at(lines, '王五', 7), { 备注: '上月少交，本月补齐' });
    const report = await checked(lines);
    expect([report.read.skipped, report.findings]).toEqual([[], []]);
  });

  test('a register that is kept to the jiao is told once, as a hint', async () => {
    const tenths = (amount: number) => Math.round(amount * 10) / 10;
    const lines = year().map((one) => {
      const due = tenths(Number(one.应交));
      return { ...one, 应交: due, 实交: due };
    });
    const found = dues(await checked(lines));
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['DUE01 info']);
  });

  test('auxiliary police are left open: the standard is the bureau’s own', async () => {
    const lines = year().map((one) => (one.姓名 === '张三' ? { ...one, 人员类别: '辅警' } : one));
    const report = await checked(lines);
    expect(report.findings).toEqual([]);
    expect(report.notChecked.map(({ rule }) => rule)).toContain('DUE25');
  });
});
