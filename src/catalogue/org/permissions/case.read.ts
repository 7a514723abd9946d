import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'case.read',
  name: text('查看分步事项', 'read cases'),
  does: 'reads',
});
