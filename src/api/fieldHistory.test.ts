import { expect, test } from 'vitest';
import { fieldHistory } from './fieldHistory.ts';

const state = (version: number, actor: string, content: unknown) => {
  return { version, at: `2026-03-0${version}T08:00:00.000Z`, actor, content };
};

test('a field is told when it came, each time that it changed, and when it went', () => {
  const history = fieldHistory([
    state(1, '甲', { title: 'a', parts: [{ content: { gist: 'x' } }], guests: [] }),
    state(2, '乙', { title: 'a', parts: [{ content: { gist: 'y' } }], guests: ['丙'] }),
    state(3, '甲', { title: 'b', parts: [{ content: {} }], guests: ['丙'] }),
  ]);
  const of = (field: string) =>
    history.find((one) => one.field === field)?.states.map((s) => [s.version, s.actor, s.value]);
  expect(of('title')).toEqual([
    [1, '甲', 'a'],
    [3, '甲', 'b'],
  ]);
  expect(of('parts[0].content.gist')).toEqual([
    [1, '甲', 'x'],
    [2, '乙', 'y'],
    [3, '甲', undefined],
  ]);
  expect(of('guests[0]')).toEqual([[2, '乙', '丙']]);
  expect(history.map(({ field }) => field)).toEqual(history.map(({ field }) => field).toSorted());
});
