import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'case.decide',
  name: text('登记上级的步骤', 'record steps decided above a unit'),
  does: 'writes',
});
