import { expect, test } from 'vitest';
import { evaluate } from '../../engines/norm/evaluate.ts';
import { dateOf } from '../../kernel/date.ts';
import { type ActivityFact, known, missing } from '../../kernel/facts.ts';
import { factsOf } from '../../kernel/factsOf.ts';
import type { SettingEntry } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { activityFact, committeeFact, factSet, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import MTG19 from './MTG19.ts';

type Change = Partial<ActivityFact>;
const units = [unitFact({}), committeeFact({})];
/** Records of one branch and its committee, held on the tenth of January, February and so on. */
const held = (...changes: readonly Change[]) =>
  factSet({
    units,
    activities: changes.map((change, i) =>
      activityFact({ id: `a${i}`, on: dateOf(2026, i + 1, 10), source: row(i), ...change }),
    ),
  });
const row = (i: number) => ({ in: 'workbook', sheet: '台账', row: i + 2 }) as const;
const unsaid = ({ gist: _, ...record }: ActivityFact) => record;
const decided = (value: number | null): SettingEntry[] => [
  {
    key: 'similarity',
    value,
    from: '2026-01-01',
    scope: 'bureau',
    documentNo: '临公党〔2026〕1号',
  },
];

/** Seventy characters, none twice. */
const long = Array.from({ length: 70 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
/** With `n` of them replaced at the end, n grams in 68 differ. */
const changed = (n: number) =>
  long.slice(0, 70 - n) + '岸'.repeat(1) + '拔扒笆疤跋靶'.slice(0, n - 1);
const committee = { unit: 'u1-committee', handle: 'committee-meeting' } as const;

ruleTable(MTG19, {
  severity: 'warning',
  valid: [
    ['one record', held({})],
    ['different gists', held({ gist: '学习党章' }, { gist: '研究计划' })],
    [
      'honest gists with usual words',
      held(
        { gist: '传达学习市局党委会议精神，研究春节安保期间党员先锋岗的设置，6名同志发言' },
        { gist: '传达学习市局党委会议精神，研究民主评议党员的安排，讨论上季度积分公示' },
        { gist: '传达学习省厅通报，研究接收预备党员事项，张三介绍发展对象的培养情况' },
      ),
    ],
    ['short gists that differ in a character', held({ gist: '学习党章' }, { gist: '学习党规' })],
    [
      'two parts of one day',
      held({ gist: long }, { gist: long, on: '2026-01-10', handle: 'theme-day' }),
    ],
    [
      'the committee and the branch on one day',
      held({ gist: long }, { gist: long, on: '2026-01-10', ...committee }),
    ],
    ['nine tenths and no more', held({ gist: long.slice(0, 22) }, { gist: long.slice(0, 20) })],
    [
      'two branches with the same words',
      factSet({
        units: [unitFact({}), unitFact({ id: 'u2' })],
        activities: [
          activityFact({ id: 'a', gist: long }),
          activityFact({ id: 'b', unit: 'u2', on: '2026-03-10', gist: long }),
        ],
      }),
    ],
    ['other activities', held({ handle: 'film-evening', gist: null })],
    ['a plan for tomorrow', held({ gist: null, on: '2026-02-01' }), '2026-01-31'],
    ['before the rule', held({ gist: null, on: '2018-10-27' })],
    ['the rule is not there yet', held({ gist: null, on: '2018-10-27' }), '2018-10-27'],
    [
      'likeness is not looked at where the bureau says so',
      factSet({
        activities: [
          activityFact({ id: 'a', gist: long }),
          activityFact({ id: 'b', on: '2026-03-10', gist: changed(2) }),
        ],
        rest: { settings: decided(10_000) },
      }),
    ],
  ],
  invalid: [
    ['a blank gist', held({ gist: null }), '2026-01-10支部党员大会的主要内容是空白'],
    ['spaces', held({ gist: ' ' }), '2026-01-10支部党员大会的主要内容是空白'],
    ['略', held({ gist: '略' }), '2026-01-10支部党员大会的主要内容只写了“略”'],
    ['punctuation', held({ gist: '——' }), '2026-01-10支部党员大会的主要内容只写了“——”'],
    [
      'a blank gist of the committee',
      held({ gist: null, ...committee }),
      '2026-01-10支部委员会会议的主要内容是空白',
    ],
    ['no date', held({ gist: null, on: null }), '没有写日期的支部党员大会的主要内容是空白'],
    [
      'the first day of the rule',
      held({ gist: '无', on: '2018-10-28' }),
      '2018-10-28支部党员大会的主要内容只写了“无”',
    ],
    [
      'the same, but for the day',
      held({ gist: '1月10日学习党章' }, { gist: '2月10日学习党章' }),
      '2026-02-10支部党员大会的主要内容与2026-01-10支部党员大会相同（不计日期）',
    ],
    [
      'one finding for every later record',
      held({ gist: '学习党章' }, { gist: '学习党章。' }, { gist: '学习 党章' }),
      [
        '2026-02-10支部党员大会的主要内容与2026-01-10支部党员大会相同（不计日期）',
        '2026-03-10支部党员大会的主要内容与2026-01-10支部党员大会相同（不计日期）',
      ],
    ],
    [
      'the branch repeats its committee',
      held({ gist: long, ...committee }, { gist: long }),
      '2026-02-10支部党员大会的主要内容与2026-01-10支部委员会会议相同（不计日期）',
    ],
    [
      'nearly the same',
      held({ gist: long }, { gist: changed(3) }),
      '2026-02-10支部党员大会的主要内容与2026-01-10支部党员大会相似度超过90%（不计日期）',
    ],
    [
      'just above nine tenths',
      held({ gist: long.slice(0, 23) }, { gist: long.slice(0, 21) }),
      '2026-02-10支部党员大会的主要内容与2026-01-10支部党员大会相似度超过90%（不计日期）',
    ],
    [
      'above half, where the bureau says half',
      factSet({
        activities: [
          activityFact({ id: 'a', gist: long.slice(0, 30) }),
          activityFact({ id: 'b', on: '2026-03-10', gist: long.slice(0, 20) }),
        ],
        rest: { settings: decided(5_000) },
      }),
      '2026-03-10支部党员大会的主要内容与2026-02-10支部党员大会相似度超过50%（不计日期）',
    ],
  ],
  unknown: [
    [
      'gists are not kept',
      factSet({ activities: [unsaid(activityFact({})), unsaid(activityFact({ id: 'a2' }))] }),
      '2份记录没有读到主要内容',
    ],
    [
      'minutes on scans are not compared, nor called blank',
      factSet({ activities: [unsaid(activityFact({ minutesFile: '记录.pdf' }))] }),
      '1份记录的主要内容在会议记录扫描件或文档里，没有比对',
    ],
    [
      'no ledger',
      factSet({ rest: { activities: missing(text('没有读到台账', 'no ledger was read')) } }),
      '没有读到台账',
    ],
  ],
});

test('MTG19 opens to the later record first, then to the earlier, and is about the later', () => {
  const facts = factsOf(held({ gist: '学习党章' }, { gist: '学习党章' }, { gist: null }), []);
  const { findings } = evaluate({
    rules: [MTG19],
    facts,
    asOf: '2026-12-31',
    subjects: 'all',
    waivers: [],
  });
  expect(findings.map(({ evidence }) => evidence)).toEqual([[row(1), row(0)], [row(2)]]);
  const about = { type: 'activity', name: '第一党支部' };
  expect(findings.map(({ subject }) => subject)).toEqual([
    { ...about, id: 'a1' },
    { ...about, id: 'a2' },
  ]);
});

test('MTG19 tells what it finds beside what it could not read', () => {
  const activities = known([activityFact({ gist: null }), unsaid(activityFact({ id: 'a2' }))]);
  const { findings, unknowns } = evaluate({
    rules: [MTG19],
    facts: factsOf({ ...factSet({}), activities }, []),
    asOf: '2026-12-31',
    subjects: 'all',
    waivers: [],
  });
  expect([findings.length, unknowns.length]).toEqual([1, 1]);
});
