import type { IsoDate } from '../../kernel/date.ts';
import {
  type ActivityFact,
  known,
  type MemberFact,
  missing,
  type OfficeFact,
} from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import {
  activityFact,
  committeeFact,
  factSet,
  memberFact,
  officeFact,
  unitFact,
} from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import MTG22 from './MTG22.ts';

/** Held on 10 February 2026 unless a test says otherwise; hosted by 张三, minutes by 李四. */
const held = (change: Partial<ActivityFact>, ...members: readonly MemberFact[]) =>
  factSet({ members, activities: [activityFact(change)] });
const founded = (from: MemberFact['from'], change: Partial<ActivityFact> = {}) =>
  factSet({
    units: [unitFact({ from }), committeeFact({ from: null })],
    activities: [activityFact(change)],
  });
const joined = (joinedOn: IsoDate | null, change: Partial<MemberFact> = {}) =>
  memberFact({ joinedOn, fullOn: null, ...change });
const { joinedOn: _, ...unsaid } = memberFact({});
const posts = (host: string, ...offices: readonly OfficeFact[]) =>
  factSet({ activities: [activityFact({ host })], rest: { offices: known(offices) } });
const wang = (change: Partial<OfficeFact>) => officeFact({ person: 'p9', name: '王五', ...change });

ruleTable(MTG22, {
  severity: 'warning',
  valid: [
    ['on the day of founding', founded('2026-02-10')],
    ['a unit without a first day', founded(null)],
    ['the host joined on that very day', held({}, joined('2026-02-10'))],
    ['nobody knows when he joined', held({}, joined(null))],
    [
      'one who takes the minutes joined later',
      held({ recorder: '张三', host: '李四' }, joined('2026-07-01')),
    ],
    ['two of that name', held({}, joined('2026-07-01'), joined('2010-07-01', { person: 'p2' }))],
    [
      'no roster, and nobody named',
      factSet({
        activities: [activityFact({ host: null })],
        rest: { members: missing(text('没有读到党员名册', 'no roster was read')) },
      }),
    ],
    ['a host whom the roster does not have', held({ host: '赵六' }, joined('2026-07-01'))],
    ['secretary from that day on', posts('书记张三', officeFact({ from: '2026-02-10' }))],
    [
      'secretary for a second term',
      posts('书记张三', officeFact({ to: '2026-05-01' }), officeFact({ from: '2026-05-01' })),
    ],
    [
      'the cell does not call him secretary',
      posts('张三', wang({ to: '2026-05-01' }), officeFact({ from: '2026-05-01' })),
    ],
    [
      'a deputy who became secretary',
      posts('副书记张三', wang({ to: '2026-05-01' }), officeFact({ from: '2026-05-01' })),
    ],
    [
      'a secretary whose name begins with that of the next',
      posts('书记张三丰', wang({ to: '2026-05-01' }), officeFact({ from: '2026-05-01' })),
    ],
    ['another activity', founded('2026-03-01', { handle: 'film-evening' })],
    ['the day before the rule', founded('2026-03-01', { on: '2018-10-27' })],
  ],
  invalid: [
    [
      'a day before the branch',
      founded('2026-02-11'),
      '会议日期2026-02-10早于支部成立日期2026-02-11',
    ],
    [
      'its committee before the branch',
      founded('2026-02-11', { handle: 'committee-meeting', unit: 'u1-committee' }),
      '会议日期2026-02-10早于支部成立日期2026-02-11',
    ],
    [
      'a lesson by the secretary before the committee',
      factSet({
        units: [unitFact({ kind: 'unit-committee', from: '2026-02-11' })],
        activities: [activityFact({ handle: 'secretary-lesson' })],
      }),
      '会议日期2026-02-10早于党组织成立日期2026-02-11',
    ],
    [
      'the first day of the rule',
      founded('2026-02-11', { on: '2018-10-28' }),
      '会议日期2018-10-28早于支部成立日期2026-02-11',
    ],
    [
      'the host joined a day later',
      held({}, joined('2026-02-11')),
      '会议日期2026-02-10早于张三的入党日期2026-02-11',
    ],
    [
      'so did the lecturer',
      held(
        { handle: 'party-lesson', host: '李四', lecturer: '张三（书记）' },
        joined('2026-02-11'),
      ),
      '会议日期2026-02-10早于张三的入党日期2026-02-11',
    ],
    [
      'another was secretary then',
      posts('书记张三', wang({ to: '2026-05-01' }), officeFact({ from: '2026-05-01' })),
      '会议日期2026-02-10早于张三任书记的日期2026-05-01',
    ],
    [
      'two things at once',
      factSet({
        units: [unitFact({ from: '2026-03-01' })],
        members: [joined('2026-07-01')],
        activities: [activityFact({})],
      }),
      '会议日期2026-02-10早于支部成立日期2026-03-01；会议日期2026-02-10早于张三的入党日期2026-07-01',
    ],
  ],
  unknown: [
    ['posts were not read', held({ host: '书记张三' }), '没有读到党内职务'],
    ['no day of joining was read', held({}, unsaid), '没有读到张三的入党日期'],
    [
      'no roster',
      factSet({
        activities: [activityFact({})],
        rest: { members: missing(text('没有读到党员名册', 'no roster was read')) },
      }),
      '没有读到党员名册',
    ],
    ['no date', held({ on: null }), '没有写日期'],
    [
      'nobody is on file as secretary of that day',
      posts('书记张三', officeFact({ from: '2026-05-01' })),
      '没有读到2026-02-10的书记是谁',
    ],
  ],
});
