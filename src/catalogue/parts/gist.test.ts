import { expect, test } from 'vitest';
import { activityFact } from '../../testing/facts.ts';
import { cleaned, isWithoutContent, repeatedGists } from './gist.ts';

test.each([
  ['2026年3月5日下午3点，传达学习', '下午传达学习'],
  ['2026-03-05 15:00-16:30 传达学习', '传达学习'],
  ['2026.3.5传达学习', '传达学习'],
  ['２０２６年３月 传达学习', '传达学习'],
  ['二〇二六年三月五日传达学习', '传达学习'],
  ['三月份工作、3月5日工作', '工作工作'],
  ['第5次会议', '会议'],
  ['第十二次会议', '会议'],
  ['星期五学习，周三学习', '学习学习'],
  ['学习“两个维护”。', '学习两个维护'],
  ['第一季度党员大会', '第一季度党员大会'],
])('%s without its day', (gist, rest) => {
  expect(cleaned(gist)).toBe(rest);
});

test.each([
  ['', true],
  ['——', true],
  ['/', true],
  ['无', true],
  ['略。', true],
  ['（同上）', true],
  ['2026年3月5日', true],
  ['无异议', false],
  ['学习', false],
])('%j has no content: %s', (gist, without) => {
  expect(isWithoutContent(gist)).toBe(without);
});

const record = (id: string, on: '2026-01-05' | '2026-02-05' | null, gist: string | null) =>
  activityFact({ id, on, gist });
const pairs = (...records: readonly ReturnType<typeof record>[]) =>
  repeatedGists(records, 9_000).map(({ record, earlier, isSame }) => [
    record.id,
    earlier.id,
    isSame,
  ]);

test('a repeated gist is told with the earlier record', () => {
  const own = record('a', '2026-01-05', '1月5日学习党章');
  expect(pairs(own, record('b', '2026-02-05', '2月5日学习党章'))).toEqual([['b', 'a', true]]);
  expect(pairs(own, record('b', '2026-02-05', '2月5日学习党规'))).toEqual([]);
  expect(pairs(own, record('b', '2026-01-05', '学习党章'))).toEqual([]);
  expect(pairs(own, record('b', null, '学习党章'))).toEqual([['b', 'a', true]]);
  expect(pairs(record('a', '2026-01-05', '略'), record('b', '2026-02-05', '略'))).toEqual([]);
  expect(pairs(record('a', '2026-01-05', null), record('b', '2026-02-05', null))).toEqual([]);
});
