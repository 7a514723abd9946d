import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'audit.read',
  name: text('查看审计', 'read the audit'),
  does: 'reads',
});
