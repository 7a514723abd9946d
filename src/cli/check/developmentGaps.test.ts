import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../kernel/date.ts';
import { bookOf } from '../../testing/books.ts';
import {
  developmentHeader,
  developmentSheet,
  goodPerson,
  type Person,
  personUpTo,
} from '../../testing/developmentBook.ts';
import { check } from '../check.ts';

async function checked(
  people: readonly Person[],
  asOf: IsoDate = '2028-01-01',
  header: readonly string[] = developmentHeader,
) {
  const file = await bookOf('development.xlsx', developmentSheet(people, header));
  const report = await check({ file, roster: null, asOf, period: null, language: 'zh' });
  if (!report.ok) throw new Error(report.problems[0].message.zh);
  return report.value;
}

describe('an empty cell', () => {
  test('with nothing further along has not come yet: late when its time is over', async () => {
    const applied = personUpTo('申请日期');
    const told = async (asOf: IsoDate) =>
      (await checked([applied], asOf)).findings.map(({ rule }) => rule);
    expect(await told('2025-05-10')).toEqual([]);
    expect(await told('2025-05-11')).toEqual(['DEV02']);
    const met = personUpTo('赞成');
    const later = async (asOf: IsoDate) =>
      (await checked([{ ...met, 书面同意: 1 }], asOf)).findings.map(({ rule }) => rule);
    expect(await later('2026-10-20')).toEqual([]);
    expect(await later('2026-10-21')).toEqual(['DEV27']);
  });

  const open: readonly (readonly [string, string])[] = [
    ['出生日期', 'DEV01'],
    ['谈话日期', 'DEV02'],
    ['备案日期', 'DEV05'],
    ['确定积极分子日期', 'DEV08'],
    ['公示开始', 'DEV09'],
    ['公示结束', 'DEV09'],
    ['政审结论日期', 'DEV14'],
    ['培训结束', 'DEV17'],
    ['预审日期', 'DEV20'],
    ['应到', 'DEV21'],
    ['实到', 'DEV21'],
    ['赞成', 'DEV21'],
    ['谈话人谈话日期', 'DEV26'],
    ['审批日期', 'DEV27'],
    ['宣誓日期', 'DEV30'],
    ['支部大会日期', 'DEV31'],
    ['转正申请日期', 'DEV33'],
    ['转正大会日期', 'DEV34'],
  ];
  test('while others are filled in is not known: its rule is not checked', async () => {
    const people = open.map(([column], i) => ({ ...goodPerson, 姓名: `第${i}人`, [column]: null }));
    const report = await checked(people);
    expect(report.findings).toEqual([]);
    for (const [i, [column, rule]] of open.entries()) {
      const own = report.notChecked.filter((one) => one.rule === rule);
      const said = own.map(({ missing }) => missing.zh).filter((words) => words.includes(column));
      expect(said.join(), `${column} ${rule}`).toContain(`没有填写“${column}”`);
      expect(said.join(), `${column} ${rule}`).toContain(`第${i}人`);
    }
  });

  test('hours that are not given are no fault where three days are', async () => {
    expect((await checked([{ ...goodPerson, 培训学时: null }])).findings).toEqual([]);
    const report = await checked([{ ...goodPerson, 培训学时: null, 培训开始: '2026-06-26' }]);
    expect(report.findings).toEqual([]);
    expect(report.notChecked.find(({ rule }) => rule === 'DEV17')?.missing.zh).toContain(
      '培训学时',
    );
  });
});

test('a column that is not there leaves its rules unchecked, each told once', async () => {
  const header = developmentHeader.filter((column) => !column.startsWith('公示'));
  const report = await checked([goodPerson, goodPerson], '2028-01-01', header);
  const own = report.notChecked.filter(({ rule }) => rule === 'DEV09');
  expect(own.map(({ missing }) => missing.zh)).toEqual(['台账没有“公示开始”一栏']);
  expect(report.findings).toEqual([]);
});
