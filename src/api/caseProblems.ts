import type { CaseKind, Step } from '../engines/case/define.ts';
import type { Problem } from '../kernel/result.ts';
import { type Text, text } from '../kernel/text.ts';

export const noSuchKind: Problem = {
  code: 'case/no-such-kind',
  message: text('没有这种分步办理的事项。', 'There is no such kind of case.'),
  cure: text('请从清单中选择。', 'Choose from the list.'),
  at: 'kind',
};

export const nobody: Problem = {
  code: 'case/nobody',
  message: text(
    '没有找到这个人，或不在您的权限范围内。',
    'There is no such person within your reach.',
  ),
  cure: text(
    '请从名册中选择；新来的人请填姓名和出生日期。',
    'Choose from the roster, or give name and day of birth of somebody new.',
  ),
  at: 'person',
};

export const noNames: Problem = {
  code: 'case/no-names',
  message: text(
    '这个组织不直接管党员，或者只登记人数，不能在这里办理。',
    'This unit has no members of its own, or is kept by counts: no case belongs here.',
  ),
  cure: text('请在本人所在的党支部办理。', 'Open it in the branch of the person.'),
  at: 'unit',
};

export function openAlready(kind: CaseKind): Problem {
  const { zh, en } = kind.name;
  return {
    code: 'case/open-already',
    message: text(`这个人已有正在办理的“${zh}”。`, `A ${en} of this person is under way.`),
    cure: text('请打开正在办理的一件继续。', 'Go on with the one that is open.'),
    at: 'person',
  };
}

export function toCome(at: string): Problem {
  return {
    code: 'case/day-to-come',
    message: text('这一天还没有到。', 'That day is yet to come.'),
    cure: text('发生之后再登记。', 'Record it once it has happened.'),
    at,
  };
}

/** Who may record which step is the unit's or those above it, as the step says. */
export function notYours(step: Step): Problem {
  return step.by.stands === 'above-the-unit' ? decidedAbove(step) : takenBelow(step);
}

function decidedAbove({ name, by }: Step): Problem {
  return {
    code: 'case/not-yours',
    message: text(
      `“${name.zh}”由${by.name.zh}办理，您不能登记这一步。`,
      `“${name.en}” is taken by the ${by.name.en}: it is not yours to record.`,
    ),
    cure: text('由上级党组织的人登记。', 'Let somebody of the organisation above record it.'),
    at: 'step',
  };
}

function takenBelow({ name, by }: Step): Problem {
  return {
    code: 'case/unit-records-it',
    message: text(
      `“${name.zh}”由${by.name.zh}办理，上级不代为登记。`,
      `“${name.en}” is taken by the ${by.name.en}: those above do not record it.`,
    ),
    cure: text('由本支部的人登记。', 'Let somebody of the branch record it.'),
    at: 'step',
  };
}

export const noFiles: Problem = {
  code: 'case/no-files',
  message: text('步骤里还不能附文件。', 'Files cannot be attached to a step yet.'),
  cure: text('请在纸质材料中保存，这里留空。', 'Keep it on paper and leave the field empty.'),
  at: 'documents',
};

export const unknownPerson: Problem = {
  code: 'case/unknown-person',
  message: text(
    '填写的人不在名册上，或不在您的权限范围内。',
    'Somebody who is named stands on no roster within your reach.',
  ),
  cure: text('请从名册中选择。', 'Choose from the roster.'),
  at: 'documents',
};

export const unknownUnit: Problem = {
  code: 'case/unknown-unit',
  message: text('填写的组织不存在。', 'There is no such unit.'),
  cure: text('请从组织架构中选择。', 'Choose from the tree of units.'),
  at: 'documents',
};

export const twice: Problem = {
  code: 'case/person-twice',
  message: text('同一个人填了两次。', 'The same person is named twice.'),
  cure: text('请去掉重复的一个。', 'Take one of them out.'),
  at: 'documents',
};

export const noVote: Problem = {
  code: 'case/no-vote-here',
  message: text('这一步不需要表决。', 'Nothing is put to the vote in this step.'),
  cure: text('请去掉表决数字。', 'Leave the counts of votes out.'),
  at: 'vote',
};

export const noOutcome: Problem = {
  code: 'case/no-outcome-here',
  message: text('这一步没有不同的结果可填。', 'This step ends in one way only.'),
  cure: text('请去掉结果。', 'Leave the outcome out.'),
  at: 'outcome',
};

export function noMeeting(what: Text): Problem {
  return {
    code: 'case/no-meeting',
    message: text(`没有找到当日${what.zh}的活动记录。`, `No record of a ${what.en} of that day.`),
    cure: text('请先登记这次会议，再选它。', 'Record that meeting first, then choose it.'),
    at: 'vote.gathering',
  };
}

export const memberAlready: Problem = {
  code: 'case/member-already',
  message: text('这个人当日已经是党员。', 'The person is a member on that day already.'),
  cure: text('请核对名册和日期。', 'Check the roster and the day.'),
  at: 'on',
};

export const noMember: Problem = {
  code: 'case/no-member',
  message: text(
    '名册上这个人当日不是本支部的党员，不能据此改变。',
    'On the roster the person is no member of the unit on that day: nothing can be changed.',
  ),
  cure: text('请核对名册和日期。', 'Check the roster and the day.'),
  at: 'on',
};

export const notTheLast: Problem = {
  code: 'case/not-the-last',
  message: text('只能撤销最后一步。', 'Only the last step can be taken back.'),
  cure: text('请先撤销后面的步骤。', 'Take back the later steps first.'),
  at: 'step',
};

export const ownCase: Problem = {
  code: 'case/own',
  message: text('这是您本人的事项，不能由您自己办理。', 'This case is about yourself.'),
  cure: text('请由党组织的其他人或上级办理。', 'Let somebody else of the unit, or above it, act.'),
};

export const closedAlready: Problem = {
  code: 'case/closed-already',
  message: text('本事项已经办结。', 'The case is closed.'),
  cure: text('请刷新后查看。', 'Reload to see how it stands.'),
};

export const endsTooEarly: Problem = {
  code: 'case/ends-too-early',
  message: text('终止日期早于已登记的步骤。', 'It would end before a step on record.'),
  cure: text('请核对日期。', 'Check the day.'),
  at: 'on',
};

export const stepTakesItBack: Problem = {
  code: 'case/step-takes-back',
  message: text(
    '这项变动是一件事项的步骤带来的，不能单独撤销。',
    'This change came with the step of a case and cannot be taken back by itself.',
  ),
  cure: text('请在该事项中撤销那一步。', 'Take that step of the case back.'),
};
