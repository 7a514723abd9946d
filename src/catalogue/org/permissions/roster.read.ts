import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'roster.read',
  name: text('查看名册', 'read the roster'),
  does: 'reads',
});
