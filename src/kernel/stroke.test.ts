import { expect, test } from 'vitest';
import { canCollate, compareByPinyin, compareByStroke } from './stroke.ts';

test('this platform has both collations', () => {
  expect(canCollate()).toBe(true);
});

test.each<[string[], string[]]>([
  [
    ['李四', '王五', '丁一', '张三', '赵六'],
    ['丁一', '王五', '张三', '李四', '赵六'],
  ],
  [
    ['王丽', '王一', '王'],
    ['王', '王一', '王丽'],
  ],
  [
    ['诸葛亮', '司马光', '欧阳修'],
    ['司马光', '欧阳修', '诸葛亮'],
  ],
])('%j by strokes is %j', (names, sorted) => {
  expect(names.toSorted(compareByStroke)).toEqual(sorted);
});

test('surnames of equally many strokes keep together', () => {
  const sorted = ['王', '丁', '方', '张', '孔', '毛'].toSorted(compareByStroke);
  expect(sorted[0]).toBe('丁');
  expect(sorted.slice(1, 5).toSorted()).toEqual(['孔', '方', '毛', '王'].toSorted());
  expect(sorted[5]).toBe('张');
});

test('by sound', () => {
  expect(['张三', '李四', '阿明', '赵六'].toSorted(compareByPinyin)).toEqual([
    '阿明',
    '李四',
    '张三',
    '赵六',
  ]);
});

test('neither is the order of the code points', () => {
  const names = ['一', '丁', '乙'];
  expect(names.toSorted(compareByStroke)).toEqual(['一', '乙', '丁']);
  expect(names.toSorted()).toEqual(['一', '丁', '乙']);
  expect(names.toSorted(compareByPinyin)).toEqual(['丁', '一', '乙']);
});
