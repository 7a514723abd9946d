import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'activity.draft',
  name: text('起草活动记录', 'draft records of activities'),
  does: 'writes',
});
