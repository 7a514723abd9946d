import type { ActivityFact } from '../../kernel/facts.ts';
import { activityFact, factSet, groupFact, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ORG19 from './ORG19.ts';

const units = [unitFact({ kind: 'temporary-branch', name: '临时党支部' }), groupFact({})];
const held = (change: Partial<ActivityFact>) =>
  factSet({ units, activities: [activityFact(change)] });
const voted = (rule: string) => held({ ballots: [{ subject: '张三', rule }] });
const { agenda: _a, resolutions: _r, ...silent } = activityFact({});

ruleTable(ORG19, {
  severity: 'error',
  valid: [
    ['an ordinary meeting', held({})],
    ['a vote on a plan', voted('V1')],
    ['study of discipline', held({ agenda: ['传达学习党纪处分条例，研究安保任务'] })],
    ['nothing on the agenda', held({ agenda: [], resolutions: [] })],
    [
      'an agenda without a column of resolutions',
      factSet({ units, activities: [{ ...silent, agenda: ['学习党章'] }] }),
    ],
    ['a branch', factSet({ activities: [activityFact({ agenda: ['选举书记'] })] })],
    ['another activity', held({ handle: 'film-evening', agenda: ['选举书记'] })],
    ['a plan for tomorrow', held({ on: '2027-01-01', agenda: ['选举书记'] })],
    ['the day before the rule', held({ on: '2018-10-27', agenda: ['选举书记'] })],
  ],
  invalid: [
    ['a vote on admission', voted('V2'), '临时党支部的记录中有发展党员（“张三”）'],
    ['a vote on confirmation', voted('V3'), '临时党支部的记录中有发展党员（“张三”）'],
    ['an election', voted('V6'), '临时党支部的记录中有选举（“张三”）'],
    ['a vote on discipline', voted('V7'), '临时党支部的记录中有处分、处置党员（“张三”）'],
    [
      'on the agenda',
      held({ agenda: ['研究行动方案', '讨论接收李四为预备党员'] }),
      '临时党支部的记录中有发展党员（“讨论接收李四为预备党员”）',
    ],
    [
      'among the resolutions',
      held({ resolutions: ['选举王五为书记'] }),
      '临时党支部的记录中有选举（“选举王五为书记”）',
    ],
    [
      'dues',
      held({ agenda: ['收缴7月份党费'] }),
      '临时党支部的记录中有收缴党费（“收缴7月份党费”）',
    ],
    [
      'two kinds at once',
      held({ agenda: ['选举书记；交纳党费'] }),
      '临时党支部的记录中有选举（“选举书记”）、收缴党费（“交纳党费”）',
    ],
    [
      'in a group of it',
      held({ unit: 'u1-g1', handle: 'group-meeting', agenda: ['收取党费'] }),
      '临时党支部的记录中有收缴党费（“收取党费”）',
    ],
    [
      'a vote where nothing else is told',
      factSet({ units, activities: [{ ...silent, ballots: [{ subject: '张三', rule: 'V6' }] }] }),
      '临时党支部的记录中有选举（“张三”）',
    ],
    [
      'the first day of the rule',
      held({ on: '2018-10-28', agenda: ['选举书记'] }),
      '临时党支部的记录中有选举（“选举书记”）',
    ],
  ],
  unknown: [
    [
      'neither agenda nor resolutions',
      factSet({ units, activities: [silent] }),
      '没有读到议题和决议',
    ],
  ],
});
