import type { TestCell, TestSheet } from './books.ts';

/** One row of 发展党员台账 by its columns; an absent column stays empty. */
export type Person = Readonly<Record<string, TestCell>>;

export const developmentHeader = [
  ...['姓名', '出生日期', '申请日期', '谈话日期', '确定积极分子日期', '备案日期'],
  ...[
    '确定发展对象日期',
    '公示开始',
    '公示结束',
    '政审结论日期',
    '培训开始',
    '培训结束',
    '培训学时',
  ],
  ...['预审日期', '支部大会日期', '应到', '实到', '赞成', '书面同意', '谈话人谈话日期', '审批日期'],
  ...['宣誓日期', '转正申请日期', '转正大会日期', '转正审批日期'],
];

/** The case of domain.md 19.7, under the text of 2026, without a fault. */
export const goodPerson: Person = {
  姓名: '王五',
  出生日期: '1999-05-01',
  申请日期: '2025-04-10',
  谈话日期: '2025-05-10',
  确定积极分子日期: '2025-06-01',
  备案日期: '2025-06-10',
  确定发展对象日期: '2026-06-09',
  公示开始: '2026-06-02',
  公示结束: '2026-06-08',
  政审结论日期: '2026-06-20',
  培训开始: '2026-06-25',
  培训结束: '2026-06-27',
  培训学时: 24,
  预审日期: '2026-07-03',
  支部大会日期: '2026-07-20',
  应到: 23,
  实到: 12,
  赞成: 11,
  书面同意: 1,
  谈话人谈话日期: '2026-08-05',
  审批日期: '2026-08-15',
  宣誓日期: '2026-09-15',
  转正申请日期: '2027-07-10',
  转正大会日期: '2027-07-25',
  转正审批日期: '2027-10-25',
};

/** The same up to a column, and nothing further along. */
export function personUpTo(last: string): Person {
  const end = developmentHeader.indexOf(last);
  const far = [...developmentHeader.slice(0, end + 1), '出生日期'];
  return Object.fromEntries(Object.entries(goodPerson).filter(([column]) => far.includes(column)));
}

export function developmentSheet(
  people: readonly Person[],
  header: readonly string[] = developmentHeader,
): TestSheet {
  const title = ['城东派出所党支部发展党员台账'];
  const rows = people.map((person) => header.map((column) => person[column] ?? null));
  return { name: '发展党员台账', rows: [title, [...header], ...rows] };
}
