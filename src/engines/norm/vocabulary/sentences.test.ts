import { expect, test } from 'vitest';
import { text } from '../../../kernel/text.ts';
import { atLeast, type Duty, duty, precededBy, share, within } from '../define.ts';
import { explain } from '../explain.ts';

const talk = { id: 'talk', kind: 'case', name: text('谈话', 'talk') } as const;
const move = { id: 'move', name: text('岗位变动', 'a change of post') };
const good = { id: 'good', name: text('好', 'good') };

const sentences: readonly [Duty['do'], zh: string, en: string][] = [
  [atLeast(2, talk, 'half-year'), '每半年至少有2次谈话', 'at least 2 talk a half-year'],
  [
    within({ way: 'days-after', days: 15 }, talk, move),
    '做到：岗位变动后15日内谈话',
    'talk within 15 days of a change of post',
  ],
  [
    within({ way: 'months-after', months: 3 }, talk, move),
    '做到：岗位变动后3个月内谈话',
    'talk within 3 months of a change of post',
  ],
  [
    within({ way: 'months-before', months: 6 }, talk, move),
    '做到：岗位变动前6个月谈话',
    'talk 6 months before a change of post',
  ],
  [
    within({ way: 'until-it-says' }, talk, move),
    '做到：岗位变动有效期内谈话',
    'talk while a change of post is valid',
  ],
  [
    within({ way: 'months-after', months: 1 }, talk, { endOf: 'year' }),
    '做到：每年结束后1个月内谈话',
    'talk within 1 months of the end of a year',
  ],
  [
    precededBy(7, move, talk),
    '做到：谈话之前7日内有岗位变动',
    'a change of post in the 7 days before talk',
  ],
  [
    share({ bound: 'at-least', fraction: [1, 2], grade: good, of: talk, every: 'quarter' }),
    '做到：每季度谈话中好不少于1/2',
    'at least 1/2 good of talk a quarter',
  ],
];

test.each(sentences)('%o', (measure, zh, en) => {
  const rule = duty({
    id: 'X1',
    on: { id: 'member', name: text('党员', 'member'), subject: 'member' },
    force: 'must',
    since: '2026-01-01',
    do: measure,
    cite: { regulation: 'ZB', article: '19', mark: 'secondary' },
    cure: text('补谈', 'have it'),
  });
  expect(explain(rule, '张三', (code) => text(code, code))).toEqual({
    zh: `X1：自2026-01-01起，张三应当${zh}（ZB第19条，据二手资料）。`,
    en: `X1: since 2026-01-01, 张三 must have ${en} (ZB, art. 19, secondary source).`,
  });
  expect(rule.title.en).toBe(en);
});
