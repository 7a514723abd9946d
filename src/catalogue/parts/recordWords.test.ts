import { expect, test } from 'vitest';
import { activityFact } from '../../testing/facts.ts';
import { bare, clausesIn, untitled, wordsOf } from './recordWords.ts';

test('a record says its agenda, gist and resolutions; null where its source keeps none', () => {
  const record = activityFact({ agenda: ['甲'], gist: null, resolutions: ['乙'] });
  expect(wordsOf(record)).toBe('甲\n\n乙');
  const { agenda: _, gist: __, resolutions: ___, ...wordless } = record;
  expect(wordsOf(wordless)).toBeNull();
  expect(wordsOf({ ...wordless, gist: null })).toBe('');
});

test.each([
  ['传达文件，讨论转正；通过。', ['传达文件', '讨论转正', '通过']],
  ['1.传达 2、讨论（三）通过', ['传达', '讨论(', '通过']],
  ['一、传达\n二、讨论', ['传达', '讨论']],
  ['接收张三、李四', ['接收张三、李四']],
  ['', []],
])('clauses of %s', (words, clauses) => {
  expect(clausesIn(words)).toEqual(clauses);
});

test('titles of texts are left out, spaces and marks make no difference', () => {
  expect(untitled('学习《处分条例》和《章程》')).toBe('学习《》和《》');
  expect(bare('“走进 陵园”（2026）')).toBe('走进陵园2026');
});
