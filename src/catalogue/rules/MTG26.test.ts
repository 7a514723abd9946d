import { expect, test } from 'vitest';
import { evaluate } from '../../engines/norm/evaluate.ts';
import { dateOf } from '../../kernel/date.ts';
import { type ActivityFact, missing } from '../../kernel/facts.ts';
import { factsOf } from '../../kernel/factsOf.ts';
import type { SettingEntry } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { activityFact, factSet, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import MTG26 from './MTG26.ts';

type Change = Partial<ActivityFact>;
/** Lessons of January, February and so on, each with its plan. */
const given = (...changes: readonly Change[]) =>
  changes.map((change, i) =>
    activityFact({
      id: `a${i}`,
      handle: 'party-lesson',
      on: dateOf(2026, i + 1, 10),
      plan: '党建办',
      ...change,
    }),
  );
const by = (...lecturers: readonly (string | null)[]) =>
  given(...lecturers.map((lecturer) => ({ lecturer })));
const book = (activities: readonly ActivityFact[], settings: readonly SettingEntry[] = []) =>
  factSet({ activities, rest: { settings } });
const four: SettingEntry[] = [
  {
    key: 'lessons-for-variety',
    value: 4,
    from: '2026-01-01',
    scope: 'u1',
    documentNo: '〔2026〕1号',
  },
];
const single = (count: number, year = 2026) => `${year}年写明主讲人的${count}次党课都由张三主讲`;
/** A source without the column. */
const without = (key: 'lecturer' | 'plan', records: readonly ActivityFact[]) =>
  records.map(({ [key]: _, ...record }) => record);

ruleTable(MTG26, {
  severity: 'warning',
  valid: [
    ['two lecturers', book(by('张三', '张三', '李四'))],
    ['a tick for the plan', book(given({ plan: '√', lecturer: '张三' }))],
    ['two lessons', book(by('张三', '张三'))],
    ['of three, two name a lecturer', book(by('张三', '张三', null))],
    ['three, where the branch says four', book(by('张三', '张三', '张三'), four)],
    ['two in one lesson', book(by('张三', '张三', '张三、李四'))],
    ['no person is named', book(by('党支部书记', '党支部书记', '党支部书记'))],
    ['no lesson', book([])],
    [
      'two years',
      {
        ...book([...by('张三', '张三'), ...given({ id: 'x', lecturer: '张三', on: '2025-12-10' })]),
        span: { from: '2025-01-01', to: '2027-01-01' },
      },
    ],
    ['other activities', book(given({ handle: 'theme-day', plan: null }))],
    ['a plan for tomorrow', book(given({ plan: null, lecturer: '张三' })), '2026-01-09'],
    [
      'before the rule',
      {
        ...book(given({ plan: null, on: '2018-10-27' })),
        span: { from: '2018-01-01', to: '2019-01-01' },
      },
    ],
    [
      'another unit',
      factSet({ units: [unitFact({ kind: 'unit-committee' })], activities: given({ plan: null }) }),
    ],
    ['few lessons, lecturers unsaid', book(without('lecturer', by('张三', '张三')))],
    [
      'one says its plan, one does not',
      book([
        ...given({ lecturer: '张三' }),
        ...without('plan', given({ id: 'b', lecturer: '张三' })),
      ]),
    ],
  ],
  invalid: [
    ['three by one', book(by('张三', '张三', '张三')), single(3)],
    ['however the name is written', book(by('张三', '张三（书记）', '书记张 三')), single(3)],
    ['four, of which three name him', book(by('张三', null, '张三', '张三')), single(3)],
    ['four, where the branch says four', book(by('张三', '张三', '张三', '张三'), four), single(4)],
    ['no plan', book(given({ plan: null, lecturer: '张三' })), '2026-01-10的党课没有教案'],
    ['a blank plan', book(given({ plan: ' ', lecturer: '张三' })), '2026-01-10的党课没有教案'],
    ...['无', '没有', '否', '未备', '/'].map(
      (plan) =>
        [
          `a plan that is ${plan}`,
          book(given({ plan, lecturer: '张三' })),
          '2026-01-10的党课没有教案',
        ] as const,
    ),
    [
      'on its very day',
      book(given({ plan: null, lecturer: '张三' })),
      '2026-01-10的党课没有教案',
      '2026-01-10',
    ],
    [
      'the first day of the rule',
      {
        ...book(given({ plan: null, on: '2018-10-28' })),
        span: { from: '2018-01-01', to: '2019-01-01' },
      },
      '2018-10-28的党课没有教案',
    ],
    [
      'one lecturer, and one lesson without a plan',
      book(given({ lecturer: '张三' }, { lecturer: '张三', plan: null }, { lecturer: '张三' })),
      [single(3), '2026-02-10的党课没有教案'],
    ],
  ],
  unknown: [
    ['plans are not kept', book(without('plan', by('张三', '李四'))), '没有读到党课的教案'],
    [
      'lecturers are not kept',
      book(without('lecturer', by('张三', '张三', '张三'))),
      '没有读到党课的主讲人',
    ],
    [
      'neither is kept',
      book(without('plan', without('lecturer', by('张三', '张三', '张三')))),
      '没有读到党课的主讲人、教案',
    ],
    [
      'no ledger',
      factSet({ rest: { activities: missing(text('没有读到台账', 'no ledger was read')) } }),
      '没有读到台账',
    ],
  ],
});

test('MTG26 is about the lesson that has no plan, and opens to it', () => {
  const source = { in: 'workbook', sheet: '台账', row: 3 } as const;
  const { findings } = evaluate({
    rules: [MTG26],
    facts: factsOf(book(given({ lecturer: '张三', plan: null, source })), []),
    asOf: '2026-12-31',
    subjects: 'all',
    waivers: [],
  });
  expect(findings.map(({ subject, evidence }) => [subject, evidence])).toEqual([
    [{ type: 'activity', id: 'a0', name: '第一党支部' }, [source]],
  ]);
});
