import { expect, test } from 'vitest';
import type { ActivityFact, BallotFact } from '../../kernel/facts.ts';
import { activityFact } from '../../testing/facts.ts';
import { isSilent, type Matter, matterOf, mattersIn, untouched } from './importantMatters.ts';

test.each([
  ['讨论接收张三、李四为预备党员', ['V2']],
  ['讨论张三转正、补选支部委员、给予李四处分', ['V3', 'V6', 'V7']],
  ['表彰优秀党员', ['commendation']],
  ['召开表彰大会', []],
  ['推荐优秀党员候选人', []],
  ['推荐两优一先候选人', []],
  ['学习《纪律处分条例》', []],
  ['依据《纪律处分条例》给予李四警告处分', ['V7']],
  ['学习党章、讨论张三转正', ['V3']],
  ['学习处分条例并讨论', []],
  ['选举监票人', []],
  ['换届选举动员', []],
  ['审议年度计划', []],
])('%s is about %j', (words, matters) => {
  expect([...mattersIn(words).keys()].toSorted()).toEqual(matters);
});

test('the first words about a matter are kept', () => {
  expect(mattersIn('讨论张三转正；表决王五转正').get('V3')).toBe('讨论张三转正');
});

test.each([
  ['V7', '李四', '讨论有关事项', 'V7'],
  ['V7', '年度计划', '学习《纪律处分条例》；审议年度计划', null],
  ['V7', '李四警告', '学习《纪律处分条例》；给予李四处分', 'V7'],
  ['V1', '年度计划', '讨论张三转正', null],
])('a vote by %s on %s of a meeting that %s', (rule, subject, gist, matter) => {
  const ballot: BallotFact = { rule, subject };
  expect(matterOf(ballot, activityFact({ gist, agenda: [] }))).toBe(matter);
});

test.each<[Partial<ActivityFact>, Matter, boolean]>([
  [{ gist: '审查发展对象' }, 'V2', true],
  [{ title: '换届大会' }, 'V6', true],
  [{ ballots: [{ subject: '李四', rule: 'V7' }] }, 'V7', true],
  [{ ballots: [{ subject: '张三转正', rule: 'V4' }] }, 'V3', true],
  [{ gist: '学习《处分条例》' }, 'V7', false],
])('a meeting of %j has touched %s by words or by a vote: %s', (change, matter, isTouched) => {
  const open = untouched(new Map([[matter, '甲']]), [activityFact(change)]);
  expect(open.size).toBe(isTouched ? 0 : 1);
});

test('a meeting whose minutes stand on a scan may have spoken of anything', () => {
  const { gist: _, ...record } = activityFact({ agenda: ['学习'], minutesFile: '记录.pdf' });
  expect(isSilent(record)).toBe(true);
  expect(isSilent({ ...record, gist: '学习' })).toBe(false);
});

test('only a meeting of which nothing is kept is silent', () => {
  const { agenda: _, gist: __, resolutions: ___, ballots: ____, ...record } = activityFact({});
  expect(isSilent(record)).toBe(true);
  expect(isSilent({ ...record, gist: null })).toBe(false);
  expect(isSilent({ ...record, ballots: [{ subject: '甲', rule: 'V1' }] })).toBe(false);
});
