import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'unit.write',
  name: text('编制组织', 'change the tree'),
  does: 'writes',
});
