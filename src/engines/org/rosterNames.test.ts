import { expect, test } from 'vitest';
import { text } from '../../kernel/text.ts';
import type { Post } from './define.ts';
import { postReader } from './postNames.ts';
import { groupKey, unitFinder } from './unitNames.ts';

const bureau = '临江市公安局党委';
const find = unitFinder([
  { id: '1', name: '刑侦支队第一党支部', shortName: '刑一', above: ['刑侦支队党委', bureau] },
  { id: '2', name: '第一党支部', shortName: null, above: ['治安支队党委', bureau] },
  { id: '3', name: '第一党支部', shortName: null, above: ['交警支队党委', bureau] },
  { id: '4', name: '中共临江市公安局办公室支部委员会', shortName: null, above: [bureau] },
  { id: '5', name: '城东分局机关党支部', shortName: null, above: ['城东分局党委', bureau] },
  { id: '6', name: '城西分局机关党支部', shortName: null, above: ['城西分局党委', bureau] },
]);

const names: readonly [string, string[]][] = [
  ['刑侦支队第一党支部', ['1']],
  ['刑侦支队 第一支部', ['1']],
  ['中共刑侦支队第一支部委员会', ['1']],
  ['刑一', ['1']],
  ['办公室党支部', ['4']],
  ['治安支队第一党支部', ['2']],
  ['临江市公安局交警支队第一支部', ['3']],
  ['临江市公安局城东分局机关支部', ['5']],
  ['第一党支部', ['2', '3']],
  ['机关党支部', ['5', '6']],
  ['网安支队第一党支部', []],
  ['支部', []],
  ['本支部', []],
  ['城南分局机关党支部', []],
  ['', []],
];

test.each(names)('the name %s means %j', (words, ids) => {
  expect(find(words)).toEqual(ids);
});

test.each([
  ['第1党小组', '第一小组'],
  ['一组', '第一党小组'],
  ['12组', '第十二党小组'],
  ['10小组', '第十党小组'],
  ['2', '第二党小组'],
  ['第三', '3组'],
])('the groups %s and %s are one', (a, b) => {
  expect(groupKey(a)).toBe(groupKey(b));
});

test('two groups are two', () => {
  expect(groupKey('第一党小组')).not.toBe(groupKey('第二党小组'));
  expect(groupKey('机关组')).not.toBe(groupKey('一组'));
});

const post = (id: string, zh: string, ...synonyms: string[]): Post => ({
  ...{ id, name: text(zh, id), synonyms, in: ['branch'], holders: 'one', term: 'none', rank: 1 },
  seat: 'none',
  cite: { regulation: 'ZB', article: '20', mark: 'verified' },
});
const read = postReader([post('a', '书记', '支部书记'), post('b', '纪检委员'), post('c', '组长')]);

test.each([
  ['支部书记', ['a'], []],
  ['党支部书记、纪检委员', ['a', 'b'], []],
  ['书记,纪检委员', ['a', 'b'], []],
  ['书记兼纪检委员', ['a', 'b'], []],
  ['书记、书记', ['a'], []],
  ['普通党员', [], []],
  ['无', [], []],
  ['', [], []],
  ['大队长', [], ['大队长']],
  ['书记、宣传大使', ['a'], ['宣传大使']],
])('the posts %s are read', (words, posts, unknown) => {
  expect(read(words)).toEqual({ posts, unknown });
});
