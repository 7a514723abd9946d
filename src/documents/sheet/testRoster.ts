import type { ColumnDefinition } from '../../kernel/column.ts';
import { text } from '../../kernel/text.ts';

/** What a bureau's 党员名册 asks for. The real one stands in the catalogue. */
export const roster: readonly ColumnDefinition[] = [
  { id: 'name', name: text('姓名', 'Name'), synonyms: ['党员姓名'], type: 'text', required: true },
  {
    id: 'branch',
    name: text('党支部', 'Branch'),
    synonyms: ['支部', '支部名称', '所在支部', '所属党组织'],
    type: 'text',
    required: true,
  },
  {
    id: 'idNumber',
    name: text('身份证号', 'ID number'),
    synonyms: ['公民身份号码', '身份证号码', '身份证'],
    type: 'id-number',
    required: true,
  },
  {
    id: 'gender',
    name: text('性别', 'Gender'),
    synonyms: [],
    type: 'choice',
    required: false,
    choices: [
      { code: 'male', names: ['男', '男性'] },
      { code: 'female', names: ['女', '女性'] },
    ],
  },
  {
    id: 'joined',
    name: text('入党时间', 'Joined'),
    synonyms: ['入党日期', '何时入党', '入党年月'],
    type: 'date',
    required: false,
  },
  {
    id: 'confirmed',
    name: text('转正时间', 'Confirmed'),
    synonyms: ['转正日期', '入党时间(转正)'],
    type: 'date',
    required: false,
  },
  {
    id: 'phone',
    name: text('手机号', 'Phone'),
    synonyms: ['联系电话'],
    type: 'text',
    required: false,
  },
  { id: 'years', name: text('党龄', 'Years'), synonyms: [], type: 'integer', required: false },
];

/** Invented people; sequence 000 is never issued (GB 11643). */
export const people = [
  ['示例甲', '第一党支部', '420600199001010000', '女', '2019.07', '2020-7-1', '13800000001', 6],
  [
    '示例乙',
    '第一党支部',
    '420600198512310000',
    '女',
    '2010/7/1',
    '2011年7月1日',
    '13800000002',
    15,
  ],
  ['示例丙', '第二党支部', '42060019760303000X', '女', '20050630', '2006.6.30', '13800000003', 20],
] as const;

export const headers = [
  '姓名',
  '所在\n党支部',
  '身份证号码',
  '性 别',
  '入党时间(年月)',
  '转正日期',
  '手机号',
  '党龄(年)',
];
