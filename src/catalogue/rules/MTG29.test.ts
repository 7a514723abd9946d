import type { ActivityFact } from '../../kernel/facts.ts';
import { activityFact, committeeFact, factSet, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import MTG29 from './MTG29.ts';

const held = (change: Partial<ActivityFact>, kind = 'branch') =>
  factSet({ units: [unitFact({ kind }), committeeFact({})], activities: [activityFact(change)] });
const committee = { unit: 'u1-committee', handle: 'committee-meeting' } as const;

/** Titles of honest records. */
const titles = [
  '支部党员大会',
  '党支部党员大会会议记录',
  '支部大会会议纪要',
  '支部委员会会议',
  '支委会',
  '党支部会议室布置',
  '支部会议',
  '三会一课',
  '主题党日暨“三会一课”',
  '学习贯彻市第八次党员代表大会精神',
  '传达党代会精神',
  '选举出席区党员代表大会代表',
  '推荐市党代会代表人选',
  '传达局党委民主生活会情况通报',
  '组织生活会',
  '预备党员转正大会',
];
/** Words of honest records. */
const gists = [
  '传达学习上级会议精神，研究本月重点工作',
  '缴纳党费，交纳党费',
  '确定入党积极分子，支部委员介绍情况',
  '总支委员参加指导',
  '支部委员会委员发言，支委委员表态',
  '接收李四为预备党员',
  '接受组织培养，早日成为预备党员',
  '接受党组织考察，被批准为预备党员',
  '批准李四转为正式党员',
  '吸收先进经验',
  '民主评议党员，评定等次',
  '执法质量考评等级为优秀',
  '任命王五为中队长',
];

ruleTable(MTG29, {
  severity: 'warning',
  valid: [
    ...titles.map((title) => [title, held({ title })] as const),
    ...gists.map((gist) => [gist, held({ gist, agenda: [gist], resolutions: [gist] })] as const),
    ['an enlarged meeting that is no committee meeting', held({ title: '支委扩大会' })],
    ['a congress of a committee', held({ title: '党员代表大会' }, 'organ-committee')],
    ['a leadership’s meeting', held({ title: '民主生活会' }, 'unit-committee')],
    [
      'a post given by the committee above',
      held({ resolutions: ['传达局党委关于任命张三为支部书记的通知'] }),
    ],
    ['a post, in the gist only', held({ gist: '介绍任命张三为书记的经过' })],
    ['words that only a title must not have', held({ gist: '检查三会一课会议记录' })],
    ['nothing is written', held({ title: null, agenda: [], gist: null, resolutions: [] })],
    ['the day before the rule', held({ on: '2018-10-27', gist: '积极份子' })],
  ],
  invalid: [
    [
      'a committee’s committee',
      held({ title: '党支部委员会委员会议' }),
      '“党支部委员会委员会议”应写作“支部委员会会议”',
    ],
    ['a congress', held({ title: '党员代表大会' }), '“党员代表大会”应写作“支部党员大会”'],
    [
      'a congress of all',
      held({ title: '全体党员代表大会会议记录' }),
      '“全体党员代表大会”应写作“支部党员大会”',
    ],
    [
      'a congress, in short',
      held({ title: '支部党代会' }, 'retired-branch'),
      '“支部党代会”应写作“支部党员大会”',
    ],
    [
      'a leadership’s meeting',
      held({ title: '2026年度民主生活会' }),
      '“2026年度民主生活会”应写作“组织生活会”',
    ],
    [
      'of its committee too',
      held({ ...committee, title: '民主生活会' }),
      '“民主生活会”应写作“组织生活会”',
    ],
    [
      'a meeting of a meeting',
      held({ title: '支部大会会议' }),
      '“支部大会会议”应写作“支部党员大会”',
    ],
    [
      'which meeting of the branch',
      held({ title: '支部会' }),
      '“支部会”应写作“支部党员大会或支部委员会会议”',
    ],
    [
      'with its kind',
      held({ title: '党支部会（扩大）' }),
      '“支部会”应写作“支部党员大会或支部委员会会议”',
    ],
    ['all four at once', held({ title: '三会一课会议' }), '“三会一课会议”应写作“会议的具体名称”'],
    [
      'a probation that ends',
      held({ title: '预备党员转为党员会议' }),
      '“转为党员会议”应写作“预备党员转正”',
    ],
    [
      'an enlarged committee',
      held({ ...committee, title: '支委（扩大）会' }),
      '“支委(扩大)会”应写作“支部委员会会议（其他人列席）”',
    ],
    [
      'written otherwise',
      held({ ...committee, title: '支委会扩大会议' }),
      '“支委会扩大会议”应写作“支部委员会会议（其他人列席）”',
    ],
    ['份子, in the gist', held({ gist: '推荐入党积极份子' }), '“积极份子”应写作“入党积极分子”'],
    ['份子, in the agenda', held({ agenda: ['确定积极 份子'] }), '“积极份子”应写作“入党积极分子”'],
    ['a short member', held({ gist: '支委员发言' }), '“支委员”应写作“支部委员”'],
    [
      '接受',
      held({ resolutions: ['同意接受李四同志为中共预备党员'] }),
      '“接受李四同志为中共预备党员”应写作“接收……为预备党员”',
    ],
    [
      '吸收',
      held({ resolutions: ['吸收李四为正式党员'] }),
      '“吸收李四为正式党员”应写作“批准……转为正式党员”',
    ],
    ['grades', held({ gist: '民主评议党员，民主评议等级为优秀' }), '“民主评议等级”应写作“等次”'],
    [
      'a post that is elected',
      held({ resolutions: ['通过计划', '任命张三为支部书记'] }),
      '“任命张三为支部书记”应写作“选举产生（必要时由上级指派）”',
    ],
    [
      'of a kind that no rule knows',
      held({ handle: '', gist: '积极份子' }),
      '“积极份子”应写作“入党积极分子”',
    ],
    [
      'the first day of the rule',
      held({ on: '2018-10-28', gist: '积极份子' }),
      '“积极份子”应写作“入党积极分子”',
    ],
    [
      'two in one record',
      held({ title: '支部会', gist: '积极份子积极份子' }),
      '“支部会”应写作“支部党员大会或支部委员会会议”；“积极份子”应写作“入党积极分子”',
    ],
  ],
  unknown: [],
});
