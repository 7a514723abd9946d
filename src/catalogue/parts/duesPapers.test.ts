import { describe, expect, test } from 'vitest';
import type { BookCell, BookTable } from '../../engines/ledger/define.ts';
import { formatFen } from '../../kernel/fen.ts';
import * as samples from '../../testing/duesPapers.ts';
import { duesPapers } from './duesPapers.ts';
import { monthsNamed, percent } from './duesPaperWords.ts';

const { yuan } = samples;
function cell(one: BookCell): string {
  if (one === null || typeof one !== 'object') return String(one ?? '');
  if ('zh' in one) return one.zh;
  return 'fen' in one ? formatFen(one.fen, 'plain') : one.date;
}
const rows = ({ rows: all }: BookTable) => all.map((row) => row.map(cell).join(' | '));

test.each([
  [['2026-03-01'], '2026年3月', '2026-03'],
  [['2026-03-01', '2026-01-01', '2026-02-01'], '2026年1月至3月', '2026-01 to 2026-03'],
  [['2025-12-01', '2026-01-01'], '2025年12月至2026年1月', '2025-12 to 2026-01'],
  [['2026-01-01', '2026-03-01'], '2026年1月、2026年3月', '2026-01, 2026-03'],
  [[], '', ''],
] as const)('%j are %s', (months, zh, en) => {
  expect(monthsNamed(months)).toEqual({ zh, en });
});

test.each([
  [50, '0.5%'],
  [100, '1%'],
  [150, '1.5%'],
  [2_000, '20%'],
  [5, '0.05%'],
  [0, '0%'],
])('%d hundredths are %s', (hundredths, expected) => {
  expect(percent(hundredths)).toBe(expected);
});

describe('what papers work out themselves', () => {
  test('the column of what counts adds up to the base', () => {
    const { rows: all } = duesPapers.assessment(samples.assessment);
    const amounts = all.map(([, , taken]) =>
      typeof taken === 'object' && taken !== null && 'fen' in taken ? taken.fen : 0n,
    );
    const base = amounts.at(-1);
    expect(amounts.slice(0, -1).reduce((sum: bigint, one) => sum + one, 0n)).toBe(base);
    expect(base).toBe(yuan('4983'));
  });

  test('an amount that cannot be said yet says why, and is no zero', () => {
    const why = { zh: '标准还没有登记', en: 'the standard was not entered' };
    const nobody = { supposing: { zh: '', en: '' }, base: null, rate: null, due: null, why };
    const paper = duesPapers.assessment({ ...samples.assessment, results: [nobody] });
    expect(paper.facts.slice(2, 6).map(({ words }) => words)).toEqual([null, null, null, null]);
    expect(paper.sections.map(({ words }) => words)).toMatchObject([
      { zh: '每月应交多少尚不能确定：标准还没有登记。' },
    ]);
  });

  test('who paid more than was owed covers nobody else’s arrears', () => {
    const [zhang = '', , wang = '', zhao = '', sum = ''] = rows(
      duesPapers.collection(samples.collection),
    );
    expect(zhang).toContain('49.83 | 149.49 | 0.00 | 2026-03-10');
    expect(wang).toContain('13.90 |  | 13.90');
    expect(zhao).toBe('4 | 赵六 |  |  |  |  |  |  |  |  | 辅警标准未登记');
    expect(sum).toBe(' | 合计 | 138.75 | 224.51 | 13.90');
  });

  test('what was not handed up stands on the slip', () => {
    const [first, ...more] = samples.handUp.rows;
    if (first === undefined) throw new Error('none');
    const kept = { ...samples.handUp, rows: [{ ...first, handedUp: yuan('1400') }, ...more] };
    expect(rows(duesPapers.handUp(kept))).toEqual([
      '2026年1月 | 1409.50 | 1400.00 | 未上缴9.50元',
      '2026年2月 | 1359.67 | 1359.67 | 应交1,409.50元',
      '2026年3月 | 1459.33 | 1459.33 | 应交1,409.50元',
      '合计 | 4228.50 | 4219.00 | ',
    ]);
  });

  test('what is published hangs together, and names nobody', () => {
    const said = rows(duesPapers.publicity(samples.publicity));
    expect(said.at(-1)).toBe('期末结余 | 10596.50 | 19.2% | ');
    expect(said.join()).not.toMatch(/张三|李四/);
  });

  test('domain.md 19.3: the budget closes at 10,560', () => {
    expect(rows(duesPapers.budget(samples.budget)).at(-1)).toBe('期末结余 | 10560.00 |  | ');
  });

  test('a difference above the limit is to be explained, at the limit it is not', () => {
    const of = (actual: string) => {
      const outgo = samples.budget.outgo.map((one) => ({ ...one, actual: yuan(actual) }));
      const opening = { planned: yuan('12000'), actual: yuan('12000') };
      const income = samples.budget.income.map((one) => ({ ...one, actual: yuan('1') }));
      const whole = duesPapers.budget({ ...samples.budget, opening, income, outgo });
      return rows(whole).find((one) => one.includes('订阅报刊'));
    };
    // 8,000 were planned, and a fifth of that is let pass.
    expect(of('9600')).toBe('其中：订阅报刊 | 8000.00 | 9600.00 | +1,600.00');
    expect(of('9600.01')).toContain('+1,600.01，须说明：________');
    expect(of('6399.99')).toContain('-1,600.01，须说明');
    expect(of('8000')).toBe('其中：订阅报刊 | 8000.00 | 8000.00 | 0.00');
  });

  test('the balance of a journal goes on from row to row, and a trial balance balances', () => {
    expect(rows(duesPapers.journal(samples.journal)).map((row) => row.split(' | ').at(-1))).toEqual(
      [...['12000.00', '13359.67', '10499.27', '10535.77', '10535.77']],
    );
    const [, , debits, credits, debit, credit] =
      rows(duesPapers.trial(samples.trial)).at(-1)?.split(' | ') ?? [];
    expect([debits, debit]).toEqual([credits, credit]);
  });
});
