import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'roster.export',
  name: text('导出名册', 'export the roster'),
  does: 'reads',
});
