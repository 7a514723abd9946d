import type { IsoDate } from '../kernel/date.ts';
import type { Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';

export const noSuchFinding: Problem = {
  code: 'waiver/no-finding',
  message: text(
    '这个单位现在没有这条规则的问题，或者已经豁免。',
    'By this rule nothing is found of the unit now, or it is waived already.',
  ),
  cure: text('请刷新检查结果后再看。', 'Reload the findings and look again.'),
};

export const noSuchLastDay = (latest: IsoDate): Problem => ({
  code: 'waiver/no-such-last-day',
  message: text(
    '豁免的最后一天要在今天以后，最长一年。',
    'The last day lies from today on, within a year.',
  ),
  cure: text(
    `请填不晚于${latest}的日期；期满仍有理由的，再办一次。`,
    `Give a day up to ${latest}; give leave anew if there is still a reason then.`,
  ),
  at: 'last',
});

export const noReason: Problem = {
  code: 'waiver/no-reason',
  message: text('没有写豁免的理由。', 'The reason is missing.'),
  cure: text('请写明为什么可以不按规则办。', 'Say why the rule may be set aside.'),
  at: 'reason',
};

export const ownRecord: Problem = {
  code: 'waiver/own-record',
  message: text(
    '记录是您自己登记的，不能由您豁免。',
    'You wrote this record yourself, so the leave is not yours to give.',
  ),
  cure: text('请由另一位有权人员办理。', 'Let somebody else of the committee do it.'),
};

export const overAlready: Problem = {
  code: 'waiver/over',
  message: text('这条豁免已经收回或者到期。', 'This leave was taken back or has ended.'),
  cure: text('请刷新后查看。', 'Reload to see how it stands.'),
};
