import type { Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';

export const noSuchHours: Problem = {
  code: 'grant/emergency-role',
  message: text(
    '应急查看要选对应的角色和时长：查单位不写人名，查个人档案要写人名，时长不超过该角色的上限。',
    'Reading in need takes one of its roles, within its hours: a file names its person, a unit names nobody.',
  ),
  cure: text('请重新选择查看什么和时长。', 'Choose again what to read and for how long.'),
  at: 'role',
};

export const withoutRole: Problem = {
  code: 'grant/emergency-without-role',
  message: text(
    '本人没有业务角色，不能申请应急查看；管理员不看业务数据。',
    'Whoever holds no business role cannot ask to read in need; administrators read no business data.',
  ),
  cure: text(
    '请由有关单位的党务干部或值班负责人申请。',
    'Let the cadre or whoever is on duty of the unit ask.',
  ),
};

export const askedTooLongAgo: Problem = {
  code: 'grant/emergency-lapsed',
  message: text('这项申请已经过期，不能再同意。', 'It was asked for too long ago to be agreed to.'),
  cure: text('仍有需要的，请重新申请。', 'If it is still needed, let it be asked for again.'),
};

export const nobodyOfThatName: Problem = {
  code: 'grant/emergency-nobody',
  message: text(
    '该单位名册上没有这个人，或者同名不止一人。',
    'Nobody of that name stands on the roster of that unit, or more than one.',
  ),
  cure: text(
    '请驳回，并请申请人核对单位，改写警号后重新申请。',
    'Refuse it and let the holder check the unit and ask again with the police number.',
  ),
};

export const notToReview: Problem = {
  code: 'grant/emergency-review',
  message: text(
    '还没有结束，或者您是申请人、同意人或被查看的人，不能由您审核签字。',
    'It still runs, or you asked for it, agreed to it or are the one concerned: you cannot sign it.',
  ),
  cure: text(
    '结束之后由其他有审计权限的人审核签字。',
    'Once it is over, somebody else who reads the audit signs.',
  ),
};

export const reviewedAlready: Problem = {
  code: 'grant/emergency-reviewed',
  message: text('这次应急查看已经有人审核签字。', 'Somebody signed it already.'),
  cure: text('请刷新页面查看结论。', 'Reload the page to see what was found.'),
};

export const withinReach: Problem = {
  code: 'grant/emergency-within-reach',
  message: text(
    '这个单位本来就在您的权限范围内，不需要应急查看。',
    'This unit is within your reach anyway.',
  ),
  cure: text('请直接打开名册或活动。', 'Open its roster or its gatherings as usual.'),
  at: 'unit',
};

export const waitsAlready: Problem = {
  code: 'grant/emergency-asked-already',
  message: text(
    '同样的申请已经提出，正在等同意或仍在进行。',
    'The same was asked for already: it waits, or it still runs.',
  ),
  cure: text('请看页面上已有的那一项。', 'See the one that is on the page.'),
};

export const emergencyOver: Problem = {
  code: 'grant/emergency-over',
  message: text('这项应急查看已经结束。', 'It is over already.'),
  cure: text('请刷新页面。', 'Reload the page.'),
};

/** What the database itself refuses, by its code. */
export const emergencyFaults: Readonly<Record<string, Problem>> = {
  GJ427: noSuchHours,
  GJ428: withoutRole,
  GJ429: askedTooLongAgo,
  GJ430: nobodyOfThatName,
};
