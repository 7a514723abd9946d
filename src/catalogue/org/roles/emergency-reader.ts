import { role } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default role({
  id: 'emergency-reader',
  name: text('应急查看单位', 'emergency reader of a unit'),
  office: 'business',
  meant: text(
    '遇有急需时由本人申请、第二人同意，最长 4 小时，到时自动失效：只读一个单位本身的名册、活动和分步事项，不及下级，不含密封信息；看过什么逐次留痕，事后由第三人审核签字。',
    'In need, asked for by its holder, agreed to by a second person, 4 hours at most: reads roster, activities and cases of one unit, nothing below it and nothing sealed. Every reading leaves a line; a third person signs afterwards.',
  ),
  mostHours: 4,
  allows: [
    { permission: 'roster.read', reach: 'unit' },
    { permission: 'activity.read', reach: 'unit' },
    { permission: 'case.read', reach: 'unit' },
  ],
});
