import type { IsoDate } from '../../kernel/date.ts';
import {
  developed,
  developmentFact,
  developmentFacts,
  stepsTo,
  taken,
} from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV20 from './DEV20.ts';

const met = (on: '2026-08-03' | '2026-08-04') => developed('admission', { admission: { on } });
const says = (end: string) =>
  `“上级党委预审”（2026-07-03）后1个月内应有“支部大会讨论接收预备党员”，最迟2026-08-03，${end}`;

/** A meeting of 20 July that refused, and what came after it. */
const refusedThen = (...rest: readonly (readonly [string, IsoDate])[]) =>
  developmentFacts([
    developmentFact({
      steps: [
        ...stepsTo('admission', { admission: { outcome: 'refused' } }),
        ...rest.map(([step, on]) => taken(step, on)),
      ],
    }),
  ]);
const again = ['pre-review', '2026-09-01'] as const;

ruleTable(DEV20, {
  severity: 'error',
  valid: [
    ['on the last day', met('2026-08-03')],
    ['there is time left', developed('volunteer-form', {}), '2026-08-03'],
    ['met in time, refused, and met once more', refusedThen(['admission', '2026-09-20'])],
    ['reviewed anew, and met in time', refusedThen(again, ['admission', '2026-10-01'])],
    ['reviewed anew, with time left', refusedThen(again), '2026-10-01'],
    ['out of order: another rule', developed('admission', { admission: { on: '2026-07-02' } })],
  ],
  invalid: [
    ['a day late', met('2026-08-04'), says('实为2026-08-04')],
    [
      'reviewed anew, and not met since',
      refusedThen(again),
      says('没有').replaceAll('2026-07-03', '2026-09-01').replaceAll('2026-08-03', '2026-10-01'),
      '2026-10-02',
    ],
    ['not yet', developed('volunteer-form', {}), says('没有'), '2026-08-04'],
    [
      'usual practice under the older text',
      developed('admission', {
        'pre-review': { on: '2026-04-09' },
        admission: { on: '2026-05-10' },
      }),
      '“上级党委预审”（2026-04-09）后1个月内应有“支部大会讨论接收预备党员”，最迟2026-05-09，实为2026-05-10',
      '2026-12-31',
      'warning',
    ],
  ],
  unknown: [],
});
