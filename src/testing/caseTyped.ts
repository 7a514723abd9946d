import type { StepTyped } from './caseAtPages.ts';
import { way2026 } from './caseWays.ts';

/** The day of a step, or of its nth taking. */
export const dayOf = (step: string, nth = 0) => {
  const found = way2026.days.filter(([one]) => one === step)[nth];
  if (found === undefined) throw new Error(step);
  return found[1];
};

type Typed = readonly [who: 'shuji' | 'dangwu', StepTyped];

type Names = readonly string[];

function allFor({ length: count }: Names) {
  return { entitled: count, present: count, yes: count, no: 0, abstain: 0, subjects: 1 };
}

function cultivated(formal: Names): readonly Typed[] {
  const two = formal.slice(0, 2);
  return [
    ['shuji', { name: '党组织派人谈话', on: dayOf('talk'), fill: { place: '会议室' } }],
    [
      'shuji',
      {
        ...{ name: '推荐和确定入党积极分子', on: dayOf('activist') },
        choose: { recommendedBy: ['党员推荐'], decidedBy: ['支部委员会'] },
        days: { decidedOn: dayOf('activist') },
      },
    ],
    ['dangwu', { name: '积极分子报上级党委备案', on: dayOf('activist-filing') }],
    ['shuji', { name: '指定培养联系人', on: dayOf('contacts'), people: { contacts: two } }],
    ['shuji', { name: '培养教育考察', on: dayOf('cultivation') }],
    ['shuji', { name: '培养教育考察', on: dayOf('cultivation', 1) }],
    [
      'shuji',
      {
        name: '确定发展对象人选',
        on: dayOf('target-choice'),
        choose: { heard: ['党小组', '培养联系人', '党员', '群众'] },
      },
    ],
  ];
}

function chosen(formal: Names): readonly Typed[] {
  const two = formal.slice(0, 2);
  return [
    [
      'dangwu',
      {
        ...{ name: '报上级党委并列为发展对象', on: dayOf('target-consent') },
        choose: { consent: ['同意'], objections: ['没有反映'] },
        days: { consentOn: '2026-06-01', noticeFrom: '2026-06-02', noticeTo: '2026-06-08' },
      },
    ],
    ['shuji', { name: '确定入党介绍人', on: dayOf('introducers'), people: { introducers: two } }],
    [
      'shuji',
      { name: '政治审查', on: dayOf('political-review'), choose: { conclusion: ['合格'] } },
    ],
    ['dangwu', { name: '短期集中培训', on: dayOf('training'), fill: { hours: '24' } }],
    ['shuji', { name: '支部委员会审查', on: dayOf('committee-review') }],
    ['dangwu', { name: '上级党委预审', on: dayOf('pre-review') }],
    ['shuji', { name: '填写入党志愿书', on: dayOf('volunteer-form') }],
  ];
}

function admitted(formal: Names, committee: string): readonly Typed[] {
  const vote = allFor(formal);
  return [
    [
      'shuji',
      {
        ...{ name: '支部大会讨论接收预备党员', on: dayOf('admission'), outcome: '通过接收' },
        choose: { introducersSpoke: ['两名介绍人均有意见'] },
        ...{ vote, clock: '15:00' },
      },
    ],
    [
      'dangwu',
      { name: '上级党委派人谈话', on: dayOf('approval-talk'), choose: { talkedBy: ['组织员'] } },
    ],
    [
      'dangwu',
      {
        ...{ name: '上级党委审批', on: dayOf('approval'), outcome: '批准' },
        unit: { approvedBy: committee },
        days: { probationFrom: '2026-07-20', probationTo: '2027-07-20' },
        vote: { entitled: 7, present: 6, yes: 6 },
      },
    ],
  ];
}

function confirmed(formal: Names): readonly Typed[] {
  const vote = allFor(formal);
  return [
    ['dangwu', { name: '再上一级党委组织部门备案', on: dayOf('approval-filing') }],
    ['shuji', { name: '编入党支部和党小组', on: dayOf('placement') }],
    ['shuji', { name: '入党宣誓', on: dayOf('oath') }],
    ['shuji', { name: '继续教育考察', on: dayOf('continued-education') }],
    ['shuji', { name: '继续教育考察', on: dayOf('continued-education', 1) }],
    ['shuji', { name: '提出转正申请', on: dayOf('confirmation-request') }],
    [
      'shuji',
      {
        ...{ name: '支部大会讨论转正', on: dayOf('confirmation'), outcome: '按期转正' },
        choose: { heard: ['党小组', '党员', '群众'] },
        ...{ vote, clock: '15:00' },
      },
    ],
    [
      'dangwu',
      {
        ...{ name: '上级党委审批转正', on: dayOf('confirmation-approval'), outcome: '批准转正' },
        days: { fullFrom: '2027-07-20' },
      },
    ],
    [
      'shuji',
      {
        name: '材料归档',
        on: dayOf('archive'),
        outcome: '已归档',
        days: { filedOn: dayOf('archive') },
      },
    ],
  ];
}

/** What is typed into each step of the way of 2026, by whom; `formal` are names of members. */
export function typedOf(formal: Names, committee: string): readonly Typed[] {
  return [
    ...[...cultivated(formal), ...chosen(formal)],
    ...[...admitted(formal, committee), ...confirmed(formal)],
  ];
}
