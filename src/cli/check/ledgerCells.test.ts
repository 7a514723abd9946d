import { expect, test } from 'vitest';
import type { MemberFact } from '../../kernel/facts.ts';
import { absenteesOf, guestsOf } from './ledgerCells.ts';

const members = ['张甲', '李乙', '王丙'].map((name, i): MemberFact => {
  return { person: `p${i}`, name, unit: 'u1', from: null, to: null };
});

test.each([
  ['nobody, when as many came as were due', '无', 20, 20, 0, []],
  ['whom the cell names', '张甲（值班）、李乙（病假）', 20, 18, 0, ['p0', 'p1']],
  ['nobody is known, when fewer are named than missing', '张甲值班', 20, 18, 0, undefined],
  ['nobody is known, when somebody is named and nobody missing', '张甲值班', 20, 20, 0, undefined],
  ['guests among those present fill no seat', '张甲、李乙', 20, 20, 2, ['p0', 'p1']],
  ['nobody is known, when guests fill the number', '张甲、李乙', 20, 18, 3, undefined],
  ['guests above the number of members', null, 20, 23, 3, []],
])('absent: %s', (_, words, expected, present, guests, absent) => {
  expect(absenteesOf(words, { expected, present, guests }, members)).toEqual(absent);
});

test.each([
  ['5', 5],
  ['5人', 5],
  ['无', 0],
  ['赵丁、钱戊', 2],
  ['列席群众5人', 5],
  ['5名入党积极分子', 5],
  ['赵丁、钱戊等6人', 6],
  ['群众3人、积极分子2名', 5],
  ['5人（其中群众3人）', 5],
  ['局党委委员赵丁', 1],
])('guests: %s', (words, count) => {
  expect(guestsOf(words)).toBe(count);
});
