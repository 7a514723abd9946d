import { expect, test } from 'vitest';
import { forestOf, matching, pathTo, type TreeUnit, withAbove } from './tree.ts';

const unit = (id: number, name: string, parent: number | null, guidedBy: number | null = null) => ({
  unit: id,
  name,
  parent,
  guidedBy,
});
const units: readonly TreeUnit[] = [
  unit(1, '市局党委', null),
  unit(2, '机关党委', 1),
  unit(3, '第一党支部', 2),
  unit(4, '甲县公安局党委', null, 1),
  unit(5, '乙所党支部', 2),
];

test('subordinate and guided units stand under the bureau, in the order given', () => {
  const [bureau, ...others] = forestOf(units);
  expect(others).toEqual([]);
  expect(bureau?.children.map((node) => node.unit.name)).toEqual(['机关党委', '甲县公安局党委']);
  expect(bureau?.children[0]?.children.map((node) => node.unit.unit)).toEqual([3, 5]);
});

test('a unit whose superior is out of sight stands at the top', () => {
  expect(forestOf([unit(3, '第一党支部', 2)]).map((node) => node.unit.unit)).toEqual([3]);
});

test('the path names what stands above, topmost first', () => {
  expect(pathTo(units, 3).map((one) => one.unit)).toEqual([1, 2]);
  expect(pathTo(units, 1)).toEqual([]);
  expect(pathTo(units, 99)).toEqual([]);
});

test('a circle in the data ends the path instead of the page', () => {
  const circle = [unit(1, '甲', 2), unit(2, '乙', 1)];
  expect(pathTo(circle, 1).length).toBeLessThanOrEqual(2);
});

test('a search keeps what was found and everything above it', () => {
  expect(matching(units, '乙所').map((one) => one.unit)).toEqual([1, 2, 5]);
  expect(matching(units, '  ')).toBe(units);
  expect(matching(units, '没有这个')).toEqual([]);
});

test('whoever may choose few units sees these and what stands above them', () => {
  const kept = withAbove(units, (one) => one.unit === 5);
  expect(kept.map((one) => one.unit)).toEqual([1, 2, 5]);
});
