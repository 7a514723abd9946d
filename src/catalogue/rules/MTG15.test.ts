import type { ActivityFact, FactSet, MemberFact, UnitFact } from '../../kernel/facts.ts';
import { activityFact, factSet, memberFacts, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import MTG15 from './MTG15.ts';

interface Around {
  readonly members?: readonly MemberFact[];
  readonly units?: readonly UnitFact[];
  readonly rest?: Partial<FactSet>;
}
/** Another gathering of the same branch, which expected as many as the roster names, or not. */
const themeDay = (expected: number) =>
  activityFact({ id: 'day', handle: 'theme-day', on: '2026-02-20', expected });
const held = (change: Partial<ActivityFact>, around: Around = {}, other = themeDay(20)) =>
  factSet({ ...around, activities: [activityFact(change), other] });
const twenty = { members: memberFacts(20, {}) };
const noNumbers = (change: Partial<ActivityFact>) => {
  const { expected: _, present: __, ...record } = activityFact(change);
  return factSet({ activities: [record] });
};
const { expected: _, ...unexpected } = activityFact({});
const oneNumber = factSet({ activities: [unexpected] });
const temporary = [unitFact({ kind: 'temporary-branch' })];
const two = [unitFact({}), unitFact({ id: 'u2', name: '第二党支部' })];
const setting = (value: number) => ({
  settings: [
    { key: 'guest-share', value, from: '2026-01-01', scope: 'bureau', documentNo: '1号' },
  ] as const,
});

ruleTable(MTG15, {
  severity: 'warning',
  valid: [
    ['members only', held({ guests: 0 }, twenty)],
    ['a fifth of them guests', held({ present: 25, guests: 5 })],
    ['a fifth more than members', held({ present: 25 }, twenty)],
    ['no roster', held({ present: 60 })],
    ['a roster far smaller than every gathering', held({ present: 60 }, twenty, themeDay(25))],
    ['a roster far larger', held({ present: 60 }, twenty, themeDay(15))],
    [
      'a roster of which no other gathering speaks',
      factSet({ ...twenty, activities: [activityFact({ present: 60 })] }),
    ],
    ['its own name', held({ title: '支部党员大会' }, twenty)],
    ['hears of another', held({ title: '支部党员大会（传达全市公安工作会议精神）' }, twenty)],
    ['studies another', held({ title: '党员大会：学习全会扩大会议精神' }, twenty)],
    ['all members of the police', held({ title: '全体党员民警大会' })],
    ['one number at least', held({ expected: null })],
    ['a source with one of the numbers', oneNumber],
    ['the other number', held({ present: null })],
    ['a temporary branch', held({}, { units: temporary, members: memberFacts(1, {}) })],
    [
      'two branches together',
      held(
        { present: 40, alsoFor: ['u2'] },
        { units: two, members: [...twenty.members, ...memberFacts(20, { unit: 'u2' })] },
      ),
    ],
    ['no date, no roster of that day', held({ on: null, present: 60 }, twenty)],
    ['before the rule', held({ on: '2018-10-27', title: '民警大会' })],
    ['a lesson', held({ handle: 'party-lesson', title: '民警大会' })],
    ['a bureau that lets more come', held({ present: 20, guests: 10 }, { rest: setting(5_000) })],
  ],
  invalid: [
    [
      'more than a fifth guests',
      held({ present: 24, guests: 5 }),
      '实到24人，其中非党员5人，超过20%',
    ],
    [
      'more than a fifth more than members',
      held({ present: 26 }, twenty),
      '实到26人，比当日党员20人多6人，超过实到人数的20%',
    ],
    [
      'a roster that is borne out to a fifth',
      held({ present: 26 }, twenty, themeDay(24)),
      '实到26人，比当日党员20人多6人，超过实到人数的20%',
    ],
    [
      'more than the members and the guests that are said',
      held({ present: 30, guests: 6 }, twenty),
      '实到30人，比当日党员20人多10人，超过实到人数的20%',
    ],
    [
      'members of that day',
      held(
        { present: 25 },
        {
          members: [
            ...memberFacts(19, {}),
            ...memberFacts(1, { kind: 'probationary', joinedOn: '2026-02-11' }),
          ],
        },
      ),
      '实到25人，比当日党员19人多6人，超过实到人数的20%',
    ],
    ['a staff meeting', held({ title: '全体民警大会' }), '会议名称写作“全体民警”，不是党员大会'],
    [
      'the police, not the members',
      held({ title: '民警大会' }),
      '会议名称写作“民警大会”，不是党员大会',
    ],
    [
      'an enlarged committee',
      held({ title: '支委扩大会议' }),
      '会议名称写作“支委扩大会”，不是党员大会',
    ],
    ['no numbers', held({ expected: null, present: null }), '应到、实到人数都没有填'],
    [
      'a name and guests',
      held({ title: '党建工作例会', present: 20, guests: 10 }),
      '会议名称写作“例会”，不是党员大会；实到20人，其中非党员10人，超过20%',
    ],
    [
      'a stricter bureau',
      held({ present: 20, guests: 1 }, { rest: setting(450) }),
      '实到20人，其中非党员1人，超过4.5%',
    ],
    [
      'the first day of the rule',
      held({ on: '2018-10-28', title: '业务会' }),
      '会议名称写作“业务会”，不是党员大会',
    ],
  ],
  unknown: [['a source without numbers', noNumbers({}), '没有读到应到、实到人数']],
});
