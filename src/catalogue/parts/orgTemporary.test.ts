import { expect, test } from 'vitest';
import { activityFact } from '../../testing/facts.ts';
import { homeBusiness } from './orgTemporary.ts';

const inAgenda = (item: string) =>
  homeBusiness(activityFact({ agenda: [item] }))?.map(({ what, words }) => [what.zh, words]);

test.each([
  ['讨论接收张三同志为预备党员', '发展党员'],
  ['张三同志预备党员转正', '发展党员'],
  ['给予张三党内警告处分', '处分、处置党员'],
  ['对张三同志限期改正', '处分、处置党员'],
  ['选举产生临时党支部书记', '选举'],
  ['支部换届', '选举'],
  ['收缴7月份党费', '收缴党费'],
  ['党费收缴', '收缴党费'],
])('%s is business of the branches at home', (item, what) => {
  expect(inAgenda(item)).toEqual([[what, item]]);
});

test.each([
  '学习《中国共产党纪律处分条例》，研究部署安保任务',
  '传达上级关于违纪处分的通报',
  '严肃换届纪律',
  '部署村两委换届选举安保工作',
  '推荐优秀共产党员候选人',
  '劝退围观人员',
  '对安全隐患限期改正',
  '提醒党员回原支部按时交纳党费',
  '辅警试用期转正',
  '宣布上级对张三的处分决定',
  '重温入党誓词',
  '研究决定慰问困难党员',
])('%s is none', (item) => {
  expect(inAgenda(item)).toEqual([]);
});

test('one cell with several items gives each kind once, in its own words', () => {
  expect(inAgenda('1.学习《选举工作条例》；2.选举书记 3.选举副书记，交纳党费')).toEqual([
    ['选举', '选举书记'],
    ['收缴党费', '交纳党费'],
  ]);
});
