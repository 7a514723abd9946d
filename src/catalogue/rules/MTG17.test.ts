import type { ActivityFact, OfficeFact, UnitFact } from '../../kernel/facts.ts';
import { known, missing } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import {
  activityFact,
  committeeFact,
  factSet,
  groupFact,
  officeFact,
  unitFact,
} from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import MTG17 from './MTG17.ts';

const committee = 'u1-committee';
const team = [
  officeFact({ person: 'p1', name: '张三', post: 'secretary', unit: committee }),
  officeFact({ person: 'p2', name: '李四', post: 'deputy-secretary', unit: committee }),
  officeFact({ person: 'p3', name: '王五', post: 'publicity-member', unit: committee }),
];
const leaders = [
  officeFact({ person: 'p6', name: '钱七', post: 'group-leader', unit: 'u1-g1' }),
  officeFact({ person: 'p7', name: '孙八', post: 'group-leader', unit: 'u1-g2' }),
];
const all: readonly UnitFact[] = [
  unitFact({}),
  committeeFact({}),
  groupFact({}),
  groupFact({ id: 'u1-g2', name: '第二党小组' }),
];
const held = (
  change: Partial<ActivityFact>,
  offices: readonly OfficeFact[] = [...team, ...leaders],
  units = all,
) => factSet({ units, activities: [activityFact(change)], rest: { offices: known(offices) } });
/** Minutes on a scan: the gist was not typed. */
const scanned = (change: Partial<ActivityFact>) => {
  const { gist: _, ...record } = activityFact(change);
  return factSet({ units: all, activities: [record], rest: { offices: known(team) } });
};
const group = { handle: 'group-meeting', unit: 'u1-g1' } as const;
const ungrouped = { handle: 'group-meeting', alsoFor: ['u1-g1', 'u1-g2'] } as const;
const alone = [unitFact({})];
const own = (post: string, name: string) => officeFact({ person: name, name, post });

ruleTable(MTG17, {
  severity: 'warning',
  valid: [
    ['the secretary', held({ host: '张三' })],
    ['the secretary with the title behind', held({ host: '张三（书记）' })],
    ['the secretary with the title before', held({ host: '书记张三' })],
    ['a spaced name', held({ host: '张　三' })],
    ['a secretary by the cell’s own words', held({ host: '支部书记赵六' })],
    ['the deputy, delegated in the cell', held({ host: '李四（受书记委托）' })],
    ['a member, delegated in the gist', held({ host: '王五', gist: '受张三委托，王五代为主持' })],
    ['a member, delegated in the agenda', held({ host: '王五', agenda: ['委托王五主持'] })],
    ['the committee, in its own meeting', held({ handle: 'committee-meeting', unit: committee })],
    ['the secretary in a sentence', held({ host: '本次会议由张三同志召集' })],
    ['the deputy, delegated, who has the chair', held({ host: '李四代为主持' })],
    ['nobody is named as host', held({ host: null })],
    ['a blank host', held({ host: ' ' })],
    ['the post was vacant', held({ host: '赵六' }, team.slice(1))],
    [
      'the secretary of that day, not of today',
      held({ host: '赵六' }, [
        officeFact({ name: '张三', from: '2026-05-01' }),
        officeFact({ person: 'p5', name: '赵六', to: '2026-05-01' }),
      ]),
    ],
    [
      'delegated, and only the secretary is on file',
      held({ host: '赵六', gist: '受委托主持' }, [own('secretary', '张三')], alone),
    ],
    ['the leader of the group', held({ ...group, host: '钱七' })],
    ['a leader by the cell’s own words', held({ ...group, host: '组长周九' })],
    ['the group, delegated to anybody', held({ ...group, host: '吴十', gist: '组长委托吴十主持' })],
    ['a group without a leader on file', held({ ...group, host: '吴十' }, team)],
    ['a group that is not named, led by one', held({ ...ungrouped, host: '孙八' })],
    [
      'not named, and not every leader is on file',
      held({ ...ungrouped, host: '吴十' }, leaders.slice(1)),
    ],
    ['a lesson', held({ handle: 'party-lesson', host: '赵六' })],
    ['the day before the rule', held({ host: '赵六', on: '2018-10-27' })],
  ],
  invalid: [
    [
      'a member without a delegation',
      held({ host: '王五' }),
      '主持人王五当天不是书记（张三），没有委托主持的记录',
    ],
    [
      'whose name begins with that of the secretary',
      held({ host: '张三丰' }),
      '主持人张三丰当天不是书记（张三），没有委托主持的记录',
    ],
    [
      'delegated to whose name begins with that of the deputy',
      held({ host: '李四光', gist: '受书记委托主持' }),
      '主持人李四光当天不是书记（张三），受委托但不是副书记或委员',
    ],
    [
      'the deputy by the cell’s own words',
      held({ host: '副书记李四' }),
      '主持人副书记李四当天不是书记（张三），没有委托主持的记录',
    ],
    [
      'the secretary of something else',
      held({ host: '纪委书记赵六' }),
      '主持人纪委书记赵六当天不是书记（张三），没有委托主持的记录',
    ],
    [
      'the committee, chaired by a member',
      held({ host: '王五', handle: 'committee-meeting', unit: committee }),
      '主持人王五当天不是书记（张三），没有委托主持的记录',
    ],
    [
      'delegated to one without a seat',
      held({ host: '赵六', gist: '受书记委托主持' }),
      '主持人赵六当天不是书记（张三），受委托但不是副书记或委员',
    ],
    [
      'the secretary of the day after',
      held({ host: '赵六' }, [
        officeFact({ name: '张三', to: '2026-02-11' }),
        officeFact({ person: 'p5', name: '赵六', from: '2026-02-11' }),
      ]),
      '主持人赵六当天不是书记（张三），没有委托主持的记录',
    ],
    [
      'the secretary in a group',
      held({ ...group, host: '张三' }),
      '主持人张三当天不是党小组组长（钱七），没有委托主持的记录',
    ],
    [
      'a deputy leader by the cell’s own words',
      held({ ...group, host: '副组长吴十' }),
      '主持人副组长吴十当天不是党小组组长（钱七），没有委托主持的记录',
    ],
    [
      'the leader of no group',
      held({ ...ungrouped, host: '吴十' }),
      '主持人吴十当天不是党小组组长（钱七、孙八），没有委托主持的记录',
    ],
    [
      'the first day of the rule',
      held({ host: '王五', on: '2018-10-28' }),
      '主持人王五当天不是书记（张三），没有委托主持的记录',
    ],
  ],
  unknown: [
    [
      'posts were not read',
      factSet({ activities: [activityFact({ host: '王五' })] }),
      '没有读到党内职务',
    ],
    ['no date', held({ host: '王五', on: null }), '没有写日期'],
    [
      'a delegation may stand on the scan of the minutes',
      scanned({ host: '王五', minutesFile: '记录.pdf' }),
      '会议内容在会议记录扫描件或文档里，没有读',
    ],
    [
      'groups were not read',
      factSet({
        activities: [activityFact({ handle: 'group-meeting', host: '吴十' })],
        rest: {
          offices: known(team),
          gaps: [{ unit: 'u1', kind: 'group', missing: text('没有读到小组', 'no groups read') }],
        },
      }),
      '没有读到小组',
    ],
    [
      'posts are missing as a whole',
      factSet({
        activities: [activityFact({ host: '王五' })],
        rest: { offices: missing(text('名册没有职务', 'the roster has no posts')) },
      }),
      '名册没有职务',
    ],
  ],
});
