import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'account.manage',
  name: text('管理账号', 'manage accounts'),
  does: 'writes',
});
