import {
  bookOf,
  ledgerHeader,
  ledgerRow,
  rosterHeader,
  rosterRow,
  type TestCell,
} from './books.ts';

const east = '城东派出所党支部';
const west = '城西派出所党支部';
const big = '机关离退休干部党支部';
const blanks = (count: number): TestCell[] => Array.from({ length: count }, () => null);

const roster: TestCell[][] = [
  ['临江市公安局党员名册（截至2026年10月）', ...blanks(9)],
  [],
  rosterHeader,
  rosterRow('陈志远', east),
  rosterRow('李晓彤', null, { id: '420600199001010001' }),
  rosterRow('王建国', null, { id: '42060019760303000x', birth: '1976-03-03' }),
  rosterRow('赵敏', east, { id: 420600199001010000 }),
  rosterRow('孙海涛', west, { full: null, joined: '2026-03-01' }),
  rosterRow('周杰', west, { full: null }),
  rosterRow('吴桐', null),
  rosterRow('郑凯', west, { gender: '男' }),
  ['合计', '8人', ...blanks(8)],
  ...Array.from({ length: 51 }, (_, i) => rosterRow(`退休${i + 1}`, big)),
];

const ledger: TestCell[][] = [
  ['2026年度三会一课台账', ...blanks(11)],
  ledgerHeader,
  ledgerRow(east, '2026.2.10'),
  ledgerRow(east, '2026年5月12日下午3点', {
    应到人数: '12人',
    // The roster names fewer than were expected: only what the vote says itself can be judged.
    决议: '同意年度计划，应到有表决权党员12人，实到有表决权党员12人，赞成6票，反对6票，表决通过',
  }),
  ledgerRow(east, '2026-8-3', { 地点: null, 记录人: null }),
  ledgerRow(west, '2026-01-15', { 实到人数: 10 }),
  ledgerRow(west, '2026/2/30'),
  ledgerRow(west, '2026-09-20', { 会议类型: '支委会' }),
  ledgerRow(west, '3月20日', { 会议类型: '党员大会', 应到人数: 5, 实到人数: 9 }),
  ledgerRow(west, null, { 会议类型: '党员大会' }),
  ledgerRow('中共城西派出所支部委员会', '2026-12-20'),
  ['合计', ...blanks(5), 84, 83],
];

/**
 * The books of three branches as they come: a title over the header, a branch merged down over
 * its members, totals, other wordings, an ID number that Excel turned into a number, a day that
 * does not exist, a pivot table and a hidden draft.
 */
export function messyBook(): Promise<string> {
  return bookOf(
    'messy.xlsx',
    { name: '党员名册', rows: roster, merges: ['A1:J1', 'I4:I6'] },
    { name: '三会一课台账', rows: ledger, merges: ['A1:L1'] },
    {
      name: '透视',
      rows: [
        ['行标签', '计数项'],
        ['a', 1],
      ],
    },
    {
      name: '草稿',
      rows: [
        ['姓名', '身份证号'],
        ['某', '1'],
      ],
      hidden: true,
    },
  );
}
