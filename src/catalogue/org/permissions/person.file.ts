import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'person.file',
  name: text('应急查看个人档案', 'open one file in need'),
  does: 'reads',
});
