import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'roster.write',
  name: text('编辑名册', 'change the roster'),
  does: 'writes',
});
