import type { ActivityFact, BallotFact } from '../../kernel/facts.ts';
import { activityFact, factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import MTG28 from './MTG28.ts';

const held = (change: Partial<ActivityFact>) => factSet({ activities: [activityFact(change)] });
const resolved = (words: string, followUp?: ActivityFact['followUp']) =>
  held({ resolutions: [words], ...(followUp === undefined ? {} : { followUp }) });
const passed: BallotFact = { subject: '年度计划', rule: 'V1', declared: 'passed' };
const nothing = { owner: null, due: null } as const;
const both = '作了决议，没有写责任人、完成时限';
const plan = '开展帮扶困难群众活动';
const overdue = { owner: '张三', due: '2026-03-31', outcome: null } as const;

ruleTable(MTG28, {
  severity: 'warning',
  valid: [
    ['owner and day are said', resolved(plan, { owner: '张三', due: '2026-03-31' })],
    [
      'of a time that is no day the outcome is not asked for',
      resolved(plan, { owner: '张三', due: '3月底', outcome: null }),
    ],
    [
      'done in time, and said',
      resolved(plan, { owner: '张三', due: '2026-03-31', outcome: '已办' }),
    ],
    ['on the day itself', resolved(plan, overdue), '2026-03-31'],
    ['the resolution says both itself', resolved('由组织委员负责，3月底前完成帮扶')],
    ['in other words', resolved('李四同志牵头，三月三十一日前报送')],
    ['one in its words, one beside', resolved('由张三负责帮扶', { owner: null, due: '3月' })],
    ['nothing was decided', held({ resolutions: [], followUp: nothing })],
    ['none, in words', resolved('无', nothing)],
    ['none, in other words', resolved('没有', nothing)],
    ['left out', resolved('略', nothing)],
    ['an admission, whose steps follow by themselves', resolved('接收李四为预备党员', nothing)],
    ['an election', resolved('选举张三为书记', nothing)],
    [
      'a vote that was lost',
      held({ ballots: [{ ...passed, declared: 'failed' }], followUp: nothing }),
    ],
    [
      'an admission, by its rule',
      held({ ballots: [{ ...passed, rule: 'V2' }], followUp: nothing }),
    ],
    ['a lesson', held({ handle: 'party-lesson', resolutions: [plan], followUp: nothing })],
    ['the day before the rule', held({ on: '2018-10-27', resolutions: [plan], followUp: nothing })],
    ['the source has no resolutions', held({ followUp: nothing })],
  ],
  invalid: [
    [
      'the day after, and nobody says what came of it',
      resolved(plan, overdue),
      '作了决议，没有写落实反馈',
      '2026-04-01',
    ],
    ['neither', resolved(plan, nothing), both],
    ['blank', resolved(plan, { owner: ' ', due: '' }), both],
    ['neither, in words', resolved(plan, { owner: '无', due: '/' }), both],
    [
      'no outcome, in words',
      resolved(plan, { ...overdue, outcome: '无' }),
      '作了决议，没有写落实反馈',
    ],
    ['no owner', resolved(plan, { owner: null, due: '2026-03-31' }), '作了决议，没有写责任人'],
    ['no day', resolved(plan, { owner: '张三', due: null }), '作了决议，没有写完成时限'],
    [
      'no owner, a day in its words',
      resolved('3月底前完成帮扶', nothing),
      '作了决议，没有写责任人',
    ],
    [
      'an owner missing, the rest not read',
      resolved(plan, { owner: null }),
      '作了决议，没有写责任人',
    ],
    ['a vote that passed, not written down', held({ ballots: [passed], followUp: nothing }), both],
    [
      'a committee',
      held({ handle: 'committee-meeting', resolutions: [plan], followUp: nothing }),
      both,
    ],
    [
      'beside an admission',
      held({ resolutions: ['接收李四为预备党员', plan], followUp: nothing }),
      both,
    ],
    [
      'the first day of the rule',
      held({ on: '2018-10-28', resolutions: [plan], followUp: nothing }),
      both,
    ],
  ],
  unknown: [
    ['no follow-up is kept', resolved(plan), '没有读到决议的责任人、完成时限'],
    ['an owner only', resolved(plan, { owner: '张三' }), '没有读到决议的完成时限'],
    ['an owner in its words', resolved('由张三负责帮扶'), '没有读到决议的完成时限'],
  ],
});
