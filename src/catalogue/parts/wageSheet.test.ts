import { describe, expect, test } from 'vitest';
import { formatFen } from '../../kernel/fen.ts';
import { pastedRows } from '../../kernel/plainRow.ts';
import { readWageSheet } from './wageSheet.ts';

function read(pasted: string) {
  const sheet = readWageSheet(pastedRows(pasted));
  if (!sheet.ok) throw new Error(sheet.problems[0].message.en);
  return sheet.value;
}
/** `张三: 级别工资 2800.00; …` of everybody. */
function people(pasted: string): string[] {
  return read(pasted).people.map(({ name, lines }) => {
    const said = lines.map((one) => `${one.name} ${formatFen(one.amount, 'plain')}`);
    return `${name}: ${said.join('; ')}`;
  });
}
function told(pasted: string): string[] {
  const { people: all, problems } = read(pasted);
  const own = all.flatMap((one) => one.problems);
  return [...own, ...problems].map(({ code, at }) => `${code} ${at}`);
}

const plain = `序号\t姓名\t职务工资\t级别工资\t个税
1\t张三\t1,500.00\t2800\t95
2\t李 四\t5,001.00\t\t-
合计\t\t6501\t2800\t95`;
const taken = ['张三: 职务工资 1500.00; 级别工资 2800.00; 个税 95.00', '李四: 职务工资 5001.00'];

describe('what is read', () => {
  test.each<[string, string, readonly string[]]>([
    ['a header, a person a row, a total', plain, taken],
    ['a title above and notes below', `2026年1月工资表\n\n${plain}\n制表人：王五\n`, taken],
    [
      'full-width digits and a sign',
      '姓名\t级别工资(元)\n张三\t￥２，８００．５０元',
      ['张三: 级别工资 2800.50'],
    ],
    [
      'two header rows, the groups merged',
      '序号\t姓名\t应发\t\t扣款\t\n\t\t级别工资\t生活性补贴\t养老保险\t公积金\n1\t张三\t2800\t1400\t584\t1200',
      ['张三: 级别工资 2800.00; 生活性补贴 1400.00; 养老保险 584.00; 公积金 1200.00'],
    ],
    [
      'what the unit pays beside the wage is no part of it',
      '姓名\t级别工资\t个人缴纳\t\t单位缴纳\t\n\t\t养老\t医保\t养老\t医保\n张三\t2800\t584\t146\t1168\t500',
      ['张三: 级别工资 2800.00; 养老 584.00; 医保 146.00'],
    ],
    [
      'the header again, as on every printed page, and totals of pages',
      `${plain}\n序号\t姓名\t职务工资\t级别工资\t个税\n3\t王五\t1000\t1\t0\n本页合计\t\t1000\t1\t0`,
      [...taken, '王五: 职务工资 1000.00; 级别工资 1.00'],
    ],
    [
      'a group of the unit over a header that is whole without it',
      '\t\t单位缴纳\n姓名\t级别工资\t养老\n张三\t2800\t448',
      ['张三: 级别工资 2800.00'],
    ],
    [
      'a title that names a unit is no group',
      '某某单位部分人员工资\n姓名\t级别工资\t养老\n张三\t2800\t448',
      ['张三: 级别工资 2800.00; 养老 448.00'],
    ],
    [
      'sums of units in between, and how many they are',
      '姓名\t级别工资\n张三\t2800\n城东所小计\t2800\n李四\t1\n机关小计\t1\n共2人\t2801',
      ['张三: 级别工资 2800.00', '李四: 级别工资 1.00'],
    ],
    [
      'a rank in words is no allowance, an ID number no money',
      '姓名\t身份证号\t警衔\t科目\t级别工资\n张三\t420600199001010000\t一级警司\t行政\t2800',
      ['张三: 级别工资 2800.00'],
    ],
    ['a name in letters keeps its space', '姓名\t级别工资\nAn  Li\t1', ['An Li: 级别工资 1.00']],
    [
      'sums that are right are no items',
      '姓名\t级别工资\t车补\t应发合计\t个税\t扣款合计\t实发工资\n张三\t2800\t650\t3450\t95\t95\t3355',
      ['张三: 级别工资 2800.00; 车补 650.00; 个税 95.00'],
    ],
  ])('%s', (_, pasted, expected) => {
    expect(people(pasted)).toEqual(expected);
    expect(told(pasted).filter((one) => !one.startsWith('table/no-amounts'))).toEqual([]);
  });

  test('what is skipped is told, with why', () => {
    const { skipped } = read(`${plain}\n制表人：王五`);
    expect(skipped).toEqual([
      { row: 4, why: 'total', text: '合计 6501 2800 95' },
      { row: 5, why: 'note', text: '制表人：王五' },
    ]);
  });
});

