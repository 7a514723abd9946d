import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'activity.review',
  name: text('审核活动', 'review activities'),
  does: 'writes',
});
