import { expect, test } from 'vitest';
import { bookOf, type TestCell } from '../../testing/books.ts';
import { cleanBook, east, lineOf } from '../../testing/plant.ts';
import { sheetsOf } from '../../testing/yearBook.ts';
import { check } from '../check.ts';

const head = ['规则编号', '豁免对象', '豁免理由', '批准人', '截止日期'];

/** A clean book but for one blank place, with a sheet of waivers. */
async function checked(...waivers: readonly (readonly TestCell[])[]) {
  const book = cleanBook();
  lineOf(book, east, '党员大会', 5).地点 = null;
  const sheets = sheetsOf(book.roster, book.ledger);
  const file = await bookOf('year.xlsx', ...sheets, { name: '豁免说明', rows: [head, ...waivers] });
  const asked = { file, roster: null, asOf: '2027-01-04', period: null, language: 'zh' } as const;
  const report = await check(asked);
  if (!report.ok) throw new Error(report.problems[0].message.zh);
  const { findings, read } = report.value;
  const told = findings.map(({ rule, row, severity }) => [rule, row, severity]);
  return { told, skipped: read.skipped.map(({ row, reason }) => [row, reason.zh]) };
}

const granted = ['MTG18', east, '装修期间借用会议室', '机关党委', '2027-01-04'];

test('what leave was given for is not told, up to its last day', async () => {
  const said = 'MTG18的1条问题已豁免：装修期间借用会议室（机关党委，至2027-01-04）';
  expect(await checked(granted)).toEqual({ told: [], skipped: [[2, said]] });
  const row = (await checked()).told[0]?.[1];
  expect(await checked([...granted.slice(0, 4), '2027-01-03'])).toEqual({
    told: [['MTG18', row, 'warning']],
    skipped: [],
  });
});

test('leave that covers nothing is told; what lacks something grants nothing', async () => {
  const other = await checked(granted, ['MTG17', east, '书记驻村', '机关党委', '2027-06-30']);
  expect(other.told).toEqual([['WAIVER', 3, 'info']]);
  const bad = await checked(
    ['MTG18', east, null, '机关党委', '2027-06-30'],
    ['MTG99', east, '理由', '机关党委', '2027-06-30'],
  );
  expect(bad.told.map(([rule]) => rule)).toEqual(['MTG18']);
  expect(bad.skipped).toEqual([
    [2, '豁免缺少要素，没有采用'],
    [3, '没有“MTG99”这条规则，豁免没有采用'],
  ]);
});
