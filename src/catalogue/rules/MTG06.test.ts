import { type IsoDate, isoDate } from '../../kernel/date.ts';
import type { FactSet } from '../../kernel/facts.ts';
import { activityFact, factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import MTG06 from './MTG06.ts';

const days = (list: readonly (IsoDate | null)[], rest: Partial<FactSet> = {}) =>
  factSet({
    activities: list.map((on, i) => activityFact({ id: `d${i}`, handle: 'theme-day', on })),
    rest,
  });
const of2019 = { span: { from: '2019-01-01', to: '2020-01-01' } } as const;
const decided = (value: number | null) => ({
  settings: [
    { key: 'theme-day-drift', value, from: '2026-01-01', scope: 'bureau', documentNo: '1号' },
  ] as const,
});

ruleTable(MTG06, {
  severity: 'warning',
  valid: [
    ['the same day of every month', days(['2026-01-15', '2026-02-15', '2026-03-15'])],
    ['seven days later', days(['2026-01-15', '2026-02-15', '2026-03-22'])],
    ['seven days earlier', days(['2026-01-15', '2026-02-15', '2026-03-08'])],
    ['the only one', days(['2026-01-28'])],
    [
      'moved, and the record says why',
      factSet({
        activities: [
          ...['2026-01-15', '2026-02-15'].map((on, i) =>
            activityFact({ id: `d${i}`, handle: 'theme-day', on: isoDate(on) }),
          ),
          activityFact({
            id: 'd9',
            handle: 'theme-day',
            on: '2026-03-28',
            gist: '因防汛执勤延期至月末开展，集中学习党章',
          }),
        ],
      }),
    ],
    ['no date', days([null, '2026-02-15', '2026-03-15'])],
    ['the end of a shorter month', days(['2026-01-31', '2026-02-21', '2026-03-31'])],
    [
      'the day from which is judged counts already',
      days(['2026-01-13', '2026-02-01', '2026-03-07']),
      '2026-03-07',
    ],
    ['another year counts for itself', days(['2025-12-01', '2026-02-20', '2026-03-20'])],
    ['the usual day of the year before', days(['2025-11-01', '2025-12-01', '2026-03-20'])],
    [
      'a plan changes nothing yet',
      days(['2026-01-20', '2026-02-20', '2026-03-01', '2026-04-01', '2026-05-01']),
      '2026-02-28',
    ],
    [
      'ten days where ten are allowed',
      days(['2026-01-15', '2026-02-15', '2026-03-25'], decided(10)),
    ],
    [
      'where the bureau allows what it likes',
      days(['2026-01-15', '2026-02-15', '2026-03-22'], decided(7)),
    ],
    ['before the rule', days(['2019-03-15', '2019-04-15', '2019-05-01'], of2019), '2019-12-31'],
    [
      'another activity',
      factSet({ activities: [activityFact({ on: '2026-01-01' }), activityFact({ id: 'b' })] }),
    ],
  ],
  invalid: [
    [
      'eight days later',
      days(['2026-01-15', '2026-02-15', '2026-03-23']),
      '本年主题党日一般在15日，这次相差8天，超过7天',
    ],
    [
      'eight days earlier',
      days(['2026-01-15', '2026-02-15', '2026-03-07']),
      '本年主题党日一般在15日，这次相差8天，超过7天',
    ],
    [
      'of two the earlier is the usual one',
      days(['2026-01-10', '2026-02-20']),
      '本年主题党日一般在10日，这次相差10天，超过7天',
    ],
    [
      'eight days before the end of a shorter month',
      days(['2026-01-31', '2026-02-20', '2026-03-31']),
      '本年主题党日一般在31日，这次相差8天，超过7天',
    ],
    [
      'held on the day from which is judged',
      days(['2026-01-10', '2026-02-20']),
      '本年主题党日一般在10日，这次相差10天，超过7天',
      '2026-02-20',
    ],
    [
      'a stricter bureau',
      days(['2026-01-15', '2026-02-15', '2026-03-19'], decided(3)),
      '本年主题党日一般在15日，这次相差4天，超过3天',
    ],
    [
      'what lies outside the span sets no usual day',
      days(['2019-02-01', '2019-03-01', '2019-04-01', '2019-05-06', '2019-06-20'], {
        span: { from: '2019-05-01', to: '2020-01-01' },
      }),
      '本年主题党日一般在6日，这次相差14天，超过7天',
      '2019-12-31',
    ],
    [
      'the first day of the rule',
      days(['2019-01-20', '2019-02-20', '2019-05-06'], of2019),
      '本年主题党日一般在20日，这次相差14天，超过7天',
      '2019-12-31',
    ],
  ],
  unknown: [
    [
      'far from the usual day; why, a scan of the minutes may say',
      factSet({
        activities: (['2026-01-15', '2026-02-15', '2026-03-28'] as const).map((on, i) => {
          const day = { id: `d${i}`, handle: 'theme-day', on, minutesFile: '记录.pdf' } as const;
          const { gist: _, ...record } = activityFact(day);
          return record;
        }),
      }),
      '会议内容在会议记录扫描件或文档里，没有读',
    ],
  ],
});
