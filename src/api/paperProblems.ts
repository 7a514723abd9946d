import type { Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';

export const noResolutions: Problem = {
  code: 'activity/no-resolutions',
  message: text('这次活动没有登记决议。', 'No resolution is recorded here.'),
  cure: text(
    '有决议的，先在记录里填写决议，再打印落实表。',
    'If there was one, enter it in the record first.',
  ),
};

export function nothingHeld(unit: string, month: string): Problem {
  return {
    code: 'activity/nothing-held',
    message: text(
      `${unit}${month}没有已登记的活动，没有材料可打印。`,
      `Nothing is recorded for ${unit} in ${month}: there is no paper to print.`,
    ),
    cure: text(
      '请核对单位和月份；还是草稿的，登记后再打印。',
      'Check unit and month; what is still a draft is recorded first.',
    ),
    at: 'month',
  };
}

export function tooManyPapers(most: number): Problem {
  return {
    code: 'activity/too-many-papers',
    message: text(
      `这段时间的活动超过${most}次，一次最多打印${most}次的材料。`,
      `More than ${most} gatherings in this time; at most ${most} are printed at once.`,
    ),
    cure: text('请按党小组分别打印。', 'Print them group by group.'),
    at: 'unit',
  };
}
