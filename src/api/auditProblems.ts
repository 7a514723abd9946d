import type { Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';

export const noCheckpoint: Problem = {
  code: 'audit/no-checkpoint',
  message: text('没有这个检查点。', 'There is no such checkpoint.'),
  cure: text(
    '不填就用最新的；系统刚启用时，请过几分钟再试。',
    'Leave it out to take the latest; on a new system, try again in a few minutes.',
  ),
};

export const noSuchPeriod: Problem = {
  code: 'audit/no-period',
  message: text('起止日期不对。', 'The period is not one.'),
  cure: text('请让开始日期早于结束日期。', 'Let it begin before it ends.'),
};

export const codeDiffers: Problem = {
  code: 'audit/code-differs',
  message: text('这不是该检查点的校验码。', 'This is not the witness code of that checkpoint.'),
  cure: text(
    '请重新载入页面，再抄一遍；仍不一致时保护现场，立即报告。',
    'Reload the page and copy it again; if it still differs, preserve everything and report at once.',
  ),
};

export const noCode: Problem = {
  code: 'audit/no-code',
  message: text('这不是校验码。', 'This is no witness code.'),
  cure: text(
    '校验码是四组、每组四个字母或数字。',
    'A code is four groups of four letters or digits.',
  ),
};
