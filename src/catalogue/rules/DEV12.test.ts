import { known, missing } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { developed, people } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV12 from './DEV12.ts';

const { zhang } = people;
const by = (...ids: readonly string[]) =>
  developed('introducers', {
    introducers: { documents: { introducers: ids.map((person) => ({ person })) } },
  });
type Day = `${number}-${number}-${number}`;
const event = (kind: string, on: Day, until: Day) => ({
  events: known([{ id: 'e', kind, of: zhang, on, until, name: '处分' }]),
});
const on = (day: Day) => ({ introducers: { on: day } });

ruleTable(DEV12, {
  severity: 'error',
  valid: [
    ['two formal members', developed('introducers', {})],
    [
      'the penalty ended that day',
      developed('introducers', {}, event('better-not-introduce', '2025-06-10', '2026-06-10')),
    ],
    [
      'the older text says nothing of penalties',
      developed(
        'introducers',
        on('2026-05-10'),
        event('better-not-introduce', '2025-06-10', '2027-06-10'),
      ),
    ],
  ],
  invalid: [
    ['one', by(zhang), '入党介绍人1名，应为2名'],
    ['the same twice', by(zhang, zhang), '入党介绍人1名，应为2名'],
    [
      'on probation within the Party',
      developed('introducers', {}, event('may-not-introduce', '2025-07-01', '2027-07-01')),
      '张三在2026-06-10不能担任入党介绍人',
    ],
    [
      'the last day of a penalty',
      developed('introducers', {}, event('better-not-introduce', '2025-06-11', '2026-06-11')),
      '张三在2026-06-10不宜担任入党介绍人',
      '2026-12-31',
      'warning',
    ],
    [
      'not formal',
      developed('introducers', {}, { members: known([]) }),
      ['入党介绍人某人在2026-06-10不是正式党员', '入党介绍人某人在2026-06-10不是正式党员'],
    ],
    [
      'nobody, and it went on',
      developed('committee-review', { introducers: null }),
      '“支部委员会审查”（2026-06-30）之前没有“确定入党介绍人”',
    ],
  ],
  unknown: [
    [
      'no register of penalties',
      developed(
        'introducers',
        {},
        { events: missing(text('没有读到处分', 'penalties were not read')) },
      ),
      ['没有读到处分', '没有读到处分'],
    ],
  ],
});
