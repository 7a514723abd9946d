import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'activity.read',
  name: text('查看活动', 'read activities'),
  does: 'reads',
});
