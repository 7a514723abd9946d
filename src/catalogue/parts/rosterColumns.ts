import type { Choice, ColumnDefinition } from '../../kernel/column.ts';
import { text } from '../../kernel/text.ts';

const choice = (code: string, ...names: string[]): Choice => ({ code, names });

const genders = [choice('male', '男', '男性'), choice('female', '女', '女性')];

/** Whether somebody is a member, and which; some rosters write it where others write the staff. */
const memberKinds = [
  choice('formal', '正式党员', '正式', '中共党员', '党员'),
  choice('probationary', '预备党员', '预备', '中共预备党员'),
  choice(
    'none',
    '群众',
    '共青团员',
    '团员',
    '入党申请人',
    '入党积极分子',
    '积极分子',
    '发展对象',
    '非党员',
  ),
];

/** 党员名册: one person a row. */
export const rosterColumns: readonly ColumnDefinition[] = [
  {
    id: 'name',
    name: text('姓名', 'name'),
    synonyms: ['党员姓名', '名字'],
    type: 'text',
    required: true,
  },
  {
    id: 'gender',
    name: text('性别', 'gender'),
    synonyms: [],
    type: 'choice',
    required: false,
    choices: genders,
  },
  { id: 'ethnicity', name: text('民族', 'ethnicity'), synonyms: [], type: 'text', required: false },
  {
    id: 'birth',
    name: text('出生日期', 'birth date'),
    synonyms: ['出生年月', '出生年月日', '生日', '出生时间'],
    type: 'date',
    required: false,
  },
  {
    id: 'idNumber',
    name: text('身份证号', 'ID number'),
    synonyms: ['身份证号码', '身份证', '公民身份号码', '居民身份证号', '证件号码'],
    type: 'id-number',
    required: false,
  },
  {
    id: 'joinedOn',
    name: text('入党日期', 'day of joining'),
    synonyms: ['入党时间', '入党年月', '加入党组织日期', '加入党组织时间', '何时入党'],
    type: 'date',
    required: false,
  },
  {
    id: 'fullOn',
    name: text('转正日期', 'day of confirmation'),
    synonyms: ['转正时间', '转正年月', '转为正式党员日期', '预备期满转正日期'],
    type: 'date',
    required: false,
  },
  {
    id: 'branch',
    name: text('所在支部', 'branch'),
    synonyms: ['支部', '党支部', '所在党支部', '支部名称', '党支部名称', '所属支部', '所属党支部'],
    type: 'text',
    required: false,
  },
  {
    id: 'group',
    name: text('党小组', 'group'),
    synonyms: ['所在党小组', '所属党小组', '小组', '党小组名称'],
    type: 'text',
    required: false,
  },
  {
    id: 'posts',
    name: text('党内职务', 'Party posts'),
    synonyms: ['党内任职', '支部职务', '党务职务'],
    type: 'text',
    required: false,
  },
  {
    id: 'kind',
    name: text('党员类别', 'kind of member'),
    synonyms: ['党员类型', '党籍状态', '政治面貌', '正式/预备'],
    type: 'choice',
    required: false,
    choices: memberKinds,
  },
  {
    id: 'staff',
    name: text('人员类别', 'kind of person'),
    synonyms: ['人员性质', '人员身份', '身份类别', '人员类型'],
    type: 'text',
    required: false,
  },
  {
    id: 'education',
    name: text('学历', 'education'),
    synonyms: ['文化程度', '最高学历', '学历层次'],
    type: 'text',
    required: false,
  },
  {
    id: 'mobile',
    name: text('手机号码', 'mobile number'),
    synonyms: ['手机', '手机号', '联系电话', '联系方式', '电话', '移动电话'],
    type: 'text',
    required: false,
  },
  {
    id: 'policeNumber',
    name: text('警号', 'police number'),
    synonyms: ['警员号', '警官证号'],
    type: 'text',
    required: false,
  },
  {
    id: 'remark',
    name: text('备注', 'remark'),
    synonyms: ['备注说明'],
    type: 'text',
    required: false,
  },
];
