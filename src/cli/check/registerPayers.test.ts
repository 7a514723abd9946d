import { describe, expect, test } from 'vitest';
import { payerIn } from './registerPayers.ts';

const paidBy = (payer: string | undefined, way?: string, note?: string) =>
  payerIn('张三', [payer, way, note])?.is;

describe('what an organisation paid', () => {
  test.each([
    ['way', '工资代扣'],
    ['way', '工资扣缴'],
    ['way', '单位统一代缴'],
    ['note', '支部垫交'],
    ['note', '支部先垫，本人后补'],
    ['note', '由单位统一代缴'],
    ['note', '由所在单位交纳'],
    ['note', '本人休假，单位付'],
    ['note', '公款支付'],
    ['note', '代扣公积金，党费代扣'],
    ['payer', '刑侦支队党支部'],
    ['payer', '支部委员会'],
    ['payer', '局财务'],
    ['payer', '支部书记垫付'],
  ])('by the column %s: %s', (column, words) => {
    const [payer, way, note] = ['payer', 'way', 'note'].map((id) => (id === column ? words : ''));
    const found = payerIn('张三', [payer || undefined, way, note]);
    expect(found).toEqual({ is: 'unit', name: words });
  });
});

describe('remarks name units for other reasons', () => {
  test.each([
    '7月由刑侦支队党支部转入',
    '单位变动，基数调整',
    '机关工资改革调标',
    '支部书记上门收',
    '支部现场收取',
    '在原单位交至6月',
    '在借调单位交纳',
    '由垫江县公安局转入',
    '调入新单位交警大队',
    '单位缴存公积金比例调整',
    '代扣个人所得税变动',
    '不再由单位代扣',
    '停止代扣',
    '原由工资代扣改为本人交',
    '不得由单位代扣',
    '非公款',
    '同事代垫，已还',
    '支部研究同意',
    '转账',
  ])('%s', (words) => {
    expect(paidBy(undefined, words)).not.toBe('unit');
    expect(paidBy(undefined, undefined, words)).toBeUndefined();
    expect(paidBy('张三', words, words)).toBe('self');
  });
});

test.each([
  ['李四', 'another'],
  ['支部书记李四', 'another'],
  ['支部组织委员王五', 'another'],
  ['张三', 'self'],
  ['本人', 'self'],
])('the payer %s is %s', (payer, is) => {
  expect(paidBy(payer)).toBe(is);
});

test('a way that says so is enough, and without any column nobody says', () => {
  expect(paidBy(undefined, '本人微信')).toBe('self');
  expect(paidBy(undefined)).toBeUndefined();
});
