import { type ActivityFact, type AwayFact, known, type MemberFact } from '../../kernel/facts.ts';
import { activityFact, committeeFact, factSet, memberFact, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import MTG20 from './MTG20.ts';

const units = [unitFact({}), committeeFact({}), unitFact({ id: 'u2', name: '第二党支部' })];
type Change = Partial<ActivityFact>;
const first = { id: 'a1', host: '张三', recorder: '赵六', start: '15:00', end: '16:30' } as const;
const second = {
  id: 'a2',
  unit: 'u2',
  handle: 'party-lesson',
  host: '王五',
  recorder: '钱七',
  lecturer: '张三',
  start: '16:00',
  end: '17:00',
  place: '二楼',
} as const;
const two = (a: Change, b: Change, members: readonly MemberFact[] = [], aways?: AwayFact[]) =>
  factSet({
    units,
    members,
    activities: [activityFact({ ...first, ...a }), activityFact({ ...second, ...b })],
    rest: aways === undefined ? {} : { aways: known(aways) },
  });
const says = '张三同一时间还记在第一党支部的支部党员大会(15:00 三楼会议室)的记录里';
const open =
  '张三当天还记在第一党支部的支部党员大会(三楼会议室)的记录里，地点不同，没有写清起止时间，看不出是否冲突';
const own = (person: string, change: Partial<MemberFact> = {}) => memberFact({ person, ...change });
const away = (change: Partial<AwayFact>): AwayFact[] => [
  { name: '张三', from: '2026-02-08', to: '2026-02-11', reason: '休假', ...change },
];
const noEnd = { end: null } as const;
const noHour = { start: null, end: null } as const;
const house = { unit: 'u1', handle: 'theme-day', place: '三楼会议室' } as const;
const committee = { unit: 'u1-committee', handle: 'committee-meeting' } as const;

ruleTable(MTG20, {
  severity: 'warning',
  valid: [
    ['one after the other', two({}, { start: '16:30', end: '17:00' })],
    ['one day after the other', two({}, { on: '2026-02-11' })],
    ['other persons', two({}, { lecturer: '孙八' })],
    ['an hour without an end is over', two(noEnd, { start: '16:00' })],
    ['no hours, one place', two(noHour, { ...noHour, place: '三楼会议室' })],
    ['no hours, no place', two(noHour, { ...noHour, place: null })],
    ['parts of one gathering', two({}, { ...house, start: '15:00' })],
    ['parts of one gathering by their id', two({}, { id: 'a1', start: '15:30' })],
    ['a part without a place', two({}, { ...house, start: '15:00', place: null })],
    ['in one room, an unwritten end', two({ ...noEnd }, { ...house, start: '15:30' })],
    ['a joint lesson that both record', two({}, { start: '15:00', place: '三楼 会议室' })],
    ['a joint lesson held for both', two({}, { alsoFor: ['u1'], place: null, start: '15:00' })],
    ['a joint gathering, of which two branches write other hours', two({}, { jointOf: 'a1' })],
    [
      'two that were invited to the same one',
      two({ jointOf: 'h', host: '张三' }, { jointOf: 'h', start: '15:10', host: '张三' }),
    ],
    ['namesakes of two rosters', two({}, {}, [own('p1'), own('p2', { unit: 'u2' })])],
    ['namesakes in one branch', two({}, {}, [own('p1'), own('p2')])],
    ['roles, which are no names', two({ host: '值班领导' }, { lecturer: '值班领导' })],
    ['away until that day', two({}, { lecturer: null }, [], away({ to: '2026-02-10' }))],
    ['away from the day after', two({}, { lecturer: null }, [], away({ from: '2026-02-11' }))],
    ['somebody else is away', two({}, { lecturer: null }, [], away({ name: '周九' }))],
    ['the day before the rule', two({ on: '2018-10-27' }, { on: '2018-10-27' })],
    ['no date', two({ on: null }, { on: null })],
    [
      'the roll says that he did not come',
      two({ absentees: ['p1'], host: '李四' }, {}, [own('p1')]),
    ],
    [
      'he came to the later sitting, not to this one',
      two({ absentees: [], elsewhere: ['p1'], host: '李四' }, {}, [own('p1')]),
    ],
    [
      'an excused member, of whom nobody says that he came',
      two({ absentees: [], host: '李四' }, {}, [own('p1', { excused: true })]),
    ],
  ],
  invalid: [
    ['two branches at one time', two({}, {}), says],
    ['joint with another gathering, not with this one', two({}, { jointOf: 'a3' }), says],
    ['invited to two gatherings', two({ jointOf: 'h' }, { jointOf: 'i' }), says],
    ['a minute of overlap', two({ end: '16:01' }, {}), says],
    ['the first day of the rule', two({ on: '2018-10-28' }, { on: '2018-10-28' }), says],
    ['an hour without an end', two(noEnd, { start: '15:59' }), says],
    ['with titles', two({ host: '书记张三' }, { lecturer: '张三（第一党支部书记）' }), says],
    [
      'his committee and his branch in two rooms',
      two({}, { ...committee, start: '15:00', end: '15:30' }),
      says,
    ],
    ['in one room, but the end is written', two({}, { ...house, start: '16:00' }), says],
    ['one roster has the name', two({}, {}, [own('p1')]), says],
    ['the roll says that he came', two({ absentees: ['p9'], host: '李四' }, {}, [own('p1')]), says],
    [
      'several persons',
      two(
        { host: '张三、李四、王五、赵六' },
        { host: '王五', recorder: '赵六', lecturer: '张三、李四' },
      ),
      '王五、赵六、张三等4人同一时间还记在第一党支部的支部党员大会(15:00 三楼会议室)的记录里',
    ],
    [
      'away on that day',
      two({}, { lecturer: null }, [], away({})),
      '张三当天登记为休假（2026-02-08—2026-02-11前）',
    ],
    [
      'away from that day on',
      two({}, { lecturer: null }, [], away({ from: '2026-02-10' })),
      '张三当天登记为休假（2026-02-10—2026-02-11前）',
    ],
  ],
  unknown: [
    ['no hours, two places', two(noHour, noHour), open],
    ['no hour of one of them', two(noHour, {}), open],
    [
      'one house, two rooms, and no end of the first',
      two(noEnd, { unit: 'u1', start: '15:30' }),
      open.replace('三楼', '15:00 三楼'),
    ],
  ],
});