describe('what is told and not guessed', () => {
  const two = (cell: string) => `姓名\t级别工资\t津贴补贴\n张三\t${cell}\t\n`;
  test.each([
    ['no amount', two('待定'), ['cell/not-an-amount B2']],
    ['a third decimal', two('2800.005'), ['cell/not-an-amount B2']],
    ['below zero', two('-95'), ['cell/below-zero B2']],
    ['nothing at all', two(''), ['table/no-amounts A2']],
    [
      'an unknown item that holds money',
      '姓名\t级别工资\t神秘收入\n张三\t1\t2',
      ['table/wage-column-unknown C2'],
    ],
    ['an unknown item that holds none', '姓名\t级别工资\t神秘收入\n张三\t1\t0', []],
    ['one name of an item twice', '姓名\t个税\t个税\n张三\t1\t2', ['table/wage-column-twice C2']],
    ['amounts without a name', '姓名\t级别工资\n\t2800', ['table/name-missing A2']],
    [
      'one name in two rows',
      '姓名\t级别工资\n张三\t1\n张 三\t2',
      ['table/person-twice A2', 'table/person-twice A3'],
    ],
    [
      'a sum that the items do not make',
      '姓名\t级别工资\t应发合计\n张三\t2800\t2900',
      ['table/sum-differs C2'],
    ],
    [
      'less paid out than the items say',
      '姓名\t级别工资\t个税\t实发\n张三\t2800\t95\t2700',
      ['table/sum-differs D2'],
    ],
    [
      'a sum of some of the items',
      '姓名\t公积金\t公积金合计\n张三\t1\t2',
      ['table/wage-column-unknown C2'],
    ],
    [
      'the base of an insurance is none of its amounts',
      '姓名\t级别工资\t养老保险基数\n张三\t1\t5000',
      ['table/wage-column-unknown C2'],
    ],
    [
      'what is paid for months long past',
      '姓名\t级别工资\t补发级别工资\n张三\t1\t2',
      ['table/wage-column-unknown C2'],
    ],
    [
      'a wage that names no item',
      '姓名\t级别工资\t工资\n张三\t1\t2',
      ['table/wage-column-unknown C2'],
    ],
  ])('%s', (_, pasted, expected) => {
    expect(told(pasted)).toEqual(expected);
  });

  test.each([
    '',
    '张三\t2800',
    '姓名  级别工资  个税\n张三    95',
    '姓名\t年龄\n张三\t30',
    '级别工资\t个税\n2800\t95',
  ])('no header: %j', (pasted) => {
    const sheet = readWageSheet(pastedRows(pasted));
    expect(sheet.ok ? [] : sheet.problems.map(({ code }) => code)).toEqual([
      'table/no-wage-header',
    ]);
  });

  test('the words say where it is', () => {
    const [one] = read(two('待定')).people[0]?.problems ?? [];
    expect(one?.message.zh).toBe('第 2 行 B 列“级别工资”：“待定”不是金额。');
    expect(one?.cure.zh).toContain('没有这一项的留空');
  });
});
