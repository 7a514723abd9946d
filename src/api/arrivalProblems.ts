import type { Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';

export const codeShut: Problem = {
  code: 'arrival/shut',
  message: text('本单位没有开放扫码签到。', 'Sign-in by code is not open here.'),
  cure: text(
    '请用点名、警号或纸质签到表；要开放，由党委在“参数”里经两人决定。',
    'Call the roll, use police numbers or the paper sheet. A committee opens it under Settings, by two persons.',
  ),
};

export const codeRenewed: Problem = {
  code: 'arrival/code-renewed',
  message: text('码已更新，这一个不能用了。', 'The code has changed: this one no longer counts.'),
  cure: text('请对着会场的屏幕再扫一次。', 'Scan the code on the host’s screen once more.'),
};

export const notListed: Problem = {
  code: 'arrival/not-listed',
  message: text(
    '这次活动今天的签到名单上没有您，或者记录已经定稿。',
    'You are not on the list of this gathering today, or its record is finished.',
  ),
  cure: text(
    '到会仍然可以登记：请告诉主持人或记录人，由他们在名单上标记。',
    'You can still be recorded as present: tell the host or the recorder, who marks it.',
  ),
};

export const notHeldToday: Problem = {
  code: 'arrival/not-today',
  message: text(
    '只有今天开的、还没有定稿的活动能扫码签到。',
    'By code people sign in to what is held today and is not finished.',
  ),
  cure: text('请核对日期和场次，先存草稿。', 'Check day and sitting, and keep a draft first.'),
};

export const nobodyListed: Problem = {
  code: 'arrival/nobody',
  message: text(
    '这次活动没有列出姓名（只登记人数的单位不列），不能扫码签到。',
    'No names are listed, as in units of which only counts are kept: nobody can sign in by code.',
  ),
  cure: text('请直接填写人数。', 'Enter the counts.'),
};

export const unproven = (name: string, at: string): Problem => ({
  code: 'arrival/unproven',
  message: text(
    `${name}没有扫过这次活动的码，不能记为扫码签到。`,
    `${name} did not sign in by the code of this gathering.`,
  ),
  cure: text('请改为点名或纸质签到表。', 'Mark the person by roll call or by the sheet.'),
  at,
});
