import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'grant.manage',
  name: text('管理授权', 'manage grants'),
  does: 'writes',
});
