import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'activity.write',
  name: text('登记活动', 'record activities'),
  does: 'writes',
});
