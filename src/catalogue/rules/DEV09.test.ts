import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV09 from './DEV09.ts';

const notice = (
  from: string,
  to: string,
  on: '2026-06-08' | '2026-06-09' | '2026-06-24' | '2026-06-26' | '2026-05-10' | '2026-05-20',
) =>
  developed('target-consent', {
    'target-consent': { on, documents: { noticeFrom: from, noticeTo: to } },
  });
const nextDay = [
  {
    key: 'notice-counting',
    value: 'after-first-day',
    from: '2026-01-01',
    scope: 'bureau',
    documentNo: '1号',
  },
] as const;

ruleTable(DEV09, {
  severity: 'error',
  valid: [
    ['Tuesday to Monday, listed on Tuesday', developed('target-consent', {})],
    ['under the older text none was asked', notice('', '', '2026-05-10')],
    ['over the Dragon Boat holiday', notice('2026-06-17', '2026-06-24', '2026-06-26')],
    ['not listed yet', developed('target-choice', {})],
  ],
  invalid: [
    ['none', notice('', '', '2026-05-20'), '2026-05-20列为发展对象，没有公示'],
    [
      'four working days',
      notice('2026-06-02', '2026-06-07', '2026-06-09'),
      '公示2026-06-02至2026-06-07，不满5个工作日，应到2026-06-08',
    ],
    [
      'listed on its last day',
      notice('2026-06-02', '2026-06-08', '2026-06-08'),
      '2026-06-08列为发展对象，公示2026-06-08才结束，最早应为2026-06-09',
    ],
    [
      'the holiday does not count',
      notice('2026-06-17', '2026-06-23', '2026-06-24'),
      '公示2026-06-17至2026-06-23，不满5个工作日，应到2026-06-24',
    ],
    [
      'where the first day does not count',
      developed('target-consent', {}, { settings: nextDay }),
      '公示2026-06-02至2026-06-08，不满5个工作日，应到2026-06-09',
    ],
  ],
  unknown: [
    [
      'a year whose holidays are not announced',
      developed('target-consent', {
        'target-consent': { documents: { noticeFrom: '2031-06-02', noticeTo: '2031-06-10' } },
      }),
      '2031-06-02 是否工作日无法确定：缺2031年法定节假日安排',
    ],
  ],
});
